"""A paragraph that stands in the story twice."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.checks.finding import Check, Finding, cited
from articles.checks.folding import alike, words_of
from articles.checks.manuscript import Manuscript

FEWEST_WORDS = 8


class ParagraphRepeated(Check):
    code = "paragraph_repeated"
    severity = "warn"
    reason = gettext_lazy("A paragraph twice is a slip of copy and paste.")

    def look(self, copy: Manuscript) -> Iterator[Finding]:
        seen: list[str] = []
        for block in copy.story.blocks:
            if block.type == "subhead" or len(words_of(block.text)) < FEWEST_WORDS:
                continue
            if any(alike(block.text, earlier) for earlier in seen):
                yield self.finding(
                    block,
                    _("This paragraph already stands further up: “%(text)s”.") % {"text": cited(block.text)},
                )
            seen.append(block.text)
