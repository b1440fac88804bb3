"""Pages over the register: "what comes after this place" under one heading, at the same cost on every page."""

from datetime import datetime
from typing import Any, Final, NotRequired, TypedDict

from django.db.models import Q
from django.http import HttpRequest

from articles.fragments.card import prepared_listed_cards
from articles.fragments.pieces import Piece
from articles.models import Listing
from articles.models.language import active_language
from articles.models.prepared import Prepared
from articles.models.register import ListingQuerySet, place_of
from articles.views.paging import PAGE_LENGTH, Page, Place, page_of, place_asked
from articles.views.statements import COLUMNS
from articles.views.statements import Row as Statement


class Asked(TypedDict):
    """A list of the register: what stands under a heading in a language, of a term only, from one moment to another."""

    heading: str
    subject: int
    language: str
    topic: NotRequired[int]
    begin: NotRequired[datetime]
    end: NotRequired[datetime]


def under(heading: str, subject: int = 0) -> Asked:
    """What stands under a heading in the active language."""
    return {"heading": heading, "subject": subject, "language": active_language()}


def listings(
    heading: Any, subject: Any, language: Any, topic: Any = None, begin: Any = None, end: Any = None, **place: Any
) -> ListingQuerySet:
    """What is asked for, newest first; with ``at`` and ``pk`` what comes after that place."""
    rows = Listing.objects.under(heading, subject, language)
    if topic is not None:
        rows = rows.filed_under(topic)
    if begin is not None:
        rows = rows.within(begin, end)
    if place:
        # The first condition says it all but the last word; it is what an index understands.
        rows = rows.filter(at__lte=place["at"]).filter(Q(at__lt=place["at"]) | Q(place__lt=place["pk"]))
    return rows.newest_first()


_cards: Final = prepared_listed_cards(listings, PAGE_LENGTH + 1)
_statements: Final = Prepared(lambda **asked: listings(**asked).values_list(*COLUMNS)[: PAGE_LENGTH + 1])


def page_of_statements(asked: Asked, request: HttpRequest) -> Page[Statement]:
    """The page that ``?before=`` asks for. One query."""
    before = place_asked(request)
    found = [Statement(*values) for values in _statements(**asked, **_place(before))]
    return page_of(found, before, lambda last: Place(last.at, last.place))


def page_of_editions(asked: Asked, request: HttpRequest) -> Page[Listing]:
    """The page that ``?before=`` asks for, each row with its edition. One query."""
    before = place_asked(request)
    rows = listings(**asked, **_place(before)).select_related("edition").defer("edition__html", "edition__content")
    return page_of(list(rows[: PAGE_LENGTH + 1]), before, lambda last: Place(last.at, last.place))


def page_of_articles(asked: Asked, request: HttpRequest) -> Page[Piece]:
    """The page that ``?before=`` asks for, as finished cards. One query."""
    before = place_asked(request)
    found = _cards(**asked, **_place(before))
    return page_of(found, before, lambda last: Place(last.first_published_at, place_of(last.article_id)))


def newest_articles(asked: Asked, length: int) -> list[Piece]:
    """The newest of them, a page at most, as finished cards. One query."""
    return _cards(**asked)[:length]


def newest_statements(asked: Asked, length: int) -> list[Statement]:
    """The newest of them, a page at most. One query, and no model made of any row."""
    return [Statement(*values) for values in _statements(**asked)[:length]]


def _place(before: Place | None) -> dict[str, Any]:
    return {"at": before.at, "pk": before.pk} if before else {}
