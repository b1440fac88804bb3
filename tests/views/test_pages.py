"""Pages of the house as readers meet them."""

import json
import re

import pytest
from django.conf import settings
from django.core.cache import cache

from articles.models import Page
from articles.workflow.publish_page import publish_page
from articles.workflow.withdraw_page import withdraw_page
from tests.world import NOON, house_page, live, live_house_page, user

pytestmark = pytest.mark.django_db


def footer(client, address="/"):
    """What the foot of that page links to: addresses by their words."""
    cache.clear()
    foot = client.get(address).text.partition("<footer")[2]
    return {words: path for path, words in re.findall(r'<a href="([^"]+)"[^>]*>([^<]+)</a>', foot)}


def test_a_page_is_read_at_its_address_and_linked_at_the_foot_of_every_page(client):
    edition = live("Das Dach kommt")
    live_house_page(body="<h2>Verlag</h2><p>Kai 1</p>")

    page = client.get("/pages/imprint/")

    assert page.status_code == 200
    assert "<h1>Impressum</h1>" in page.text
    assert "<h2>Verlag</h2><p>Kai 1</p>" in page.text
    for address in ("/", edition.path, "/politik/", "/search/"):
        assert footer(client, address)["Impressum"] == "/pages/imprint/"


def test_what_is_not_filled_is_linked_nowhere(client):
    house_page()

    assert "Impressum" not in footer(client)
    assert client.get("/pages/imprint/").status_code == 404
    assert client.get("/pages/gibt-es-nicht/").status_code == 404


def test_a_withdrawn_page_is_gone_at_once(client):
    live_house_page()
    withdraw_page(Page.objects.get(), by=user("paula"), at=NOON)

    assert "Impressum" not in footer(client)
    assert client.get("/pages/imprint/").status_code == 404


def publisher(client, address):
    """What the page at that address tells machines about the paper."""
    cache.clear()
    blocks = re.findall(r'<script type="application/ld\+json">(.*?)</script>', client.get(address).text)
    return next(thing for thing in map(json.loads, blocks) if "NewsMediaOrganization" in json.dumps(thing))


def test_machines_learn_where_the_paper_says_what_it_holds_itself_to(client):
    edition = live("Das Dach kommt")
    live_house_page()
    live_house_page("about", "de", title="Über uns")

    said = publisher(client, edition.path)

    assert said["masthead"] == f"{settings.SITE_ADDRESS}/pages/imprint/"
    assert said["publishingPrinciples"] == said["ethicsPolicy"] == f"{settings.SITE_ADDRESS}/pages/about/"
    assert said["correctionsPolicy"] == f"{settings.SITE_ADDRESS}/corrections/"
    story = re.findall(r'"publisher":\{"@type":"Organization","@id":"([^"]+)"', client.get(edition.path).text)
    assert story == [said["@id"]]


def test_a_policy_is_claimed_only_while_readers_have_its_page(client):
    live_house_page()
    withdraw_page(Page.objects.get(), by=user("paula"), at=NOON)

    assert not {"masthead", "publishingPrinciples", "ethicsPolicy"} & publisher(client, "/").keys()


def test_its_description_begins_with_its_own_words(client):
    live_house_page(body="<h2>Verlag</h2><p>Kai 1 &amp; 2</p>")

    page = client.get("/pages/imprint/").text

    assert re.search(r'name="description" content="Impressum – .+: Verlag Kai 1 &amp; 2"', page)


def test_readers_of_another_language_get_theirs_or_the_one_there_is(client):
    live_house_page()
    live_house_page("about", "de", title="Über uns")
    live_house_page("about", "es", title="Sobre nosotros")

    links = footer(client, "/es/")

    assert links["Impressum"] == "/pages/imprint/"
    assert links["Sobre nosotros"] == "/es/pages/about/"
    assert "Über uns" not in links
    assert 'hreflang="es"' in client.get("/pages/about/").text
    assert client.get("/es/pages/imprint/").status_code == 404


def test_the_newest_text_is_shown_as_soon_as_it_is_published(client):
    live_house_page()
    page = Page.objects.get()
    page.title = "Impressum und Kontakt"
    page.version += 1
    page.save()
    publish_page(page, by=user("paula"), at=NOON)

    assert "<h1>Impressum und Kontakt</h1>" in client.get("/pages/imprint/").text


def test_a_page_costs_one_query_and_what_stands_around_every_page(client, django_assert_max_num_queries):
    live_house_page()
    live_house_page("about", "es", title="Sobre nosotros")

    with django_assert_max_num_queries(3):
        client.get("/pages/imprint/")


@pytest.mark.parametrize("language", ["", "/es", "/en"])
def test_the_statement_on_accessibility_says_where_to_report_a_barrier(client, settings, language):
    assert client.get(f"{language}/pages/accessibility/").status_code == 200
    assert footer(client, f"{language}/pages/accessibility/")

    live_house_page("contact", language[1:] or "de", title="Schreiben Sie uns")
    cache.clear()
    assert f'href="{language}/pages/contact/">Schreiben Sie uns' in client.get(f"{language}/pages/accessibility/").text

    settings.CONTACT_EMAIL = "leser@hafenzeitung.example"
    assert "mailto:leser@hafenzeitung.example" in client.get(f"{language}/pages/accessibility/").text
