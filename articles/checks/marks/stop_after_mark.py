"""A full stop after a quotation that already ended in an exclamation or question mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.checks.finding import Check, Finding, cited
from articles.checks.manuscript import Manuscript

_INSIDE = re.compile(r"[!?]\.(?=[“”\"»«])")
_WORD_BEFORE = re.compile(r"[^\s„“”\"«»]{0,40}$")
_LAST_WORD = re.compile(r"\S+$")


class StopAfterMark(Check):
    code = "stop_after_mark"
    severity = "warn"
    reason = gettext_lazy("A sentence ends once: after „!“ or „?“ no full stop follows.")

    def look(self, copy: Manuscript) -> Iterator[Finding]:
        for match in copy.find(_INSIDE, marked=True):
            before = _WORD_BEFORE.search(copy.copy[max(0, match.start() - 40) : match.start()])
            span = copy.span(match.start() - (len(before.group()) if before else 0), match.end())
            yield self.finding(
                span, _("“%(text)s” ends twice: drop the full stop.") % {"text": cited(span.text)}, fix=span.text[:-1]
            )
        # Spanish orthography asks for the full stop after the closing mark.
        if copy.language != "es":
            yield from self._outside(copy)

    def _outside(self, copy: Manuscript) -> Iterator[Finding]:
        for pair in copy.marked:
            after = copy.copy[pair.end : pair.end + 2]
            if not after.startswith(".") or after == ".." or not pair.inner.endswith(("!", "?")):
                continue
            # A title may end in "?" and keep the sentence's full stop; speech after a colon may not.
            if copy.copy[: pair.start].rstrip()[-1:] != ":":
                continue
            last = _LAST_WORD.search(pair.text)
            start = pair.start + (last.start() if last else 0)
            span = copy.span(start, pair.end + 1)
            yield self.finding(
                span,
                _("“%(text)s”: the quotation already ends in “%(mark)s”; drop the full stop.")
                % {"text": cited(span.text), "mark": pair.inner[-1]},
                fix=span.text[:-1],
            )
