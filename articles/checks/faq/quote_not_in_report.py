"""Words in quotation marks in the FAQ that the report does not quote."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.checks.finding import Check, Finding, cited
from articles.checks.folding import stems_of
from articles.checks.manuscript import Manuscript, Passage
from articles.checks.pairs import Pair

FEWEST_WORDS = 2
# From this length on, words in marks are hardly a name or a title.
QUOTE_WORDS = 6
_CUT = re.compile(r"\s*(?:\[[^\]]*\]|\(…\)|\(\.\.\.\)|…|\.{3})\s*")
_A_WORK = re.compile(
    r"(?:film|buch|roman|serie|song|lied|album|titel|stück|oper|motto|sendung|zeitung|magazin|projekt|kampagne|"
    r"película|libro|novela|canción|disco|título|obra|lema|programa|campaña|"
    r"movie|book|novel|series|show|play|opera|campaign|slogan|magazine|newspaper)[a-zéíóúñ]{0,2}\s*,?\s*$",
    re.IGNORECASE,
)


class QuoteNotInReport(Check):
    code = "faq_quote_not_in_report"
    severity = "block"
    reason = gettext_lazy(
        "Quotation marks promise the words as they were said; the FAQ may only quote what the report quotes."
    )

    def look(self, copy: Manuscript) -> Iterator[Finding]:
        report = " " + " ".join(stems_of(copy.outside_faq, copy.language)) + " "
        for answer in (passage for passage in copy.passages if passage.role == "answer"):
            for pair in copy.marked:
                if not (answer.start <= pair.start < answer.end) or not _is_a_quote(copy, answer, pair):
                    continue
                parts = [stems_of(part, copy.language) for part in _CUT.split(pair.inner)]
                if all(" " + " ".join(part) + " " in report for part in parts if part):
                    continue
                yield self.finding(
                    pair,
                    _(
                        "The FAQ quotes “%(text)s”, but the report does not have these words. "
                        "Quote the report or paraphrase."
                    )
                    % {"text": cited(pair.inner)},
                )


def _is_a_quote(copy: Manuscript, answer: Passage, pair: Pair) -> bool:
    """Whether the marks hold somebody's words; a name or a title in marks needs no source."""
    words = pair.inner.split()
    if len(words) < FEWEST_WORDS or _A_WORK.search(copy.copy[answer.start : pair.start]):
        return False
    return pair.inner[:1].islower() or len(words) >= QUOTE_WORDS or pair.inner[-1:] in ".!?,"
