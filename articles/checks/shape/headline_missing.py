"""A story without a headline."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.checks.finding import Check, Finding
from articles.checks.manuscript import Manuscript


class HeadlineMissing(Check):
    code = "headline_missing"
    severity = "block"
    reason = gettext_lazy("Lists, search results and the page itself need a headline, and the first sentence is none.")

    def look(self, copy: Manuscript) -> Iterator[Finding]:
        if copy.story.headline is None or not copy.story.headline.text.strip():
            yield self.finding(None, _("The headline is missing. Write one before this goes out."))
