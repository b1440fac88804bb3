"""Pages of the house itself: those an editor fills, and the statement on accessibility."""

from datetime import date

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from articles import structured_data
from articles.models import PageEdition
from articles.page_cache import published_page

# When the statement on accessibility was last gone through, sentence by sentence.
STATEMENT_OF = date(2026, 11, 22)


@published_page
def page(request: HttpRequest, slot: str) -> HttpResponse:
    """What an editor wrote into a slot, in the language of the address."""
    editions = list(PageEdition.objects.live().filter(slot=slot).order_by("language", "pk"))
    found = next((edition for edition in editions if edition.language == get_language()), None)
    if found is None:
        raise Http404
    context = {
        "edition": found,
        "languages": editions,
        "linked_data": [structured_data.breadcrumbs([(found.title, "")])],
    }
    return render(request, "articles/page_detail.html", context)


@published_page
def accessibility(request: HttpRequest) -> HttpResponse:
    """What is promised and known about reading this site with whatever one reads with, and whom to tell."""
    context = {"codes": [code for code, _name in settings.LANGUAGES], "as_of": STATEMENT_OF}
    return render(request, "articles/accessibility.html", context)
