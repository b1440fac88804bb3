"""What the paper got wrong, when it was put right, and what exactly was changed."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from articles.models import Edition, Heading
from articles.models.edition import EditionQuerySet
from articles.page_cache import published_page
from articles.views.facets import Facets
from articles.views.listed import page_of_editions


@published_page
def corrections(request: HttpRequest) -> HttpResponse:
    """Newest first, all or those of the year that ``?year=`` asks for."""
    facets = Facets(request, Heading.CORRECTION, 0)
    page = page_of_editions(facets.narrowed(), request)
    return render(request, "articles/corrections.html", {"facets": facets, "page": page})


def corrected() -> EditionQuerySet:
    """Editions that corrected an article which readers can still read, in the active language."""
    return Edition.objects.public().filter(kind=Edition.Kind.CORRECTION, language=get_language()).cards()
