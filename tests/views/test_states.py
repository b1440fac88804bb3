"""Articles in their empty, long and odd states: each page is whole, valid, and tells machines only what it shows."""

import pytest

from tests import states
from tests.html_page import Page, unseen_claims
from tests.states import COMPOUND, LONG, STATES

pytestmark = pytest.mark.django_db

STANDING = [name for name in STATES if name != "withdrawn"]
EMPTY = ["/", "/search/?q=Nirgendwo", "/archive/", "/corrections/", "/politik/", "/gibt-es-nicht/"]


@pytest.mark.parametrize("name", STANDING)
def test_each_state_is_valid_and_tells_machines_only_what_it_shows(client, name):
    answer = client.get(STATES[name]().get_absolute_url())
    page = Page(answer.text)

    assert answer.status_code == 200
    assert page.faults == []
    assert unseen_claims(page) == []


@pytest.mark.parametrize("name", [name for name in STANDING if name != "no function"])
def test_its_text_version_and_its_editions_are_valid_too(client, name):
    edition = STATES[name]()

    for below in ("text/", "editions/", f"editions/{edition.number}/"):
        assert Page(client.get(f"{edition.path}{below}").text).faults == [], below


@pytest.mark.parametrize("language", ["", "/en", "/es"])
@pytest.mark.parametrize("path", EMPTY)
def test_a_page_with_nothing_to_list_is_valid_and_says_so(client, path, language):
    answer = client.get(language + path)
    page = Page(answer.text)

    assert page.faults == []
    assert answer.status_code in {200, 404}
    assert len(page.words) > 100


def test_five_authors_are_all_named_and_what_they_did(client):
    page = Page(client.get(states.five_authors().path).text)

    assert (
        "Von Jana Weber, Omar Haddad, Lena von und zu Hohenfels-Wiedenbrück (Illustration), "
        "Íñigo Martínez de la Peña (Übersetzung) und Zoë Müller (Fotos)" in page.words
    )


def test_copy_of_an_agency_has_no_author_and_names_the_agency(client):
    answer = client.get(states.agency_only().path).text

    assert 'rel="author"' not in answer
    assert "Mit Material von dpa" in Page(answer).words


def test_a_long_headline_and_a_long_word_are_not_cut(client):
    assert LONG in Page(client.get(states.forty_words().path).text).words
    assert f"Die {COMPOUND} streikt" in Page(client.get(states.compound().path).text).words


def test_both_corrections_are_told_newest_first(client):
    words = Page(client.get(states.corrected_twice().path).text).words

    assert words.index("Auch das Jahr war falsch.") < words.index("Der Betrag war falsch.")


def test_of_what_was_withdrawn_only_the_reason_is_left(client):
    answer = client.get(states.withdrawn().path)
    page = Page(answer.text)

    assert answer.status_code == 410
    assert page.faults == []
    assert "Die Quelle hat sich als Fälschung erwiesen." in page.words
    assert "Das war nicht zu halten" not in answer.text
    assert "Ein Satz, der nicht stimmte." not in answer.text


def test_each_of_two_hundred_statements_has_its_place(client):
    answer = client.get(states.two_hundred_quotes().path).text

    assert all(f'id="zitat-{n}"' in answer for n in range(1, 201))


def test_a_person_of_whom_only_the_name_is_known_has_no_empty_line(client):
    answer = client.get(states.no_function().get_absolute_url()).text

    assert "<p></p>" not in answer
    assert "None" not in answer


def test_an_article_without_teaser_has_no_empty_standfirst(client):
    answer = client.get(states.no_teaser().path).text

    assert 'class="standfirst"' not in answer
    assert '<meta name="description" content="Ohne Vorspann">' in answer


def test_a_name_that_runs_the_other_way_does_not_turn_its_neighbours_around(client):
    answer = client.get(states.right_to_left().path).text

    assert '<bdi><a href="/authors/miriam-kohen/" rel="author">מרים כהן</a></bdi>' in answer
    assert '<dt><bdi><a href="/people/al-hassan/">محمد الحسن</a></bdi>' in answer
