"""A placeholder that was to be filled in before publication: TK, XX, ???, [Name]."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.checks.finding import Check, Finding, cited
from articles.checks.manuscript import Manuscript

# "TK" alone is a German health insurer and "XX" a Roman numeral: both count only where nothing else can be meant.
_CERTAIN = re.compile(
    r"(?<!\w)(?:TKTK\w*|TK(?: TK)+|\[TK[^\]\n]*\]|FIXME\b|X{4,}|x{4,}|[xX]{2}\.[xX]{2}\.(?:[xX]{2,4})?|"
    r"\[(?:Name|Datum|Ort|Zahl|Quelle|Foto|Nombre|Fecha|Lugar|Cifra|Fuente|Date|Place|Number|Source)\]|"
    r"(?i:lorem ipsum dolor)[^\n.]*)(?!\w)"
)
_COUNT = re.compile(
    r"(?<![\w-])(?:XX|xx|XXX|xxx)(?=\s*(?:%|€|\$|Prozent\b|Euro\b|Dollar\b|Uhr\b|Mio\b|Mill?ionen\b|Milliarden\b|Menschen\b|"
    r"Personen\b|Jahren?\b|Stimmen\b|por ciento\b|euros\b|dólares\b|millones\b|personas\b|años\b|horas\b|percent\b|"
    r"per cent\b|million\b|billion\b|people\b|years\b|votes\b|dollars\b))"
)
# "TODO" is a Spanish word, and a headline may have it in capitals.
_LOCAL = {
    "en": re.compile(r"(?<!\w)(?:TK|TODO)(?!\w)"),
    "de": re.compile(r"(?<!\w)TODO(?!\w)"),
}
_QUESTION_MARKS = re.compile(r"\?{3,}(?!\?)")
_NOT_A_PLACEHOLDER = re.compile(r"\bdrei\s*$", re.IGNORECASE)


class PlaceholderLeft(Check):
    code = "placeholder_left"
    severity = "block"
    reason = gettext_lazy("A placeholder stands for something nobody has checked yet.")

    def look(self, copy: Manuscript) -> Iterator[Finding]:
        patterns = [_CERTAIN, _COUNT, *([_LOCAL[copy.language]] if copy.language in _LOCAL else [])]
        places = {match.span() for pattern in patterns for match in copy.find(pattern, copy.passages, marked=True)}
        for match in copy.find(_QUESTION_MARKS, copy.passages, marked=True):
            # "Die drei ???" are three detectives.
            if not _NOT_A_PLACEHOLDER.search(copy.copy[max(0, match.start() - 8) : match.start()]):
                places.add(match.span())
        for start, end in sorted(places):
            if any((a, b) != (start, end) and a <= start and end <= b for a, b in places):
                continue
            span = copy.span(start, end)
            yield self.finding(
                span, _("“%(text)s” is a placeholder. Fill it in or take it out.") % {"text": cited(span.text)}
            )
