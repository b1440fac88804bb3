"""The pages that are measured."""

from urllib.parse import urlencode

from articles.models import Edition, Section
from tests.bench.measure import Page
from tests.bench.words import ACTORS, PLACES, THINGS

WORDS = [thing.split()[1] for thing in THINGS] + PLACES + [actor.split()[1] for actor in ACTORS]
QUERIES = [*WORDS, *(f"{place} {word}" for place in PLACES for word in WORDS[:12])]


def pages(empty: str, count: int) -> list[Page]:
    """The empty view first, then what readers ask most, with up to `count` different addresses each."""
    newest = Edition.objects.live().newest_first()
    every = max(1, newest.count() // count)
    articles = [edition.path for edition in newest[::every]][:count]
    sections = [section.get_absolute_url() for section in Section.objects.all()]
    return [
        Page(empty, ["/nothing-at-all/"] * count),
        Page("article", articles),
        Page("front page", ["/"] * count),
        Page("feed", _in_turn(["/feed.xml", "/feed.json", "/feed.atom"], count)),
        Page("list of a section", _in_turn(sections, count)),
        Page("search", _in_turn([f"/search/?{urlencode({'q': query})}" for query in QUERIES], count)),
    ]


def _in_turn(addresses: list[str], count: int) -> list[str]:
    return [addresses[number % len(addresses)] for number in range(count)]
