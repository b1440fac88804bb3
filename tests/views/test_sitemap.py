"""What search engines are told."""

from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree as ET

import pytest
from django.utils import timezone

from articles.workflow.publish import publish
from articles.workflow.withdraw import withdraw
from tests.world import NOON, article, concept, image, live, person, section, user

pytestmark = pytest.mark.django_db

NS = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
IMAGE = "{http://www.google.com/schemas/sitemap-image/1.1}"
NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"


def addresses(client, path):
    return [str(loc.text) for loc in ET.fromstring(client.get(path).content).iter(f"{NS}loc")]


def test_the_sitemap_leads_by_month_to_every_live_article_in_every_language(client):
    july = live("Das Dach kommt")
    june = live("Llega el techo", language="es", at=NOON - timedelta(days=30))
    article("Noch nicht fertig")

    months = addresses(client, "/sitemap.xml")

    assert months == [f"http://127.0.0.1:8000/sitemap-{name}.xml" for name in ("news", "lists", "2026-07", "2026-06")]
    assert addresses(client, "/sitemap-2026-07.xml") == [f"http://127.0.0.1:8000{july.path}"]
    assert addresses(client, "/sitemap-2026-06.xml") == [f"http://127.0.0.1:8000{june.path}"]


def test_a_withdrawn_article_leaves_it(client):
    edition = live("Das Dach kommt")
    withdraw(edition.article, by=user("paula"), at=NOON, note="Es stimmte nicht.")

    assert addresses(client, "/sitemap.xml") == []
    assert client.get("/sitemap-2026-07.xml").status_code == 404


def test_a_month_says_when_it_was_changed_and_which_pictures_and_translations_there_are(client):
    german = live("Das Dach kommt", lead_image=image())
    spanish = live(
        "Llega el techo", language="es", translation_group=german.translation_group, at=NOON + timedelta(hours=1)
    )
    live("Ein Konzert")

    root = ET.fromstring(client.get("/sitemap-2026-07.xml").content)
    urls = {str(url.findtext(f"{NS}loc")): url for url in root.iter(f"{NS}url")}
    dach = urls[f"http://127.0.0.1:8000{german.path}"]

    assert dach.findtext(f"{NS}lastmod") == "2026-07-03T12:00:00+02:00"
    assert {(link.get("hreflang"), link.get("href")) for link in dach.iter(f"{XHTML}link")} == {
        ("de", f"http://127.0.0.1:8000{german.path}"),
        ("es", f"http://127.0.0.1:8000{spanish.path}"),
    }
    assert str(next(dach.iter(f"{IMAGE}loc")).text).startswith("http://127.0.0.1:8000/media/")
    assert sum(1 for url in urls.values() for _link in url.iter(f"{XHTML}link")) == 4


def test_the_index_says_when_each_month_was_last_changed(client):
    edition = live("Das Dach kommt")
    later = NOON + timedelta(days=40)
    publish(edition.article, by=user("paula"), at=later, kind="update")

    root = ET.fromstring(client.get("/sitemap.xml").content)
    changed = {str(row.findtext(f"{NS}loc")): row.findtext(f"{NS}lastmod") for row in root}

    assert changed["http://127.0.0.1:8000/sitemap-2026-07.xml"] == "2026-08-12T12:00:00+02:00"


def test_a_withdrawal_changes_its_month_too(client):
    live("Das Dach kommt")
    gone = live("Das Wehr hält")
    withdraw(gone.article, by=user("paula"), at=NOON + timedelta(days=40), note="Es hält nicht.")

    root = ET.fromstring(client.get("/sitemap.xml").content)
    changed = {str(row.findtext(f"{NS}loc")): row.findtext(f"{NS}lastmod") for row in root}

    assert changed["http://127.0.0.1:8000/sitemap-2026-07.xml"] == "2026-08-12T12:00:00+02:00"


def test_months_are_those_of_the_newsroom_s_clock(client):
    early = live("Kurz nach Mitternacht", at=datetime(2026, 6, 30, 22, 30, tzinfo=UTC))

    months = [address for address in addresses(client, "/sitemap.xml") if "/sitemap-2" in address]

    assert months == ["http://127.0.0.1:8000/sitemap-2026-07.xml"]
    assert addresses(client, "/sitemap-2026-07.xml") == [f"http://127.0.0.1:8000{early.path}"]
    assert client.get("/sitemap-2026-06.xml").status_code == 404


def test_news_are_what_came_out_in_the_last_two_days(client):
    now = timezone.now()
    fresh = live("Das Dach kommt & bleibt", at=now - timedelta(hours=47))
    live("Ein altes Dach", at=now - timedelta(hours=49))

    (url,) = ET.fromstring(client.get("/sitemap-news.xml").content).iter(f"{NS}url")

    assert url.findtext(f"{NS}loc") == f"http://127.0.0.1:8000{fresh.path}"
    assert url.findtext(f".//{NEWS}title") == "Das Dach kommt & bleibt"
    assert url.findtext(f".//{NEWS}language") == "de"
    assert url.findtext(f".//{NEWS}name") == "Newsroom"
    assert url.findtext(f".//{NEWS}publication_date") == timezone.localtime(fresh.first_published_at).isoformat(
        timespec="seconds"
    )


@pytest.mark.parametrize(("address", "number"), [("/sitemap.xml", 1), ("/sitemap-2026-07.xml", 2)])
def test_they_cost_few_queries_however_much_there_is(client, django_assert_num_queries, address, number):
    for n in range(12):
        live(f"Dach Nummer {n}", at=NOON + timedelta(hours=n), lead_image=image())

    with django_assert_num_queries(number):
        client.get(address)


def test_the_pages_that_list_are_named_in_the_languages_in_which_they_have_something(client):
    words = "Wir bauen dieses Dach im Herbst"
    quotes = [{"text": words, "speaker": person("Marta Lindqvist")}]
    live("Das Dach kommt", topics=[concept("Brücke", concept("Hafen"))], quotes=quotes, body=f"<p>„{words}“</p>")
    live("Llega el techo", language="es", topics=[concept("Hafen")])
    article("Noch nicht fertig", section=section("Geheim"), topics=[concept("Geheimsache")])

    root = ET.fromstring(client.get("/sitemap-lists.xml").content)
    paths = {str(loc.text).removeprefix("http://127.0.0.1:8000") for loc in root.iter(f"{NS}loc")}

    both = {f"{language}{path}" for language in ("", "/es") for path in ("/politik/", "/topics/hafen/")}
    assert paths == both | {
        *("/topics/bruecke/", "/people/marta-lindqvist/", "/authors/jana-weber/", "/es/authors/jana-weber/"),
    }
    assert len(list(root.iter(f"{XHTML}link"))) == 12
    for path in paths:
        assert client.get(path).status_code == 200
