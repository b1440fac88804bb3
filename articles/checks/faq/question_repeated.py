"""A question that was asked already."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.checks.finding import Check, Finding, cited
from articles.checks.folding import words_of
from articles.checks.manuscript import Manuscript


class QuestionRepeated(Check):
    code = "faq_question_repeated"
    severity = "warn"
    reason = gettext_lazy("A question asked twice gets two answers, and they will differ.")

    def look(self, copy: Manuscript) -> Iterator[Finding]:
        seen: set[tuple[str, ...]] = set()
        for faq in copy.story.faqs:
            words = words_of(faq.question.text)
            if words and words in seen:
                yield self.finding(
                    faq.question,
                    _("“%(text)s” is asked twice. Keep one question and one answer.")
                    % {"text": cited(faq.question.text)},
                )
            seen.add(words)
