"""The index of terms: what the paper writes about, as a tree."""

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.models import Concept, Heading, ListingCount
from articles.models.language import active_language
from articles.page_cache import published_page


@published_page
def topics(request: HttpRequest) -> HttpResponse:
    """The broadest terms under which there is something, each with those below it. Two queries."""
    totals = ListingCount.objects.filter(heading=Heading.TOPIC, language=active_language(), facet="")
    numbers = dict(totals.filter(number__gt=0).values_list("subject", "number"))
    upper = Concept.objects.filter(Q(broader=None) | Q(broader__broader=None))
    found = [term for term in upper if term.pk in numbers]
    below: dict[int | None, list[Concept]] = {}
    for term in sorted(found, key=lambda term: (str(term).casefold(), term.pk)):
        below.setdefault(term.broader_id, []).append(term)
    tree = [
        (term, numbers[term.pk], [(narrower, numbers[narrower.pk]) for narrower in below.get(term.pk, [])])
        for term in below.get(None, [])
    ]
    return render(request, "articles/topics.html", {"tree": tree})
