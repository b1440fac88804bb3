"""An answer that the report does not give."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.checks.finding import Check, Finding, Severity, cited
from articles.checks.folding import content_words, fold
from articles.checks.manuscript import Manuscript

# Honest answers in other words miss up to five of the report's words, an answer from elsewhere about a dozen.
FEWEST_MISSING = 7
LARGEST_SHARE = 0.5
# A short answer has few words to miss: when nearly all of them are missing, a human should look.
FEWEST_IN_SHORT = 4
LARGEST_SHARE_IN_SHORT = 0.75
STEM = 5


class AnswerUnsupported(Check):
    code = "faq_answer_unsupported"
    severity = "block"
    reason = gettext_lazy("The FAQ explains the report. What only the FAQ says, nobody has reported.")

    def look(self, copy: Manuscript) -> Iterator[Finding]:
        report = fold(copy.outside_faq)
        if not report.strip():
            return
        for faq in copy.story.faqs:
            words = content_words(faq.answer.text, copy.language)
            missing = [word for word in words if word[:STEM] not in report]
            severity = _severity(len(missing), len(words))
            if severity:
                yield self.finding(
                    faq.answer,
                    _(
                        "Nothing in the report supports this answer: “%(text)s”. Of %(all)d telling words "
                        "%(missing)d are not in it. Report it or take the question out."
                    )
                    % {"text": cited(faq.answer.text), "all": len(words), "missing": len(missing)},
                    severity=severity,
                )


def _severity(missing: int, words: int) -> Severity | None:
    if missing >= FEWEST_MISSING and missing > LARGEST_SHARE * words:
        return "block"
    if missing >= FEWEST_IN_SHORT and missing >= LARGEST_SHARE_IN_SHORT * words:
        return "warn"
    return None
