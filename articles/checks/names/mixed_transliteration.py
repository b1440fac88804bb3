"""A Russian or Ukrainian name in English spelling beside others in German spelling."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.checks.finding import Check, Finding, cited
from articles.checks.manuscript import Manuscript
from articles.checks.names.spelling import is_slavic
from articles.checks.vocabulary.transliteration import GERMAN_FIRST_NAMES, GERMAN_ONLY, in_german

_FULL_NAME = re.compile(
    rf"(?<!\w)(?P<first>{'|'.join(GERMAN_FIRST_NAMES)})"
    r"\s+(?P<last>[A-Z][a-z]+?)(?P<genitive>s?)(?!\w)"
)
_GERMAN = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(GERMAN_ONLY))})\s+[A-Z]")


class MixedTransliteration(Check):
    code = "mixed_transliteration"
    severity = "hint"
    reason = gettext_lazy("Names from Cyrillic are spelled by one rule in one story, or they are not found again.")
    languages = frozenset({"de"})

    def look(self, copy: Manuscript) -> Iterator[Finding]:
        if not any(_GERMAN.search(passage.text) for passage in copy.passages):
            return
        for match in copy.find(_FULL_NAME, copy.passages):
            last = match["last"]
            if not is_slavic(last):
                continue
            span = copy.span(*match.span())
            fix = f"{GERMAN_FIRST_NAMES[match['first']]} {in_german(last)}{match['genitive']}"
            yield self.finding(
                span,
                _("“%(text)s” is spelled the English way beside names in German spelling. Write “%(fix)s”.")
                % {"text": cited(span.text), "fix": fix},
                fix=fix,
            )
