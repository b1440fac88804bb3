"""Dossiers: what somebody put together and in which order, and when each of it appeared."""

from collections.abc import Sequence
from typing import Final

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from articles import structured_data
from articles.fragments.card import cards_of_articles
from articles.fragments.pieces import Piece
from articles.models import DossierEdition, Edition, Image
from articles.models.language import active_language
from articles.page_cache import contains, published_page, shows
from articles.views.paging import PAGE_LENGTH, Page, Place, page_of, place_asked

# So few can be taken in without a second order.
WITHOUT_CHRONOLOGY: Final = 3


class DossierWithdrawn(Exception):
    """Readers had it, and it was taken back."""


def readable(slug: str) -> DossierEdition:
    """The dossier that readers have at this address in the active language. One query.

    Raises Http404 where there never was one, and DossierWithdrawn.
    """
    editions = DossierEdition.objects.filter(language=active_language(), slug=slug)
    found = editions.order_by("-live", "-number").first()
    if found is None:
        raise Http404
    shows(f"dossier-{found.dossier_id}")
    if not found.live:
        raise DossierWithdrawn
    return found


def lines_of(found: DossierEdition) -> dict[int, str]:
    """What the dossier says of each of its articles, by key, in their order. One query at most.

    It was said of what readers had then: a withdrawal ends it, also for the article that returns.
    """
    lines = found.articles()
    if not any(lines.values()):
        return lines
    withdrawals = Edition.objects.filter(kind=Edition.Kind.WITHDRAWAL, published_at__gte=found.published_at)
    for article in withdrawals.filter(article_id__in=lines).values_list("article", flat=True):
        lines[article] = ""
    return lines


@published_page
def dossiers(request: HttpRequest) -> HttpResponse:
    """Those of the active language, the one that was changed last first. One query."""
    shows(f"dossiers-{active_language()}")
    page = _page_asked(request)
    contains(*(f"dossier-{row.dossier_id}" for row in page.rows))
    context = {"page": page, "linked_data": [structured_data.breadcrumbs([(_("Dossiers"), "")])]}
    return render(request, "articles/dossiers.html", context)


def _page_asked(request: HttpRequest) -> Page[DossierEdition]:
    """The page of the index that ``?before=`` asks for, each row with its ``readable``."""
    rows = DossierEdition.objects.live().filter(language=active_language())
    before = place_asked(request)
    if before:
        rows = rows.filter(Q(published_at__lt=before.at) | Q(published_at=before.at, pk__lt=before.pk))
    found = list(rows.counted().order_by("-published_at", "-pk")[: PAGE_LENGTH + 1])
    return page_of(found, before, lambda last: Place(last.published_at, last.pk))


@published_page
def dossier(request: HttpRequest, slug: str) -> HttpResponse:
    """One dossier with those of its articles that readers can read. Four queries at most."""
    try:
        found = readable(slug)
    except DossierWithdrawn:
        return render(request, "articles/dossier_withdrawn.html", status=410)
    lines = lines_of(found)
    cards = [card for card in cards_of_articles(list(lines), found.language) if card.html]
    chronology = sorted(cards, key=lambda card: (card.first_published_at, card.pk))
    context = {
        "dossier": found,
        "entries": [(card, lines[card.article_id]) for card in cards],
        "chronology": chronology if len(cards) > WITHOUT_CHRONOLOGY else [],
        "picture": _first_picture(cards),
        "linked_data": structured_data.dossier(found, [(card.headline, card.path) for card in cards]),
    }
    return render(request, "articles/dossier_detail.html", context)


def _first_picture(cards: Sequence[Piece]) -> Image | None:
    """The first picture on the page, for those who share it. One query where there is one."""
    pictured = next((card.pk for card in cards if card.is_pictured), None)
    if pictured is None:
        return None
    return Image.objects.filter(pk__in=Edition.objects.filter(pk=pictured).values("lead_image")).first()
