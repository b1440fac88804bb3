"""A question nobody answers."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.checks.finding import Check, Finding, cited
from articles.checks.manuscript import Manuscript


class AnswerMissing(Check):
    code = "faq_answer_missing"
    severity = "block"
    reason = gettext_lazy(
        "A question without an answer is an unfinished page, and search engines show both or neither."
    )

    def look(self, copy: Manuscript) -> Iterator[Finding]:
        for faq in copy.story.faqs:
            if faq.question.text.strip() and not faq.answer.text.strip():
                yield self.finding(
                    faq.question,
                    _("The question “%(text)s” has no answer. Answer it or take it out.")
                    % {"text": cited(faq.question.text)},
                )
