"""The archive by date: years, months as calendars, days. How much there was on each day is counted in the register."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from django.db.models import Q, QuerySet, Subquery
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from articles.models import Edition, Heading, ListingCount
from articles.models.language import active_language
from articles.page_cache import published_page, shows
from articles.views.paging import CardPages

# A week, for its names; which one does not matter.
WEEKDAYS: Final = [date(2024, 1, day) for day in range(1, 8)]
# How the register marks years, months and days, and how long their names are.
YEAR, MONTH, DAY = "y", "m", "d"
LENGTH: Final = {YEAR: 4, MONTH: 7, DAY: 10}
# What the page cache calls their pages.
KEYS: Final = {YEAR: "year", MONTH: "month", DAY: "day"}


@dataclass(frozen=True, slots=True)
class Span:
    """A year, a month or a day with its number of articles; ``share`` is that in percent of the largest beside it."""

    first: date
    number: int
    share: int


_articles: Final = CardPages(
    lambda language, begin, end: Edition.objects.live().filter(
        language=language, first_published_at__gte=begin, first_published_at__lt=end
    )
)


@published_page
def archive(request: HttpRequest) -> HttpResponse:
    """Every year that has something, newest first, with how much."""
    return render(request, "articles/archive.html", {"years": _spans(YEAR)[::-1]})


@published_page
def archive_year(request: HttpRequest, year: int) -> HttpResponse:
    asked = date(year, 1, 1)
    context = {"year": year, **_around(YEAR, asked), "months": _spans(MONTH, asked.strftime("%Y"))}
    return render(request, "articles/archive_year.html", context)


@published_page
def archive_month(request: HttpRequest, year: int, month: int) -> HttpResponse:
    first = _date(year, month, 1)
    after = _next_month(first)
    around = _around(MONTH, first)
    days = {span.first: span.number for span in _spans(DAY, first.strftime("%Y-%m"))}
    context = {
        "month": first,
        "weeks": _weeks(first, (after - first).days, days),
        "weekdays": WEEKDAYS,
        "page": _articles.page(request, **_within(first, after)),
        **around,
    }
    return render(request, "articles/archive_month.html", context)


@published_page
def archive_day(request: HttpRequest, year: int, month: int, day: int) -> HttpResponse:
    asked = _date(year, month, day)
    around = _around(DAY, asked)
    page = _articles.page(request, **_within(asked, asked + timedelta(days=1)))
    return render(request, "articles/archive_day.html", {"day": asked, "page": page, **around})


def _date(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise Http404 from error


def _next_month(first: date) -> date:
    return date(first.year + first.month // 12, first.month % 12 + 1, 1)


def _counts(level: str) -> QuerySet[ListingCount]:
    """The years, months or days that have something in the active language, oldest first."""
    rows = ListingCount.objects.filter(heading=Heading.ALL, subject=0, language=active_language())
    return rows.filter(number__gt=0, facet__gte=level, facet__lt=chr(ord(level) + 1)).order_by("facet")


def _spans(level: str, within: str = "") -> list[Span]:
    """How much there was in each year, month or day that begins with ``within``, oldest first. One query."""
    rows = _counts(level).filter(facet__gte=level + within, facet__lt=f"{level}{within}~") if within else _counts(level)
    found = list(rows.values_list("facet", "number"))
    most = max((number for _facet, number in found), default=1)
    return [Span(_first_day(facet), number, -(-number * 100 // most)) for facet, number in found]


def _around(level: str, asked: date) -> dict[str, Any]:
    """How much a year, month or day has, and the nearest before and after that have something. One query.

    Raises Http404 where there is nothing.
    """
    rows, facet = _counts(level), f"{level}{asked.isoformat()[: LENGTH[level]]}"
    before = rows.filter(facet__lt=facet).order_by("-facet").values("facet")[:1]
    after = rows.filter(facet__gt=facet).values("facet")[:1]
    near = rows.filter(Q(facet=facet) | Q(facet=Subquery(before)) | Q(facet=Subquery(after)))
    found = dict(near.values_list("facet", "number"))
    if facet not in found:
        raise Http404
    if max(found) > facet:
        # Until there is a next one, any change may bring it; then only these three can change what is shown.
        shows(*(f"{KEYS[level]}-{other[1:]}" for other in found))
    previous = [_first_day(other) for other in found if other < facet]
    following = [_first_day(other) for other in found if other > facet]
    return {
        "number": found[facet],
        "previous": previous[0] if previous else None,
        "next": following[0] if following else None,
    }


def _first_day(facet: str) -> date:
    return date.fromisoformat(f"{facet[1:]}-01-01"[:10])


def _within(first: date, after: date) -> dict[str, Any]:
    """From midnight to midnight as the newsroom's clock shows it, in the active language."""
    begin, end = (timezone.make_aware(datetime.combine(day, time())) for day in (first, after))
    return {"language": active_language(), "begin": begin, "end": end}


def _weeks(first: date, length: int, counts: dict[date, int]) -> list[list[tuple[date, int] | None]]:
    """The month as a calendar: weeks from Monday, days with their counts, None outside the month."""
    cells: list[tuple[date, int] | None] = [None] * first.weekday()
    cells += [(day, counts.get(day, 0)) for day in (first + timedelta(days=number) for number in range(length))]
    cells += [None] * (-len(cells) % 7)
    return [cells[start : start + 7] for start in range(0, len(cells), 7)]
