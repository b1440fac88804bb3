"""A German article that cannot belong to its noun: "auf der neuen Konto"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.checks.finding import Check, Finding, cited
from articles.checks.manuscript import Manuscript
from articles.checks.vocabulary.noun_genders import FEMININE, MASCULINE, NEUTER, NOT_FEMININE

_PREPOSITION = (
    r"(?i:auf|in|an|mit|von|zu|bei|für|gegen|über|unter|um|durch|nach|seit|aus|vor|hinter|neben|zwischen|ohne|wegen|"
    r"während|trotz)"
)
_HIS = r"(?:[sk]ein|ein|ihr|unser|mein|Ihr)"


def _phrase(articles: str, possessives: str, nouns: frozenset[str]) -> re.Pattern[str]:
    """After a preposition: article, adjectives, noun; or possessive, perhaps adjectives, noun.

    An article can be a relative pronoun ("in der Staat und Kirche …"), so it counts only with the ending that an
    adjective takes after an article.
    """
    return re.compile(
        rf"(?<!\w){_PREPOSITION}\s+(?P<phrase>(?:(?:{articles})(?:\s+[a-zäöüß]{{3,}}en){{1,2}}|"
        rf"{_HIS}(?:{possessives})(?:\s+[a-zäöüß]{{3,}}e[nrms]?){{0,2}})\s+(?P<noun>{'|'.join(sorted(nouns))}))(?![\w-])"
    )


# The forms that none of the four cases of the noun has; these nouns look different in the plural.
_WRONG = (
    _phrase("der|die", "e|er", NEUTER | NOT_FEMININE),
    _phrase("der|die|das", "e|er", MASCULINE),
    _phrase("dem|des", "em|es|en", FEMININE),
)


class ArticleGender(Check):
    code = "article_gender"
    severity = "warn"
    reason = gettext_lazy("An article of the wrong gender is the mark of a translation nobody read.")
    languages = frozenset({"de"})

    def look(self, copy: Manuscript) -> Iterator[Finding]:
        for pattern in _WRONG:
            for match in copy.find(pattern):
                span = copy.span(*match.span())
                yield self.finding(
                    span,
                    _("“%(text)s”: this article does not go with “%(noun)s”.")
                    % {"text": cited(span.text), "noun": match["noun"]},
                )
