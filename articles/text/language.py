"""What the search and the checks know about a language: folding, stems, function words, a guess.

Stems follow Snowball (snowballstemmer 3). The pure Python stemmers are named one by one, because the library would
otherwise take a C library that may know an older algorithm, and index and query would stop meeting.
"""

from __future__ import annotations

import re
import threading
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import Final, Literal, Protocol, get_args

from snowballstemmer.english_stemmer import EnglishStemmer  # type: ignore[import-untyped]
from snowballstemmer.german_stemmer import GermanStemmer  # type: ignore[import-untyped]
from snowballstemmer.spanish_stemmer import SpanishStemmer  # type: ignore[import-untyped]

Language = Literal["de", "es", "en"]
LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802, the library's own name


_STEMMERS: Final[Mapping[str, _Stemmer]] = {"de": GermanStemmer(), "es": SpanishStemmer(), "en": EnglishStemmer()}
# A Snowball stemmer keeps the word it works on as its state, and web servers have threads.
_ONE_AT_A_TIME = threading.Lock()
_LONGEST_WORD = 64

_TWO_SPELLINGS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})
_ONE_SPELLING = str.maketrans({"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
_WORD = re.compile(r"[^\W\d_]+")


def fold(word: str) -> tuple[str, ...]:
    """Return the spellings under which ``word`` is found: without case and accents; first the plain one.

    ``fold("Präsident") == ("prasident", "praesident")``, ``fold("Straße") == ("strasse",)``. One or two spellings;
    a word of nothing but marks gives ``("",)``.
    """
    composed = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", word).casefold())
    plain = _without_marks(composed)
    spelled_out = _without_marks(composed.translate(_TWO_SPELLINGS))
    return (plain,) if plain == spelled_out else (plain, spelled_out)


def _without_marks(text: str) -> str:
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFKD", text.translate(_ONE_SPELLING))
    return "".join(c for c in apart if unicodedata.category(c) not in {"Mn", "Cf", "Cc"})


@lru_cache(maxsize=50_000)
def stem(word: str, language: str) -> str:
    """Return the Snowball stem of a folded ``word``; in a language we have no stemmer for, the word itself.

    Words beyond 64 characters are cut: they are noise, and must not cost time.
    """
    short = word[:_LONGEST_WORD]
    stemmer = _STEMMERS.get(language)
    if stemmer is None:
        return short
    with _ONE_AT_A_TIME:
        return stemmer.stemWord(short)


def guess(text: str) -> Language:
    """Return the language most of whose function words stand in the first 5,000 characters of ``text``.

    Letters only one of the three writes (ä ö ü ß, ñ ¿ ¡) count too. With nothing to go by, German, the house's own.
    """
    beginning = unicodedata.normalize("NFC", text[:5_000]).casefold()
    points = dict.fromkeys(LANGUAGES, 0)
    for word in _WORD.findall(beginning):
        plain = fold(word)[0]
        for language in LANGUAGES:
            points[language] += 2 * (plain in FUNCTION_WORDS[language])
    points["de"] += sum(beginning.count(letter) for letter in ("ä", "ö", "ü", "ss", "sch"))
    points["es"] += sum(beginning.count(letter) for letter in ("ñ", "¿", "¡", "ción", "í", "ó"))
    points["en"] += sum(beginning.count(letter) for letter in ("th", "wh", "ly "))
    return max(LANGUAGES, key=lambda language: points[language])


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Folded (no accents), because that is how they are looked up.
FUNCTION_WORDS: Final[Mapping[Language, frozenset[str]]] = {
    "de": _words(
        "der die das den dem des ein eine einen einem einer eines kein keine keinen keiner und oder aber denn sondern "
        "ich du er sie es wir ihr mich dich sich uns euch ihn ihm ihnen mein dein sein ihre ihrem ihren ihrer ihres "
        "seine seinem seinen seiner seines unser unsere dieser diese dieses diesem diesen jener jene jenes welcher "
        "welche welches wer was wem wen wessen wo wie wann warum wieso weshalb dass daß ob wenn weil als nachdem "
        "bevor wahrend obwohl damit in im an am auf aus bei beim bis durch fur gegen hinter mit nach neben ohne seit "
        "trotz uber um unter vom von vor wegen zu zum zur zwischen ab ins ans ist sind war waren bin bist wird werden "
        "wurde wurden worden hat haben hatte hatten habe kann konnen konnte konnten soll sollen sollte will wollen "
        "wollte muss mussen musste darf durfen nicht auch nur noch schon so sehr mehr da dann dort hier nun man etwa "
        "jedoch sowie zudem laut bereits wieder immer"
    ),
    "es": _words(
        "el la los las lo un una unos unas y e o u pero sino ni que de del al a ante bajo con contra desde durante en "
        "entre hacia hasta para por segun sin sobre tras yo tu ella ellos ellas nosotros se me te le les nos su sus "
        "mi mis este esta estos estas ese esa esos esas aquel aquella cual cuales quien quienes cuando donde como "
        "porque si no ya mas muy tan tambien solo aun es son era eran fue fueron ser sido esta estan estaba hay ha "
        "han habia haber sera puede pueden debe cada otro otra otros otras todo toda todos todas entre cuyo asi"
    ),
    "en": _words(
        "the a an and or but nor of to in on at by for from with without into onto over under about after before "
        "between through during against is are was were be been being am do does did has have had will would shall "
        "should can could may might must not no i you he she it we they me him her us them my your his its our their "
        "this that these those who whom whose which what when where why how if because as than then so such there "
        "here also very more most some any each other all both only just said up out off"
    ),
}
