"""A German double adjective with two endings: "wirtschaftlichen-sozialen"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.checks.finding import Check, Finding, cited
from articles.checks.manuscript import Manuscript

_SHAPE = r"[a-zäöüß]{2,}(?:lich|isch|ig|al|ell|iv|är|haft|sam)"
_DOUBLE = re.compile(rf"(?<![\w-])(?P<stem>{_SHAPE})(?P<first>e[nmrs]?)-(?P<second>{_SHAPE}e[nmrs]?)(?![\w-])")


class HyphenatedAdjective(Check):
    code = "hyphenated_adjective"
    severity = "warn"
    reason = gettext_lazy("In a double adjective only the last part takes an ending.")
    languages = frozenset({"de"})

    def look(self, copy: Manuscript) -> Iterator[Finding]:
        for match in copy.find(_DOUBLE, copy.passages):
            span = copy.span(*match.span())
            fix = f"{match['stem']}-{match['second']}"
            yield self.finding(
                span, _("“%(text)s”: write “%(fix)s”.") % {"text": cited(span.text), "fix": fix}, fix=fix
            )
