"""Pages over the register: "what comes after this place" under one heading, at the same cost on every page."""

from collections.abc import Sequence

from django.db.models import Q
from django.http import HttpRequest

from articles.fragments.card import listed_cards
from articles.fragments.pieces import Piece
from articles.models import Listing
from articles.models.language import active_language
from articles.models.register import ListingQuerySet, place_of
from articles.views.paging import PAGE_LENGTH, Page, Place, place_asked
from articles.views.statements import Row as Statement
from articles.views.statements import rows as statements


def under(heading: str, subject: int = 0) -> ListingQuerySet:
    """What stands under a heading in the active language."""
    return Listing.objects.under(heading, subject, active_language())


def _before(listings: ListingQuerySet, place: Place | None) -> ListingQuerySet:
    """What comes after a place, newest first."""
    if place:
        # The first condition says it all but the last word; it is what an index understands.
        listings = listings.filter(at__lte=place.at).filter(Q(at__lt=place.at) | Q(place__lt=place.pk))
    return listings.newest_first()


def page_of_statements(listings: ListingQuerySet, request: HttpRequest) -> Page[Statement]:
    """The page that ``?before=`` asks for. One query."""
    before = place_asked(request)
    found = statements(_before(listings, before), PAGE_LENGTH + 1)
    return Page(found[:PAGE_LENGTH], str(before or ""), _older(found))


def page_of_editions(listings: ListingQuerySet, request: HttpRequest) -> Page[Listing]:
    """The page that ``?before=`` asks for, each row with its edition. One query."""
    before = place_asked(request)
    rows = _before(listings, before).select_related("edition").defer("edition__html", "edition__content")
    found = list(rows[: PAGE_LENGTH + 1])
    return Page(found[:PAGE_LENGTH], str(before or ""), _older(found))


def page_of_articles(listings: ListingQuerySet, request: HttpRequest) -> Page[Piece]:
    """The page that ``?before=`` asks for, as finished cards. One query."""
    before = place_asked(request)
    found = listed_cards(_before(listings, before), PAGE_LENGTH + 1)
    last = found[PAGE_LENGTH - 1] if len(found) > PAGE_LENGTH else None
    older = str(Place(last.first_published_at, place_of(last.article_id))) if last else ""
    return Page(found[:PAGE_LENGTH], str(before or ""), older)


def newest_cards(listings: ListingQuerySet, length: int) -> list[Piece]:
    """The newest of these articles as finished cards. One query."""
    return listed_cards(listings, length)


def _older(found: Sequence[Listing | Statement]) -> str:
    if len(found) <= PAGE_LENGTH:
        return ""
    last = found[PAGE_LENGTH - 1]
    return str(Place(last.at, last.place))
