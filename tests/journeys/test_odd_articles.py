"""Two hundred odd articles, published through the verbs: each gives a valid page, honest linked data and feeds."""

import json
from itertools import count
from typing import Any
from xml.etree import ElementTree

import hypothesis
import pytest
from django.urls import reverse
from django.utils import translation
from hypothesis import strategies as st

from articles.models import Edition, Person, Quote
from articles.text.body import clean
from articles.workflow.publish import publish
from tests.html_page import Page, unseen_claims
from tests.states import COMPOUND, OVERRIDE, again
from tests.world import NOON, article, concept, image, person, source, user

pytestmark = pytest.mark.django_db

EXAMPLES = 200
PHASES = [hypothesis.Phase.generate]  # each example is published for good: none can be made smaller afterwards
ATOM = "{http://www.w3.org/2005/Atom}"
ODD = [
    "<b>",
    "</script>",
    "&amp;",
    "&",
    '"',
    "'",
    "„",
    "“",
    "«",
    "»",
    "]]>",
    "<!--",
    "--",
    "{{ x }}",
    "%s",
    "\u00ad",
    "\u2028",
]
NAMES = ["Jana Weber", "מרים כהן", "محمد الحسن", "Łukasz Żółć", "王小明", "O’Brien & <i>Sons</i>", COMPOUND]

signs = st.sampled_from([*ODD, COMPOUND, "Hafen", "Dach", "drei Millionen", "1.000 €", "😀", "العربية", "ﬁ", "e\u0301"])
letters = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=12)
words = st.lists(st.one_of(signs, letters), min_size=1, max_size=8).map(" ".join)
line = words.map(lambda text: f"{text[:150]} Ende")
tags = st.sampled_from(["p", "h2", "blockquote", "li", "em", "strong", "div", "table", "q", "unknown"])
blocks = st.one_of(
    st.builds("<{0}>{1}</{0}>".format, tags, words), words, st.just("<hr>"), st.just("<figure></figure>")
)
bodies = st.lists(blocks, min_size=1, max_size=8).map(lambda parts: "<p>Anfang.</p>" + "".join(parts))
quotes = st.lists(
    st.tuples(line, st.sampled_from(Quote.Kind.values), st.sampled_from(NAMES), st.booleans()), max_size=4
)
faqs: st.SearchStrategy[list[dict[str, str]]] = st.lists(st.builds(dict, question=line, answer=line), max_size=3)
odd = st.fixed_dictionaries(
    {
        "language": st.sampled_from(["de", "en", "es"]),
        "headline": line,
        "kicker": st.one_of(st.just(""), line.map(lambda text: text[-100:])),
        "teaser": st.one_of(st.just(""), line),
        "dateline": st.sampled_from(["", "Lindenau (dpa)", "<b>Ort</b>"]),
        "body": bodies,
        "faqs": faqs,
    }
)


def published(fields: dict[str, Any], said: list[tuple[str, str, str, bool]], number: int) -> Edition:
    """An article of these fields with these statements: in its text or beside it."""
    placed = "".join(f"<p>„{text}“, sagte jemand.</p>" for text, _kind, _name, inside in said if inside)
    made = article(
        **{**fields, "body": clean(fields["body"] + placed)},
        author=Person.objects.create(name=f"{NAMES[number % len(NAMES)]} {number}", slug=f"author-{number}"),
        topics=[concept(f"Thema {number % 5}", broader=concept("Oberbegriff"))],
        quotes=[{"text": text, "kind": kind, "speaker": person(name)} for text, kind, name, _inside in said],
        lead_image=image(caption=fields["kicker"]) if number % 10 == 0 else None,
    )
    if number % 3 == 0:
        made.sources.add(source("O’Agency & <Sons>"))
    edition = publish(made, by=user("paula"), at=NOON, override=OVERRIDE)
    if number % 4 == 0:
        edition = again(edition, kind="correction", note=f"{fields['headline']} war falsch.", teaser="Berichtigt.")
    return edition


def author_address(language: str, number: int) -> str:
    with translation.override(language):
        return reverse("author", args=[f"author-{number}"])


def feeds_of(client: Any, address: str) -> list[str]:
    """The feed at that address in each form, as a parser of that form reads it: the titles."""
    rss = ElementTree.fromstring(client.get(f"{address}feed.xml").content)
    atom = ElementTree.fromstring(client.get(f"{address}feed.atom").content)
    items = json.loads(client.get(f"{address}feed.json").content)["items"]
    return [
        *(item.findtext("title") or "" for item in rss.iter("item")),
        *(entry.findtext(f"{ATOM}title") or "" for entry in atom.iter(f"{ATOM}entry")),
        *(item["title"] for item in items),
    ]


def test_two_hundred_odd_articles_are_valid_honest_and_in_a_feed(client):
    numbers = count()

    @hypothesis.settings(max_examples=EXAMPLES, phases=PHASES, suppress_health_check=list(hypothesis.HealthCheck))
    @hypothesis.given(odd, quotes)
    def each(fields: dict[str, Any], said: list[tuple[str, str, str, bool]]) -> None:
        number = next(numbers)
        edition = published(fields, said, number)
        page = Page(client.get(edition.path).text)

        assert page.faults == []
        assert unseen_claims(page) == []
        assert page.linked_data[0]["headline"] == edition.headline
        assert Page(client.get(f"{edition.path}text/").text).faults == []
        assert len(feeds_of(client, author_address(edition.language, number))) == 3

    each()
    assert next(numbers) >= EXAMPLES
