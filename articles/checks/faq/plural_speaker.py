"""An answer that lets two people say what the report has one say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from statistics import median_low

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.checks.finding import Check, Finding, cited
from articles.checks.folding import content_words, fold
from articles.checks.manuscript import Manuscript
from articles.checks.vocabulary.reporting import SAID_BY_MANY, SAID_BY_ONE, THAT
from articles.intake.story import Span

STEM = 5
FEWEST_SHARED = 3
SMALLEST_SHARE = 0.5

_AND = {"de": "und", "es": "[ye]", "en": "and"}
_ARTICLE = {"de": r"(?:[Dd]er|[Dd]ie|[Dd]as)\s+", "es": r"(?:[Ee]l|[Ll]a|[Ll]os|[Ll]as)\s+", "en": r"[Tt]he\s+"}
_NAME = r"(?:[A-ZÄÖÜÁÉÍÓÚÑ][\w-]*(?:\s+[A-ZÄÖÜÁÉÍÓÚÑ][\w-]*)*)"
# Words by which a report says that several agree; then the plural may be right.
_TOGETHER = re.compile(
    r"\b(?:gemeinsam|übereinstimm|einig|schloss sich|schlossen sich|pflichtet|stimmte\w* \w+ zu|"
    r"auch \w+ (?:sagte|betonte)|conjunt|coincid|de acuerdo|ambos|joint|agreed|both|echoed)",
    re.IGNORECASE,
)


def _pair(language: str) -> re.Pattern[str]:
    thing = rf"(?:{_ARTICLE[language]})?{{name}}"
    one = thing.format(name=_NAME) if language != "es" else rf"(?:{_ARTICLE['es']}\w+|{_NAME})"
    return re.compile(rf"(?<!\w){one}\s+{_AND[language]}\s+{one}(?!\w)")


def _claim(language: str) -> re.Pattern[str]:
    verbs = "|".join(SAID_BY_MANY[language])
    return re.compile(
        rf"(?<!\w)(?P<verb>{verbs})(?:\s+[\w]+){{0,3}}?,?\s+{THAT[language]}\s+(?P<claim>[^.;!?\n]+)", re.IGNORECASE
    )


_SUBJECT = {code: _pair(code) for code in THAT}
_SAYS = {code: _claim(code) for code in THAT}
_ANY_VERB = {
    code: re.compile(rf"(?<!\w)(?:{'|'.join({*SAID_BY_ONE[code], *SAID_BY_MANY[code]})})(?!\w)") for code in THAT
}


class PluralSpeaker(Check):
    code = "faq_plural_speaker"
    severity = "block"
    reason = gettext_lazy(
        "Putting words into the mouth of somebody who did not say them is the worst fault a FAQ can have."
    )
    languages = frozenset(THAT)

    def look(self, copy: Manuscript) -> Iterator[Finding]:
        if _TOGETHER.search(copy.outside_faq):
            return
        for answer in (passage for passage in copy.passages if passage.role == "answer"):
            for sentence in copy.sentences(answer):
                for match in _SAYS[copy.language].finditer(copy.copy, sentence.start, sentence.end):
                    subject = _SUBJECT[copy.language].search(copy.copy, sentence.start, match.start())
                    if subject and _one_says(copy, match["claim"]):
                        yield self._two_for_one(copy.span(*match.span()), subject.group())

    def _two_for_one(self, span: Span, subject: str) -> Finding:
        return self.finding(
            span,
            _("“%(text)s”: the report has one speaker say this, the answer %(subject)s. Name the one.")
            % {"text": cited(span.text), "subject": cited(subject)},
        )


def _one_says(copy: Manuscript, claim: str) -> bool:
    """Whether the sentence of the report that comes closest to the claim has a single speaker for it."""
    stems = {word[:STEM] for word in content_words(claim, copy.language)}
    best: tuple[int, Span] | None = None
    for passage in copy.body:
        for sentence in copy.sentences(passage):
            shared = sum(stem in fold(sentence.text) for stem in stems)
            if best is None or shared > best[0]:
                best = (shared, sentence)
    if best is None or best[0] < FEWEST_SHARED or best[0] < SMALLEST_SHARE * len(stems):
        return False
    return _single(copy, best[1], stems)


def _single(copy: Manuscript, sentence: Span, stems: set[str]) -> bool:
    """Whether the verb that governs the claim in this sentence has one subject."""
    # Folding may change lengths ("ß"), so places are found in the words as written.
    lowered = sentence.text.casefold() if len(sentence.text.casefold()) == len(sentence.text) else sentence.text.lower()
    places = [m.start() for m in re.finditer(r"\w+", lowered) if fold(m.group())[:STEM] in stems]
    if not places:
        return False
    verbs = list(_ANY_VERB[copy.language].finditer(sentence.text))
    before = [verb for verb in verbs if verb.start() < median_low(places)]
    governing = before[-1] if before else (verbs[0] if verbs else None)
    if governing is None or (copy.language != "en" and governing.group() not in SAID_BY_ONE[copy.language]):
        return False
    if copy.language == "en":
        clause = re.split(r"[,;:–—]", sentence.text[: governing.start()])[-1]
        return bool(clause.strip()) and not re.search(r"\b(?:and|they|both|all|leaders|ministers|officials)\b", clause)
    return True
