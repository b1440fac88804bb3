"""Which quotation marks belong together, and which stand alone.

Marks are read by what they are and by what stands beside them: „ always opens, “ closes a „ and
otherwise opens, « and » and " open after a space and close before one. A quotation may run over
several paragraphs, with or without a new opening mark at each. Feet, inches and apostrophes are
no marks. Single marks count only in English, where they can be the outer ones; they are never
reported as lonely, because an apostrophe looks the same.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

_MARKS = re.compile('[„“”«»"]')
_SINGLE = re.compile(r"(?<![\w’])‘(?=\S)[^‘]*?[\w.,!?…)]’(?!\w)")
_BEFORE_OPENING = frozenset("([{–—-/„“‚‘«»›‹\"'¡¿")
_AFTER_CLOSING = frozenset(",.;:!?)]")
_PARTNERS = {"„": '“”"', "“": "”“", "”": "”", "«": "»", "»": "«", '"': '"'}

# A quotation hardly runs over more paragraphs than this.
LONGEST_RUN = 6
# Beyond this a passage is no prose, and nesting is not looked into.
MOST_MARKS = 100


@dataclass(frozen=True, slots=True)
class Pair:
    """A marked stretch with its marks; ``whole`` is False for the part of a quotation that runs over paragraphs."""

    text: str
    start: int
    end: int
    opening: str
    closing: str
    whole: bool = True

    @property
    def inner_start(self) -> int:
        return self.start + len(self.opening)

    @property
    def inner_end(self) -> int:
        return self.end - len(self.closing)

    @property
    def inner(self) -> str:
        return self.text[len(self.opening) : len(self.text) - len(self.closing)]


@dataclass(frozen=True, slots=True)
class Lonely:
    """A mark without a partner, and the passage it stands in."""

    mark: str
    at: int
    opens: bool
    passage_start: int
    passage_end: int


@dataclass(slots=True)
class Pairing:
    """The result of reading one text's marks."""

    pairs: list[Pair] = field(default_factory=list)
    lonely: list[Lonely] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Open:
    mark: str
    at: int
    passage: tuple[int, int]
    carried: bool = False


def pair_marks(copy: str, language: str, passages: Iterable[tuple[int, int, bool]]) -> Pairing:
    """Pair the marks of the passages, given in order as (start, end, may run over from the one before)."""
    reader = _Reader(copy, language, list(passages))
    for number in range(len(reader.passages)):
        reader.read(number)
    reader.give_up()
    reader.found.pairs.sort(key=lambda pair: pair.start)
    reader.found.lonely.sort(key=lambda lonely: lonely.at)
    return reader.found


class _Reader:
    def __init__(self, copy: str, language: str, passages: list[tuple[int, int, bool]]) -> None:
        self.copy = copy
        self.language = language
        self.passages = passages
        self.found = Pairing()
        self.open: list[_Open] = []

    def read(self, number: int) -> None:
        start, end, _ = self.passages[number]
        if self.open and not self._goes_on(number):
            self.give_up()
        passage = (start, end)
        self.open = [_Open(mark.mark, start, passage, carried=True) for mark in self.open]
        for at in self._marks(start, end):
            if self.open and at == start and self._reopens(at):
                self.open[-1] = _Open(self.open[-1].mark, start, passage, carried=True)
                continue
            self._step(at, passage)
        self._suspend(end)
        if self.language == "en":
            self._read_single(start, end)

    def _marks(self, start: int, end: int) -> list[int]:
        return [match.start() for match in _MARKS.finditer(self.copy, start, end)]

    def give_up(self) -> None:
        """What is still open will not be closed any more."""
        for mark in self.open:
            self.found.lonely.append(
                Lonely(mark.mark, mark.at, opens=True, passage_start=mark.passage[0], passage_end=mark.passage[1])
            )
        self.open = []

    def _reopens(self, at: int) -> bool:
        """Whether a mark at the start of a paragraph only says that the quotation goes on."""
        mark = self.open[-1].mark
        return self.copy[at] in (mark, _PARTNERS[mark][0])

    def _goes_on(self, number: int) -> bool:
        """Whether the open quotation goes on in this passage: its next mark is one at a start, or closes it."""
        mark = self.open[-1].mark
        for start, end, runs_on in self.passages[number : number + LONGEST_RUN]:
            if not runs_on:
                return False
            for at in self._marks(start, end)[:1]:
                closes = self.copy[at] in _PARTNERS[mark] and not self._opens(at, end)
                return closes or (at == start and self._reopens(at))
        return False

    def _opens(self, at: int, end: int) -> bool:
        before = self.copy[at - 1] if at else " "
        after = self.copy[at + 1] if at + 1 < end else " "
        if not before.isspace() and after in _AFTER_CLOSING and not self.copy.startswith("...", at + 1):
            return False
        return (before.isspace() or before in _BEFORE_OPENING) and not after.isspace()

    def _step(self, at: int, passage: tuple[int, int]) -> None:
        char = self.copy[at]
        top = self.open[-1] if self.open else None
        if char == "„":
            self._push(char, at, passage)
        elif top and self._closes(char, top, at, passage[1]):
            self._close(at)
        elif char == '"' and not top and at and self.copy[at - 1].isdigit():
            return
        elif self._opens(at, passage[1]) or (char == '"' and not top):
            self._push(char, at, passage)
        else:
            self.found.lonely.append(Lonely(char, at, opens=False, passage_start=passage[0], passage_end=passage[1]))

    def _closes(self, char: str, top: _Open, at: int, end: int) -> bool:
        certain = top.mark == "„" and char != '"'
        return char in _PARTNERS[top.mark] and (certain or not self._opens(at, end))

    def _push(self, char: str, at: int, passage: tuple[int, int]) -> None:
        if any(mark.mark == char for mark in self.open) and not self._nests(char, passage):
            # The same mark opens again before it closed: the first one lost its partner.
            self.give_up()
        self.open.append(_Open(char, at, passage))

    def _nests(self, char: str, passage: tuple[int, int]) -> bool:
        """Whether the same marks stand inside each other, which is poor style but leaves none alone."""
        if char == '"':
            return False
        marks = [match.group() for match in itertools.islice(_MARKS.finditer(self.copy, *passage), MOST_MARKS)]
        return marks.count(char) == sum(mark in _PARTNERS[char] for mark in marks)

    def _close(self, at: int) -> None:
        mark = self.open.pop()
        opening = "" if mark.carried else mark.mark
        self.found.pairs.append(
            Pair(self.copy[mark.at : at + 1], mark.at, at + 1, opening, self.copy[at], whole=not mark.carried)
        )

    def _suspend(self, end: int) -> None:
        """A quotation that is open at the end of its passage counts as marked up to there."""
        for mark in self.open:
            opening = "" if mark.carried else mark.mark
            self.found.pairs.append(Pair(self.copy[mark.at : end], mark.at, end, opening, "", whole=False))

    def _read_single(self, start: int, end: int) -> None:
        for match in _SINGLE.finditer(self.copy, start, end):
            self.found.pairs.append(Pair(match.group(), match.start(), match.end(), "‘", "’"))


def outermost(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """The pairs that stand in no other pair."""
    reached = -1
    for pair in sorted(pairs, key=lambda each: (each.start, -each.end)):
        if pair.end > reached:
            yield pair
            reached = pair.end
