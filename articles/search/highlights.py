"""The words a reader looked for, marked in a text. Segments of plain text: a template escapes and dresses them.

Marked is the word itself and a compound that holds it ("Streit" in "Haushaltsstreit"). The parts of a compound that was
looked for are marked where they stand alone, and only in an article that does not hold the compound itself: that is why
it was found.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from articles.search.entry import STEP
from articles.text.analysis import WORD, terms
from articles.text.compounds import may_hold

_WORDS_BEFORE = 8
_MOST_PLACES = 40


@dataclass(frozen=True, slots=True)
class Segment:
    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Sought:
    """A word looked for: its stems, and those of its parts if it is a German compound."""

    forms: tuple[str, ...]
    parts: tuple[str, ...] = ()

    def stands_in(self, words: str) -> bool:
        """Whether a row with these ``words`` holds it whole, alone or as the end or the beginning of a compound."""
        return any(f" {form}" in words or f"{form} " in words for form in self.forms)


class Marker:
    """Marks words in texts of one language. It remembers, because texts repeat their words: keep it for a page."""

    def __init__(self, language: str, sought: Iterable[Sought]) -> None:
        self.language = language
        self.sought = tuple(sought)
        self._for_row: dict[tuple[bool, ...], Marker] = {}
        self._known: dict[str, bool] = {}

    def for_row(self, words: str) -> Marker:
        """Return the marker for a row: without the parts of what stands in it whole."""
        whole = tuple(word.stands_in(words) for word in self.sought)
        if whole not in self._for_row:
            rest = (
                Sought(w.forms, () if is_whole else w.parts) for w, is_whole in zip(self.sought, whole, strict=True)
            )
            self._for_row[whole] = Marker(self.language, rest)
        return self._for_row[whole]

    def highlight(self, text: str, words: str | None = None) -> tuple[Segment, ...]:
        """Return ``text`` as segments, in order and complete; neighbours never share ``marked``.

        ``words``, its stems as the index keeps them, save reading it where nothing of what is sought stands in it.
        """
        if words is not None and not any(stem in words for stem in self._alone):
            return (Segment(text),) if text else ()
        return _segments(text, 0, len(text), self._spans(text, 0, len(text)))

    def excerpt(self, text: str, places: str, words: str, length: int = 36) -> tuple[Segment, ...]:
        """Return about ``length`` words of ``text`` where most different words stand, with "…" where it was cut.

        ``places`` and ``words`` are what the index keeps beside the text. Without any of the words, the beginning.
        """
        offsets = places.split()
        if not offsets:
            return ()
        found = self._found(words[:-3].rpartition(" | ")[2])
        first = max(0, _best(found, length) - _WORDS_BEFORE) // STEP
        last = min(first + length // STEP + 1, len(offsets))
        edges = [int(offset) for offset in offsets[first:last]]
        edges.append(int(offsets[last]) if last < len(offsets) else len(text))
        stretches = sorted({number // STEP - first for number in found if first <= number // STEP < last})
        spans = [span for at in stretches for span in self._spans(text, edges[at], edges[at + 1])]
        words_shown = _segments(text, edges[0], edges[-1], spans)
        before, after = (Segment("… "),) * (first > 0), (Segment("…"),) * (last < len(offsets))
        return _joined((*before, *words_shown, *after))

    def _found(self, body: str) -> dict[int, str]:
        """Return what is sought in a text by the number of the word; each of its stems has a blank on both sides."""
        found: dict[int, str] = {}
        for sought in self.sought:
            for stem in (*sought.forms, *sought.parts):
                self._find(stem, body, found)
        return found

    def _find(self, stem: str, body: str, found: dict[int, str]) -> None:
        at = body.find(stem)
        while at >= 0 and len(found) < _MOST_PLACES:
            start, end = body.rfind(" ", 0, at) + 1, body.find(" ", at)
            if self._is_sought((body[start:end],), ()):
                found[body.count(" ", 0, start) // 2] = stem
            at = body.find(stem, end)

    @cached_property
    def _alone(self) -> frozenset[str]:
        return frozenset(stem for word in self.sought for stem in (*word.forms, *word.parts))

    @cached_property
    def _inside(self) -> frozenset[str]:
        return frozenset(stem for word in self.sought for stem in word.forms)

    def _is_sought(self, spellings: Sequence[str], parts: Sequence[str]) -> bool:
        if not self._alone.isdisjoint(spellings) or not self._inside.isdisjoint(parts):
            return True
        # The index may have split it by words that are unknown here.
        return self.language == "de" and not parts and any(may_hold(spellings[0], stem) for stem in self._inside)

    def _spans(self, text: str, begin: int, end: int) -> list[tuple[int, int]]:
        """Where there is something to mark in this part of a text; what touches is one span."""
        known = self._known
        spans: list[tuple[int, int]] = []
        for match in WORD.finditer(text, begin, end):
            word = match[0]
            marked = known.get(word)
            if marked is None:
                marked = any(self._is_sought(term.spellings, term.parts) for term in terms(word, self.language))
                known[word] = marked
            if marked and spans and spans[-1][1] == match.start():
                spans[-1] = (spans[-1][0], match.end())
            elif marked:
                spans.append(match.span())
        return spans


def _best(found: dict[int, str], length: int) -> int:
    """Return the number of the word from which on most different words are met; the earliest of them."""
    numbers = sorted(found)
    best, most = 0, 0
    for number in numbers:
        different = len({found[n] for n in numbers if number <= n < number + length - _WORDS_BEFORE})
        if different > most:
            best, most = number, different
    return best


def _segments(text: str, begin: int, end: int, spans: Sequence[tuple[int, int]]) -> tuple[Segment, ...]:
    """This part of a text, cut where what is marked begins and ends; spans do not touch."""
    segments = []
    at = begin
    for first, last in spans:
        if first > at:
            segments.append(Segment(text[at:first]))
        segments.append(Segment(text[first:last], marked=True))
        at = last
    if end > at:
        segments.append(Segment(text[at:end]))
    return tuple(segments)


def _joined(segments: Iterable[Segment]) -> tuple[Segment, ...]:
    full = (segment for segment in segments if segment.text)
    return tuple(
        Segment("".join(segment.text for segment in group), marked)
        for marked, group in groupby(full, lambda segment: segment.marked)
    )
