"""Statements: the permanent address of each, and all of them, newest first."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render

from articles.models import EditionQuote, Heading
from articles.page_cache import published_page
from articles.views.listed import page_of_statements, under
from articles.views.standing import Withdrawn, gone, standing


@published_page
def quote(request: HttpRequest, code: str) -> HttpResponseBase:
    """The place of a statement: in the live edition, or in the last edition that had it."""
    row = EditionQuote.objects.filter(code=code).select_related("edition").order_by("-edition__number").first()
    if row is None:
        raise Http404
    try:
        found = standing(row.edition.code)
    except Withdrawn as withdrawn:
        return gone(request, withdrawn.tombstone)
    if row.edition_id == found.live.pk:
        return HttpResponseRedirect(row.get_absolute_url())
    last = found.edition(row.edition.number)  # what was taken back is not found
    return HttpResponseRedirect(f"{found.live.path}editions/{last.number}/{row.fragment}")


@published_page
def quotes(request: HttpRequest) -> HttpResponse:
    """All statements, newest first."""
    page = page_of_statements(under(Heading.STATEMENT), request)
    return render(request, "articles/quotes.html", {"page": page})
