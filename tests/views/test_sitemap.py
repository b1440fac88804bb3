"""What search engines are told."""

from datetime import timedelta
from xml.etree import ElementTree as ET

import pytest

from articles.workflow.withdraw import withdraw
from tests.world import NOON, article, live, user

pytestmark = pytest.mark.django_db

NS = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def addresses(client, path):
    return [str(loc.text) for loc in ET.fromstring(client.get(path).content).iter(f"{NS}loc")]


def test_the_sitemap_leads_by_month_to_every_live_article_in_every_language(client):
    july = live("Das Dach kommt")
    june = live("Llega el techo", language="es", at=NOON - timedelta(days=30))
    article("Noch nicht fertig")

    months = addresses(client, "/sitemap.xml")

    assert months == [f"http://127.0.0.1:8000/sitemap-2026-0{month}.xml" for month in (7, 6)]
    assert addresses(client, "/sitemap-2026-07.xml") == [f"http://127.0.0.1:8000{july.path}"]
    assert addresses(client, "/sitemap-2026-06.xml") == [f"http://127.0.0.1:8000{june.path}"]


def test_a_withdrawn_article_leaves_it(client):
    edition = live("Das Dach kommt")
    withdraw(edition.article, by=user("paula"), at=NOON, note="Es stimmte nicht.")

    assert addresses(client, "/sitemap.xml") == []
    assert client.get("/sitemap-2026-07.xml").status_code == 404


def test_robots_learn_where_the_sitemap_is_and_stay_out_of_the_desk(client):
    response = client.get("/robots.txt")

    assert response["Content-Type"].startswith("text/plain")
    assert "Sitemap: http://127.0.0.1:8000/sitemap.xml" in response.text
    assert "Disallow: /admin/" in response.text
