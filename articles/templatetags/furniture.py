"""What many pages repeat, rendered once: what stands around each, and parts of it that their few words decide."""

from datetime import date
from functools import lru_cache
from typing import Final

from django import template
from django.conf import settings
from django.template import Context
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.safestring import SafeString, mark_safe

from articles import page_cache, structured_data
from articles.models.language import active_language
from articles.page_cache import HousePage
from articles.templatetags.house import has_dossiers, house_pages
from articles.templatetags.newsroom import site

register = template.Library()

# The lists that are read most, each with a handful of parts.
_PARTS: Final = 4096
# Three languages, a few dozen sections to stand in, and three parts of a page.
_KEPT: Final = 768

Sections = tuple[tuple[str, str], ...]


@register.simple_tag(takes_context=True)
def furniture(context: Context, name: str) -> SafeString:
    """The end of the ``head``, the ``masthead`` or the ``footer``; ``here`` is the slug of the page's section."""
    language = active_language()
    entries = page_cache.navigation()
    sections = tuple((entry.slug, entry.names[language]) for entry in entries if language in entry.languages)
    written = frozenset[str]().union(*(entry.languages for entry in entries))
    codes = tuple(code for code, _name in settings.LANGUAGES if code in written)
    render = _rendered.__wrapped__ if settings.DEBUG else _rendered
    pages, dossiers = tuple(house_pages()), has_dossiers()
    here, is_front = context.get("here", ""), "is_front" in context
    return render(name, language, sections, codes, pages, dossiers, here, is_front, timezone.localdate())


@lru_cache(_KEPT)
def _rendered(
    name: str,
    language: str,
    sections: Sections,
    codes: tuple[str, ...],
    pages: tuple[HousePage, ...],
    dossiers: bool,
    here: str,
    is_front: bool,
    today: date,
) -> SafeString:
    context = {
        "sections": [{"slug": slug, "name": label} for slug, label in sections],
        "codes": codes,
        "pages": pages,
        "dossiers": dossiers,
        "here": here,
        "is_front": is_front,
        "today": today,
    }
    with translation.override(language):
        context["organisation"] = structured_data.organisation(pages)
        return mark_safe(render_to_string(f"articles/_{name}.html", context))  # our own template


@register.simple_tag
def kept(template: str, **words: object) -> SafeString:
    """Include a template that knows nothing but these words, the paper (``site``) and the language of the page."""
    texts = {name: word if isinstance(word, str) else str(word) for name, word in words.items()}
    return (_part.__wrapped__ if settings.DEBUG else _part)(template, active_language(), **texts)


# Typed, because a text that is safe as it stands is not the same as one that has to be escaped.
@lru_cache(_PARTS, typed=True)
def _part(template: str, language: str, **texts: str) -> SafeString:
    with translation.override(language):
        return mark_safe(render_to_string(template, {**texts, "language": language, "site": site()}))  # our own
