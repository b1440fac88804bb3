"""Statements as lists show them, fast: a record has twenty on a page."""

from functools import lru_cache
from typing import Final

from django import template
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language_info

from articles.models.language import active_language
from articles.templatetags.stencil import stencil, written_day
from articles.views.statements import Row

register = template.Library()

_PAGES: Final = 4096


@register.simple_tag
def statement(row: Row, with_speaker: bool = False) -> SafeString:
    """A statement as ``articles/_statement.html`` has it; on a person's own page without the speaker."""
    values = {
        "words": row.text,
        "is_indirect": row.kind == "indirect",
        "is_partial": row.kind == "partial",
        "speaker": with_speaker and row.speaker,
        "page": with_speaker and row.speaker_slug and _page(row.speaker_slug),
        "function": row.function,
        "date": row.said_on,
        "day": row.said_on and written_day(row.said_on, active_language()),
        "source": row.source,
        "original": row.original_language and get_language_info(row.original_language)["name_translated"],
        "correction": row.corrected_in and f"{row.path}editions/{row.corrected_in}/changes/",
        "address": row.address,
    }
    there = {name: value for name, value in values.items() if value}
    return mark_safe(stencil("articles/_statement.html", *there).filled(**there))


@lru_cache(_PAGES)
def _page(slug: str) -> str:
    return reverse("person", args=[slug])
