"""Lines of a paste, and the passages that hard-wrapped lines belong to.

A paste has one line a paragraph, or lines cut at a fixed width, or words cut by a hyphen at the
line's end. A passage keeps the raw stretch of the copy; ``as_read`` gives it as a reader sees it.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

_BREAK = re.compile(r"\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
_WORD = re.compile(r"[^\W_]+(?:[-'’.,:/][^\W_]+)*")
_HYPHENATED = re.compile(r"(?<=[^\W\d_])[-\u2010]\s*(?:\r\n|[\r\n\u2028\u2029])\s*(?=[^\W\d_])")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_SPACE = re.compile(r"\s+")
_FINAL = re.compile(r"[.!?…:;][\"“”«»‘’')\]]*$")

WIDEST_WRAP = 120
NARROWEST_WRAP = 40


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the white space and invisible characters at its ends; ``gap``: a blank line stands before."""

    start: int
    end: int
    text: str
    gap: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """One or more lines that belong together. ``text`` is as read: joined, de-hyphenated, one space between words."""

    start: int
    end: int
    text: str
    gap: bool = False
    lines: int = 1

    @property
    def words(self) -> int:
        return count_words(self.text)


def count_words(text: str) -> int:
    """Words and numbers; "10:00", "U-Bahn" and "dpa/AFP" count once."""
    return sum(1 for _ in _WORD.finditer(text))


def is_invisible(char: str) -> bool:
    """White space, control and format characters: nothing a reader would miss."""
    return char.isspace() or unicodedata.category(char) in ("Cc", "Cf")


def trim(copy: str, start: int, end: int) -> tuple[int, int]:
    """Take white space and invisible characters off both ends of a stretch."""
    while start < end and is_invisible(copy[start]):
        start += 1
    while end > start and is_invisible(copy[end - 1]):
        end -= 1
    return start, end


def as_read(raw: str) -> str:
    """A raw stretch as a reader sees it: hard wraps joined, hyphenated words whole, invisible characters gone.

    "Telefon-\\ngespräch" becomes "Telefongespräch"; "EU-\\nKommission" keeps its hyphen.
    """

    def join(match: re.Match[str]) -> str:
        return "" if raw[match.end()].islower() else "-"

    text = _HYPHENATED.sub(join, raw)
    text = _INVISIBLE.sub("", text)
    return _SPACE.sub(" ", text).strip()


def has_final_stop(text: str) -> bool:
    return bool(_FINAL.search(text))


def lines_of(copy: str) -> list[Line]:
    """All lines with something visible on them, in order."""
    found: list[Line] = []
    gap = False
    for start, end in _raw_lines(copy):
        start, end = trim(copy, start, end)
        if start == end:
            gap = bool(found)
            continue
        found.append(Line(start, end, copy[start:end], gap))
        gap = False
    return found


def _raw_lines(copy: str) -> Iterator[tuple[int, int]]:
    at = 0
    for match in _BREAK.finditer(copy):
        yield at, match.start()
        at = match.end()
    yield at, len(copy)


def passages_of(copy: str, lines: Sequence[Line], breaks: Iterable[int] = ()) -> list[Passage]:
    """Join hard-wrapped lines. ``breaks`` are line starts before which nothing may be joined."""
    fixed = set(breaks)
    width = _wrap_width(lines)
    groups: list[list[Line]] = []
    for line in lines:
        if groups and line.start not in fixed and _continues(groups[-1][-1], line, width):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [Passage(g[0].start, g[-1].end, as_read(copy[g[0].start : g[-1].end]), g[0].gap, len(g)) for g in groups]


def _wrap_width(lines: Sequence[Line]) -> int | None:
    """The width a program cut this paste at, or None when lines are paragraphs."""
    if not lines:
        return None
    width = max(len(line.text) for line in lines)
    if not NARROWEST_WRAP <= width <= WIDEST_WRAP:
        return None
    pairs = [(a, b) for a, b in itertools.pairwise(lines) if not b.gap and len(a.text) * 10 >= width * 6]
    unfinished = [(a, b) for a, b in pairs if not has_final_stop(a.text)]
    if len(unfinished) < 2 or len(unfinished) * 3 < len(pairs):
        return None
    # Paragraphs end in a stop, and lists of headlines are not filled up to the width: wrapped lines are neither.
    filled = sum(1 for a, b in unfinished if _next_word_did_not_fit(a, b, width))
    return width if filled >= 2 and filled * 10 >= len(unfinished) * 6 else None


def _next_word_did_not_fit(line: Line, following: Line, width: int) -> bool:
    first = following.text.split(maxsplit=1)[0]
    return len(line.text) + 1 + len(first) > width


def _continues(line: Line, following: Line, width: int | None) -> bool:
    if following.gap:
        return False
    if re.search(r"[^\W\d_][-\u2010\u00ad]$", line.text) and following.text[0].islower():
        return True
    if width is not None:
        return _next_word_did_not_fit(line, following, width) or (
            not has_final_stop(line.text) and following.text[0].islower()
        )
    return len(line.text) >= NARROWEST_WRAP and not has_final_stop(line.text) and following.text[0].islower()
