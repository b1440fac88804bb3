"""What a search page offers beside its hits: spelling, time, people, statements, machines' formats."""

import json
import re
from datetime import timedelta
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from tests.world import NOON, article, concept, live, person, section

pytestmark = pytest.mark.django_db

SAID = "Der Deich hält auch in diesem Winter"
ATOM = "{http://www.w3.org/2005/Atom}"


def _spoken(headline="Das Dach", said=SAID, speaker="Marta Lindqvist", **fields):
    return live(
        headline,
        body=f"<p>„{said}“, sagte {speaker}.</p>",
        quotes=[{"text": said, "speaker": person(speaker, function="Bürgermeisterin")}],
        **fields,
    )


def _words(page):
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def test_a_misspelt_word_is_offered_as_it_is_written_with_its_number(client):
    live("Feindseligkeiten an der Grenze")
    live("Neue Feindseligkeit im Rat")

    page = client.get("/search/?q=Feindseeligkeit").text

    assert re.search(r'href="\?q=Feindseligkeit">Feindseligkeit</a>\? <span class="meta">2 ', page)


def test_nothing_is_offered_that_finds_nothing(client):
    live("Feindseligkeiten an der Grenze", section=section("Kultur"))
    live("Ein Fest am See")

    assert 'class="instead"' not in client.get("/search/?q=Feindseeligkeit&section=politik").text
    assert 'class="instead"' not in client.get("/search/?q=Xylophonorchester").text


def test_the_word_of_a_withdrawn_article_is_not_offered(client):
    from articles.workflow.withdraw import withdraw
    from tests.world import user

    edition = live("Zeppelinhalle brennt")
    withdraw(edition.article, by=user("paula"), at=NOON, note="Es brannte nicht.")

    assert "Zeppelinhalle" not in client.get("/search/?q=Zeppelinhale").text


def test_hits_stand_on_a_line_of_years_and_a_year_opens_into_months(client):
    for year, month in ((2024, 5), (2025, 1), (2025, 3), (2025, 3)):
        live("Markt", at=NOON.replace(year=year, month=month))

    years = client.get("/search/?q=Markt").text
    months = client.get("/search/?q=Markt&year=2025").text
    one = client.get("/search/?q=Markt&year=2025&month=2025-03").text

    assert re.findall(r'href="(\?q=Markt&amp;year=\d+)" rel="nofollow">(\d+)', years) == [
        ("?q=Markt&amp;year=2025", "2025"),
        ("?q=Markt&amp;year=2024", "2024"),
    ]
    assert "4 Treffer" in _words(years) or "4 hits" in _words(years)
    assert 'href="?q=Markt&amp;year=2025&amp;month=2025-03"' in months
    assert "März 2025" in months
    assert one.count('<li class="card">') == 2
    assert 'href="?q=Markt&amp;year=2025"><span class="unseen">' in one


def test_a_person_whose_name_was_typed_comes_first_with_function_and_number(client):
    _spoken()
    _spoken("Das Fest", at=NOON + timedelta(days=1))

    page = client.get("/search/?q=marta+LINDQVIST").text
    card = page.split('class="hits"')[0]

    assert 'href="/people/marta-lindqvist/"' in card
    assert "Bürgermeisterin" in card
    assert "2 " in _words(card.split('class="person-found"')[1])


def test_somebody_of_whom_nothing_is_live_has_no_card(client):
    person("Marta Lindqvist")
    live("Lindqvist, Marta")

    assert 'class="person-found"' not in client.get("/search/?q=Marta+Lindqvist").text


def test_statements_are_searched_by_themselves_and_lead_to_their_place(client):
    edition = _spoken()
    live("Der Deich hält", body="<p>Der Deich ist neu.</p>")

    page = client.get("/search/?q=Deich&type=quotes").text

    assert page.count('class="statement-card"') == 1
    assert "Der <mark>Deich</mark> hält auch" in page
    assert re.search(rf'<h3>Im Artikel: <a href="{edition.path}#[^"]+">', page)


def test_statements_can_be_narrowed_to_a_speaker(client):
    _spoken()
    _spoken("Das Fest", said="Kein Deich hält ewig", speaker="Jonas Brandt")

    page = client.get("/search/?q=Deich&type=quotes").text
    assert "type=quotes&amp;person=jonas-brandt" in page
    narrowed = client.get("/search/?q=Deich&type=quotes&person=jonas-brandt").text

    assert "ewig" in narrowed
    assert "Winter" not in narrowed


def test_statements_of_a_draft_or_a_withdrawn_article_are_not_found(client):
    from articles.workflow.withdraw import withdraw
    from tests.world import user

    article("Das Dach", body=f"<p>„{SAID}“, sagte Marta.</p>", quotes=[{"text": SAID, "speaker": person("Marta")}])
    gone = _spoken("Das Tor")
    withdraw(gone.article, by=user("paula"), at=NOON, note="Das war falsch.")

    assert "Winter" not in client.get("/search/?q=Deich&type=quotes").text


def test_all_statements_can_be_leafed_through(client):
    for number in range(22):
        _spoken(f"Rede {number}", at=NOON + timedelta(hours=number))

    first = client.get("/search/?type=quotes").text
    more = re.search(r'<a href="(\?[^"]*)" rel="next">', first)
    assert more is not None
    second = client.get("/search/" + more[1].replace("&amp;", "&")).text

    assert (first.count("<figure"), second.count("<figure")) == (20, 2)


def test_whoever_finds_nothing_is_told_what_to_try(client):
    live("Der Hafen bekommt ein neues Dach", topics=[concept("Hafenbau")])

    page = client.get("/search/?q=Xylophonorchester").text

    assert 'href="/archive/"' in page
    assert 'href="/topics/hafenbau/"' in page


def test_json_says_what_the_page_says(client):
    edition = live("Der Hafen bekommt ein neues Dach")

    answer = json.loads(client.get("/search/?q=Hafen&format=json").content)

    assert answer["total"] == 1
    assert answer["hits"][0]["headline"] == "Der Hafen bekommt ein neues Dach"
    assert answer["hits"][0]["url"].endswith(edition.path)
    assert answer["facets"]["section"] == [{"key": "politik", "label": "Politik", "count": 1}]


@pytest.mark.parametrize(("form", "entry"), [("rss", "channel/item"), ("atom", f"{ATOM}entry")])
@pytest.mark.parametrize("shelf", ["", "&type=quotes"])
def test_a_search_is_a_feed(client, form, entry, shelf):
    _spoken("Der Deich hält")

    response = client.get(f"/search/?q=Deich{shelf}&format={form}")

    assert len(ET.fromstring(response.content).findall(entry)) == 1
    assert form in response.headers["Content-Type"]


def test_browsers_can_add_the_search(client):
    assert 'rel="search" type="application/opensearchdescription+xml"' in client.get("/search/").text
    response = client.get("/opensearch.xml")
    ET.fromstring(response.content)
    assert "/search/?q={searchTerms}" in response.text
    assert response.headers["Content-Type"].startswith("application/opensearchdescription+xml")


@pytest.mark.parametrize(
    "query",
    [
        "q=Hafen&section=politik&topic=hafen&person=jana-weber&year=2026&month=2026-07",
        "q=Hafen+Zeppelinwerft&section=politik&year=2026",
        "q=Haven&section=politik",
        "q=Jana+Weber&section=politik",
        "q=Xylophonorchester&year=2026",
        "q=Deich&type=quotes&person=marta-lindqvist&section=politik",
        "",
    ],
)
def test_no_search_costs_more_than_five_queries(client, django_assert_max_num_queries, query):
    for n in range(12):
        live(f"Hafen Nummer {n}", at=NOON)
        _spoken(f"Hafenrede {n}", said=f"Der Deich Nummer {n} hält")
    # Whoever comes first after a change has the navigation made for all who follow.
    client.get("/search/")

    with django_assert_max_num_queries(5):
        client.get(f"/search/?{query}")


class AnyInput(TestCase):
    """A search is answered whatever is asked."""

    @settings(max_examples=40, deadline=None)
    @given(
        st.text(max_size=80),
        st.sampled_from(["", "quotes", "x"]),
        st.text(max_size=12),
        st.text(max_size=8),
        st.sampled_from(["", "json", "rss", "atom", "x"]),
    )
    def test_any_input_is_answered(self, typed, shelf, slug, when, form):
        asked = {"q": typed, "type": shelf, "section": slug, "year": when, "month": when, "cursor": when}
        response = self.client.get("/search/", {**asked, "format": form})
        assert response.status_code == 200


def test_what_nothing_was_narrowed_to_is_named_all_the_same(client):
    live("Das Dach kommt", section=section("Kultur und Kirche"), topics=[concept("Alter Hafen")])

    page = client.get("/search/?q=Xylophon&section=kultur-und-kirche&topic=alter-hafen").text
    chips = _words(page.split('class="chips"')[1].split("</ul>")[0])

    assert "Kultur und Kirche" in chips and "Alter Hafen" in chips
