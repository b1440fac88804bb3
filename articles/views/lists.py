"""Pages that list articles: the front page, sections, topics, sources, authors."""

from django.db.models import Q, QuerySet
from django.db.models.functions import Length
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import get_language

from articles import structured_data
from articles.models import (
    Concept,
    Edition,
    EditionByline,
    EditionQuote,
    EditionSource,
    Filing,
    Person,
    Section,
    Source,
)
from articles.models.edition import EditionQuerySet
from articles.page_cache import published_page
from articles.views.paging import newest_first

# The front page shows the newest, a few of them large, and what is left by section.
ON_FRONT = 40
LARGE_ON_FRONT = 5
MOST_PER_SECTION = 4
QUOTES_ON_FRONT = 3
QUOTES_LOOKED_AT = 60
# Statements are taken from as many of the newest articles.
NEWS = 12
# Shorter ones say little when they stand alone, longer ones are no headline.
QUOTE_LENGTHS = (40, 220)


def shown() -> EditionQuerySet:
    """What lists of the active language may show."""
    return Edition.objects.live().filter(language=get_language()).cards()


@published_page
def front(request: HttpRequest) -> HttpResponse:
    newest = list(shown().newest_first()[:ON_FRONT])
    by_section: dict[Section, list[Edition]] = {}
    for edition in newest[LARGE_ON_FRONT:]:
        by_section.setdefault(edition.section, []).append(edition)
    ordered = sorted(by_section.items(), key=lambda item: (item[0].position, item[0].pk))
    context = {
        "lead": newest[:1],
        "beside": newest[1:LARGE_ON_FRONT],
        "is_front": True,
        "sections_shown": [(section, editions[:MOST_PER_SECTION]) for section, editions in ordered],
        "quotes": _quotes_of(newest[:NEWS]),
    }
    return render(request, "articles/front.html", context)


def _quotes_of(editions: list[Edition]) -> list[EditionQuote]:
    """The first statement of each of a few articles that is fit to stand alone. One query."""
    rows = (
        EditionQuote.objects.annotate(length=Length("text"))
        .filter(edition__in=editions, kind="direct", speaker__isnull=False)
        .filter(length__gte=QUOTE_LENGTHS[0], length__lte=QUOTE_LENGTHS[1])
        .exclude(anchor="")
        .select_related("speaker")
        .order_by("-edition_id", "position")
    )[:QUOTES_LOOKED_AT]
    first: dict[int, EditionQuote] = {}
    for row in rows:
        first.setdefault(row.edition_id, row)
    found = [(edition, first[edition.pk]) for edition in editions if edition.pk in first][:QUOTES_ON_FRONT]
    for edition, row in found:
        row.edition = edition
    return [row for _edition, row in found]


@published_page
def section(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(Section.objects.public(), slug=slug)
    page = newest_first(shown().filter(section=found), request)
    linked_data = [structured_data.breadcrumbs([(str(found), "")])]
    return render(request, "articles/section_detail.html", {"section": found, "page": page, "linked_data": linked_data})


@published_page
def topic(request: HttpRequest, slug: str) -> HttpResponse:
    found, narrower = _with_narrower(slug)
    context = {
        "topic": found,
        "broader": _broader(found),
        "narrower": narrower,
        "page": newest_first(filed_under(found), request),
        "linked_data": [structured_data.breadcrumbs([(str(found), "")])],
    }
    return render(request, "articles/topic_detail.html", context)


def _with_narrower(slug: str) -> tuple[Concept, list[Concept]]:
    """A term and those terms right below it that lead to something live. Raises Http404. Two queries.

    Asking ``Concept.objects.public()`` would cost a walk through all filings for every narrower term nobody uses.
    """
    rows = Concept.objects.filter(Q(slug=slug) | Q(broader__slug=slug)).select_related("broader__broader__broader")
    terms = sorted(rows, key=lambda term: (str(term), term.pk))
    found = next((term for term in terms if term.slug == slug), None)
    if found is None:
        raise Http404
    filings = Filing.objects.filter(tag__path__startswith=found.path, content_object__in=_live_articles())
    used = set(filings.values_list("tag__path", flat=True).distinct())
    if not used:
        raise Http404
    return found, [term for term in terms if term is not found and any(path.startswith(term.path) for path in used)]


def _live_articles() -> QuerySet[Edition, int]:
    return Edition.objects.live().values_list("article_id", flat=True)


def filed_under(concept: Concept) -> EditionQuerySet:
    """What is filed under a term or one of its narrower terms."""
    filings = Filing.objects.filter(tag__path__startswith=concept.path)
    return shown().filter(article_id__in=filings.values("content_object_id"))


def _broader(concept: Concept) -> list[Concept]:
    """The terms above, broadest first, as far as they were read with it."""
    above: list[Concept] = []
    step = concept.broader
    while step is not None and len(above) < 3:
        above.insert(0, step)
        step = step.broader if len(above) < 3 else None
    return above


@published_page
def source(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(Source.objects.public(), slug=slug)
    page = newest_first(shown().filter(pk__in=EditionSource.objects.filter(source=found).values("edition")), request)
    return render(request, "articles/source_detail.html", {"source": found, "page": page})


@published_page
def author(request: HttpRequest, slug: str) -> HttpResponse:
    wrote = EditionByline.objects.filter(edition__live=True).values("person")
    found = get_object_or_404(Person.objects.filter(pk__in=wrote).select_related("portrait"), slug=slug)
    page = newest_first(written_by(found), request)
    newest = page.rows[0].first_published_at if page else None
    context = {"person": found, "page": page, "linked_data": structured_data.person(found, newest)}
    return render(request, "articles/author_detail.html", context)


def written_by(person: Person) -> EditionQuerySet:
    return shown().filter(pk__in=EditionByline.objects.filter(person=person).values("edition"))
