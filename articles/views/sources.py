"""A source: what was written with its material, and what came by it of what people said."""

from typing import Final

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from articles import structured_data
from articles.models import Heading, Source
from articles.page_cache import published_page
from articles.views.facets import Facets
from articles.views.listed import newest_statements, page_of_articles, page_of_statements, under

STATEMENTS: Final = 3


@published_page
def source(request: HttpRequest, slug: str) -> HttpResponse:
    """Articles with material of it, newest first, and its newest statements."""
    found = get_object_or_404(Source.objects.public(), slug=slug)
    facets = Facets(request, Heading.SOURCE, found.pk, (Heading.VIA, found.pk))
    page = page_of_articles(facets.narrowed(), request)
    said = facets.beside.get(Heading.VIA, 0)
    shows_said = said and page.is_first and not facets.is_narrowed
    context = {
        "source": found,
        "facets": facets,
        "page": page,
        "said": said,
        "statements": newest_statements(under(Heading.VIA, found.pk), STATEMENTS) if shows_said else [],
        "linked_data": [structured_data.breadcrumbs([(found.name, "")])],
    }
    return render(request, "articles/source_detail.html", context)


@published_page
def statements(request: HttpRequest, slug: str) -> HttpResponse:
    """What people said by way of this source, newest first."""
    found = get_object_or_404(Source.objects.public(), slug=slug)
    facets = Facets(request, Heading.VIA, found.pk)
    if not facets.total:
        raise Http404
    page = page_of_statements(facets.narrowed(), request)
    steps = [(found.name, found.get_absolute_url()), ("", "")]
    context = {"source": found, "facets": facets, "page": page, "linked_data": [structured_data.breadcrumbs(steps[:1])]}
    return render(request, "articles/source_statements.html", context)
