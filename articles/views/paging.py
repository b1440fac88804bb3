"""Pages by position instead of number: "what comes after this row". Costs the same on page 1 and on page 1,000."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Generic, TypeVar

from django.db.models import Q
from django.http import Http404, HttpRequest

from articles.fragments.card import prepared_cards
from articles.fragments.pieces import Piece
from articles.models.edition import EditionQuerySet, stamp

PAGE_LENGTH: Final = 20
_MARK = re.compile(r"(?P<at>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?Z)~(?P<pk>\d{1,18})", re.ASCII)


Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page ended: the moment and the id of its last row."""

    at: datetime
    pk: int

    def __str__(self) -> str:
        return f"{stamp(self.at)}~{self.pk}"


@dataclass(frozen=True, slots=True)
class Page(Generic[Row]):
    """Rows of one page. ``asked`` is its own value of ``?before=``, ``older`` that of the next; empty where none."""

    rows: Sequence[Row]
    asked: str
    older: str

    @property
    def is_first(self) -> bool:
        return not self.asked

    def __bool__(self) -> bool:
        return bool(self.rows)


def place_asked(request: HttpRequest) -> Place | None:
    """The place in ``?before=``; None without one. Raises Http404 for anything that no page of ours links to."""
    asked = request.GET.get("before")
    if asked is None:
        return None
    match = _MARK.fullmatch(asked)
    try:
        return Place(datetime.fromisoformat(match["at"]), int(match["pk"])) if match else _nowhere()
    except ValueError:
        return _nowhere()


def _nowhere() -> Place:
    raise Http404("No page of ours links there.")


def page_of(found: Sequence[Row], before: Place | None, place_of: Callable[[Row], Place]) -> Page[Row]:
    """The page that begins after ``before``, of rows that are one more than fit if there is an older page."""
    older = str(place_of(found[PAGE_LENGTH - 1])) if len(found) > PAGE_LENGTH else ""
    return Page(found[:PAGE_LENGTH], str(before or ""), older)


class CardPages:
    """Lists of finished cards, newest first, a page at a time.

    ``of`` gives the editions of a list for values that are named when a page of it is asked for.
    """

    def __init__(self, of: Callable[..., EditionQuerySet]) -> None:
        def rows(at: Any = None, pk: Any = None, **values: Any) -> EditionQuerySet:
            editions = of(**values)
            if at is not None:
                # The first condition says it all but the last word; it is what an index understands.
                editions = editions.filter(first_published_at__lte=at)
                editions = editions.filter(Q(first_published_at__lt=at) | Q(pk__lt=pk))
            return editions.newest_first()[: PAGE_LENGTH + 1]

        self._cards: Final = prepared_cards(rows)

    def page(self, request: HttpRequest, **values: Any) -> Page[Piece]:
        """The page that ``?before=`` asks for. One query."""
        before = place_asked(request)
        if before:
            values |= {"at": before.at, "pk": before.pk}
        found = self._cards(**values)
        return page_of(found, before, lambda last: Place(last.first_published_at, last.pk))
