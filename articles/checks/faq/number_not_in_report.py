"""A number in an answer that the report does not give."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.checks.finding import Check, Finding, cited
from articles.checks.folding import words_of
from articles.checks.manuscript import Manuscript
from articles.checks.vocabulary.numbers import IN_WORDS

_NUMBER = re.compile(r"(?<![\w.,:/-])\d+(?:[.,:]\d+)*(?![\w])")


class NumberNotInReport(Check):
    code = "faq_number_not_in_report"
    severity = "warn"
    reason = gettext_lazy("A number that only the FAQ has is either new or wrong.")

    def look(self, copy: Manuscript) -> Iterator[Finding]:
        report = copy.outside_faq + "\n" + (copy.story.dateline.text if copy.story.dateline else "")
        known = {_digits(match.group()) for match in re.finditer(r"\d+(?:[.,:]\d+)*", report)}
        spelled = set(words_of(report))
        for passage in copy.passages:
            if passage.role != "answer":
                continue
            for match in copy.find(_NUMBER, [passage], marked=True):
                digits = _digits(match.group())
                if digits in known or IN_WORDS.get(copy.language, {}).get(digits, frozenset()) & spelled:
                    continue
                span = copy.span(*match.span())
                yield self.finding(
                    span,
                    _("The answer says “%(text)s”; the report does not have this number. Check it.")
                    % {"text": cited(span.text)},
                )


def _digits(number: str) -> str:
    """ "1.000", "1,000" and "1000" are one number, "12.00" and "12" one hour; "03" is "3"."""
    grouped = re.sub(r"[.,](?=\d{3}(?:\D|$))", "", number)
    return re.sub(r"\.0+$", "", re.sub(r"[,:]", ".", grouped)).lstrip("0") or "0"
