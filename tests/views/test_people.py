"""People, authors, sources: what is on record, narrowed by year and term, with the numbers beside it."""

import re
from datetime import timedelta

import pytest

from articles.models import Person
from articles.models.people import sort_key
from articles.workflow.publish import publish
from articles.workflow.save import save_revision
from articles.workflow.withdraw import withdraw
from tests.world import NOON, article, concept, live, person, render_fragments, source, user

pytestmark = pytest.mark.django_db

YEAR = timedelta(days=365)


def spoken(headline, words, *, speaker="Marta Lindqvist", **fields):
    quote = {"text": words, "speaker": person(speaker), **fields.pop("quote", {})}
    return live(headline, body=f"<p>„{words}“, sagte {speaker}.</p>", quotes=[quote], **fields)


@pytest.fixture
def two_years():
    """Two statements of 2026 (harbour, water) and one of 2025 (water)."""
    spoken("Das Dach kommt", "Wir bauen dieses Dach im Herbst", topics=[concept("Hafen")])
    spoken("Der Kai bleibt", "Der Kai bleibt genau so, wie er ist", topics=[concept("Wasser")])
    spoken("Das Wehr hält", "Das Wehr hält auch im Winter noch", topics=[concept("Wasser")], at=NOON - YEAR)


def choices(page, label):
    """The links of one facet as {name: (number, address)}."""
    block = page.split(f'id="{label}"')[1].split("</section>")[0]
    found = re.findall(r'<a href="([^"]*)"[^>]*>([^<]*) <span class="facet-count">(\d+)</span>', block)
    return {name: (int(number), address.replace("&amp;", "&")) for address, name, number in found}


def test_years_and_terms_are_links_with_their_numbers(client, two_years):
    page = client.get("/people/marta-lindqvist/").text

    assert choices(page, "years") == {"2026": (2, "?year=2026"), "2025": (1, "?year=2025")}
    assert choices(page, "terms") == {"Wasser": (2, "?topic=wasser"), "Hafen": (1, "?topic=hafen")}


def test_a_year_narrows_the_list_and_the_numbers_of_the_terms(client, two_years):
    page = client.get("/people/marta-lindqvist/?year=2026").text

    assert "Das Wehr hält auch" not in page
    assert "Der Kai bleibt genau so" in page
    assert choices(page, "terms") == {
        "Hafen": (1, "?year=2026&topic=hafen"),
        "Wasser": (1, "?year=2026&topic=wasser"),
    }
    assert choices(page, "years")["2026"] == (2, "?")
    assert 'name="robots" content="noindex"' in page


def test_a_term_narrows_the_list_and_the_numbers_of_the_years(client, two_years):
    page = client.get("/people/marta-lindqvist/?topic=wasser").text

    assert "Wir bauen dieses Dach" not in page
    assert choices(page, "years") == {
        "2026": (1, "?year=2026&topic=wasser"),
        "2025": (1, "?year=2025&topic=wasser"),
    }


def test_year_and_term_together_narrow_to_what_is_in_both(client, two_years):
    page = client.get("/people/marta-lindqvist/?year=2025&topic=wasser").text

    assert "Das Wehr hält auch" in page
    assert "Der Kai bleibt genau so" not in page


@pytest.mark.parametrize(
    "asked", ["year=2024", "year=gestern", "year=", "topic=sport", "topic=", "year=2026&topic=%00"]
)
def test_what_is_not_offered_is_not_found(client, two_years, asked):
    assert client.get(f"/people/marta-lindqvist/?{asked}").status_code == 404


def test_a_narrowed_list_pages_within_itself(client):
    for n in range(23):
        spoken(f"Geschichte {n}", f"Dies ist die Aussage Nummer {n} im Hafen", at=NOON + timedelta(hours=n))
    spoken("Altes", "Das ist schon lange her und gilt nicht mehr", at=NOON - YEAR)

    older = re.search(r'href="(\?[^"]*)" rel="next"', client.get("/people/marta-lindqvist/?year=2026").text)[1]
    page = client.get(f"/people/marta-lindqvist/{older.replace('&amp;', '&')}").text

    assert re.findall(r"Aussage Nummer (\d+) im", page) == ["2", "1", "0"]
    assert "schon lange her" not in page
    assert 'href="?year=2026"' in page


def test_the_picture_over_time_has_the_same_numbers_in_words(client, two_years):
    page = client.get("/people/marta-lindqvist/").text

    table = page.split("<table>")[1].split("</table>")[0]
    rows = re.findall(r'<th scope="row">([^<]*)</th><td>(\d+)</td>', table)
    assert (rows[0], rows[-1], len(rows)) == (("Juli 2025", "1"), ("Juli 2026", "2"), 13)
    assert page.count("<rect ") == 2
    assert "style=" not in page.split("<body")[1]


def test_what_somebody_was_called_stands_with_its_first_and_last_month(client):
    for n, function in enumerate(["Bürgermeisterin", "Bürgermeisterin", "Ministerin"]):
        words = f"Dies ist die Aussage Nummer {n} im Hafen"
        spoken(f"Geschichte {n}", words, quote={"speaker_function": function}, at=NOON + n * timedelta(days=40))

    page = client.get("/people/marta-lindqvist/").text

    assert re.findall(r"<strong>([^<]*)</strong> ([^<(]*) \((\d)\)", page) == [
        ("Ministerin", "September 2026", "1"),
        ("Bürgermeisterin", "Juli 2026 – August 2026", "2"),
    ]


def test_translated_words_say_from_which_language(client):
    spoken("Das Dach kommt", "Wir bauen dieses Dach im Herbst", quote={"original_language": "es"})

    assert "übersetzt aus: Spanisch" in client.get("/people/marta-lindqvist/").text


def test_words_that_were_corrected_say_so_and_lead_to_what_was_changed(client):
    edition = spoken("Das Dach kommt", "Wir bauen dieses Dach im Herbst")
    made = edition.article
    made.quotes.update(text="Wir bauen dieses Dach im Winter")
    made.refresh_from_db()
    made.body = "<p>„Wir bauen dieses Dach im Winter“, sagte Marta Lindqvist.</p>"
    made.save()
    save_revision(made, by=user("anna"), at=NOON)
    publish(made, by=user("paula"), at=NOON + timedelta(hours=1), kind="correction", note="Im Winter, nicht im Herbst.")

    page = client.get("/people/marta-lindqvist/").text

    mark = f'<a class="mark" href="{edition.path}editions/2/changes/">berichtigt</a>'
    assert mark in page and mark in client.get(edition.path).text


def test_articles_by_and_about_somebody_are_linked_with_their_numbers(client):
    marta = person()
    marta.concept = concept("Lindqvist, Marta", kind="person")
    marta.save()
    spoken("Das Dach kommt", "Wir bauen dieses Dach im Herbst", author=marta)
    live("Ein Bild der Ministerin", topics=[marta.concept])

    page = client.get("/people/marta-lindqvist/").text

    assert re.search(r'href="/authors/marta-lindqvist/">[^<]*</a>|href="/authors/marta-lindqvist/">[^<]*\(1\)', page)
    assert f'href="{marta.concept.get_absolute_url()}"' in page
    assert "Ein Bild der Ministerin" in page


def test_a_source_shows_what_was_said_by_way_of_it(client):
    spoken("Das Dach kommt", "Wir bauen dieses Dach im Herbst", quote={"source": source("Rundfunk")})

    assert "Wir bauen dieses Dach" in client.get("/sources/rundfunk/").text
    page = client.get("/sources/rundfunk/statements/").text
    assert "Wir bauen dieses Dach" in page
    assert 'href="/people/marta-lindqvist/"' in page


def test_a_source_nobody_is_quoted_by_has_no_page_of_statements(client):
    made = article("Das Dach kommt")
    made.sources.add(source("EFE"))
    publish(made, by=user("paula"), at=NOON)

    assert client.get("/sources/efe/").status_code == 200
    assert client.get("/sources/efe/statements/").status_code == 404


def test_all_statements_stand_on_one_page_newest_first(client):
    spoken("Das Dach kommt", "Wir bauen dieses Dach im Herbst")
    spoken("Der Kai bleibt", "Der Kai bleibt genau so, wie er ist", speaker="Bo Ek", at=NOON + timedelta(hours=1))

    page = client.get("/quotes/").text

    assert page.index("Der Kai bleibt genau so") < page.index("Wir bauen dieses Dach")
    assert 'href="/people/bo-ek/"' in page


def test_the_index_of_people_goes_by_the_last_name(client):
    spoken("Das Dach kommt", "Wir bauen dieses Dach im Herbst")
    spoken("Der Kai bleibt", "Der Kai bleibt genau so, wie er ist", speaker="Örjan Åsberg")

    assert re.findall(r'href="\?letter=(.)"', client.get("/people/").text) == ["a", "l"]
    page = client.get("/people/?letter=a").text
    assert "Örjan Åsberg" in page
    assert "Marta Lindqvist" not in page
    assert client.get("/people/?letter=x").status_code == 404


def test_an_index_knows_nobody_without_a_published_word(client):
    article("Noch nicht fertig", quotes=[{"text": "Wir bauen", "speaker": person("Pia Geheim")}])
    gone = spoken("Das Dach kommt", "Wir bauen dieses Dach im Herbst")
    withdraw(gone.article, by=user("paula"), at=NOON, note="Erfunden.")

    page = client.get("/people/").text

    assert "Geheim" not in page
    assert "Lindqvist" not in page


@pytest.mark.parametrize(
    ("name", "is_person", "key"),
    [
        ("Marta Lindqvist", True, "lindqvist-marta"),
        ("Ursula von der Leyen", True, "leyen-ursula-von-der"),
        ("Pelé", True, "pele"),
        ("Лариса Петренко", True, "petrenko-larisa"),
        ("Rat der Stadt", False, "rat-der-stadt"),
    ],
)
def test_a_sort_key_has_the_last_name_first_in_plain_letters(name, is_person, key):
    assert sort_key(name, is_person=is_person) == key


def test_the_sort_key_follows_a_new_name():
    marta = person()
    marta.name = "Marta Ek"
    marta.save(update_fields=["name"])

    assert Person.objects.get(pk=marta.pk).sort_key == "ek-marta"


def test_the_index_of_topics_is_a_tree_with_numbers(client):
    live("Die Flut", topics=[concept("Hochwasser", broader=concept("Wasser"))])
    live("Der Brunnen", topics=[concept("Wasser")])
    concept("Sport")

    page = client.get("/topics/").text

    assert re.search(r'href="/topics/wasser/">Wasser</a> <span class="meta">2 ', page)
    assert re.search(r'href="/topics/hochwasser/">Hochwasser</a> 1', page)
    assert "Sport" not in page


@pytest.mark.parametrize("address", ["/quotes/", "/people/", "/topics/", "/corrections/", "/en/people/", "/es/quotes/"])
def test_a_paper_without_anything_has_whole_pages(client, address):
    response = client.get(address)

    assert response.status_code == 200
    assert 'class="nothing"' in response.text


@pytest.mark.parametrize(
    ("address", "queries"),
    [
        ("/people/marta-lindqvist/", 4),
        ("/authors/jana-weber/", 4),
        ("/sources/efe/", 5),
        ("/sources/efe/statements/", 4),
        ("/quotes/", 1),
        ("/people/", 3),
        ("/people/?letter=l", 2),
        ("/topics/", 2),
    ],
)
def test_it_costs_the_same_few_queries_however_much_there_is(client, django_assert_max_num_queries, address, queries):
    for n in range(25):
        words = f"Dies ist die Aussage Nummer {n} im Hafen"
        topic = concept(f"Bach {n}")
        quote = {"text": words, "speaker": person(), "source": source("EFE"), "speaker_function": f"Rätin {n}"}
        made = article(f"Geschichte {n}", body=f"<p>„{words}“, sagte sie.</p>", quotes=[quote], topics=[topic])
        made.sources.add(source("EFE"))
        publish(made, by=user("paula"), at=NOON + timedelta(days=20 * n))

    render_fragments()
    client.get("/gibt-es-nicht/")  # what stands around every page is read once for all
    with django_assert_max_num_queries(queries):
        assert client.get(address).status_code == 200
