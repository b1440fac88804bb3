"""Pages that list articles by what they are filed under."""

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import get_language

from articles import structured_data
from articles.models import Concept, Edition, Heading
from articles.models.edition import EditionQuerySet
from articles.models.register import listed
from articles.page_cache import published_page, shows
from articles.views.listed import page_of_articles, under


def shown() -> EditionQuerySet:
    """What lists of the active language may show."""
    return Edition.objects.live().filter(language=get_language()).cards()


@published_page
def topic(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(Concept.objects.public(), slug=slug)
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
    below = Q(broader=concept) & Q(listed(Heading.TOPIC))
    terms = {term.pk: term for term in Concept.objects.filter(Q(pk__in=above) | below)}
    broader = [terms.pop(pk) for pk in above if pk in terms]
    return broader, sorted(terms.values(), key=lambda term: (str(term), term.pk))
