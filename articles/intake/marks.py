"""Quotation marks: a state machine for every style, over paragraphs, with inner quotes and unpaired marks.

One mark can open in one language and close in another (“ closes in German and opens in English), so what a
mark does follows from what is open and from what stands beside it. Apostrophes and inches are no marks.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from articles.intake.lines import is_invisible
from articles.intake.story import Span

CLOSERS: dict[str, str] = {
    "„": '“”"',
    "“": '”“"',
    "”": "”",
    "‟": "”",
    "»": "«»",
    "«": "»«",
    "›": "‹›",
    "‹": "›‹",
    "‚": "‘’'",
    "‘": "’",
    "'": "'",
    '"': '"“”',
}
INNER = frozenset("‚‘›‹'")
_MARK = re.compile("[„“”‟»«›‹‚‘’'\"]")
_BEFORE_OPENING = frozenset("([{—–-/¿¡„“”«»‚‘\"'…:")
_SENTENCE_END = re.compile(r"[.!?…](?=\s|$)")
_STRAIGHT = re.compile(r'(?<!\d)"')
_RAYA = re.compile(r"[—–](?=[\w¿¡«“\"])")
_INCISE = re.compile(r"\s[—–](?=[^\W\d_]+)")
MOST_PARAGRAPHS = 4
LOOK_BACK = 20
MOST_DEPTH = 6
"""Quotes inside quotes; a mark that would open a deeper one shows that an opening mark before it was never closed."""
LONGEST_SENTENCE = 2000
"""Characters a guess may look at: more are in no sentence, and the bound keeps a paste full of marks linear."""


@dataclass(slots=True)
class Marked:
    """A marked stretch inside one area; ``start`` and ``end`` include the marks, the inner pair does not.

    ``closed``: False where its closing (or opening) mark is missing and the end was guessed.
    ``continued``: it goes on from the marked stretch of the paragraph before.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    area: int
    depth: int = 0
    closed: bool = True
    continued: bool = False
    raya: bool = False


@dataclass(slots=True)
class _Open:
    char: str
    at: int
    area: int


Role = Literal["open", "close", "either", "none"]


class MarkReader:
    """Reads the marks of all areas of one story, in reading order."""

    def __init__(self, copy: str, areas: Sequence[Span], language: str) -> None:
        self._copy = copy
        self._areas = areas
        self._language = language
        self.found: list[Marked] = []
        self.unpaired: list[Span] = []
        self._places: dict[tuple[str, int], list[int]] = {}

    def read(self) -> None:
        """Fill ``found`` (in order of their start) and ``unpaired``."""
        rayas = sum(1 for area in self._areas if _RAYA.match(area.text)) if self._language == "es" else 0
        pending: _Open | None = None
        for number, area in enumerate(self._areas):
            if self._language == "es" and _RAYA.match(area.text) and self._read_raya(number, alone=rayas < 2):
                continue
            pending = self._read_area(number, pending)
        if pending:
            self._recover_opener(pending)
        self.found.sort(key=lambda marked: (marked.start, -marked.end))
        for before, after in itertools.pairwise(outermost(self.found)):
            open_ended = before.inner_end == before.end == self._areas[before.area].end and before.closed
            if open_ended and after.area == before.area + 1 and after.start == self._areas[after.area].start:
                after.continued = True

    def _read_area(self, number: int, pending: _Open | None) -> _Open | None:
        """Read one area; gives back the quote that is still open at its end and goes on in the next one."""
        area = self._areas[number]
        stack: list[_Open] = []
        for match in _MARK.finditer(self._copy, area.start, area.end):
            at, char = match.start(), match[0]
            if pending and not stack:
                pending = self._continue(pending, char, at, number)
                if pending is None and self.found and self.found[-1].end == at + 1:
                    continue
            self._step(stack, char, at, number)
        if pending and not stack and number - pending.area < MOST_PARAGRAPHS and self._goes_on(pending, number):
            self._add(area.start, area.end, area.start, area.end, number, continued=True)
            return _Open(pending.char, pending.at, pending.area)
        return self._close_area(stack, number)

    def _continue(self, pending: _Open, char: str, at: int, number: int) -> _Open | None:
        """The first mark of a paragraph while a quote of the paragraph before is open: it closes or opens anew."""
        area = self._areas[number]
        if char in CLOSERS[pending.char] and self._role(char, at, area) != "open":
            self._add(area.start, at + 1, area.start, at, number, continued=True)
        return None

    def _step(self, stack: list[_Open], char: str, at: int, number: int) -> None:
        area = self._areas[number]
        top = stack[-1] if stack else None
        role = self._role(char, at, area)
        if top and char in CLOSERS[top.char] and self._closes(top, char, at, area, role):
            stack.pop()
            self._add(top.at, at + 1, top.at + 1, at, number, depth=len(stack))
        elif role in ("open", "either") and self._may_open(char, at, area, stack):
            twice = top is not None and top.char == char and not self._closes_twice(char, at, area)
            if twice or len(stack) == MOST_DEPTH:
                self._recover_opener(stack.pop())
            stack.append(_Open(char, at, number))
        elif len(stack) > 1 and char in CLOSERS[stack[-2].char] and role != "open":
            stack.pop()
            outer = stack.pop()
            self._add(outer.at, at + 1, outer.at + 1, at, number, depth=len(stack))
        elif role == "close" and not stack and char in "“”«»":
            self._recover_closer(at, number)

    def _closes(self, top: _Open, char: str, at: int, area: Span, role: Role) -> bool:
        if at == top.at + 1:
            return char == '"'
        if char == '"' and self._is_inch(at, area):
            return False
        if char in "’'" and self._is_apostrophe(char, at, area):
            return False
        if char == top.char and char not in "\"”'":
            return role == "close"
        if top.char == "„" and char in "“”":
            return True
        return role != "open" or char not in "\"'“«»"

    def _may_open(self, char: str, at: int, area: Span, stack: list[_Open]) -> bool:
        if char == "’":
            return False
        if char == "'" and "'" in (self._copy[at - 1 : at], self._copy[at + 1 : at + 2]):
            return False  # '' is no quotation mark but another markup
        if char in "'‘":
            rest = self._copy[at + 1 : min(area.end, at + 200)]
            return not rest[:1].isdigit() and bool(re.search(rf"[\w.,!?][{CLOSERS[char]}](?!\w)", rest))
        if char == "‚":
            return self._copy[at + 1 : at + 2].strip() != ""
        return bool(self._copy[at + 1 : min(area.end, at + 20)].strip()) or not stack

    def _role(self, char: str, at: int, area: Span) -> Role:
        """What the characters beside a mark say it does."""
        before = self._copy[at - 1] if at > area.start else " "
        after = self._copy[at + 1] if at + 1 < area.end else " "
        if char in "„‟‚":
            return "open"
        opening = (is_invisible(before) or before in _BEFORE_OPENING) and not (is_invisible(after) or after in ",;:)")
        closing = not is_invisible(before) and (is_invisible(after) or not after.isalnum())
        if opening and not closing:
            return "open"
        if closing and not opening:
            return "close"
        if opening and closing:  # between two signs: („…“) or »„
            return "close" if before in ".!?…,“”’" or after in ",.;:!?)" else "open"
        if char == '"' and before.isdigit():
            return "none"
        if is_invisible(before) and (is_invisible(after) or after in ",;:)."):
            return "none" if char in "'’\"" else "either"
        return "close" if after.isalpha() and char in "“”«»" else "none"

    def _is_inch(self, at: int, area: Span) -> bool:
        if not self._copy[at - 1].isdigit():
            return False
        places = self._ends_of(_STRAIGHT, area)
        return (len(places) - bisect_right(places, at + 1)) % 2 == 1

    def _ends_of(self, pattern: re.Pattern[str], area: Span) -> list[int]:
        """Where each match of a pattern in an area ends, in order; looked for once."""
        key = (pattern.pattern, area.start)
        if key not in self._places:
            self._places[key] = [match.end() for match in pattern.finditer(self._copy, area.start, area.end)]
        return self._places[key]

    def _closes_twice(self, char: str, at: int, area: Span) -> bool:
        """The same mark opened twice is a quote in a quote when two closing marks follow before the next opening."""
        closers = 0
        for match in _MARK.finditer(self._copy, at + 1, min(area.end, at + LONGEST_SENTENCE)):
            if match[0] == char:
                break
            closers += match[0] in CLOSERS[char]
            if closers == 2:
                return True
        return False

    def _is_apostrophe(self, char: str, at: int, area: Span) -> bool:
        before = self._copy[at - 1 : at]
        after = self._copy[at + 1] if at + 1 < area.end else " "
        if before.isalpha() and after.isalpha():
            return True
        # "the workers' union": a closing mark follows later, so this one is the apostrophe
        rest = self._copy[at + 1 : min(area.end, at + LONGEST_SENTENCE)]
        return before in "sSxz" and after == " " and bool(re.search(rf"{char}(?!\w)", rest))

    def _close_area(self, stack: list[_Open], number: int) -> _Open | None:
        """At the end of an area: the outermost open mark may go on; what is open inside it is unpaired."""
        if not stack:
            return None
        outer = stack[0]
        for inner in stack[1:]:
            if inner.char not in "'‘":
                self._recover_opener(inner)
        if outer.char in INNER:
            return None
        if not self._goes_on(outer, number):
            self._recover_opener(outer)
            return None
        end = self._areas[number].end
        self._add(outer.at, end, outer.at + 1, end, number)
        return outer

    def _goes_on(self, outer: _Open, number: int) -> bool:
        """The next paragraph opens with the same mark, or holds the closing mark before any opening one."""
        for area in self._areas[number + 1 : number + MOST_PARAGRAPHS]:
            first = _MARK.search(self._copy, area.start, area.end)
            if first is None:
                continue
            role = self._role(first[0], first.start(), area)
            if first[0] == outer.char and first.start() == area.start:
                return area is self._areas[number + 1]
            return first[0] in CLOSERS[outer.char] and role == "close"
        return False

    def _read_raya(self, number: int, *, alone: bool) -> bool:
        """Spanish dialogue: "—No lo sé —dijo Ana—. Mañana." True when the paragraph is read as speech."""
        area = self._areas[number]
        incise = _INCISE.search(self._copy, area.start + 1, area.end)
        if incise is None:
            if alone:
                return False
            self._add(area.start, area.end, area.start + 1, area.end, number, raya=True)
            return True
        self._add(area.start, incise.start(), area.start + 1, incise.start(), number, raya=True)
        closing = re.compile(r"[—–]").search(self._copy, incise.end(), area.end)
        rest = closing.end() if closing else area.end
        while rest < area.end and not self._copy[rest].isalnum() and self._copy[rest] not in "¿¡":
            rest += 1
        if rest < area.end:
            self._add(rest, area.end, rest, area.end, number, raya=True)
        return True

    def _recover_opener(self, opened: _Open) -> None:
        """The closing mark is missing: the quote is taken to end with its sentence, and the desk is asked."""
        area = self._areas[opened.area]
        self.unpaired.append(Span(opened.char, opened.at, opened.at + 1))
        last = min(area.end, opened.at + LONGEST_SENTENCE)
        match = _SENTENCE_END.search(self._copy, opened.at, last)
        end = match.end() if match else last
        if end > opened.at + 1:
            self._add(opened.at, end, opened.at + 1, end, opened.area, closed=False)

    def _recover_closer(self, at: int, number: int) -> None:
        """The opening mark is missing: the quote is taken to begin with its sentence."""
        area = self._areas[number]
        self.unpaired.append(Span(self._copy[at], at, at + 1))
        ends = self._ends_of(_SENTENCE_END, area)
        before = bisect_left(ends, at)
        start = ends[before - 1] if before else area.start
        while start < at and self._copy[start].isspace():
            start += 1
        taken = [marked for marked in self.found[-LOOK_BACK:] if marked.area == number and marked.end > start]
        if not taken and start < at:
            self._add(start, at + 1, start, at, number, closed=False)

    def _add(
        self, start: int, end: int, inner_start: int, inner_end: int, area: int, *,
        depth: int = 0, closed: bool = True, continued: bool = False, raya: bool = False,
    ) -> None:  # fmt: skip
        if self._copy[inner_start:inner_end].strip():
            self.found.append(Marked(start, end, inner_start, inner_end, area, depth, closed, continued, raya))


def outermost(marked: Sequence[Marked]) -> Iterator[Marked]:
    """Marked stretches that lie in no other one, in order."""
    end = -1
    for one in marked:
        if one.start >= end:
            yield one
            end = one.end
