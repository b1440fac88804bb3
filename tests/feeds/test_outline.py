"""The list of feeds, for people and for their feed readers."""

from xml.etree import ElementTree

import pytest

from tests.world import article, concept, live, section

pytestmark = pytest.mark.django_db


def outlines(client, address):
    response = client.get(address)
    assert response.status_code == 200
    root = ElementTree.fromstring(response.content)
    assert root.tag == "opml" and root.get("version") == "2.0"
    return {row.get("xmlUrl"): row.get("text") for row in root.iter("outline") if row.get("type") == "rss"}


def test_the_outline_leads_to_every_section_and_topic_with_something_to_read(client):
    live("Das Dach kommt")
    live("Llega el techo", language="es", section=section("Cultura"), topics=[concept("Techo")])
    article("Noch nicht fertig", section=section("Geheim"), topics=[concept("Geheimsache")])

    found = outlines(client, "/feeds.opml")

    assert set(found) == {
        f"http://127.0.0.1:8000{path}feed.xml" for path in ("/", "/corrections/", "/politik/", "/topics/hafen/")
    }
    assert found["http://127.0.0.1:8000/politik/feed.xml"] == "Politik – Newsroom"
    for address in found:
        assert client.get(address.removeprefix("http://127.0.0.1:8000")).status_code == 200
    assert "http://127.0.0.1:8000/es/cultura/feed.xml" in outlines(client, "/es/feeds.opml")


def test_people_find_the_same_feeds_on_a_page(client):
    live("Das Dach kommt")

    page = client.get("/feeds/").text

    for path in ("/feed.xml", "/feed.atom", "/feed.json", "/corrections/feed.json", "/politik/feed.xml", "/feeds.opml"):
        assert f'href="{path}"' in page


@pytest.mark.parametrize(
    "address",
    ["/politik/", "/topics/hafen/", "/authors/jana-weber/", "/corrections/", "/people/jana-weber/"],
)
def test_a_page_links_its_feeds_in_its_head_and_at_its_foot(client, address):
    live("Das Dach kommt")

    page = client.get(address).text

    for feed in ("feed.xml", "feed.atom", "feed.json"):
        assert f'href="http://127.0.0.1:8000{address}{feed}"' in page
        assert f'href="{address}{feed}"' in page


@pytest.mark.parametrize("address", ["/feeds/", "/feeds.opml"])
def test_more_topics_cost_no_more_queries(client, django_assert_max_num_queries, address):
    for number in range(40):
        live(f"Dach {number}", topics=[concept(f"Thema {number}")])

    with django_assert_max_num_queries(4):
        page = client.get(address)

    assert page.text.count("/topics/thema-") >= 30
