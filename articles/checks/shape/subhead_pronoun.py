"""A subhead that begins with a pronoun: whom it means stands somewhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.checks.finding import Check, Finding, cited
from articles.checks.manuscript import Manuscript

# German "Sie" can address the reader, so it counts only before a verb in the past.
_PRONOUN = {
    "de": re.compile(
        r"(?:Er (?!oder\b)[a-zäöüß]+|Sie (?:[a-zäöüß]{2,}(?:ten|te)|sprach(?:en)?|kam(?:en)?|ging(?:en)?|blieb(?:en)?|"
        r"fand(?:en)?|gab(?:en)?|nahm(?:en)?|hielt(?:en)?|sah(?:en)?|trat(?:en)?|traf(?:en)?|waren|war|wurden?|rief(?:en)?|"
        r"stand(?:en)?|ließ(?:en)?|verlor(?:en)?|starb(?:en)?))(?!\w)"
    ),
    "es": re.compile(r"(?:Él|Ella|Ellos|Ellas)\s+[a-záéíóúñ]+"),
    "en": re.compile(r"(?:He|She|They)(?:\s+[a-z]+|[’'](?:s|re|ve|d|ll)\b)"),
}


class SubheadPronoun(Check):
    code = "subhead_pronoun"
    severity = "hint"
    reason = gettext_lazy("Readers scan subheads first; a name says what a pronoun cannot.")
    languages = frozenset(_PRONOUN)

    def look(self, copy: Manuscript) -> Iterator[Finding]:
        for passage in copy.passages:
            if passage.role == "subhead" and _PRONOUN[copy.language].match(passage.text):
                yield self.finding(
                    passage,
                    _("The subhead “%(text)s” begins with a pronoun. Name who is meant.")
                    % {"text": cited(passage.text)},
                )
