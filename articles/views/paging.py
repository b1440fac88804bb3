"""Pages by position instead of number: "what comes after this row". Costs the same on page 1 and on page 1,000."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from typing import Final, Generic, TypeVar

from django.db.models import Model, Q, QuerySet
from django.http import Http404, HttpRequest

from articles.models.edition import stamp

PAGE_LENGTH: Final = 20
_MARK = re.compile(r"(?P<at>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?Z)~(?P<pk>\d{1,18})", re.ASCII)

Row = TypeVar("Row", bound=Model)


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


def newest_first(
    rows: QuerySet[Row],
    request: HttpRequest,
    *,
    moment: str = "first_published_at",
    ascending: bool = False,
    length: int = PAGE_LENGTH,
) -> Page[Row]:
    """The page of ``rows`` that ``?before=`` asks for, newest first by the column ``moment``. One query.

    Rows of the same moment come latest id first, or ``ascending``: the statements of an article as one reads them.
    """
    before = place_asked(request)
    if before:
        follows = {f"pk__{'gt' if ascending else 'lt'}": before.pk}
        rows = rows.filter(Q(**{f"{moment}__lt": before.at}) | Q(**{moment: before.at, **follows}))
    found = list(rows.order_by(f"-{moment}", "pk" if ascending else "-pk")[: length + 1])
    return Page(found[:length], str(before or ""), _older(found, moment, length))


def _older(found: Sequence[Row], moment: str, length: int) -> str:
    if len(found) <= length:
        return ""
    last = found[length - 1]
    at: datetime = reduce(getattr, moment.split("__"), last)  # type: ignore[assignment]
    return str(Place(at, last.pk))
