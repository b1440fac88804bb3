"""A source named only as "the agency mentioned"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.checks.finding import Check, Finding, cited
from articles.checks.manuscript import Manuscript
from articles.checks.vocabulary.reporting import AGENCIES

_REFERENCE = {
    "de": re.compile(
        r"(?<!\w)(?:[Dd]ie|[Dd]er|[Dd]en)\s+(?:(?:oben|zuvor|bereits)[ -]?)?"
        r"(?:genannten?|besagten?|erwähnten?|obigen?|zitierten?)\s+"
        r"(?P<noun>(?:Nachrichten|Presse)?[Aa]gentur|Zeitung|Zeitschrift|Sender|Nachrichtenseite)(?!\w)"
    ),
    "es": re.compile(
        r"(?<!\w)(?:(?:[Ll]a|[Ee]l)\s+)?(?:(?:citad[oa]|mencionad[oa]|referid[oa]|antedich[oa])\s+|(?<!\w)[Dd]ich[oa]\s+)"
        r"(?P<noun>agencia|diario|periódico|cadena|emisora)(?!\w)|"
        r"(?<!\w)[Ll]a\s+(?P<noun2>agencia)\s+(?:citada|mencionada|referida)(?!\w)"
    ),
    "en": re.compile(
        r"(?<!\w)(?:[Tt]he|[Ss]aid)\s+(?:aforementioned|above-mentioned|abovementioned|said|mentioned|cited)\s+(?:news\s+)?"
        r"(?P<noun>agency|newspaper|broadcaster|daily)(?!\w)"
    ),
}
_AGENCY = re.compile(r"(?<![\w-])(?:" + "|".join(sorted(AGENCIES, key=len, reverse=True)) + r")(?![\w-])")
_AGENCY_NOUNS = ("agentur", "agencia", "agency")


class SourceByReference(Check):
    code = "source_by_reference"
    severity = "warn"
    reason = gettext_lazy(
        "A paragraph moves or is quoted alone, and the source is lost when only a reference names it."
    )
    languages = frozenset(_REFERENCE)

    def look(self, copy: Manuscript) -> Iterator[Finding]:
        for match in copy.find(_REFERENCE[copy.language]):
            span = copy.span(*match.span())
            agency = self._agency_before(copy, match)
            message = (
                _("“%(text)s” names no source. Write %(agency)s.")
                if agency
                else _("“%(text)s” names no source. Write its name.")
            )
            yield self.finding(span, message % {"text": cited(span.text), "agency": agency}, fix=agency)

    def _agency_before(self, copy: Manuscript, match: re.Match[str]) -> str | None:
        """The agency named last before, as it can stand in the place of the reference; None when it means no agency."""
        noun = next(group for group in match.groupdict().values() if group)
        if not noun.casefold().endswith(_AGENCY_NOUNS):
            return None
        known = [name for name in copy.story.sources if name in AGENCIES]
        named = [found.group() for found in _AGENCY.finditer(copy.copy, 0, match.start())]
        agency = named[-1] if named else (known[0] if len(known) == 1 else None)
        # "nach Angaben der genannten Agentur" keeps its case: "nach Angaben der dpa".
        return f"der {agency}" if agency and match.group().startswith("der ") else agency
