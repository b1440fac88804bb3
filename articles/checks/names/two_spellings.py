"""One name, spelled two ways in one story."""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.checks.finding import Check, Finding, cited
from articles.checks.manuscript import Manuscript
from articles.checks.names.spelling import PLACES, is_slavic, sound_of, without_accents
from articles.checks.vocabulary.function_words import FUNCTION_WORDS

SHORTEST = 4
_CLUBS = frozenset("Dynamo Dinamo Arsenal Lokomotive Spartak FK FC SK Chicken".split())
_CAPITAL = re.compile(r"(?<![\w’'-])[^\W\d_a-zäöüßáéíóúñ][\w’-]*[\w]")
_Companions = dict[str, tuple[set[str], set[str]]]
_GENITIVE = re.compile(r"[’']?s$|[’']$")


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    start: int
    end: int
    first: bool
    """Whether it opens a sentence, where any word has a capital."""
    next: _Token | None = None


@dataclass(frozen=True, slots=True)
class _Variant:
    start: int
    end: int
    written: str
    meant: str
    certain: bool
    """Whether the other spelling is the more frequent one."""


class TwoSpellings(Check):
    code = "two_spellings"
    severity = "warn"
    reason = gettext_lazy("Readers and search take two spellings for two people or two places.")

    def look(self, copy: Manuscript) -> Iterator[Finding]:
        tokens = _tokens(copy)
        found: dict[tuple[int, int], _Variant] = {}
        for variant in itertools.chain(_people(tokens), _words(tokens, copy.language), _places(tokens, copy.language)):
            if not any(start < variant.end and variant.start < end for start, end in found):
                found[variant.start, variant.end] = variant
        for variant in found.values():
            # What somebody wrote stays as it was written, and an editor decides.
            if copy.in_marks(variant.start, variant.end):
                continue
            span = copy.span(variant.start, variant.end)
            other = span.text.replace(variant.written, variant.meant, 1)
            yield self.finding(
                span,
                _("“%(text)s” is spelled “%(other)s” elsewhere in the story. Choose one spelling.")
                % {"text": cited(span.text), "other": other},
                fix=other if variant.certain else None,
            )


def _tokens(copy: Manuscript) -> list[_Token]:
    """The capitalised words, each with the one that follows after a single space."""
    tokens: list[_Token] = []
    small = FUNCTION_WORDS.get(copy.language, frozenset())
    for passage in reversed(copy.passages):
        starts = {sentence.start for sentence in copy.sentences(passage)}
        for match in reversed(list(_CAPITAL.finditer(copy.copy, passage.start, passage.end))):
            following = tokens[-1] if tokens and tokens[-1].start == match.end() + 1 else None
            if following and copy.copy[match.end()] != " ":
                following = None
            before = copy.copy[match.start() - 1] if match.start() > passage.start else ""
            first = match.start() in starts or before in '„“"«»‚‘(¡¿' or before == ""
            if first and match.group().casefold() in small:
                continue
            tokens.append(_Token(match.group(), match.start(), match.end(), first, following))
    return tokens[::-1]


def _base(word: str) -> str:
    return _GENITIVE.sub("", word)


def _rarer(spellings: dict[str, list[_Token]]) -> Iterator[_Variant]:
    """Each place of a spelling used less than another one, or as often but later; up to the end of the word."""
    counted = Counter({spelling: len(tokens) for spelling, tokens in spellings.items()})
    order = sorted(spellings, key=lambda spelling: (-counted[spelling], spellings[spelling][0].start))
    for spelling in order[1:]:
        certain = counted[spelling] < counted[order[0]]
        for token in spellings[spelling]:
            yield _Variant(token.start, token.end, spelling, order[0], certain)


def _people(tokens: list[_Token]) -> Iterator[_Variant]:
    """Full names of which one part is the same and the other sounds the same."""
    pairs = [(token, token.next) for token in tokens if token.next and len(token.text) >= 3]
    for kept, varied in ((1, 0), (0, 1)):
        groups: dict[tuple[str, str], dict[str, list[_Token]]] = defaultdict(lambda: defaultdict(list))
        for pair in pairs:
            same, other = _base(pair[kept].text), _base(pair[varied].text)
            if len(other) >= SHORTEST - 1 and not other.isupper():
                groups[same.casefold(), sound_of(other)][other].append(pair[0])
        for spellings in groups.values():
            if len({spelling.casefold() for spelling in spellings}) < 2:
                continue
            ends = {token.start: token.next.end for tokens in spellings.values() for token in tokens if token.next}
            for variant in _rarer(spellings):
                yield replace(variant, end=ends[variant.start])


def _words(tokens: list[_Token], language: str) -> Iterator[_Variant]:
    """Single names that differ by accents, or as transliterated Slavic names do."""
    # A word that has a capital only where sentences begin is no name; one that has it elsewhere is one there, too.
    inside = {_base(token.text) for token in tokens if not token.first}
    names = [token for token in tokens if _base(token.text) in inside and len(_base(token.text)) >= SHORTEST]
    companions = _companions(tokens)
    yield from _differing(names, companions, lambda word: without_accents(word, language))
    slavic = [token for token in names if is_slavic(_base(token.text)) and len(_base(token.text)) > SHORTEST]
    yield from _differing(slavic, companions, sound_of)


def _differing(tokens: list[_Token], companions: _Companions, key: Callable[[str], str]) -> Iterator[_Variant]:
    groups: dict[str, dict[str, list[_Token]]] = defaultdict(lambda: defaultdict(list))
    for token in tokens:
        if not token.text.isupper():
            groups[key(_base(token.text))][_base(token.text)].append(token)
    for spellings in groups.values():
        if len({spelling.casefold() for spelling in spellings}) < 2 or _are_two(list(spellings), companions):
            continue
        yield from _rarer(spellings)


def _companions(tokens: list[_Token]) -> dict[str, tuple[set[str], set[str]]]:
    """For each name, the keys of the names before it, and of those after it."""
    beside: dict[str, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
    for token in tokens:
        if token.next:
            beside[_base(token.next.text)][0].add(sound_of(token.text))
            beside[_base(token.text)][1].add(sound_of(_base(token.next.text)))
    return beside


def _are_two(spellings: list[str], companions: _Companions) -> bool:
    """Whether the spellings go with different first names, or different surnames: then they are two people."""
    for side in (0, 1):
        known = [companions[spelling][side] for spelling in spellings if companions[spelling][side]]
        if len(known) > 1 and not set.intersection(*known):
            return True
    return False


def _places(tokens: list[_Token], language: str) -> Iterator[_Variant]:
    # Beside another name it is part of that name: "Dynamo Kiew", "Peking University"; German nouns stand there freely.
    parts = {token.next.start for token in tokens if token.next and (language != "de" or token.text in _CLUBS)} | {
        token.start for token in tokens if token.next and language != "de"
    }
    for group in PLACES.get(language, ()):
        spellings: dict[str, list[_Token]] = defaultdict(list)
        for token in tokens:
            word = token.text if token.text in group else _base(token.text)
            if word in group and token.start not in parts:
                spellings[word].append(token)
        if len(spellings) > 1:
            yield from _rarer(spellings)
