"""Words made comparable: case, accents and marks away."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from articles.checks.vocabulary.small_words import SMALL_WORDS

_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
NEARLY_ALL = 0.9
SHORTEST_FOR_NEARLY = 12
SHORT = 4
_ENDINGS = {"de": ("ens", "es", "em", "en", "er", "e", "s", "n"), "es": ("es", "os", "as", "o", "a", "s"), "en": ("s",)}


def fold(text: str) -> str:
    """Casefolded, without accents: "Vladímir" and "VLADIMIR" become the same; "ß" becomes "ss"."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in parts if not unicodedata.combining(char))


@lru_cache(maxsize=2048)
def words_of(text: str) -> tuple[str, ...]:
    """The folded words of a text, in order."""
    return tuple(_WORD.findall(fold(text)))


def alike(one: str, other: str) -> bool:
    """Whether two texts are the same words, or, when they are long, nearly all the same three-word runs."""
    a, b = words_of(one), words_of(other)
    if a == b:
        return True
    shorter, longer = sorted((len(a), len(b)))
    if shorter < SHORTEST_FOR_NEARLY or shorter < NEARLY_ALL * longer:
        return False
    runs_a, runs_b = _runs(a), _runs(b)
    return len(runs_a & runs_b) >= NEARLY_ALL * max(len(runs_a), len(runs_b))


@lru_cache(maxsize=2048)
def _runs(words: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    return frozenset(words[at : at + 3] for at in range(len(words) - 2))


def content_words(text: str, language: str) -> list[str]:
    """The telling words: more than four letters, no number, and not among the language's small words."""
    small = SMALL_WORDS.get(language, frozenset())
    return [word for word in words_of(text) if len(word) > SHORT and not word[0].isdigit() and word not in small]


@lru_cache(maxsize=128)
def stems_of(text: str, language: str) -> tuple[str, ...]:
    """The folded words without their endings, so that "freier Handel" and "freien Handel" are the same words."""
    return tuple(_stem(word, language) for word in words_of(text))


def _stem(word: str, language: str) -> str:
    for ending in _ENDINGS.get(language, ()):
        if word.endswith(ending) and len(word) - len(ending) >= SHORT:
            return word[: -len(ending)]
    return word
