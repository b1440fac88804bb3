"""What stands behind labels: related videos and articles, filing terms, bylines, credits.

The hard case is a label with nothing after it: the next line then is the story, not the label's content.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from articles.intake import byline
from articles.intake.labels import Label, label_of
from articles.intake.lines import Line, count_words, has_final_stop, trim
from articles.intake.story import Related, RelatedKind, Span

LONG = 15
"""Words from which a line is running text."""

_TERM_GAP = re.compile(r"\s*[,;·|•]\s*|\s+/\s+|\s+#|^#")
_HARD_TERM_GAP = re.compile(r"\s*[;·|•]\s*")
_BULLET = re.compile(r"[•▪‣·*\-–—]\s+|\d{1,2}[.)]\s+")
MOST_TERM_WORDS = 6
NEAR_THE_TOP, NEAR_THE_END = 6, 4
MOST_CREDIT_WORDS = 20


@dataclass(slots=True)
class Labelled:
    """What the labels claimed, and the lines they left over."""

    related: list[Related] = field(default_factory=list)
    filed_under: list[Span] = field(default_factory=list)
    bylines: list[Span] = field(default_factory=list)
    kicker: Span | None = None
    furniture: list[Span] = field(default_factory=list)
    unplaced: list[Span] = field(default_factory=list)
    correction: Span | None = None
    embargo: Span | None = None
    rest: list[Line] = field(default_factory=list)
    breaks: set[int] = field(default_factory=set)


def read_labels(copy: str, lines: Sequence[Line]) -> Labelled:
    """Take every label and its content out of the lines."""
    out = Labelled()
    at = 0
    claimed = False
    while at < len(lines):
        label = label_of(lines[at].text, amid=NEAR_THE_TOP <= at < len(lines) - NEAR_THE_END)
        taken = _claim(copy, lines, at, label, out) if label else 0
        if not taken:
            if claimed:
                out.breaks.add(lines[at].start)
            out.rest.append(lines[at])
            taken, claimed = 1, False
        else:
            claimed = True
        at += taken
    return out


def _claim(copy: str, lines: Sequence[Line], at: int, label: Label, out: Labelled) -> int:
    """Claim the label at line ``at`` with its content; how many lines that took, 0 when it is no label after all."""
    line = lines[at]
    inline = _span(copy, line.start + label.end, line.end)
    if label.kind in ("furniture", "credit"):
        if inline and count_words(inline.text) > MOST_CREDIT_WORDS:
            return 0
        out.furniture.append(_line_span(line))
        return 1
    if label.kind in ("correction", "embargo"):
        return _claim_note(copy, lines, at, label, out)
    if inline and label.kind != "filed_under" and count_words(inline.text) > LONG:
        return 0
    out.furniture.append(Span(copy[line.start : line.start + label.end], line.start, line.start + label.end))
    if inline:
        _place(copy, inline, label, out)
        return 1
    following = _content_lines(lines, at, label, started=_has_text(out))
    for content in following:
        _place(copy, _line_span(content), label, out)
    return 1 + len(following)


def _claim_note(copy: str, lines: Sequence[Line], at: int, label: Label, out: Labelled) -> int:
    """A correction or an embargo concerns the desk, not the story: it stays unplaced, and is said so."""
    line, taken = lines[at], 1
    end = line.end
    if label.end >= line.end - line.start and at + 1 < len(lines) and not lines[at + 1].gap:
        end, taken = lines[at + 1].end, 2
    note = Span(copy[line.start : end], line.start, end)
    out.unplaced.append(note)
    if label.kind == "embargo":
        out.embargo = out.embargo or note
    else:
        out.correction = out.correction or note
    return taken


def _has_text(out: Labelled) -> bool:
    return any(count_words(line.text) >= LONG for line in out.rest)


def _content_lines(lines: Sequence[Line], at: int, label: Label, *, started: bool) -> Sequence[Line]:
    """The lines after an empty label that are its content.

    Before the running text has begun, the last headline-like line before it is the headline, not content,
    unless a blank line or a bullet says otherwise.
    """
    most_words = MOST_TERM_WORDS * 4 if label.kind == "filed_under" else LONG
    end = at + 1
    while end < len(lines) and not (lines[end].gap and end > at + 1) and _may_be_content(lines[end], most_words):
        end += 1
    content = lines[at + 1 : end]
    if not content or label.kind == "byline":
        return content[:1] if content and _is_name_line(content[0]) else []
    ends_open = end < len(lines) and not lines[end].gap and label_of(lines[end].text) is None
    bulleted = all(_BULLET.match(line.text) for line in content)
    if bulleted:
        return content
    if label.kind == "filed_under":
        short = all(count_words(line.text) <= MOST_TERM_WORDS or "," in line.text for line in content)
        return content if short and not ends_open else []
    if content[0].gap and not started:
        return []
    if ends_open and (len(content) > 1 or not started):
        return content[:-1]
    return content


def _may_be_content(line: Line, most_words: int) -> bool:
    return (
        label_of(line.text) is None and count_words(line.text) < most_words and not line.text.endswith((".", ":", ";"))
    )


def _is_name_line(line: Line) -> bool:
    return count_words(line.text) <= 8 and not has_final_stop(line.text)


def _place(copy: str, content: Span, label: Label, out: Labelled) -> None:
    if label.kind in ("videos", "articles"):
        start = content.start
        bullet = _BULLET.match(content.text)
        if bullet:
            start += bullet.end()
        kind: RelatedKind = "video" if label.kind == "videos" else "article"
        out.related.append(Related(copy[start : content.end], start, content.end, kind=kind))
    elif label.kind == "kicker":
        out.kicker = out.kicker or content
    elif label.kind == "byline":
        out.bylines += [
            Span(copy[content.start + a : content.start + b], content.start + a, content.start + b)
            for a, b in byline.names_in(content.text)
        ]
    else:
        out.filed_under += _terms(copy, content)


def _terms(copy: str, content: Span) -> Iterator[Span]:
    """Terms between commas; the commas themselves become furniture with the other leftovers of a label.

    Where semicolons or bars part the terms, a comma belongs to its term ("Bergen, Stadt").
    """
    at = 0
    parts = _HARD_TERM_GAP if _HARD_TERM_GAP.search(content.text) else _TERM_GAP
    for gap in [*parts.finditer(content.text), None]:
        end = gap.start() if gap else len(content.text)
        term = _span(copy, content.start + at, content.start + end)
        if term:
            yield term
        at = gap.end() if gap else end


def _line_span(line: Line) -> Span:
    return Span(line.text, line.start, line.end)


def _span(copy: str, start: int, end: int) -> Span | None:
    start, end = trim(copy, start, end)
    return Span(copy[start:end], start, end) if start < end else None
