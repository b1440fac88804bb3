"""The front page."""

from datetime import timedelta

import pytest
from django.core.cache import cache

from articles.workflow.withdraw import withdraw
from tests.world import NOON, article, live, person, section, user

pytestmark = pytest.mark.django_db


def test_it_leads_with_the_newest_article(client):
    live("Die ältere Geschichte", at=NOON)
    live("Die neuere Geschichte", at=NOON + timedelta(hours=1))

    page = client.get("/").text

    assert page.index("Die neuere Geschichte") < page.index("Die ältere Geschichte")


def test_it_gathers_older_articles_by_section_in_the_sections_order(client):
    culture, politics = section("Kultur"), section("Politik")
    culture.position, politics.position = 2, 1
    culture.save()
    politics.save()
    for number in range(12):
        live(f"Geschichte {number}", at=NOON + timedelta(hours=number), section=(culture, politics)[number % 2])

    page = client.get("/").text

    assert 0 < page.index('id="section-politik"') < page.index('id="section-kultur"')


def test_a_statement_of_a_person_leads_to_its_place(client):
    words = "Wir bauen dieses Dach, und wir bauen es im Herbst"
    live(
        "Das Dach kommt",
        body=f"<p>„{words}“, sagte Marta Lindqvist.</p>",
        quotes=[{"text": words, "speaker": person("Marta Lindqvist")}],
    )

    page = client.get("/").text

    assert words in page
    assert "#zitat-1" in page
    assert "/people/marta-lindqvist/" in page


def test_it_speaks_one_language_and_shows_only_articles_in_it(client):
    live("Una historia del puerto", language="es")
    live("Eine Geschichte vom Hafen")

    german, spanish = client.get("/").text, client.get("/es/").text

    assert "Eine Geschichte vom Hafen" in german
    assert "Una historia del puerto" not in german
    assert "Una historia del puerto" in spanish
    assert '<html lang="es">' in spanish


def test_a_draft_is_not_on_it(client):
    article("Noch nicht fertig")

    assert "Noch nicht fertig" not in client.get("/").text


def test_a_section_leaves_the_navigation_with_its_last_article(client):
    edition = live("Die einzige Geschichte", section=section("Sport"))
    assert "/sport/" in client.get("/").text
    withdraw(edition.article, by=user("paula"), at=NOON, note="Sie stimmte nicht.")
    cache.clear()  # five seconds later

    assert "/sport/" not in client.get("/").text


def test_the_navigation_is_kept_no_longer_than_five_seconds(client, monkeypatch):
    kept = []
    monkeypatch.setattr(cache, "set", lambda key, _value, seconds: kept.append((key, seconds)))

    client.get("/")

    assert set(kept) == {("navigation", 5)}


@pytest.mark.parametrize("number", [1, 25])
def test_it_costs_four_queries_however_many_articles_there_are(client, django_assert_max_num_queries, number):
    for n in range(number):
        live(f"Geschichte {n}", at=NOON + timedelta(hours=n), section=section(f"Ressort {n % 5}"))

    with django_assert_max_num_queries(4):
        client.get("/")


def test_an_empty_paper_is_a_page_all_the_same(client):
    assert client.get("/").status_code == 200


@pytest.mark.parametrize("address", ["/", "/en/", "/politik/", "/archive/", "/corrections/", "/nowhere/"])
def test_it_is_the_same_for_everybody_and_sets_no_cookie(client, address):
    live("Eine Geschichte")
    stranger = client.get(address)
    client.force_login(user("ada"))
    administrator = client.get(address, headers={"accept-language": "es", "x-forwarded-host": "evil.example"})

    assert stranger.content == administrator.content
    assert "Set-Cookie" not in stranger
    assert "cookie" not in stranger.get("Vary", "").lower()
    assert "public" in stranger["Cache-Control"]


def test_what_has_not_changed_is_not_sent_again(client):
    live("Eine Geschichte")
    first = client.get("/")

    second = client.get("/", headers={"if-none-match": first["ETag"]})

    assert second.status_code == 304
    assert second.content == b""


def test_it_takes_no_posts(client):
    assert client.post("/").status_code == 405


def test_its_styles_are_allowed_by_their_hash_and_nothing_inline_is(client):
    import base64
    import hashlib
    import re

    response = client.get("/")
    styles = re.search(r"<style>(.*?)</style>", response.text, re.DOTALL)
    assert styles is not None
    digest = base64.b64encode(hashlib.sha256(styles[1].encode()).digest()).decode()

    assert f"'sha256-{digest}'" in response["Content-Security-Policy"]
    assert "unsafe-inline" not in response["Content-Security-Policy"]
    assert " style=" not in response.text
