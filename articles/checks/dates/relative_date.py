"""A day told from today, in copy that does not say which day today is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.checks.finding import Check, Finding, cited
from articles.checks.manuscript import Manuscript
from articles.checks.vocabulary.calendar import WEEKDAYS, says_a_day

_DAYS = {code: "|".join(days) for code, days in WEEKDAYS.items()}

# "heute", "mañana" and "today" also mean nowadays or the morning: only what certainly is a day counts.
_RELATIVE = {
    "de": re.compile(
        rf"\b(?:(?:an diesem|am|vom|seit|bis|ab|diesen|kommenden|nächsten|vergangenen|letzten)\s+"
        rf"(?:(?:kommenden|nächsten|vergangenen|letzten)\s+)?(?:{_DAYS['de']}|Sonnabend)"
        r"(?:morgen|mittag|vormittag|nachmittag|abend|nacht)?|[Vv]orgestern|[Gg]estern|[Üü]bermorgen)(?![\w-])"
    ),
    "es": re.compile(
        rf"\b(?:(?:[Ee]ste|[Ee]l|del|al)\s+(?:pasado\s+|próximo\s+)?(?:{_DAYS['es']})(?:\s+pasado)?|[Aa]yer|[Aa]nteayer)(?!\w)"
    ),
    "en": re.compile(rf"\b(?:(?:on|[Oo]n|last|this|next)\s+(?:{_DAYS['en']})|[Yy]esterday)(?![\w’'-])"),
}


class RelativeDate(Check):
    code = "relative_date"
    severity = "warn"
    reason = gettext_lazy("Copy is read days and years later; “on Thursday” then means nothing.")
    languages = frozenset(_RELATIVE)

    def look(self, copy: Manuscript) -> Iterator[Finding]:
        if copy.story.dateline is not None or says_a_day(copy.language).search(copy.copy):
            return
        for match in copy.find(_RELATIVE[copy.language]):
            span = copy.span(*match.span())
            yield self.finding(
                span,
                _("“%(text)s” – of which date? The copy has neither a dateline nor a date. Give one.")
                % {"text": cited(span.text)},
            )
            # One question is enough: the answer settles the others.
            return
