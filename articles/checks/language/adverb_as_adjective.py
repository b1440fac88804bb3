"""A German adverb that is made to stand before a noun: "die kürzliche Wahl"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.checks.finding import Check, Finding, cited
from articles.checks.manuscript import Manuscript

_ADVERB = re.compile(r"(?<!\w)(?P<adverb>kürzlich|neulich|unlängst|vorhin)(?P<ending>e[nmrs]?)(?=\s+[\wÄÖÜ])")
_INSTEAD = {"kürzlich": "jüngst", "neulich": "jüngst", "unlängst": "jüngst"}


class AdverbAsAdjective(Check):
    code = "adverb_as_adjective"
    severity = "warn"
    reason = gettext_lazy("An adverb takes no ending; before a noun another word is needed.")
    languages = frozenset({"de"})

    def look(self, copy: Manuscript) -> Iterator[Finding]:
        for match in copy.find(_ADVERB, copy.passages):
            span = copy.span(*match.span())
            instead = _INSTEAD.get(match["adverb"])
            yield self.finding(
                span,
                _("“%(text)s” is an adverb with an ending. Use an adjective.") % {"text": cited(span.text)},
                fix=instead + match["ending"] if instead else None,
            )
