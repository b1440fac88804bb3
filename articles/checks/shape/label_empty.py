"""A label of the page the copy came from, with nothing after it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.checks.finding import Check, Finding, cited
from articles.checks.manuscript import Manuscript
from articles.checks.shape.filing_empty import is_filing_label

_BEHIND = re.compile(r"[^\S\n]*[^\s]")
_BELOW = re.compile(r"\s*\n\s*(?:\S+[^\S\n]+){0,11}[^\s.!?“”\"»:]+[^\S\n]*(?:\n|$)")


class LabelEmpty(Check):
    code = "label_empty"
    severity = "hint"
    reason = gettext_lazy("A label without content is furniture of another page; readers would miss what it promises.")

    def look(self, copy: Manuscript) -> Iterator[Finding]:
        for span in copy.story.furniture:
            text = span.text.strip()
            if not text.endswith(":") or (is_filing_label(span) and not copy.story.filed_under):
                continue
            # Words behind it, or a short line below, may be what the label announces.
            if _BEHIND.match(copy.copy, span.end) or _BELOW.match(copy.copy, span.end):
                continue
            yield self.finding(
                span, _("Nothing follows the label “%(text)s”. Take it out.") % {"text": cited(text)}, fix=""
            )
