"""The search page. What is found, and in which order, is told in tests/search."""

import re

import pytest

from tests.world import NOON, article, concept, live, person, section

pytestmark = pytest.mark.django_db


def test_it_finds_an_article_marks_the_words_and_says_how_many(client):
    live("Der Hafen bekommt ein neues Dach")
    live("Die Oper beginnt", teaser="Ein Abend mit Musik.", topics=[concept("Musik")])

    page = client.get("/search/?q=Hafen").text

    assert "Der <mark>Hafen</mark> bekommt" in page
    assert "Die Oper beginnt" not in page
    status = re.search(r'role="status">(.*?)</p>', page)
    assert status is not None
    assert "1" in status[1]


def test_without_a_question_it_is_a_form_and_no_list(client):
    live("Der Hafen bekommt ein neues Dach")

    page = client.get("/search/").text

    assert "<search>" in page
    assert "neues Dach" not in page


def test_it_is_not_for_search_engines(client):
    assert re.search(r'name="robots" content="noindex', client.get("/search/?q=Hafen").text)


def test_a_draft_is_not_found(client):
    article("Der Hafen bekommt ein neues Dach")

    assert "neues Dach" not in client.get("/search/?q=Hafen").text


def test_hits_can_be_narrowed_and_widened_again_by_links(client):
    live("Der Hafen in der Politik")
    live("Der Hafen in der Kultur", section=section("Kultur"))
    page = client.get("/search/?q=Hafen").text
    assert "?q=Hafen&amp;section=kultur" in page

    narrowed = client.get("/search/?q=Hafen&section=kultur").text

    assert "in der Kultur" in re.sub(r"</?mark>", "", narrowed)
    assert "in der Politik" not in re.sub(r"</?mark>", "", narrowed)
    assert 'href="?q=Hafen"' in narrowed


def test_a_persons_name_leads_to_the_person_first(client):
    said = "Der Hafen bekommt sein Dach im Herbst"
    live(
        "Das Dach",
        body=f"<p>„{said}“, sagte Marta Lindqvist.</p>",
        quotes=[{"text": said, "speaker": person("Marta Lindqvist")}],
    )

    page = client.get("/search/?q=marta+lindqvist").text

    assert "/people/marta-lindqvist/" in page.split('class="hits"')[0]


def test_more_hits_are_behind_a_link(client):
    for n in range(25):
        live(f"Hafengeschichte Nummer {n}")
    first = client.get("/search/?q=Hafengeschichte").text
    more = re.search(r'<a href="(\?[^"]*)" rel="next">', first)
    assert more is not None

    second = client.get("/search/" + more[1].replace("&amp;", "&")).text

    assert first.count('<li class="card">') == 20
    assert second.count('<li class="card">') == 5


@pytest.mark.parametrize(
    "query",
    [
        "q=%00",
        "q=%22%22%22",
        "q=" + "(" * 250,
        "q=%F0%9F%98%80",
        "q=%ff%fe",
        "q=" + "a" * 5000,
        "q=Hafen&section=gibt-es-nicht",
        "q=Hafen&year=abc",
        "q=Hafen&year=99999999999",
        "q=Hafen&cursor=%00;",
        "q=Hafen&order=zufall",
        "q=Hafen&topic=%27%3B--",
        "q=<script>alert(1)</script>",
        "q=NEAR(a,b)+AND+NOT+*",
    ],
)
def test_odd_questions_are_answered_calmly(client, query):
    live("Der Hafen bekommt ein neues Dach")

    response = client.get(f"/search/?{query}")

    assert response.status_code == 200
    assert "<script>alert" not in response.text


@pytest.mark.parametrize("number", [1, 30])
def test_it_costs_six_queries_however_many_hits_there_are(client, django_assert_max_num_queries, number):
    for n in range(number):
        live(f"Hafen Nummer {n}", topics=[concept(f"Thema {n}")], at=NOON)

    with django_assert_max_num_queries(6):
        client.get("/search/?q=Hafen")
