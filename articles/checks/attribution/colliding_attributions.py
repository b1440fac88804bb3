"""Two attributions in one clause: nobody can tell who reported and who said it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.checks.finding import Check, Finding, cited
from articles.checks.manuscript import Manuscript
from articles.checks.vocabulary.reporting import SAID_BY_MANY, SAID_BY_ONE

_VERBS = {code: "|".join({*SAID_BY_ONE[code], *SAID_BY_MANY[code]}) for code in SAID_BY_ONE}
_NAME = r"[^\s,.;:!?„“”\"«»()]+(?:\s+[^\s,.;:!?„“”\"«»()]+){0,4}"
_DE_SOURCE = rf"(?:laut|nach Angaben (?:von|der|des)|unter Berufung auf)\s+{_NAME}"

# A reporting verb that opens its clause has no subject when a source and a comma follow, and then the next verb.
_PATTERNS = {
    "de": (
        re.compile(
            rf"(?<=[,;.!?“«] )(?P<span>(?:{_VERBS['de']})\s+{_DE_SOURCE},\s+(?:{_VERBS['de']})\s+"
            rf"(?:(?:der|die|das|ein|eine)\s+)?{_NAME})(?=[,.;:])"
        ),
        re.compile(
            r"(?<!\w)(?P<span>(?:[Ll]aut|[Nn]ach Angaben)\s+(?!dem\b|denen\b)[^,.;:!?()\n]{2,60}?\szufolge)(?!\w)"
        ),
    ),
    "es": (
        re.compile(
            rf"(?<=[,;.!?»”] )(?P<span>(?:{_VERBS['es']})\s+según\s+{_NAME},\s+(?:{_VERBS['es']})\s+"
            rf"(?:(?:el|la|los|las)\s+)?{_NAME})(?=[,.;:])"
        ),
    ),
    "en": (
        re.compile(
            rf"(?<=[,;.!?”] )(?P<span>(?:{_VERBS['en']})\s+according to\s+{_NAME},\s+(?:{_VERBS['en']})\s+"
            rf"(?:(?:the|a)\s+)?{_NAME})(?=[,.;:])"
        ),
        re.compile(
            rf"(?<!\w)(?P<span>[Aa]ccording to\s+{_NAME},\s+(?:said|announced|stated|declared)\s+"
            r"(?:the\s+\w+|[A-Z]\w+))(?=\s+that\b|[,.;:])"
        ),
    ),
}


class CollidingAttributions(Check):
    code = "colliding_attributions"
    severity = "block"
    reason = gettext_lazy(
        "Readers must know who said it and who passed it on; two attributions in one clause say neither."
    )
    languages = frozenset(_PATTERNS)

    def look(self, copy: Manuscript) -> Iterator[Finding]:
        for pattern in _PATTERNS[copy.language]:
            for match in copy.find(pattern):
                span = copy.span(*match.span("span"))
                yield self.finding(
                    span,
                    _("“%(text)s”: two attributions collide. Say who said it and who reported it.")
                    % {"text": cited(span.text)},
                )
