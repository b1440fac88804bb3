"""A quotation mark without its partner."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.checks.finding import Check, Finding, cited
from articles.checks.manuscript import Manuscript
from articles.checks.pairs import Lonely
from articles.intake.story import Span

# Six words are enough to find the place.
_AHEAD = re.compile(r"\S+(?:\s+\S+){0,5}")
_BEHIND = re.compile(r"(?:\S+\s+){0,5}\S+$")


class UnpairedMarks(Check):
    code = "unpaired_marks"
    severity = "warn"
    reason = gettext_lazy("Where a quotation ends decides what somebody is made to have said.")

    def look(self, copy: Manuscript) -> Iterator[Finding]:
        for lonely in copy.marks.lonely:
            span = _surroundings(copy, lonely)
            message = (
                _("The quotation that begins “%(text)s” is never closed. Where do the quoted words end?")
                if lonely.opens
                else _("The quotation that ends “%(text)s” is never opened. Where do the quoted words begin?")
            )
            yield self.finding(span, message % {"text": cited(span.text)})


def _surroundings(copy: Manuscript, lonely: Lonely) -> Span:
    """The mark and the few words it should hold."""
    if lonely.opens:
        match = _AHEAD.match(copy.copy, lonely.at, lonely.passage_end)
        return copy.span(lonely.at, match.end() if match else lonely.at + 1)
    words = copy.copy[lonely.passage_start : lonely.at + 1]
    match = _BEHIND.search(words)
    return copy.span(lonely.passage_start + (match.start() if match else len(words) - 1), lonely.at + 1)
