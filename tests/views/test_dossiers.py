"""Dossiers as readers meet them."""

import json
import re
from datetime import timedelta
from typing import Any
from xml.etree import ElementTree

import pytest
from django.core.cache import cache

from articles.models import Dossier, Edition
from articles.workflow.publish import publish
from articles.workflow.publish_dossier import publish_dossier
from articles.workflow.save_dossier import Chosen, save_dossier
from articles.workflow.withdraw import withdraw
from articles.workflow.withdraw_dossier import withdraw_dossier
from tests.world import NOON, article, dossier, image, live, live_dossier, render_fragments, user

pytestmark = pytest.mark.django_db

ADDRESS = "/dossiers/der-hafen/"
FEEDS = ("feed.xml", "feed.atom", "feed.json")


def stories(number: int) -> list[Edition]:
    """So many live articles, each a day older than the one before."""
    return [live(f"Geschichte {n}", at=NOON - timedelta(days=n)) for n in range(1, number + 1)]


def headlines(text: str) -> list[str]:
    """What the cards of a dossier's page say, in their order."""
    return re.findall(r"<h3><a [^>]*>([^<]+)</a></h3>", text)


def take_back(edition: Edition) -> None:
    withdraw(edition.article, by=user("paula"), at=NOON, note="Die Geschichte stimmte nicht.")


def linked_data(text: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(
        text.partition('<script type="application/ld+json">')[2].partition("</")[0]
    )
    return found


def test_its_articles_stand_in_the_order_of_whoever_made_it_each_with_its_line(client):
    first, second, third = stories(3)
    live_dossier((third.article, "So fing es an."), first.article, (second.article, "So ging es aus."))

    page = client.get(ADDRESS)

    assert page.status_code == 200
    assert headlines(page.text) == ["Geschichte 3", "Geschichte 1", "Geschichte 2"]
    assert page.text.index("So fing es an.") < page.text.index("Geschichte 3</a>") < page.text.index("So ging es aus.")
    assert "Was am Hafen gebaut wird." in page.text


def bring_back(edition: Edition) -> None:
    edition.article.refresh_from_db()
    publish(edition.article, by=user("paula"), at=NOON + timedelta(hours=1), kind="update")


def test_a_withdrawn_article_is_gone_at_once_and_comes_back_to_its_place_without_its_line(client):
    first, second = stories(2)
    live_dossier((second.article, "Der Anfang."), (first.article, "Der Betrug."))
    assert headlines(client.get(ADDRESS).text) == ["Geschichte 2", "Geschichte 1"]

    take_back(second)
    text = client.get(ADDRESS).text
    assert headlines(text) == ["Geschichte 1"]
    assert "Der Anfang." not in text and "Der Betrug." in text

    bring_back(second)
    text = client.get(ADDRESS).text
    assert headlines(text) == ["Geschichte 2", "Geschichte 1"]
    assert "Der Anfang." not in text and "Der Betrug." in text


def test_what_a_dossier_says_of_an_article_that_came_back_is_said_again_by_publishing_it(client):
    first, second = stories(2)
    made = live_dossier((first.article, "Der Anfang."), (second.article, "Die Folge.")).dossier
    take_back(first)
    made.refresh_from_db()
    save_dossier(made, [Chosen(first.article_id, "Anders."), Chosen(second.article_id)], [], by=user("armin"), at=NOON)
    publish_dossier(made, by=user("armin"), at=NOON + timedelta(minutes=1))
    bring_back(first)
    assert headlines(client.get(ADDRESS).text) == ["Geschichte 1", "Geschichte 2"]
    assert "Anders." not in client.get(ADDRESS).text

    save_dossier(made, [Chosen(first.article_id, "Anders.")], [], by=user("armin"), at=NOON)
    publish_dossier(made, by=user("armin"), at=NOON + timedelta(hours=2))
    assert "Anders." in client.get(ADDRESS).text


def test_an_article_that_was_never_published_appears_when_it_is(client):
    draft = article("Noch nicht fertig")
    live_dossier(live().article, (draft, "Das Ende."))
    assert "Noch nicht fertig" not in client.get(ADDRESS).text
    assert "Das Ende." not in client.get(ADDRESS).text

    publish(draft, by=user("paula"), at=NOON)

    assert headlines(client.get(ADDRESS).text) == ["Der Hafen bekommt ein neues Dach", "Noch nicht fertig"]


def test_a_chronology_stands_beside_more_than_three_articles(client):
    rows = stories(4)
    live_dossier(*(row.article for row in rows))
    text = client.get(ADDRESS).text

    ordered = text.partition("In zeitlicher Folge")[2].partition("</ol>")[0]
    assert re.findall(r">(Geschichte \d)<", ordered) == [f"Geschichte {n}" for n in (4, 3, 2, 1)]
    assert re.findall(r'datetime="([^"T]+)', ordered) == ["2026-06-29", "2026-06-30", "2026-07-01", "2026-07-02"]

    take_back(rows[0])
    assert "In zeitlicher Folge" not in client.get(ADDRESS).text


def test_sources_elsewhere_are_linked_by_their_titles(client):
    live_dossier(live().article, sources=[{"title": "Pläne & Akten", "url": "https://stadt.example/plan?a=1&b=2"}])

    assert (
        '<a href="https://stadt.example/plan?a=1&amp;b=2" rel="external">Pläne &amp; Akten</a>'
        in client.get(ADDRESS).text
    )


def test_readers_get_what_was_published_and_not_what_is_being_edited(client):
    story, other = stories(2)
    edition = live_dossier(story.article)
    made = edition.dossier
    made.refresh_from_db()
    made.title = "Noch geheim"
    made.introduction = "Auch noch geheim."
    save_dossier(made, [Chosen(other.article_id, "Geheim.")], [], by=user("armin"), at=NOON)

    text = client.get(ADDRESS).text

    assert "geheim" not in text.lower()
    assert headlines(text) == ["Geschichte 1"]
    publish_dossier(made, by=user("armin"), at=NOON)
    assert "<h1>Noch geheim</h1>" in client.get(ADDRESS).text
    assert headlines(client.get(ADDRESS).text) == ["Geschichte 2"]


def test_what_was_never_published_is_not_found_and_what_was_withdrawn_is_gone(client):
    made = dossier(live().article)
    for address in (ADDRESS, *(f"{ADDRESS}{feed}" for feed in FEEDS)):
        assert client.get(address).status_code == 404
    publish_dossier(made, by=user("armin"), at=NOON)
    withdraw_dossier(made, by=user("armin"), at=NOON)

    page = client.get(ADDRESS)

    assert page.status_code == 410
    assert "Wir haben dieses Dossier zurückgezogen" in page.text
    assert "Was am Hafen gebaut wird." not in page.text
    for feed in FEEDS:
        assert client.get(f"{ADDRESS}{feed}").status_code == 410


def test_a_dossier_is_of_one_language(client):
    live_dossier(live().article)
    live_dossier(live("Llega el techo", language="es").article, title="El puerto", language="es")

    assert client.get(f"/es{ADDRESS}").status_code == 404
    assert client.get("/es/dossiers/el-puerto/").status_code == 200
    assert "El puerto" not in client.get("/dossiers/").text
    assert 'href="/es/dossiers/el-puerto/"' in client.get("/es/dossiers/").text


def test_the_index_lists_what_readers_have_with_the_number_of_its_articles(client):
    first, second = stories(2)
    live_dossier(first.article, second.article, article("Ein Entwurf"))
    dossier(first.article, title="Noch in Arbeit")
    withdraw_dossier(live_dossier(first.article, title="Zurück").dossier, by=user("armin"), at=NOON)

    text = client.get("/dossiers/").text

    assert f'<a href="{ADDRESS}">Der Hafen</a>' in text
    assert "2 Artikel" in text
    assert "Noch in Arbeit" not in text and "Zurück" not in text
    take_back(first)
    assert "1 Artikel" in client.get("/dossiers/").text


def test_the_index_goes_on_below_twenty(client):
    story = live().article
    for number in range(41):
        made = dossier(story, title=f"Dossier {number:02}")
        publish_dossier(made, by=user("armin"), at=NOON + timedelta(minutes=number // 3))
    address, seen = "/dossiers/", []
    for length in (20, 20, 1):
        text = client.get(address).text
        titles = re.findall(r'<h2><a href="[^"]*">(Dossier \d\d)</a></h2>', text)
        assert len(titles) == length
        seen += titles
        older = re.search(r'href="(\?before=[^"]*)" rel="next"', text)
        address = f"/dossiers/{older[1]}" if older else ""

    assert seen == [f"Dossier {number:02}" for number in reversed(range(41))]
    assert not address
    for place in ("x", "2026-07-03T10:00:00Z~99999999999999999999"):
        assert client.get("/dossiers/", {"before": place}).status_code == 404


def test_who_shares_it_shows_its_first_picture_or_that_of_the_paper(client):
    def shared() -> str:
        return re.findall('<meta property="og:image" content="([^"]*)">', client.get(ADDRESS).text)[0]

    plain, pictured = live("Ohne Bild"), live("Mit Bild", lead_image=(picture := image()))
    live_dossier(plain.article, pictured.article)
    assert f"/media/{picture.code}/" in shared() and shared().endswith(".jpeg")

    picture.rights_expire_at = NOON
    picture.save()
    assert "/img/card." in shared()
    picture.rights_expire_at = None
    picture.save()
    take_back(pictured)
    assert "/img/card." in shared()


@pytest.mark.parametrize("address", ["/", "/topics/"])
def test_dossiers_are_linked_only_where_there_is_one(client, address):
    edition = live_dossier(live().article)
    live("Llega el techo", language="es")

    assert 'href="/dossiers/"' in client.get(address).text
    assert 'href="/es/dossiers/"' not in client.get(f"/es{address}").text
    withdraw_dossier(edition.dossier, by=user("armin"), at=NOON)
    cache.clear()
    assert 'href="/dossiers/"' not in client.get(address).text


def test_an_article_names_the_dossiers_that_readers_find_it_in(client):
    story, other = stories(2)
    dossier(story.article, title="In Arbeit")
    render_fragments()
    assert "Teil d" not in client.get(story.path).text

    edition = live_dossier(story.article)
    assert f'Teil des Dossiers <a href="{ADDRESS}">Der Hafen</a>' in client.get(story.path).text
    assert "Teil d" not in client.get(other.path).text
    render_fragments()
    live_dossier(story.article, other.article, title="Die Brücke")
    assert "Teil der Dossiers" in client.get(story.path).text
    assert "Teil des Dossiers" in client.get(other.path).text

    render_fragments()
    withdraw_dossier(edition.dossier, by=user("armin"), at=NOON)
    text = client.get(story.path).text
    assert "Der Hafen</a>" not in text and "Die Brücke</a>" in text


def test_an_article_that_leaves_a_dossier_names_it_no_more(client):
    story, other = stories(2)
    made = live_dossier(story.article, other.article).dossier
    made.refresh_from_db()
    render_fragments()
    assert "Teil des Dossiers" in client.get(story.path).text

    save_dossier(made, [Chosen(other.article_id)], [], by=user("armin"), at=NOON)
    assert "Teil des Dossiers" in client.get(story.path).text
    publish_dossier(made, by=user("armin"), at=NOON)

    assert "Teil des Dossiers" not in client.get(story.path).text
    assert "Teil des Dossiers" in client.get(other.path).text


def test_its_feeds_hold_its_articles_newest_first(client):
    first, second, third = stories(3)
    live_dossier(third.article, first.article, second.article, article("Ein Entwurf"))
    take_back(second)

    feed = client.get(f"{ADDRESS}feed.json").json()

    assert [item["title"] for item in feed["items"]] == ["Geschichte 1", "Geschichte 3"]
    assert feed["home_page_url"] == f"http://127.0.0.1:8000{ADDRESS}"
    titles = [
        row.findtext("title") for row in ElementTree.fromstring(client.get(f"{ADDRESS}feed.xml").content).iter("item")
    ]
    assert titles == ["Geschichte 1", "Geschichte 3"]
    assert client.get(f"{ADDRESS}feed.atom").text.count("<entry>") == 2
    page = client.get(ADDRESS).text
    for name in FEEDS:
        assert f'href="http://127.0.0.1:8000{ADDRESS}{name}"' in page
        assert f'href="{ADDRESS}{name}"' in page


def test_sitemap_and_lists_of_feeds_name_it_while_readers_have_it(client):
    edition = live_dossier(live().article)
    dossier(edition.dossier.entries.get().article, title="In Arbeit")

    assert f"<loc>http://127.0.0.1:8000{ADDRESS}</loc>" in client.get("/sitemap-lists.xml").text
    assert f'xmlUrl="http://127.0.0.1:8000{ADDRESS}feed.xml"' in client.get("/feeds.opml").text
    assert f'href="{ADDRESS}feed.atom"' in client.get("/feeds/").text
    assert "in-arbeit" not in client.get("/sitemap-lists.xml").text + client.get("/feeds/").text

    withdraw_dossier(edition.dossier, by=user("armin"), at=NOON)
    cache.clear()
    for address in ("/sitemap-lists.xml", "/feeds.opml", "/feeds/"):
        assert ADDRESS not in client.get(address).text


def test_machines_are_told_what_readers_see_and_nothing_else(client):
    first, second = stories(2)
    live_dossier(second.article, first.article, article("Ein Entwurf"))
    take_back(first)
    text = client.get(ADDRESS).text

    collection, path = linked_data(text)

    assert (collection["@type"], collection["name"], path["@type"]) == ("CollectionPage", "Der Hafen", "BreadcrumbList")
    assert collection["mainEntity"] == {
        "@type": "ItemList",
        "numberOfItems": 1,
        "itemListElement": [
            {"@type": "ListItem", "position": 1, "name": "Geschichte 2", "url": f"http://127.0.0.1:8000{second.path}"}
        ],
    }
    assert [item["name"] for item in path["itemListElement"]][1:] == ["Dossiers", "Der Hafen"]
    assert '<meta property="og:title" content="Der Hafen">' in text
    assert '<meta property="og:description" content="Was am Hafen gebaut wird.">' in text
    assert f'<link rel="canonical" href="http://127.0.0.1:8000{ADDRESS}">' in text


@pytest.mark.parametrize("number", [2, 24])
def test_it_costs_six_queries_however_many_articles_there_are(client, django_assert_max_num_queries, number):
    picture = image()
    told = [live(f"Geschichte {n}", at=NOON - timedelta(days=n), lead_image=picture) for n in range(number)]
    live_dossier(*((row.article, "Darum.") for row in told))
    render_fragments()

    for address in (ADDRESS, "/dossiers/", f"{ADDRESS}feed.json"):
        cache.clear()
        with django_assert_max_num_queries(6):
            assert client.get(address).status_code == 200


def test_only_looking_is_answered(client):
    live_dossier(live().article)

    assert client.post(ADDRESS).status_code == 405
    assert Dossier.objects.count() == 1


def test_an_article_that_is_told_in_another_language_now_is_in_no_dossier_of_this_one(client):
    first, second = stories(2)
    live_dossier(first.article, second.article)
    changed = first.article
    changed.refresh_from_db()
    changed.language = "es"
    changed.save()
    publish(changed, by=user("paula"), at=NOON, kind="update", override="Eilt.")

    page = client.get(ADDRESS).text

    assert headlines(page) == ["Geschichte 2"]
    assert "Geschichte 1" not in page and "Geschichte 1" not in client.get(f"{ADDRESS}feed.xml").text
    assert "1 Artikel" in client.get("/dossiers/").text
