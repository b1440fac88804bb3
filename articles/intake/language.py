"""Which language a text is in, by its small words. Source of the lists: our own choice of function words."""

from __future__ import annotations

import re
from collections import Counter

DEFAULT_LANGUAGE = "de"
LANGUAGES = ("de", "es", "en")

_SMALL_WORDS: dict[str, frozenset[str]] = {
    "de": frozenset(
        "der die das und ist nicht ein eine einen einem einer mit von für auf dem den des sich auch wie im zu dass "
        "als aus bei nach sie er es wird wurde werden sind hat haben hatte oder aber zum zur über noch vom beim am "
        "um vor durch war ich wir ihr sein seine was wer warum häufig gestellte gegen unter seit bis".split()
    ),
    "es": frozenset(
        "el la los las de del que y en un una unos unas se con por para no al lo su sus como más pero fue ha han "
        "este esta es son sobre entre según también ya cuando muy sin hasta desde qué quién cómo porque tras ante "
        "había será está están dijo".split()
    ),
    "en": frozenset(
        "the of and to is was that for on with as by it at from his her they he she be are were has have had not "
        "but which this will would their after said who what when where about into more than been its an or we "
        "you our".split()
    ),
}
_WORD = re.compile(r"[^\W\d_]+")


def small_words(language: str) -> frozenset[str]:
    """The function words of a language; empty for one we do not read."""
    return _SMALL_WORDS.get(language, frozenset())


def scores(text: str) -> dict[str, int]:
    """How many small words of each language the text holds."""
    counted = Counter(word.casefold() for word in _WORD.findall(text))
    return {code: sum(counted[word] for word in words) for code, words in _SMALL_WORDS.items()}


def language_of(text: str) -> str:
    """ "de", "es" or "en": the one with most small words; "de" when nothing speaks for any."""
    found = scores(text)
    best = max(LANGUAGES, key=lambda code: found[code])
    return best if found[best] else DEFAULT_LANGUAGE
