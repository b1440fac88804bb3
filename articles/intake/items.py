"""A text area as a row of words, signs and marked stretches, cut into sentences.

A marked stretch is one item, so that „…“, sagte Ana Beispiel reads as [mark] [,] [sagte] [Ana] [Beispiel],
whatever stands between the marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from articles.intake.lines import as_read
from articles.intake.marks import Marked
from articles.intake.story import Span

MOST_ITEMS = 300
"""A longer sentence is no sentence; the bound keeps the reading of any text linear."""

_TOKEN = re.compile(
    r"(?P<number>\d+(?:[.,:]\d+)*(?=\W|$)|\d+(?=[^\W\d]))"
    r"|(?P<word>[^\W_]+(?:(?:(?<=\b[^\W_])\.|\.(?=[a-zäöüß\d])|[-'’·&\u00ad\u200b\u2010\u2011]|[-\u2010]\s*\n\s*)[^\W_]+)*(?:[-‐]|(?<=s)['’](?=\s[a-z]))?)"
    r"|(?P<sign>\.{3}|\S)"
)
_ABBREVIATIONS = frozenset(
    "dr prof st bzw ca etc usw inkl nr mr mrs ms sr sra sres d dña jr inc corp co ltd gen lt col sen rep gov hl geb "
    "vgl ggf evtl mio mrd str tel abs art bd z.b u.a d.h z.t u.s v.a i.d.r o.ä s.o no núm av ee.uu ud uds pág hr fr "
    "st ing mag dipl rev hon messrs vs jan feb aug sept okt nov dez ene abr ago dic a.m p.m u.s.a e.u i.e e.g "
    "a.d a.m.d".split()
)
_MONTHS = frozenset(
    "januar februar märz april mai juni juli august september oktober november dezember jänner jahrhundert "
    "january february march may june july october december jahrestag platz geburtstag bundesliga uhr liga".split()
)


class Item(NamedTuple):
    """A word, a number, a sign or a marked stretch; ``mark`` is its index among the marked.

    ``low`` is in lower case as read (ß stays ß).
    """

    text: str
    low: str
    start: int
    end: int
    kind: str  # "word", "number", "sign", "mark"
    mark: int = -1

    @property
    def name_like(self) -> bool:
        """A short marked stretch that begins with a capital: it may be the name of something."""
        if self.kind != "mark" or self.text.count(" ") > 3:
            return False
        first = next((char for char in self.text if char.isalnum()), "")
        return first.isupper() or first.isdigit()

    @property
    def capital(self) -> bool:
        return self.text[:1].isupper()


class Sentence(NamedTuple):
    """A sentence of one area, its items in order."""

    items: tuple[Item, ...]
    area: int

    @property
    def start(self) -> int:
        return self.items[0].start

    @property
    def end(self) -> int:
        return self.items[-1].end


def items_of(copy: str, area: Span, marked: Sequence[tuple[int, Marked]]) -> list[Item]:
    """The items of one area; ``marked`` are its outermost marked stretches with their index in the story."""
    found: list[Item] = []
    at = area.start
    for index, one in marked:
        found += _tokens(copy, at, one.start)
        text = copy[one.start : one.end]
        found.append(Item(text, text.lower(), one.start, one.end, "mark", index))
        at = one.end
    found += _tokens(copy, at, area.end)
    return found


def _tokens(copy: str, start: int, end: int) -> Iterator[Item]:
    for match in _TOKEN.finditer(copy, start, end):
        text = match[0]
        kind = match.lastgroup or "sign"
        low = text.lower() if text.isalpha() else as_read(text).lower()
        yield Item(text, low, match.start(), match.end(), kind)


def sentences_of(items: Sequence[Item], area: int) -> Iterator[Sentence]:
    """Cut the items of an area into sentences; a mark that holds whole sentences stays one item."""
    first = 0
    for at, item in enumerate(items):
        following = items[at + 1] if at + 1 < len(items) else None
        if following is None or at - first >= MOST_ITEMS or _ends_sentence(items, at, item, following):
            if at >= first:
                yield Sentence(tuple(items[first : at + 1]), area)
            first = at + 1


def _ends_sentence(items: Sequence[Item], at: int, item: Item, following: Item) -> bool:
    starts = following.kind in ("mark", "number") or following.capital or following.text in "¿¡([–—"
    if item.kind == "mark":
        return _closes_itself(item) and following.kind != "sign" and starts and following.kind != "number"
    if item.text in ("!", "?", "…", "..."):
        return starts and following.text not in ")]"
    if item.text != "." or not starts:
        return False
    before = items[at - 1] if at else None
    if before is None or before.end != item.start:
        return True
    if before.kind == "number":
        return following.low not in _MONTHS and not (len(before.text) <= 2 and following.kind == "number")
    if before.low in _ABBREVIATIONS and following.kind != "mark":
        return False
    return not (len(before.text) == 1 and before.capital and following.capital)


def _closes_itself(item: Item) -> bool:
    inner = item.text.rstrip("\"“”«»‘’'‹› ")
    return inner[-1:] in ".!?…"
