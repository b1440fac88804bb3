"""The pages that are measured."""

from urllib.parse import urlencode

from django.utils import timezone

from articles.models import Concept, Edition, Heading, Listing, Person, Section
from articles.views.paging import Place
from tests.bench.measure import Page
from tests.bench.words import ACTORS, PEOPLE, PLACES, THINGS

WORDS = [thing.split()[1] for thing in THINGS] + PLACES + [actor.split()[1] for actor in ACTORS]
QUERIES = [*WORDS, *(f"{place} {word}" for place in PLACES for word in WORDS[:12])]
PHRASES = [f'"{actor} in {place}"' for actor in ACTORS for place in PLACES]
NOWHERE = [f"{place} Quastenflosser" for place in PLACES]


def pages(empty: str, count: int) -> list[Page]:
    """The empty view first, then what readers ask, with up to `count` different addresses each."""
    return [
        Page(empty, ["/nothing-at-all/"] * count),
        *_articles_and_lists(count),
        *_people(count),
        *_searches(count),
        Page("sitemaps", ["/sitemap.xml"] * count),
        Page("index of people", ["/people/"] * count),
        Page("index of topics", ["/topics/"] * count),
        Page("index of the archive", ["/archive/"] * count),
    ]


def _articles_and_lists(count: int) -> list[Page]:
    """Articles and places in lists from the newest to the oldest."""
    newest = Edition.objects.live().newest_first().select_related("section")
    spread = list(newest[:: max(1, newest.count() // count)][:count])
    sections = [section.get_absolute_url() for section in Section.objects.all()]
    depth = [
        f"{edition.section.get_absolute_url()}?before={Place(edition.first_published_at, edition.pk)}"
        for edition in spread[:-1]
    ]
    moments = [timezone.localtime(edition.first_published_at) for edition in spread]
    topics = [topic.get_absolute_url() for topic in Concept.objects.order_by("pk")]
    return [
        Page("article", [edition.path for edition in spread]),
        Page("front page", ["/"] * count),
        Page("feed", _in_turn(["/feed.xml", "/feed.json", "/feed.atom"], count)),
        Page("list of a section", _in_turn(sections, count)),
        Page("list at any depth", depth),
        Page("list of a topic", _in_turn(topics, count)),
        Page("month of the archive", _in_turn([f"/archive/{at:%Y/%m}/" for at in moments], count)),
        Page("month of sitemaps", _in_turn([f"/sitemap-{at:%Y-%m}.xml" for at in moments], 5)),
    ]


def _people(count: int) -> list[Page]:
    people = {person.pk: person for person in Person.objects.order_by("pk")}
    topic = Concept.objects.order_by("pk")[0]
    spoken = Listing.objects.filter(heading=Heading.SPEAKER)
    by, on = (
        [
            people[key].get_absolute_url()
            for key in rows.values_list("subject", flat=True).distinct().order_by("subject")
        ]
        for rows in (spoken, spoken.filed_under(topic.pk))
    )
    written = Listing.objects.filter(heading=Heading.AUTHOR).values_list("subject", flat=True).distinct()
    authors = [f"/authors/{people[key].slug}/" for key in written.order_by("subject")]
    return [
        Page("person", _in_turn(by, count)),
        Page("person on a topic", _in_turn([f"{address}?topic={topic.slug}" for address in on], count)),
        Page("person in a year", _in_turn([f"{address}?year=2026" for address in by], count)),
        Page("author", _in_turn(authors, count)),
        Page("statements", ["/quotes/"] * count),
    ]


def _searches(count: int) -> list[Page]:
    return [
        Page("search", _search(QUERIES, count)),
        Page("search by date", _search(QUERIES, count, order="newest")),
        Page("search in a year", _search(QUERIES, count, year="2026")),
        Page("search by topic alone", _search([""], count, topic="hafen")),
        Page("search of a name", _search(PEOPLE, count)),
        Page("search of a phrase", _search(PHRASES, count)),
        Page("search for nothing", _search(NOWHERE, count)),
        Page("search of statements", _search(QUERIES, count, type="quotes")),
    ]


def _search(queries: list[str], count: int, **narrowed: str) -> list[str]:
    return _in_turn([f"/search/?{urlencode({'q': query, **narrowed})}" for query in queries], count)


def _in_turn(addresses: list[str], count: int) -> list[str]:
    return [addresses[number % len(addresses)] for number in range(count)]
