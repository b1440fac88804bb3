"""The words a reader looked for, marked in a text. Segments of plain text: a template escapes and dresses them."""

from __future__ import annotations

from collections.abc import Callable, Set
from dataclasses import dataclass
from itertools import groupby

from articles.text.analysis import Term, terms

_LONGEST_TEXT = 40_000
_WORDS_BEFORE = 8
_SHORTEST_STEM, _SHORTEST_REST = 4, 4


@dataclass(frozen=True, slots=True)
class Segment:
    text: str
    marked: bool = False


def highlight(text: str, language: str, wanted: Set[str]) -> tuple[Segment, ...]:
    """Return ``text`` as segments, in order and complete; neighbours never share ``marked``."""
    is_wanted = _recogniser(language, wanted)
    return _segments(text, [(term.start, term.end) for term in terms(text, language) if is_wanted(term)])


def excerpt(text: str, language: str, wanted: Set[str], words: int = 36) -> tuple[Segment, ...]:
    """Return the ``words`` words of ``text`` in which most different wanted words stand, with "…" where it was cut.

    Without any of them, the beginning.
    """
    text = text[:_LONGEST_TEXT]
    found = terms(text, language)
    if not found:
        return ()
    is_wanted = _recogniser(language, wanted)
    hits = [number for number, term in enumerate(found) if is_wanted(term)]
    first = max(0, _best(found, hits, words) - _WORDS_BEFORE)
    last = min(len(found), first + words)
    start = 0 if first == 0 else found[first].start
    end = len(text) if last == len(found) else found[last - 1].end
    marks = [(found[n].start - start, found[n].end - start) for n in hits if first <= n < last]
    inner = _segments(text[start:end], marks)
    return _joined([Segment("… ")] * (start > 0) + list(inner) + [Segment(" …")] * (end < len(text)))


def _best(found: list[Term], hits: list[int], words: int) -> int:
    """Return the hit from which on most different words are met; the earliest of them."""
    best, most = 0, 0
    for place, number in enumerate(hits):
        reach = [n for n in hits[place : place + words] if n < number + words - _WORDS_BEFORE]
        different = len({found[n].stem for n in reach})
        if different > most:
            best, most = number, different
    return best


def _recogniser(language: str, wanted: Set[str]) -> Callable[[Term], bool]:
    """Return what tells whether a term is wanted; it remembers, because texts repeat their words."""
    long_enough = [stem for stem in wanted if len(stem) >= _SHORTEST_STEM] if language == "de" else []
    known: dict[tuple[str, ...], bool] = {}

    def is_wanted(term: Term) -> bool:
        answer = known.get(term.spellings)
        if answer is None:
            answer = not wanted.isdisjoint(term.forms) or any(_is_part(stem, term.stem) for stem in long_enough)
            known[term.spellings] = answer
        return answer

    return is_wanted


def _is_part(stem: str, compound: str) -> bool:
    """Tell whether ``stem`` may be a part of ``compound``: the index may have split it by words unknown here."""
    return len(compound) - len(stem) >= _SHORTEST_REST and (compound.endswith(stem) or compound.startswith(stem))


def _segments(text: str, marks: list[tuple[int, int]]) -> tuple[Segment, ...]:
    segments: list[Segment] = []
    at = 0
    for start, end in marks:
        segments += [Segment(text[at:start]), Segment(text[start:end], marked=True)]
        at = end
    segments.append(Segment(text[at:]))
    return _joined(segments)


def _joined(segments: list[Segment]) -> tuple[Segment, ...]:
    full = (segment for segment in segments if segment.text)
    return tuple(
        Segment("".join(segment.text for segment in group), marked)
        for marked, group in groupby(full, lambda segment: segment.marked)
    )
