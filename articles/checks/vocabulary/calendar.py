"""Days, months and the ways a day is written."""

from __future__ import annotations

import re

WEEKDAYS: dict[str, tuple[str, ...]] = {
    "de": ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    "es": ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
MONTHS: dict[str, dict[str, int]] = {
    "de": dict(
        zip(
            "januar februar märz april mai juni juli august september oktober november dezember".split(),
            range(1, 13),
            strict=True,
        )
    )
    | {"jänner": 1, "feber": 2},
    "es": dict(
        zip(
            "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
            range(1, 13),
            strict=True,
        )
    )
    | {"setiembre": 9},
    "en": dict(
        zip(
            "january february march april may june july august september october november december".split(),
            range(1, 13),
            strict=True,
        )
    ),
}
_SHORT = {
    "de": "Jan Feb Mrz Apr Jun Jul Aug Sep Sept Okt Nov Dez",
    "es": "ene feb mar abr may jun jul ago sep sept oct nov dic",
    "en": "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec",
}
# English months are read with their capital only: "may" is a verb.
_NAMED = {code: "|".join(name.title() if code == "en" else name for name in months) for code, months in MONTHS.items()}

# A day as running copy writes it: day, month by name or number, perhaps a year.
DATE: dict[str, re.Pattern[str]] = {
    "de": re.compile(
        rf"(?<![\d.,])(?P<day>\d{{1,2}})\.\s*(?:(?P<month>{_NAMED['de']})(?![\w-])(?:\s+(?P<year>\d{{4}})(?!\d))?"
        r"|(?P<number>\d{1,2})\.\s?(?P<year2>\d{4})(?!\d|\.\d))",
        re.IGNORECASE,
    ),
    "es": re.compile(
        rf"(?<![\d.,/])(?P<day>\d{{1,2}})(?:\s+de\s+(?P<month>{_NAMED['es']})(?!\w)"
        r"(?:\s+(?:de|del)\s+(?:año\s+)?(?P<year>\d{4})(?!\d))?"
        r"|/(?P<number>\d{1,2})/(?P<year2>\d{4})(?![\d/]))",
        re.IGNORECASE,
    ),
    "en": re.compile(
        rf"(?<![\w.,])(?:(?P<month>{_NAMED['en']})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\w:])"
        r"(?:,?\s+(?P<year>\d{4})(?!\d))?"
        rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month2>{_NAMED['en']})(?!\w)"
        r"(?:,?\s+(?P<year2>\d{4})(?!\d))?)",
    ),
}

# Any sign that the copy says which day it is of, also in short: "3 jul", "03.07.", "2025-07-03".
_SHORT_DATE = {
    "de": r"\b\d{1,2}\.\s?\d{1,2}\.(?!\d{1,2}\.)",
    "es": r"\b\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b",
    "en": r"\b\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b",
}


def says_a_day(language: str) -> re.Pattern[str]:
    """Matches any day of a month, with or without a year."""
    months = _NAMED[language] + "|" + _SHORT[language].replace(" ", "|")
    return re.compile(
        rf"\b\d{{1,2}}\.?\s*(?:de\s+)?(?:{months})\b|\b(?:{months})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?\b|"
        rf"\b\d{{4}}-\d{{2}}-\d{{2}}\b|{_SHORT_DATE[language]}",
        0 if language == "en" else re.IGNORECASE,
    )


def date_parts(match: re.Match[str], language: str) -> tuple[int, int, int | None]:
    """Day, month, year of a match of ``DATE``; year is None when it is not said. The values may be impossible."""
    found = match.groupdict()
    day = found.get("day") or found.get("day2") or "0"
    name = found.get("month") or found.get("month2")
    month = MONTHS[language][name.casefold()] if name else int(found.get("number") or 0)
    year = found.get("year") or found.get("year2")
    return int(day), month, int(year) if year else None
