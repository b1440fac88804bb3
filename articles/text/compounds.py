"""German compounds, taken apart by words that are known to stand alone.

"Haushaltsstreit" is a Streit about the Haushalt: a reader who looks for either word should meet it. Which words are
known is handed in (the stems an archive itself uses); a few hundred everyday nouns are known from the start
(``articles.text.german_nouns``), so that the first article of a new archive is found as well as the last.
"""

from __future__ import annotations

from collections.abc import Set
from functools import lru_cache
from typing import Final

from articles.text.german_nouns import NOUN_STEMS, SHORT_NOUN_STEMS
from articles.text.language import FUNCTION_WORDS, stem

_SHORTEST_PART = 4
_SHORTEST_COMPOUND = 7
_LONGEST_COMPOUND = 48
_MOST_PARTS = 4

# Endings that make words out of words; as stems of their own they would split every abstract noun.
_ENDINGS = frozenset(
    "schaft heit keit lich isch haft chen lein tion ierung ismus artig fach weis seits halb warts ander hin her miss "
    "wider".split()
)
_FUNCTION_STEMS = frozenset(stem(word, "de") for word in FUNCTION_WORDS["de"])
_NOT_PARTS: Final = (FUNCTION_WORDS["de"] | _FUNCTION_STEMS | _ENDINGS) - NOUN_STEMS - SHORT_NOUN_STEMS
# One thing today, whatever they were made of: nobody who looks for "Land" means Deutschland.
_WHOLE_STEMS: Final = frozenset(
    stem(word, "de")
    for word in (
        "deutschland russland griechenland finnland irland island holland niederlande niederlanden england schottland "
        "estland lettland neuseeland thailand ausland inland heimatland montag dienstag mittwoch donnerstag freitag "
        "samstag sonnabend sonntag oktober november dezember september vielleicht deshalb jedenfalls allerdings "
        "insgesamt mindestens manchmal niemand jemand kaum einfach zweifach antwort augenblick gegenwart"
    ).split()
)


def parts(word: str, known: Set[str] = frozenset()) -> tuple[str, ...]:
    """Return the stems of the parts of a folded German ``word``, in order; empty if it is no known compound.

    ``known`` holds stems. The fewest parts win; among equals, the split whose shortest part is longest.
    """
    if not _may_be_compound(word):
        return ()
    whole = stem(word, "de")
    best: tuple[str, ...] = ()
    for split in _splits(word, whole, known, _MOST_PARTS):
        if not best or _rank(split) < _rank(best):
            best = split
    return best


def _may_be_compound(word: str) -> bool:
    if not _SHORTEST_COMPOUND <= len(word) <= _LONGEST_COMPOUND or not word.isalpha():
        return False
    return stem(word, "de") not in _WHOLE_STEMS


def may_hold(whole: str, part: str) -> bool:
    """Tell whether the stem ``whole`` may be a compound that begins or ends with the stem ``part``.

    A guess for where the words of an archive are not at hand: what is left must be long enough to be a word, and be no
    mere ending ("Landschaft" holds no Land).
    """
    rest = len(whole) - len(part)
    if len(part) < _SHORTEST_PART or rest < _SHORTEST_PART or whole in _WHOLE_STEMS:
        return False
    if whole.endswith(part):
        return whole[:rest] not in _NOT_PARTS
    return whole.startswith(part) and _ENDINGS.isdisjoint(whole[len(part) + joint :] for joint in range(3))


@lru_cache(maxsize=10_000)
def candidates(word: str) -> frozenset[str]:
    """Return every stem that ``parts(word)`` might ask about, and some more: what to look up before asking it."""
    if not _may_be_compound(word):
        return frozenset()
    # Each beginning of the word once, as a part at the left and as the place of a part at its end: taking the word
    # apart in every way there is would cost a hundred times as much for a long one.
    names = {name for cut in range(_SHORTEST_PART, len(word) - 2) for name in _left_stems(word[:cut])}
    for end in range(_SHORTEST_COMPOUND, len(word) + 1):
        beginning = stem(word[:end], "de")
        names.update(beginning[cut:] for cut in range(3, len(beginning) - _SHORTEST_PART + 1))
    return frozenset(names - NOUN_STEMS)


def _rank(split: tuple[str, ...]) -> tuple[int, int, tuple[str, ...]]:
    return len(split), -min(map(len, split)), split


def _splits(word: str, last_stem: str, known: Set[str], room: int) -> list[tuple[str, ...]]:
    """Return the ways to read ``word`` as two or more known parts.

    The last part is looked for in the stem of the whole word, where its own stem is the end: no stemming is needed
    to see that a split is impossible, and almost all are.
    """
    found: list[tuple[str, ...]] = []
    for cut in range(3, len(last_stem) - 2):
        right = last_stem[cut:]
        if not _is_part(right, known, len(right)):
            continue
        found.extend((left, right) for left in _left_stems(word[:cut]) if _is_part(left, known, cut))
        if room > 2:
            found.extend((*inner, right) for inner in _splits(word[:cut], stem(word[:cut], "de"), known, room - 1))
    return found


def _is_part(name: str, known: Set[str], written: int) -> bool:
    """Tell whether a stem, ``written`` with so many letters in the word, may be a part of it."""
    if name in _NOT_PARTS:
        return False
    if written < _SHORTEST_PART:
        return name in SHORT_NOUN_STEMS
    return name in NOUN_STEMS or name in known


@lru_cache(maxsize=20_000)
def _left_stems(left: str) -> tuple[str, ...]:
    """Return the stems ``left`` may stand for: as it is ("Haus|tür"), and without a joint the stemmer keeps."""
    shorter = (left[: -len(joint)] for joint in ("s", "es", "n", "en", "er", "ns", "e") if left.endswith(joint))
    return tuple(dict.fromkeys([stem(left, "de"), *(stem(name, "de") for name in shorter if len(name) >= 3)]))
