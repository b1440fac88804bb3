"""RSS, Atom and JSON Feed."""

import json
from datetime import timedelta
from typing import NamedTuple
from xml.etree import ElementTree

import pytest

from articles.workflow.publish import publish
from articles.workflow.withdraw import withdraw
from tests.world import NOON, article, concept, image, live, person, render_fragments, section, source, user

pytestmark = pytest.mark.django_db

WORDS = "Wir bauen dieses Dach im Herbst"
KINDS = ["feed.xml", "feed.atom", "feed.json"]

CONTENT = "{http://purl.org/rss/1.0/modules/content/}"
ATOM = "{http://www.w3.org/2005/Atom}"
# Where each format keeps what an entry has.
NAMES = {
    "item": ("title", "link", "guid", "{http://purl.org/dc/elements/1.1/}creator", f"{CONTENT}encoded"),
    f"{ATOM}entry": (f"{ATOM}title", f"{ATOM}link", f"{ATOM}id", f"{ATOM}author/{ATOM}name", f"{ATOM}content"),
}


class Entry(NamedTuple):
    title: str
    link: str
    id: str
    author: str
    html: str


def entries(client, address):
    response = client.get(address)
    assert response.status_code == 200, address
    return parsed(response.content)


def parsed(feed):
    if feed.startswith(b"{"):
        keys = ("title", "url", "id", "content_html")
        rows = [([item[key] for key in keys], item["authors"][0]["name"]) for item in json.loads(feed)["items"]]
        return [Entry(title, link, id_, author, html) for (title, link, id_, html), author in rows]
    root = ElementTree.fromstring(feed)
    tag = "item" if root.tag == "rss" else f"{ATOM}entry"
    return [Entry(*(text_of(entry, name) for name in NAMES[tag])) for entry in root.iter(tag)]


def text_of(entry, name):
    found = entry.find(name)
    assert found is not None, name
    return found.get("href") or found.text or ""


def from_dpa(headline, *, at, **fields):
    made = article(headline, **fields)
    made.sources.add(source("dpa"))
    return publish(made, by=user("paula"), at=at)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("page", ["/", "/politik/", "/topics/hafen/", "/authors/jana-weber/", "/sources/dpa/"])
def test_every_list_has_a_feed_with_its_articles_newest_first(client, page, kind):
    from_dpa("Das ältere Dach", at=NOON)
    newer = from_dpa("Das neuere Dach", at=NOON + timedelta(hours=1), body="<p>Im Herbst wird gebaut.</p>")
    live("Ein Konzert", section=section("Kultur"), topics=[concept("Oper")], author=person("Omar Haddad"), at=NOON)

    found = entries(client, page + kind)

    assert found[0].title == "Das neuere Dach"
    assert found[0].link == f"http://127.0.0.1:8000{newer.path}"
    assert found[0].id == f"http://127.0.0.1:8000/a/{newer.code}/"
    assert found[0].author == "Jana Weber"
    assert "Im Herbst wird gebaut." in found[0].html
    assert ("Ein Konzert" in [entry.title for entry in found]) is (page == "/")


@pytest.mark.parametrize("kind", KINDS)
def test_a_persons_feed_is_what_they_say(client, kind):
    edition = live(
        "Das Dach kommt",
        body=f"<p>„{WORDS}“, sagte Marta Lindqvist.</p>",
        quotes=[{"text": WORDS, "speaker": person("Marta Lindqvist")}],
    )

    (entry,) = entries(client, f"/people/marta-lindqvist/{kind}")

    assert entry.title == f"Marta Lindqvist: {WORDS}"
    assert entry.link == f"http://127.0.0.1:8000{edition.path}#zitat-1"
    assert entry.id == f"http://127.0.0.1:8000/quotes/{edition.content['quotes'][0]['code']}/"


@pytest.mark.parametrize("kind", KINDS)
def test_the_feed_of_corrections_says_what_was_wrong_and_leads_to_the_words(client, kind):
    edition = live("Das Dach kommt")
    live("Ein Konzert")
    note = "Das Dach kommt 2027, nicht 2026."
    publish(edition.article, by=user("paula"), at=NOON + timedelta(hours=1), kind="correction", note=note)

    (entry,) = entries(client, f"/corrections/{kind}")

    assert entry.title == "Berichtigung: Das Dach kommt"
    assert note in entry.html
    assert entry.link == f"http://127.0.0.1:8000{edition.path}editions/2/changes/"
    assert entry.id == f"http://127.0.0.1:8000/a/{edition.code}/#edition-2"


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_headline_and_section_give_an_article_no_second_id(client, kind):
    edition = live("Das Dach kommt")
    (before,) = entries(client, f"/{kind}")
    moved = edition.article
    moved.headline, moved.slug, moved.section = "Ein Dach für den Hafen", "hafen", section("Wirtschaft")
    moved.save()
    publish(moved, by=user("paula"), at=NOON + timedelta(hours=1), kind="update")

    (after,) = entries(client, f"/{kind}")

    assert after.title == "Ein Dach für den Hafen"
    assert after.link != before.link
    assert after.id == before.id


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("sign", ["\x0b", "\x1f", "\ufffe", "<![CDATA[", "]]>", "&", "\u2028"])
def test_one_bad_sign_does_not_take_the_feed_from_everybody(client, kind, sign):
    live("Ein Dach", at=NOON)
    if sign != "\x00":  # no database keeps it
        live(
            f"Noch ein {sign}Dach",
            teaser=f"Ein {sign} Vorspann.",
            body=f"<p>Ein {sign} Text.</p>",
            author=person(f"Eva {sign}B"),
        )

    titles = [entry.title for entry in entries(client, f"/{kind}")]

    assert "Ein Dach" in titles


@pytest.mark.parametrize("kind", KINDS)
def test_links_and_pictures_work_outside_the_site(client, kind):
    live(
        "Das Dach kommt",
        body='<h2>Der Bau</h2><p><a href="/politik/">Mehr</a> und <a href="https://example.org/">anderswo</a></p>',
        lead_image=image(),
    )

    html = entries(client, f"/{kind}")[0].html

    assert 'href="http://127.0.0.1:8000/politik/"' in html
    assert 'href="https://example.org/"' in html
    assert 'src="http://127.0.0.1:8000/media/' in html
    assert '="/' not in html
    assert ", /media/" not in html


def test_json_feed_says_what_its_standard_asks_for(client):
    edition = live("Das Dach kommt", lead_image=image())
    live("Noch eins", at=NOON - timedelta(hours=1))

    response = client.get("/politik/feed.json")
    feed = response.json()

    assert response["Content-Type"] == "application/feed+json; charset=utf-8"
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["title"] == "Politik – Newsroom"
    assert feed["home_page_url"] == "http://127.0.0.1:8000/politik/"
    assert feed["feed_url"] == "http://127.0.0.1:8000/politik/feed.json"
    assert feed["language"] == "de"
    assert [item["title"] for item in feed["items"]] == ["Das Dach kommt", "Noch eins"]
    item = feed["items"][0]
    assert item["summary"] == edition.teaser
    assert item["tags"] == ["Politik"]
    assert item["date_published"] == "2026-07-03T12:00:00+02:00"
    assert item["authors"] == [{"name": "Jana Weber", "url": "http://127.0.0.1:8000/authors/jana-weber/"}]
    assert item["image"].startswith("http://127.0.0.1:8000/media/")
    assert "image" not in feed["items"][1]


def test_a_feed_speaks_one_language(client):
    live("Das Dach kommt")
    live("Llega el techo", language="es")

    assert [entry.title for entry in entries(client, "/es/feed.xml")] == ["Llega el techo"]
    assert b"<language>es</language>" in client.get("/es/feed.xml").content


def test_what_is_not_public_is_in_no_feed(client):
    edition = live("Das Dach kommt")
    article("Noch nicht fertig")
    withdraw(edition.article, by=user("paula"), at=NOON, note="Es stimmte nicht.")

    assert entries(client, "/feed.xml") == []
    assert client.get("/politik/feed.xml").status_code == 404
    assert client.get("/people/jana-weber/feed.atom").status_code == 404


@pytest.mark.parametrize("address", ["/feed.xml", "/feed.atom", "/feed.json", "/es/feed.xml", "/corrections/feed.atom"])
def test_a_poll_of_an_unchanged_feed_is_answered_with_304(client, address):
    live("Das Dach kommt")
    first = client.get(address)

    assert client.get(address, headers={"if-none-match": first["ETag"]}).status_code == 304


@pytest.mark.parametrize(
    "address", ["/feed.xml", "/politik/feed.atom", "/topics/hafen/feed.json", "/authors/jana-weber/feed.xml"]
)
def test_it_costs_four_queries_and_holds_thirty(client, django_assert_max_num_queries, address):
    for n in range(32):
        live(f"Dach Nummer {n}", at=NOON + timedelta(hours=n))
    render_fragments()

    with django_assert_max_num_queries(4):
        response = client.get(address)

    assert len(parsed(response.content)) == 30
