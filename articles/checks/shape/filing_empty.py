"""A story without keywords."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.checks.finding import Check, Finding, cited
from articles.checks.manuscript import Manuscript
from articles.intake.story import Span

_LABEL = re.compile(
    r"(?:archiviert unter|abgelegt unter|schlagw[oö]rter|schlagworte|stichw[oö]rter|themen|tags?|"
    r"archivado en|etiquetas|temas|palabras clave|filed under|tagged|keywords|topics)\s*:?\s*",
    re.IGNORECASE,
)


def is_filing_label(span: Span) -> bool:
    """Whether a line of furniture is the label that keywords should follow."""
    return bool(_LABEL.fullmatch(span.text))


class FilingEmpty(Check):
    code = "filing_empty"
    severity = "warn"
    reason = gettext_lazy("What is not filed is not found again.")

    def look(self, copy: Manuscript) -> Iterator[Finding]:
        if copy.story.filed_under:
            return
        label = next((span for span in copy.story.furniture if is_filing_label(span)), None)
        if label is None:
            yield self.finding(None, _("The story is not filed under anything. Add keywords."))
            return
        yield self.finding(
            label,
            _("Nothing follows “%(text)s”. Take the label out and add keywords.") % {"text": cited(label.text)},
        )
