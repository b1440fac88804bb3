"""What the wire puts around its copy: slugs and counters above, notes to editors below, a "=" behind the headline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from articles.intake.lines import Line, trim
from articles.intake.story import Span

_HEADER = re.compile(
    r"[a-zäöü]{2,5} ?\d{3,4} \d [a-z]{1,3}(?: \d{1,4})?\s*(?:[A-Za-z]{2,5}(?: \d+)?)?"  # dpa 0412 4 pl 310
    r"|(?:[^\W\d_][\w\-]*/){2,}(?:[^\W\d_][\w\-]*/?)?"  # Verkehr/Bahn/
    r"|\((?:zusammenfassung|wiederholung|neu|achtung|aktualisierung|überblick|foto|repetición|actualiza\w*|update)\b[^()]*\)"
    r"|\d{6} [A-Za-z]{3} \d{2}|[a-z]{2,5}(?: [a-z]{2,4}){2,5}(?: n\d)?(?: [a-z]{2,4})*",
    re.IGNORECASE,
)
_NOTES = re.compile(
    r"#+ ?(?:notizblock|redaktionelle hinweise|internet|orte|kontakte|ansprechpartner)\b", re.IGNORECASE
)
_HEADLINE_END = re.compile(r"\s=+$")
NEAR_THE_TOP = 5


def furniture_of(copy: str, lines: Sequence[Line]) -> list[Span]:
    """Slugs near the top, everything from the notes to editors on, and the "=" behind a headline."""
    found: list[Span] = []
    notes = next((line.start for line in lines if _NOTES.match(line.text)), len(copy))
    wired = notes < len(copy) or any(_is_counter(line.text) for line in lines[:2])
    for at, line in enumerate(lines):
        if line.start >= notes or (wired and _is_slug(line.text, at, len(lines))):
            found.append(Span(line.text, line.start, line.end))
        elif (sign := _HEADLINE_END.search(line.text)) and at < NEAR_THE_TOP + 2:
            start = line.start + sign.start() + 1
            found.append(Span(copy[start : line.end], start, line.end))
    return found


def without(copy: str, lines: Sequence[Line], marks: Sequence[Span]) -> list[Line]:
    """The lines that are left; a headline loses its "="."""
    ends = {mark.end: mark.start for mark in marks}
    rest: list[Line] = []
    for line in lines:
        cut = ends.get(line.end)
        if cut is None:
            rest.append(line)
        elif cut > line.start:
            start, end = trim(copy, line.start, cut)
            rest.append(Line(start, end, copy[start:end], line.gap))
    return rest


def _is_counter(text: str) -> bool:
    return bool(re.match(r"[A-Za-z]{2,5} ?\d{3,4} \d [a-z]{1,3}\b", text))


def _is_slug(text: str, at: int, count: int) -> bool:
    near = at < NEAR_THE_TOP or at >= count - 3
    return near and bool(_HEADER.fullmatch(text))
