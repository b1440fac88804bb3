"""Pages that list articles by what they are filed under."""

from typing import Any, Final

from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from articles import structured_data
from articles.models import Concept, Edition, Heading
from articles.models.edition import EditionQuerySet
from articles.models.prepared import PreparedModels
from articles.models.register import listed
from articles.page_cache import published_page, shows
from articles.views.listed import page_of_articles, under


def shown() -> EditionQuerySet:
    """What lists of the active language may show."""
    return Edition.objects.live().filter(language=get_language()).cards()


_NAMED: Final = ("id", "slug", "name", "name_es", "name_en", "path")


def _beside_or_above(below: Any, **above: Any) -> QuerySet[Concept]:
    return Concept.objects.filter(Q(pk__in=list(above.values())) | Q(broader=below) & Q(listed(Heading.TOPIC)))


_with_slug: Final = PreparedModels(Concept, _NAMED, lambda slug: Concept.objects.public().filter(slug=slug))
_around: Final = PreparedModels(Concept, _NAMED, _beside_or_above)


@published_page
def topic(request: HttpRequest, slug: str) -> HttpResponse:
    found = next(iter(_with_slug(slug=slug)), None)
    if found is None:
        raise Http404
    broader, narrower = _beside(found)
    shows(f"topic-{found.pk}")
    context = {
        "topic": found,
        "broader": broader,
        "narrower": narrower,
        "page": page_of_articles(under(Heading.TOPIC, found.pk), request),
        "linked_data": [structured_data.breadcrumbs([(str(found), "")])],
    }
    return render(request, "articles/topic_detail.html", context)


def _beside(concept: Concept) -> tuple[list[Concept], list[Concept]]:
    """The terms above, broadest first, and those right below that lead to something live. One query."""
    above = [pk for pk in concept.ancestor_ids() if pk != concept.pk]
    terms = {
        term.pk: term for term in _around(below=concept.pk, **{f"above_{place}": pk for place, pk in enumerate(above)})
    }
    broader = [terms.pop(pk) for pk in above if pk in terms]
    return broader, sorted(terms.values(), key=lambda term: (str(term), term.pk))
