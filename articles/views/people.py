"""People: what somebody said and wrote, what is written about them, and an index of all of them."""

import string
from collections import Counter
from typing import Final

from django.db.models import Count, Exists, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Substr
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from articles import structured_data
from articles.models import Heading, ListingCount, Person
from articles.models.language import active_language
from articles.page_cache import published_page
from articles.views.facets import Facets
from articles.views.listed import newest_articles, page_of_articles, page_of_statements, under

ABOUT: Final = 3
MOST_SPOKEN: Final = 30
# What is listed under no letter of the alphabet.
OTHER: Final = "0"


@published_page
def person(request: HttpRequest, slug: str) -> HttpResponse:
    """Every statement of somebody, newest first, each with the way to its place."""
    found = get_object_or_404(Person.objects.public().select_related("portrait", "concept"), slug=slug)
    term = found.concept.pk if found.concept else 0
    facets = Facets(request, Heading.SPEAKER, found.pk, (Heading.AUTHOR, found.pk), (Heading.TOPIC, term))
    page = page_of_statements(facets.narrowed(), request)
    about = Heading.TOPIC in facets.beside and page.is_first and not facets.is_narrowed
    context = {
        "person": found,
        "facets": facets,
        "page": page,
        "written": facets.beside.get(Heading.AUTHOR, 0),
        "about": newest_articles(under(Heading.TOPIC, term), ABOUT) if about else [],
        "about_total": facets.beside.get(Heading.TOPIC, 0),
        "linked_data": structured_data.person(found, page.rows[0].at if page else None),
    }
    return render(request, "articles/person_detail.html", context)


@published_page
def author(request: HttpRequest, slug: str) -> HttpResponse:
    """Every article somebody had a hand in, newest first."""
    found = get_object_or_404(Person.objects.authors().select_related("portrait"), slug=slug)
    facets = Facets(request, Heading.AUTHOR, found.pk, (Heading.SPEAKER, found.pk))
    page = page_of_articles(facets.narrowed(), request)
    context = {
        "person": found,
        "facets": facets,
        "page": page,
        "spoken": facets.beside.get(Heading.SPEAKER, 0),
        "linked_data": structured_data.person(found, page.rows[0].first_published_at if page else None),
    }
    return render(request, "articles/author_detail.html", context)


@published_page
def people(request: HttpRequest) -> HttpResponse:
    """Who speaks here: those with most statements, or everybody under the letter that ``?letter=`` asks for."""
    letters = _letters()
    letter = request.GET.get("letter")
    if letter is not None and letter not in (row[0] for row in letters):
        raise Http404
    rows = _most_spoken() if letter is None else _under(letter)
    context = {
        "letters": letters,
        "letter": letter,
        "people": rows,
        "total": sum(number for _letter, number in letters),
    }
    return render(request, "articles/people.html", context)


def _totals() -> QuerySet[ListingCount]:
    language = active_language()
    return ListingCount.objects.filter(heading=Heading.SPEAKER, language=language, facet="", number__gt=0)


def _letters() -> list[tuple[str, int]]:
    """Each letter under which somebody speaks, with how many they are."""
    speakers = Person.objects.filter(Exists(_totals().filter(subject=OuterRef("pk"))))
    rows = speakers.values_list(Substr("sort_key", 1, 1)).annotate(number=Count("pk")).order_by()
    counts: Counter[str] = Counter()
    for first, number in rows:
        counts[first if first in string.ascii_lowercase and first else OTHER] += number
    return sorted(counts.items())


def _most_spoken() -> list[tuple[Person, int]]:
    numbers = dict(_totals().order_by("-number").values_list("subject", "number")[:MOST_SPOKEN])
    found = Person.objects.filter(pk__in=numbers)
    return sorted(((row, numbers[row.pk]) for row in found), key=lambda row: (-row[1], row[0].sort_key, row[0].pk))


def _under(letter: str) -> list[tuple[Person, int]]:
    total = _totals().filter(subject=OuterRef("pk")).values("number")
    speakers = Person.objects.annotate(said=Subquery(total, output_field=IntegerField())).filter(said__gt=0)
    if letter == OTHER:
        rows = speakers.exclude(sort_key__gte="a", sort_key__lt="{")
    else:
        rows = speakers.filter(sort_key__gte=letter, sort_key__lt=chr(ord(letter) + 1))
    return [(row, vars(row)["said"]) for row in rows.order_by("sort_key", "pk")]
