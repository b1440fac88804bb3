"""A teaser that the first paragraph says again."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.checks.finding import Check, Finding, cited
from articles.checks.folding import alike, words_of
from articles.checks.manuscript import Manuscript

FEWEST_WORDS = 6


class TeaserRepeated(Check):
    code = "teaser_repeated"
    severity = "warn"
    reason = gettext_lazy("Teaser and first paragraph stand one above the other: said twice, it reads like a fault.")

    def look(self, copy: Manuscript) -> Iterator[Finding]:
        teaser = copy.story.teaser
        first = next((block for block in copy.story.blocks if block.type == "paragraph"), None)
        if teaser is None or first is None or len(words_of(teaser.text)) < FEWEST_WORDS:
            return
        said = words_of(teaser.text)
        if alike(teaser.text, first.text) or words_of(first.text)[: len(said)] == said:
            yield self.finding(
                first,
                _("The first paragraph says the teaser again: “%(text)s”. Drop one of them.")
                % {"text": cited(first.text)},
            )
