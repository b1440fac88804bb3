from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from articles.models import Edition
from articles.models.edition import EditionQuerySet
from articles.page_cache import published_page
from articles.views.paging import newest_first


@published_page
def corrections(request: HttpRequest) -> HttpResponse:
    """What we got wrong, newest first."""
    page = newest_first(corrected(), request, moment="published_at")
    return render(request, "articles/corrections.html", {"page": page})


def corrected() -> EditionQuerySet:
    """Editions that corrected an article which readers can still read, in the active language."""
    return Edition.objects.public().filter(kind=Edition.Kind.CORRECTION, language=get_language()).cards()
