"""Addresses that programs know without being told."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

pytestmark = pytest.mark.django_db


def test_robots_learn_where_the_sitemaps_are_and_stay_out_of_the_desk(client):
    response = client.get("/robots.txt")

    assert response["Content-Type"].startswith("text/plain")
    assert "Sitemap: http://127.0.0.1:8000/sitemap.xml" in response.text
    assert "Sitemap: http://127.0.0.1:8000/sitemap-news.xml" in response.text
    assert "Disallow: /admin/" in response.text


def test_nobody_is_named_for_security_holes_until_the_operator_says_whom(client):
    assert client.get("/.well-known/security.txt").status_code == 404


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("sicher@zeitung.example", "Contact: mailto:sicher@zeitung.example"),
        ("https://zeitung.example/melden", "Contact: https://zeitung.example/melden"),
    ],
)
def test_security_txt_says_whom_to_tell_and_never_expires_while_it_is_served(client, settings, told, said):
    settings.SECURITY_CONTACT = told

    response = client.get("/.well-known/security.txt")
    lines = response.text.splitlines()

    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert said in lines
    assert "Canonical: http://127.0.0.1:8000/.well-known/security.txt" in lines
    (expires,) = [line.removeprefix("Expires: ") for line in lines if line.startswith("Expires: ")]
    ahead = datetime.strptime(expires, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC) - timezone.now()
    assert timedelta(days=100) < ahead < timedelta(days=365)
