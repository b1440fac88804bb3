"""The analyser: what a word is found under. The index and every query go through here, and nowhere else.

A token is ASCII (``a-z0-9``), at most 64 characters, whatever came in: the same on every database, safe in every
query language. Words of other scripts are transliterated, so that "Kiew", "Kyjiw" stay two words but "Киев" is found
by "Kiev"; scripts without spaces between words are taken sign by sign.
"""

from __future__ import annotations

import re
from collections.abc import Set
from functools import lru_cache
from typing import Final, NamedTuple

from anyascii import anyascii

from articles.text.compounds import candidates
from articles.text.compounds import parts as compound_parts
from articles.text.language import fold, stem

_LONGEST = 64
# Signs that stand for whole words or syllables, where a run of letters is a sentence and not a word.
_SIGN = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_MARKS = (
    "\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f"
    "\u200b-\u200d\u2060\ufe00-\ufe0f\ufeff"
)
WORD: Final = re.compile(rf"[{_SIGN}]|(?:(?![{_SIGN}])[^\W_])(?:(?![{_SIGN}])[^\W_]|[{_MARKS}]|['’ʼ](?=[^\W\d_]))*")
_NOT_TOKEN = re.compile(r"[^a-z0-9]+")
_IS_SIGN = re.compile(rf"[{_SIGN}]")
_APOSTROPHE = re.compile(r"['’ʼ]")


class Term(NamedTuple):
    """A word of a text, ``text[start:end]``, and the tokens it is found under.

    ``spellings`` are the word itself: its stem first, then what else it may be written as (ä as a and as ae).
    ``parts`` are the stems of a German compound's parts: related, but another word.
    """

    start: int
    end: int
    spellings: tuple[str, ...]
    parts: tuple[str, ...] = ()

    @property
    def stem(self) -> str:
        return self.spellings[0]

    @property
    def forms(self) -> tuple[str, ...]:
        """All tokens of the word, without repetition."""
        return self.spellings + tuple(part for part in self.parts if part not in self.spellings)


def terms(text: str, language: str, vocabulary: Set[str] = frozenset()) -> list[Term]:
    """Return the words of ``text`` in order.

    ``vocabulary`` holds the stems that German compounds may be split into, beside those known from the start; give a
    frozenset and keep it, splits are remembered for it. Takes any string; ``language`` is "de", "es" or "en".
    """
    found: list[Term] = []
    remembered = vocabulary if isinstance(vocabulary, frozenset) else frozenset(vocabulary)
    for match in WORD.finditer(text):
        spellings, parts = _tokens(match[0][: 4 * _LONGEST], language, remembered)
        if spellings:
            found.append(Term(match.start(), match.end(), spellings, parts))
    return found


def compound_candidates(text: str, language: str) -> frozenset[str]:
    """Return every stem that ``terms`` might look for in a vocabulary."""
    if language != "de":
        return frozenset()
    words = {match[0][: 4 * _LONGEST] for match in WORD.finditer(text)}
    folded = (_plain_words(word) for word in words)
    return frozenset().union(*(candidates(names[0]) for names in folded if names))


@lru_cache(maxsize=30_000)
def _tokens(word: str, language: str, vocabulary: frozenset[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    folded = _plain_words(word)
    spellings = tuple(dict.fromkeys(stem(name, language) or name for name in folded))
    if language != "de" or not folded:
        return spellings, ()
    return spellings, compound_parts(folded[0], vocabulary)


def _plain_words(word: str) -> list[str]:
    """Return the ASCII spellings of one word, the plainest first; none if nothing of it can be spelled."""
    if _IS_SIGN.match(word):
        # Two signs that sound alike are not one word.
        return [f"u{ord(word[0]):x}"]
    pieces = _APOSTROPHE.split(word)
    if len(pieces) > 1 and pieces[-1].casefold() == "s":
        pieces.pop()
    spellings = list(fold("".join(pieces)))
    if len(pieces) > 1 and len(pieces[-1]) > 2:
        spellings.extend(fold(pieces[-1]))
    names = [_token(spelling) for spelling in spellings]
    if not names[0]:
        names = ["u" + "".join(f"{ord(c):x}" for c in word if c.isalnum())[: _LONGEST - 1]]
    return [name for name in dict.fromkeys(names) if name]


def _token(spelling: str) -> str:
    name = spelling if spelling.isascii() else anyascii(spelling).casefold()
    return _NOT_TOKEN.sub("", name)[:_LONGEST]
