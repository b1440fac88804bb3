"""A day, an hour or a year that does not exist."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.checks.finding import Check, Finding, cited
from articles.checks.manuscript import Manuscript
from articles.checks.vocabulary.calendar import DATE, date_parts

LAST_YEAR = 2200
LONGEST_MONTH = 31
_LEAP = 2024

_HOUR = {
    "de": re.compile(r"(?<![\d:.])(\d{1,2})[:.](\d{2}) Uhr\b"),
    "es": re.compile(r"(?<=\ba las )(\d{1,2})[:.](\d{2})(?:\s*h(?:oras)?\b)?"),
    "en": re.compile(r"(?<=\bat )(\d{1,2}):(\d{2})(?![\d:])"),
}
_YEAR = {
    "de": re.compile(r"\bim Jahr(?:e)? (\d{5})(?!\d|[.,]\d)"),
    "es": re.compile(r"\ben el año (\d{5})(?!\d|[.,]\d)"),
    "en": re.compile(r"\bin the year (\d{5})(?!\d|[.,]\d)"),
}


class ImpossibleDate(Check):
    code = "impossible_date"
    severity = "warn"
    reason = gettext_lazy("A date that does not exist was typed wrongly; nobody can act on it.")
    languages = frozenset(_HOUR)

    def look(self, copy: Manuscript) -> Iterator[Finding]:
        for match in copy.find(DATE[copy.language], copy.passages):
            day, month, year = date_parts(match, copy.language)
            if day > LONGEST_MONTH and year is None and match.group()[0].isalpha():
                # "May 68" is a month of a year.
                continue
            if not _possible(day, month, year):
                yield self._at(copy, match, _("There is no “%(text)s”. Check the date."))
        for match in copy.find(_HOUR[copy.language], copy.passages):
            hour, minute = int(match[1]), int(match[2])
            if minute > 59 or hour > 24 or (hour == 24 and minute):
                yield self._at(copy, match, _("There is no “%(text)s”. Check the time."))
        for match in copy.find(_YEAR[copy.language], copy.passages):
            yield self._at(copy, match, _("“%(text)s” is hardly meant. Check the year."))

    def _at(self, copy: Manuscript, match: re.Match[str], message: str) -> Finding:
        span = copy.span(*match.span())
        return self.finding(span, message % {"text": cited(span.text)})


def _possible(day: int, month: int, year: int | None) -> bool:
    if not 1 <= month <= 12 or (year is not None and not 1 <= year <= LAST_YEAR):
        return False
    return 1 <= day <= calendar.monthrange(year or _LEAP, month)[1]
