"""Sections, topics, sources, authors, people, corrections: pages that list."""

from datetime import timedelta

import pytest

from articles.workflow.publish import publish
from articles.workflow.save import save_revision
from articles.workflow.withdraw import withdraw
from tests.world import NOON, article, concept, image, live, person, render_fragments, section, source, user

pytestmark = pytest.mark.django_db

LISTS = ["/politik/", "/topics/wasser/", "/people/marta-lindqvist/", "/authors/jana-weber/", "/sources/efe/"]


def spoken(headline, *words, speaker="Marta Lindqvist", **fields):
    """An article that quotes these words of one speaker."""
    body = "".join(f"<p>„{said}“, sagte {speaker}.</p>" for said in words)
    return live(headline, body=body, quotes=[{"text": said, "speaker": person(speaker)} for said in words], **fields)


def sourced(headline, name="EFE", **fields):
    made = article(headline, **fields)
    made.sources.add(source(name))
    return publish(made, by=user("paula"), at=NOON)


def pages_of(client, address):
    """Every page of a list, following its link to the older ones."""
    while address:
        page = client.get(address)
        assert page.status_code == 200
        yield page.text
        older = page.text.split('" rel="next">')[0].rpartition('<a href="')[2] if 'rel="next"' in page.text else ""
        address = page.request["PATH_INFO"] + older if older else ""


def test_a_section_shows_its_own_articles_newest_first(client):
    live("Altes aus der Politik", at=NOON)
    live("Neues aus der Politik", at=NOON + timedelta(hours=1))
    live("Ein Konzert", section=section("Kultur"))

    page = client.get("/politik/").text

    assert page.index("Neues aus der Politik") < page.index("Altes aus der Politik")
    assert "Ein Konzert" not in page


def test_a_list_pages_through_everything_once_even_where_moments_are_equal(client):
    for n in range(45):
        live(f"Geschichte Nr. {n:02}", at=NOON + timedelta(hours=n // 7))

    pages = list(pages_of(client, "/politik/"))

    assert [page.count('<article class="card">') for page in pages] == [20, 20, 5]
    assert all(sum(f"Nr. {n:02}<" in page for page in pages) == 1 for n in range(45))


def test_a_page_stays_the_same_when_something_new_appears(client):
    for n in range(25):
        live(f"Geschichte {n}", at=NOON + timedelta(hours=n))
    second = list(pages_of(client, "/politik/"))[1]
    address = client.get("/politik/").text.split('" rel="next">')[0].rpartition('<a href="')[2]
    live("Eben erst", at=NOON + timedelta(days=9))

    assert client.get(f"/politik/{address}").text == second


def test_a_section_without_anything_live_is_not_known(client):
    article("Noch nicht fertig", section=section("Sport"))

    assert client.get("/sport/").content == client.get("/gibt-es-nicht/").content


def test_a_topic_shows_what_is_filed_under_it_and_under_narrower_terms(client):
    water = concept("Wasser")
    flood = concept("Hochwasser", broader=water)
    live("Der Brunnen", topics=[water])
    live("Die Flut", topics=[concept("Sturmflut", broader=flood)])
    live("Die Oper", topics=[concept("Musik")])

    page = client.get("/topics/wasser/").text

    assert "Der Brunnen" in page
    assert "Die Flut" in page
    assert "Die Oper" not in page
    assert '<a href="/topics/hochwasser/">Hochwasser</a>' in page
    assert "Der Brunnen" not in client.get("/topics/hochwasser/").text


def test_a_topic_shows_an_article_once_however_often_it_is_filed(client):
    water = concept("Wasser")
    live("Die Flut", topics=[water, concept("Hochwasser", broader=water), concept("Deich", broader=water)])

    assert client.get("/topics/wasser/").text.count('<article class="card">') == 1


def test_a_topic_does_not_name_narrower_terms_that_only_drafts_use(client):
    water = concept("Wasser")
    live("Der Brunnen", topics=[water])
    article("Noch nicht fertig", topics=[concept("Geheimbrunnen", broader=water)])

    assert "Geheimbrunnen" not in client.get("/topics/wasser/").text


def test_a_person_page_has_every_statement_with_the_way_to_its_place(client):
    first = spoken("Das Dach kommt", "Wir bauen dieses Dach im Herbst", "Es wird ein gutes Dach werden")
    second = spoken("Der Kai bleibt", "Der Kai bleibt genau so, wie er ist", at=NOON + timedelta(hours=1))

    page = client.get("/people/marta-lindqvist/").text

    for said, place in (
        ("Wir bauen dieses Dach im Herbst", f"{first.path}#zitat-1"),
        ("Es wird ein gutes Dach werden", f"{first.path}#zitat-2"),
        ("Der Kai bleibt genau so, wie er ist", f"{second.path}#zitat-1"),
    ):
        assert said in page
        assert f'href="{place}"' in page
    assert page.index("Der Kai bleibt genau") < page.index("Wir bauen") < page.index("Es wird ein gutes")


def test_statements_page_through_once_each(client):
    for n in range(15):
        spoken(f"Geschichte {n}", *(f"Dies ist die Aussage Nummer {n}.{m} im Hafen" for m in range(3)))

    pages = list(pages_of(client, "/people/marta-lindqvist/"))

    assert len(pages) == 3
    for n in range(15):
        for m in range(3):
            assert sum(f"Nummer {n}.{m} im" in page for page in pages) == 1


def test_a_statement_leaves_the_persons_page_with_its_article(client):
    spoken("Das Dach kommt", "Wir bauen dieses Dach im Herbst")
    gone = spoken("Der Kai bleibt", "Der Kai bleibt genau so, wie er ist")
    withdraw(gone.article, by=user("paula"), at=NOON, note="Sie hat es nicht gesagt.")

    page = client.get("/people/marta-lindqvist/").text

    assert "Wir bauen dieses Dach im Herbst" in page
    assert "Der Kai bleibt" not in page


def test_a_person_nobody_public_quotes_is_not_known(client):
    article("Noch nicht fertig", quotes=[{"text": "Wir bauen", "speaker": person("Pia Geheim")}])

    assert client.get("/people/pia-geheim/").content == client.get("/people/gibt-es-nicht/").content
    assert client.get("/authors/pia-geheim/").status_code == 404


def test_a_portrait_is_shown_with_its_credit(client):
    person("Marta Lindqvist", portrait=image("olive"), function="Bürgermeisterin")
    spoken("Das Dach kommt", "Wir bauen dieses Dach im Herbst")

    page = client.get("/people/marta-lindqvist/").text

    assert "square-" in page
    assert "Foto: Jana Weber" in page
    assert "Bürgermeisterin" in page


def test_an_author_page_lists_what_they_wrote(client):
    live("Von Jana", author=person("Jana Weber"))
    live("Von Omar", author=person("Omar Haddad"))

    page = client.get("/authors/jana-weber/").text

    assert "Von Jana" in page
    assert "Von Omar" not in page
    assert "/authors/jana-weber/" in client.get("/people/jana-weber/").text


def test_a_source_page_lists_what_used_its_material(client):
    sourced("Mit Material")
    live("Ohne Material")

    page = client.get("/sources/efe/").text

    assert "Mit Material" in page
    assert "Ohne Material" not in page


def test_corrections_tell_what_was_wrong_and_lead_to_the_change(client):
    edition = live("Das Dach kommt")
    made = edition.article
    made.teaser = "Drei Millionen kostet das Dach, nicht zwei."
    made.save()
    save_revision(made, by=user("anna"), at=NOON)
    publish(made, by=user("paula"), at=NOON + timedelta(hours=1), kind="correction", note="Der Betrag war falsch.")

    page = client.get("/corrections/").text

    assert "Der Betrag war falsch." in page
    assert f'href="{edition.path}editions/2/changes/"' in page


def test_corrections_of_a_withdrawn_article_go_with_it(client):
    edition = live("Das Dach kommt")
    made = edition.article
    made.teaser = "Drei Millionen kostet das Dach, nicht zwei."
    made.save()
    save_revision(made, by=user("anna"), at=NOON)
    publish(made, by=user("paula"), at=NOON + timedelta(hours=1), kind="correction", note="Der Betrag war falsch.")
    withdraw(made, by=user("paula"), at=NOON + timedelta(hours=2), note="Alles war falsch.")

    assert "Der Betrag war falsch." not in client.get("/corrections/").text


@pytest.mark.parametrize("address", LISTS)
@pytest.mark.parametrize("language", ["", "/en"])
def test_a_list_shows_only_its_language_and_is_a_page_where_it_has_nothing(client, address, language):
    water = concept("Wasser")
    made = article(
        "Das Dach kommt",
        topics=[water],
        body="<p>„Wir bauen dieses Dach“, sagte Marta Lindqvist.</p>",
        quotes=[{"text": "Wir bauen dieses Dach", "speaker": person("Marta Lindqvist")}],
    )
    made.sources.add(source("EFE"))
    publish(made, by=user("paula"), at=NOON)

    response = client.get(language + address)

    assert response.status_code == 200
    assert ("Das Dach kommt" in response.text) is (language == "")


def test_they_cost_few_queries_however_many_rows_there_are(client, django_assert_max_num_queries):
    water = concept("Wasser")
    for n in range(25):
        concept(f"Bach {n}", broader=water)
        made = article(
            f"Geschichte {n}",
            topics=[water, concept(f"Bach {n}")],
            body=f"<p>„Wir bauen Dach Nummer {n}“, sagte Marta Lindqvist.</p>",
            quotes=[{"text": f"Wir bauen Dach Nummer {n}", "speaker": person("Marta Lindqvist")}],
        )
        made.sources.add(source("EFE"))
        publish(made, by=user("paula"), at=NOON + timedelta(hours=n))
        publish(made, by=user("paula"), at=NOON + timedelta(days=2, hours=n), kind="correction", note="Ein Fehler.")

    render_fragments()
    client.get("/en/")  # another reader's page has just read what stands around every page

    for address in [*LISTS, "/corrections/"]:
        # Pages of people and sources count what they can be narrowed by, too.
        with django_assert_max_num_queries(5 if address.startswith(("/people/", "/authors/", "/sources/")) else 4):
            assert client.get(address).status_code == 200


def test_the_first_picture_of_a_list_is_fetched_first_and_as_large_as_it_is_shown(client):
    for number, colour in enumerate(["teal", "navy"]):
        live(f"Dach {number}", topics=[concept("Wasser")], lead_image=image(colour))

    pictures = client.get("/topics/wasser/").text.split("<picture>")[1:]

    assert ['fetchpriority="high"' in shown for shown in pictures] == [True, False]
    assert [' sizes="(min-width: 62rem) 42rem, ' in shown for shown in pictures] == [True, False]
