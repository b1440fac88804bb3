"""A person: who they are, and every statement of theirs, each with the way to its place."""

from django.db.models import Exists, OuterRef
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import get_language

from articles import structured_data
from articles.models import EditionByline, EditionQuote, Person
from articles.page_cache import published_page
from articles.views.paging import newest_first


@published_page
def person(request: HttpRequest, slug: str) -> HttpResponse:
    wrote = EditionByline.objects.filter(edition__live=True, person=OuterRef("pk"))
    people = Person.objects.public().select_related("portrait").annotate(wrote=Exists(wrote))
    found = get_object_or_404(people, slug=slug)
    statements = EditionQuote.objects.live().filter(speaker=found, edition__language=get_language())
    page = newest_first(
        statements.select_related("edition").defer("edition__html", "edition__content"),
        request,
        moment="edition__first_published_at",
        ascending=True,
    )
    newest = page.rows[0].edition.first_published_at if page else None
    context = {"person": found, "page": page, "linked_data": structured_data.person(found, newest)}
    return render(request, "articles/person_detail.html", context)
