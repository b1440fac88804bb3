"""A headline that lists and search results would cut."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.checks.finding import Check, Finding, cited
from articles.checks.manuscript import Manuscript

LONGEST = 100


class HeadlineLong(Check):
    code = "headline_long"
    severity = "warn"
    reason = gettext_lazy("Search results and cards cut a headline after about 60 to 110 characters.")

    def look(self, copy: Manuscript) -> Iterator[Finding]:
        headline = copy.story.headline
        if headline is None:
            return
        length = len(" ".join(headline.text.split()))
        if length > LONGEST:
            yield self.finding(
                headline,
                _("The headline “%(text)s” has %(length)d characters; cards and search results cut it at %(longest)d.")
                % {"text": cited(headline.text), "length": length, "longest": LONGEST},
            )
