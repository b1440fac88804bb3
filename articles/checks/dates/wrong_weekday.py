"""A weekday that is not the weekday of its date."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.checks.finding import Check, Finding, cited
from articles.checks.manuscript import Manuscript
from articles.checks.vocabulary.calendar import DATE, WEEKDAYS, date_parts

# Before 1900 a date may follow another calendar.
FIRST_YEAR = 1900

_DAY = {
    "de": r"(?P<weekday>{days}|Sonnabend)(?P<daytime>morgen|mittag|vormittag|nachmittag|abend|nacht)?"
    r"(?:,\s+|\s+|\s*\()(?:(?:den|dem|der)\s+)?",
    "es": r"(?P<weekday>{days})(?P<daytime>)(?:,\s+|\s+|\s*\()(?:día\s+)?",
    "en": r"(?P<weekday>{days})(?P<daytime>)(?:,\s+|\s+|\s*\()(?:the\s+)?",
}
_BEFORE = {
    code: re.compile(r"(?<!\w)" + pattern.format(days="|".join(WEEKDAYS[code])) + "$", re.IGNORECASE)
    for code, pattern in _DAY.items()
}
_LONGEST = 40


class WrongWeekday(Check):
    code = "wrong_weekday"
    severity = "warn"
    reason = gettext_lazy("When weekday and date disagree, readers come on the wrong day.")
    languages = frozenset(_BEFORE)

    def look(self, copy: Manuscript) -> Iterator[Finding]:
        days = WEEKDAYS[copy.language]
        for match in copy.find(DATE[copy.language], copy.passages, marked=True):
            passage_start = max(p.start for p in copy.passages if p.start <= match.start())
            before = _BEFORE[copy.language].search(
                copy.copy[max(passage_start, match.start() - _LONGEST) : match.start()]
            )
            right = _weekday(match, copy.language)
            if before is None or right is None:
                continue
            said = _index(before["weekday"], days)
            if said == right:
                continue
            start = match.start() - len(before.group())
            closed = "(" in before.group() and copy.copy.startswith(")", match.end())
            span = copy.span(start, match.end() + closed)
            name = days[right].lower() if before["weekday"].islower() else days[right]
            yield self.finding(
                span,
                _("“%(text)s”: that date is a %(weekday)s. Check both.") % {"text": cited(span.text), "weekday": name},
                fix=name + span.text[len(before["weekday"]) :],
            )


def _weekday(match: re.Match[str], language: str) -> int | None:
    day, month, year = date_parts(match, language)
    if year is None or year < FIRST_YEAR:
        return None
    try:
        return datetime.date(year, month, day).weekday()
    except ValueError:
        # An impossible date is another check's matter.
        return None


def _index(name: str, days: tuple[str, ...]) -> int:
    folded = "samstag" if name.casefold() == "sonnabend" else name.casefold()
    return [day.casefold() for day in days].index(folded)
