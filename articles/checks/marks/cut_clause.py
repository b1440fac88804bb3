"""Quotation marks that cut a sentence so that it can no longer be read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.checks.finding import Check, Finding, cited
from articles.checks.manuscript import Manuscript
from articles.checks.pairs import Pair
from articles.checks.vocabulary.clauses import (
    COORDINATORS,
    DANGLING,
    FINITE_AUXILIARIES,
    INTRANSITIVE,
    POSSESSIVES,
    SUBORDINATORS,
    WITHOUT_OBJECT,
)
from articles.intake.story import Span

# Two noun phrases side by side: a subject and the object of a verb that did not come along.
_TWO_PHRASES = {
    "de": re.compile(
        rf"(?:(?:die|das|der|Die|Das|Der)\s+)?(?:[a-zäöüß]+en?\s+)*[A-ZÄÖÜ][\w-]*\s+(?:{POSSESSIVES['de']})\s+"
        r"(?:[a-zäöüß]+\s+)*[A-ZÄÖÜ][\w-]*"
    ),
    "es": re.compile(
        rf"(?:(?:el|la|los|las)\s+)?[A-ZÁÉÍÓÚÑ]?[\w-]+\s+(?:{POSSESSIVES['es']})\s+\w+(?:\s+[a-záéíóúñü]+)?"
    ),
    "en": re.compile(rf"(?:(?:the|The)\s+)?[A-Z][\w-]*\s+(?:{POSSESSIVES['en']})\s+\w+(?:\s+\w+)?"),
}
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_CLAUSE_END = re.compile(r"[,;:.!?–—\n]")


class CutClause(Check):
    code = "cut_clause"
    severity = "block"
    reason = gettext_lazy(
        "When quoted words and the rest form no sentence, words were lost, and nobody can tell whose."
    )
    languages = frozenset(_TWO_PHRASES)

    def look(self, copy: Manuscript) -> Iterator[Finding]:
        for pair in copy.marked:
            if not pair.whole:
                continue
            span = _object_without_verb(copy, pair) or _two_verbs(copy, pair) or _ends_in_a_phrase(copy, pair)
            if span:
                yield self.finding(
                    span,
                    _(
                        "“%(text)s”: the quotation marks cut the sentence; quoted words and rest do not fit together. "
                        "Restore the words from the source."
                    )
                    % {"text": cited(span.text)},
                )


def _object_without_verb(copy: Manuscript, pair: Pair) -> Span | None:
    """Subject and object inside the marks, and after them a verb that can have no object, or none at all."""
    if not _TWO_PHRASES[copy.language].fullmatch(pair.inner):
        return None
    before = _WORD.findall(copy.copy[max(0, pair.start - 30) : pair.start])
    gap = copy.copy[pair.start - 1 : pair.start]
    if not before or before[-1].casefold() not in SUBORDINATORS[copy.language] or not gap.isspace():
        return None
    end = _clause_end(copy, pair.end)
    rest = _WORD.findall(copy.copy[pair.end : end])
    if not rest or (copy.language == "de" and not _stands_alone(rest)):
        return None
    return copy.span(pair.start, end)


def _stands_alone(rest: list[str]) -> bool:
    """Whether the German clause ends in a verb that takes no object: "abkommen wird", "gescheitert ist"."""
    if COORDINATORS.intersection(rest):
        return False
    verbs = [word for word in rest[-3:] if word not in FINITE_AUXILIARIES]
    return bool(verbs) and verbs[-1] in INTRANSITIVE


def _two_verbs(copy: Manuscript, pair: Pair) -> Span | None:
    """German: a quoted clause that ends in its verb, and at once a second verb: "dass „es eng ist“ sei"."""
    inner, before = _WORD.findall(pair.inner), _WORD.findall(copy.copy[max(0, pair.start - 30) : pair.start])
    end = _clause_end(copy, pair.end)
    rest = _WORD.findall(copy.copy[pair.end : end])
    if len(inner) < 3 or len(rest) != 1 or not before or before[-1] != "dass":
        return None
    if inner[-1] in FINITE_AUXILIARIES and rest[0] in FINITE_AUXILIARIES and inner[0] not in WITHOUT_OBJECT:
        return copy.span(pair.start, end)
    return None


def _ends_in_a_phrase(copy: Manuscript, pair: Pair) -> Span | None:
    """The closing mark stands between an article and its noun: "„We will not give up the“ fight"."""
    words = _WORD.findall(pair.inner)
    following = _WORD.match(copy.copy, pair.end + 1)
    if len(words) < 3 or not following or not copy.copy[pair.end].isspace():
        return None
    if words[-1] not in DANGLING[copy.language] or not pair.inner.endswith(" " + words[-1]):
        return None
    return copy.span(pair.start, following.end())


def _clause_end(copy: Manuscript, start: int) -> int:
    match = _CLAUSE_END.search(copy.copy, start)
    return match.start() if match else len(copy.copy)
