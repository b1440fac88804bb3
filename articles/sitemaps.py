"""What search engines are told: a sitemap a month, and what they need not fetch."""

from datetime import UTC, date, datetime

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from articles.models import Edition
from articles.page_cache import published_page

XML = "application/xml; charset=utf-8"


@published_page
def index(request: HttpRequest) -> HttpResponse:
    """One sitemap for each month that has something, in all languages, newest first."""
    months = Edition.objects.live().datetimes("first_published_at", "month", order="DESC", tzinfo=UTC)
    context = {"months": list(months), "address": settings.SITE_ADDRESS}
    return render(request, "articles/sitemap_index.xml", context, content_type=XML)


@published_page
def month(request: HttpRequest, year: int, month: int) -> HttpResponse:
    try:
        first = date(year, month, 1)
    except ValueError as error:
        raise Http404 from error
    begin = datetime(first.year, first.month, 1, tzinfo=UTC)
    end = datetime(year + month // 12, month % 12 + 1, 1, tzinfo=UTC)
    rows = Edition.objects.live().filter(first_published_at__gte=begin, first_published_at__lt=end)
    editions = list(rows.newest_first().values_list("path", "significant_at"))
    if not editions:
        raise Http404
    context = {"editions": editions, "address": settings.SITE_ADDRESS}
    return render(request, "articles/sitemap_month.xml", context, content_type=XML)


@published_page
def robots(_request: HttpRequest) -> HttpResponse:
    lines = ["User-agent: *", "Disallow: /admin/", "Disallow: /accounts/"]
    lines += ["", f"Sitemap: {settings.SITE_ADDRESS}{reverse('sitemap')}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
