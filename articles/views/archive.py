"""The archive by date: years, months as calendars, days."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Count, Max, Min, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from articles.page_cache import published_page
from articles.views.lists import shown
from articles.views.paging import newest_first

Span = tuple[datetime, datetime]
# A week, for its names; which one does not matter.
WEEKDAYS = [date(2024, 1, day) for day in range(1, 8)]


@published_page
def archive(request: HttpRequest) -> HttpResponse:
    """Every year that has something, newest first, with how much."""
    ends = shown().aggregate(first=Min("first_published_at"), last=Max("first_published_at"))
    years: list[tuple[date, int]] = []
    if ends["first"]:
        first, last = (timezone.localtime(ends[end]).year for end in ("first", "last"))
        years = _counted([date(year, 1, 1) for year in range(first, last + 1)], _year)
    return render(request, "articles/archive.html", {"years": years[::-1]})


@published_page
def archive_year(request: HttpRequest, year: int) -> HttpResponse:
    months = _counted([date(year, month, 1) for month in range(1, 13)], _month)
    if not months:
        raise Http404
    return render(request, "articles/archive_year.html", {"year": year, "months": months})


@published_page
def archive_month(request: HttpRequest, year: int, month: int) -> HttpResponse:
    first = _date(year, month, 1)
    length = (_next_month(first) - first).days
    days = dict(_counted([first + timedelta(days=number) for number in range(length)], _day))
    page = newest_first(_within(_month(first)), request)
    if not days:
        raise Http404
    context = {"month": first, "weeks": _weeks(first, length, days), "weekdays": WEEKDAYS, "page": page}
    return render(request, "articles/archive_month.html", context)


@published_page
def archive_day(request: HttpRequest, year: int, month: int, day: int) -> HttpResponse:
    asked = _date(year, month, day)
    page = newest_first(_within(_day(asked)), request)
    if not page and page.is_first:
        raise Http404
    return render(request, "articles/archive_day.html", {"day": asked, "page": page})


def _date(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise Http404 from error


def _next_month(first: date) -> date:
    return date(first.year + first.month // 12, first.month % 12 + 1, 1)


def _span(first: date, after: date) -> Span:
    """From midnight to midnight as the newsroom's clock shows it."""
    return timezone.make_aware(datetime.combine(first, time())), timezone.make_aware(datetime.combine(after, time()))


def _year(first: date) -> Span:
    return _span(first, date(first.year + 1, 1, 1))


def _month(first: date) -> Span:
    return _span(first, _next_month(first))


def _day(day: date) -> Span:
    return _span(day, day + timedelta(days=1))


def _within(span: Span) -> Any:
    return shown().filter(first_published_at__gte=span[0], first_published_at__lt=span[1])


def _counted(starts: list[date], span_of: Any) -> list[tuple[date, int]]:
    """How many articles each of these spans has, without the empty ones. One query."""
    spans = [span_of(start) for start in starts]
    wanted = {
        f"n{number}": Count("pk", filter=Q(first_published_at__gte=begin, first_published_at__lt=end))
        for number, (begin, end) in enumerate(spans)
    }
    counts = _within((spans[0][0], spans[-1][1])).aggregate(**wanted)
    return [(start, counts[f"n{number}"]) for number, start in enumerate(starts) if counts[f"n{number}"]]


def _weeks(first: date, length: int, counts: dict[date, int]) -> list[list[tuple[date, int] | None]]:
    """The month as a calendar: weeks from Monday, days with their counts, None outside the month."""
    cells: list[tuple[date, int] | None] = [None] * first.weekday()
    cells += [(day, counts.get(day, 0)) for day in (first + timedelta(days=number) for number in range(length))]
    cells += [None] * (-len(cells) % 7)
    return [cells[start : start + 7] for start in range(0, len(cells), 7)]
