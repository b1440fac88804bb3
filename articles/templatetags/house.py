"""What stands at the foot of some pages only: those of the house that somebody filled, and dossiers."""

from django import template
from django.conf import settings
from django.utils.translation import get_language

from articles import page_cache
from articles.models.language import active_language
from articles.models.page import PageSlot
from articles.page_cache import HousePage

register = template.Library()


@register.simple_tag
def house_pages() -> list[HousePage]:
    """The pages that readers have, in the order of the slots: in the language of the page, else in another."""
    preferred = [get_language(), *(code for code, _name in settings.LANGUAGES)]
    best: dict[str, HousePage] = {}
    for page in sorted(page_cache.house_pages(), key=lambda page: preferred.index(page.language)):
        best.setdefault(page.slot, page)
    return [best[slot] for slot in PageSlot.values if slot in best]


@register.simple_tag
def house_page(*slots: str) -> HousePage | None:
    """The first of these pages that readers have."""
    there = {page.slot: page for page in house_pages()}
    return next((there[slot] for slot in slots if slot in there), None)


@register.simple_tag
def has_dossiers() -> bool:
    """Whether there is a dossier in the language of the page."""
    return active_language() in page_cache.dossier_languages()
