"""Quotation marks that belong to another language, or to a typewriter when the others do not."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.checks.finding import Check, Finding, cited
from articles.checks.manuscript import Manuscript

# Swiss copy writes «…» and books write »…«: both are German. Typewriter marks are not foreign, only plain.
_OWN = {
    "de": ("„“", "»«", "«»", '""'),
    "es": ("«»", "“”", '""'),
    "en": ("“”", "‘’", '""'),
}


class ForeignMarks(Check):
    code = "foreign_marks"
    severity = "hint"
    reason = gettext_lazy("Marks of another language show that the copy was translated and not read again.")
    languages = frozenset(_OWN)

    def look(self, copy: Manuscript) -> Iterator[Finding]:
        own = _OWN[copy.language]
        typographic = any(pair.opening + pair.closing == own[0] for pair in copy.marks.pairs)
        for pair in copy.marked:
            used = pair.opening + pair.closing
            if not pair.whole or not pair.inner or (used in own and not (used == '""' and typographic)):
                continue
            fixed = own[0][0] + pair.inner + own[0][1]
            yield self.finding(
                pair,
                _("“%(text)s” should stand in %(marks)s.") % {"text": cited(pair.inner), "marks": "…".join(own[0])},
                fix=fixed,
            )
