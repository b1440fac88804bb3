"""A German "dass" clause that is not closed by a comma before the sentence goes on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.checks.finding import Check, Finding, cited
from articles.checks.manuscript import Manuscript
from articles.checks.vocabulary.reporting import SAID_BY_MANY, SAID_BY_ONE

_ONE = "|".join(SAID_BY_ONE["de"])
_MANY = "|".join(SAID_BY_MANY["de"])
# When the clause is about many and the verb after "und" about one, the verb belongs to the main clause for certain.
_PATTERNS = tuple(
    re.compile(
        rf"(?<!\w)(?:{main})(?:\s+[\w-]+){{0,2}}?,\s+dass\s+[^,.;:!?\n„“\"«»]+?\s"
        rf"(?P<span>(?P<end>[a-zäöüß]+\s+(?:{auxiliaries}))(?P<rest>\s+und\s+(?:{main})))(?!\w)"
    )
    for main, auxiliaries in (
        (_ONE, "haben|hatten|hätten|sind|waren|seien|werden|wurden|würden"),
        (_MANY, "hat|hatte|habe|ist|war|sei|wird|wurde|werde"),
    )
)


class CommaAfterClause(Check):
    code = "comma_after_clause"
    severity = "warn"
    reason = gettext_lazy("Without the comma the second verb seems to belong to the clause, and so to another speaker.")
    languages = frozenset({"de"})

    def look(self, copy: Manuscript) -> Iterator[Finding]:
        for pattern in _PATTERNS:
            for match in copy.find(pattern):
                span = copy.span(*match.span("span"))
                yield self.finding(
                    span,
                    _("“%(text)s”: the “dass” clause ends before “und” and needs a comma there.")
                    % {"text": cited(span.text)},
                    fix=f"{match['end']},{match['rest']}",
                )
