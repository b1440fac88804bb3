"""What a search page repeats, fast: three texts with marked words a hit, twenty times, and the values of facets."""

from collections.abc import Iterable
from functools import lru_cache
from html import escape
from typing import Final, Protocol

from django import template
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.formats import localize
from django.utils.safestring import SafeString, mark_safe

from articles.models.language import active_language
from articles.search.highlights import Segment
from articles.search.results import Hit
from articles.templatetags.stencil import stencil, written_day

register = template.Library()

_OF_HIT: Final = ("section", "path", "headline", "teaser", "moment", "day")
_OF_CHOICE: Final = ("query", "label", "count")
_PLACE = "\ue000"


class Choice(Protocol):
    """As ``views/search.py`` has it."""

    @property
    def label(self) -> str: ...
    @property
    def count(self) -> int: ...
    @property
    def query(self) -> str: ...
    @property
    def share(self) -> int: ...


@register.filter
def marked(segments: Iterable[Segment]) -> SafeString:
    """The segments as one text, escaped, the marked ones dressed by ``articles/_mark.html``."""
    before, after = _dress()
    return mark_safe(
        "".join(before + escape(part.text) + after if part.marked else escape(part.text) for part in segments)
    )


@register.simple_tag
def articles_found(hits: Iterable[Hit]) -> SafeString:
    """Hits among articles, each as ``articles/_hit.html`` has it."""
    brief, full = stencil("articles/_hit.html", *_OF_HIT), stencil("articles/_hit.html", *_OF_HIT, "excerpt")
    found = []
    for hit in hits:
        at = timezone.localtime(hit.edition.first_published_at)
        found.append(
            (full if hit.excerpt else brief).filled(
                section=hit.edition.section,
                path=hit.edition.path,
                headline=marked(hit.headline),
                teaser=marked(hit.teaser),
                excerpt=marked(hit.excerpt),
                moment=at.isoformat(timespec="seconds"),
                day=written_day(at.date(), active_language()),
            )
        )
    return mark_safe("".join(found))


@register.simple_tag
def facet_values(choices: Iterable[Choice], with_bars: bool = False) -> SafeString:
    """Ways to narrow a search, each as ``articles/_facet_value.html`` has it."""
    row = stencil("articles/_facet_value.html", *_OF_CHOICE, *(["share"] if with_bars else []))
    return mark_safe(
        "".join(
            row.filled(query=choice.query, label=choice.label, share=choice.share, count=localize(choice.count))
            for choice in choices
        )
    )


@lru_cache(maxsize=1)
def _dress() -> tuple[str, str]:
    before, _place, after = render_to_string("articles/_mark.html", {"text": _PLACE}).strip().partition(_PLACE)
    return before, after
