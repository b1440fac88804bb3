"""The archive by date."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from tests.world import NOON, article, live, render_fragments

pytestmark = pytest.mark.django_db


def test_it_leads_from_years_to_months_to_days_to_articles(client):
    live("Die Geschichte vom Juli", at=NOON)
    live("Die Geschichte vom Vorjahr", at=NOON - timedelta(days=365))

    assert 'href="/archive/2026/"' in client.get("/archive/").text
    assert 'href="/archive/2025/"' in client.get("/archive/").text
    assert 'href="/archive/2026/07/"' in client.get("/archive/2026/").text
    month = client.get("/archive/2026/07/").text
    assert 'href="/archive/2026/07/03/"' in month
    assert "Die Geschichte vom Juli" in month
    day = client.get("/archive/2026/07/03/").text
    assert "Die Geschichte vom Juli" in day
    assert "Vorjahr" not in day


def test_a_day_ends_at_midnight_where_the_newsroom_is(client):
    live("Kurz vor Mitternacht", at=datetime(2026, 7, 3, 21, 59, tzinfo=UTC))
    live("Kurz nach Mitternacht", at=datetime(2026, 7, 3, 22, 1, tzinfo=UTC))

    assert "Kurz vor Mitternacht" in client.get("/archive/2026/07/03/").text
    assert "Kurz nach Mitternacht" not in client.get("/archive/2026/07/03/").text
    assert "Kurz nach Mitternacht" in client.get("/archive/2026/07/04/").text


def test_the_calendar_counts_what_is_live_in_its_language(client):
    for n in range(3):
        live(f"Geschichte {n}", at=NOON)
    live("Una historia", language="es", at=NOON)
    article("Noch nicht fertig")

    month = client.get("/archive/2026/07/").text

    cell = month[month.index('href="/archive/2026/07/03/"') :].split("</td>")[0]
    assert re.search(r", </span>3<", cell)


@pytest.mark.parametrize(
    "address", ["/archive/2025/", "/archive/2026/06/", "/archive/2026/07/02/", "/archive/2026/08/"]
)
def test_a_time_without_anything_is_not_found(client, address):
    live("Die Geschichte vom Juli", at=NOON)

    assert client.get(address).status_code == 404


@pytest.mark.parametrize("address", ["/archive/", "/archive/2026/", "/archive/2026/07/", "/archive/2026/07/03/"])
def test_it_costs_five_queries_however_much_there_is(client, django_assert_max_num_queries, address):
    for n in range(30):
        live(f"Geschichte {n}", at=NOON + timedelta(minutes=n))
    render_fragments()

    with django_assert_max_num_queries(5):
        assert client.get(address).status_code == 200
