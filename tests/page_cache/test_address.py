"""One question has one address, and what strangers make up fills nothing."""

import re
from pathlib import Path

import pytest

from articles.page_cache.address import QUERY_NAMES, address_of
from articles.views.search import PARAMETERS
from tests.page_cache.conftest import Reader
from tests.world import live

pytestmark = pytest.mark.django_db


def key(query: str = "", **changed: str) -> str | None:
    environ = {"REQUEST_METHOD": "GET", "PATH_INFO": "/search/", "QUERY_STRING": query, "HTTP_HOST": "127.0.0.1:8000"}
    found = address_of({**environ, "wsgi.url_scheme": "http", **changed})
    return found.key if found else None


@pytest.mark.parametrize(
    "query", ["q=Hafen&year=2026", "year=2026&q=Hafen", "q=Ha%66en&year=2026&utm_source=x&fbclid=1"]
)
def test_one_question_has_one_address(query: str) -> None:
    assert key(query) == key("q=Hafen&year=2026") is not None


@pytest.mark.parametrize(
    "query",
    ["x=1", "q=1&q=2", "q=%ff", "&".join(["q=1"] * 20), "q=" + "a" * 700, "q", "=1", "&&&", "q[]=1", "__proto__=1"],
)
def test_what_no_page_links_to_has_none(query: str) -> None:
    assert key(query) is None


def test_what_can_be_asked_with_words_of_ones_own_is_made_up() -> None:
    environ = {"REQUEST_METHOD": "GET", "PATH_INFO": "/search/", "HTTP_HOST": "127.0.0.1:8000"}
    plain, asked = (address_of({**environ, "QUERY_STRING": query}) for query in ("", "q=1"))
    assert plain is not None and asked is not None and (plain.invented, asked.invented) == (False, True)


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1:9999", "x.127.0.0.1", "", "127.0.0.1:8000\r\nX: y"])
def test_only_hosts_that_are_ours_letter_by_letter_have_one(host: str, settings) -> None:
    settings.ALLOWED_HOSTS = ["127.0.0.1", ".example"]
    assert key(HTTP_HOST=host) is None


def test_https_is_another_address_and_only_a_trusted_proxy_says_so(settings) -> None:
    told = {"HTTP_X_FORWARDED_PROTO": "https"}
    assert key(**told) == key()
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    assert key(**told) != key()


@pytest.mark.parametrize("path", ["/admin/", "/accounts/login/", "/static/x.css", "/media/a/b.jpeg", "/health/live"])
def test_what_is_not_a_page_for_readers_has_none(path: str) -> None:
    assert key(PATH_INFO=path) is None


@pytest.mark.parametrize("name", ["SITE_NAME", "CONTACT_EMAIL"])
def test_a_release_with_other_settings_has_other_pages(settings, name: str) -> None:
    before = key()
    setattr(settings, name, "Another paper")

    assert key() != before


@pytest.mark.usefixtures("disk")
def test_an_odd_query_gets_its_page_and_leaves_nothing(reader: Reader, committed) -> None:
    with committed():
        edition = live()
    for number in range(3):
        assert reader.get(f"{edition.path}?evil={number}").status == 200
    marked = reader.get(f"{edition.path}?utm_source=evil")
    asked = len(reader.rendered)

    assert reader.get(edition.path) == marked and b"evil" not in marked.body
    assert len(reader.rendered) == asked == 4


def test_every_name_that_a_view_asks_for_is_known() -> None:
    """The desk's views may be among them: one name too many does no harm."""
    views = Path(__file__).resolve().parents[2] / "articles" / "views"
    asked = {
        name for file in views.glob("*.py") for name in re.findall(r"""GET(?:\.get\(|\[)"(\w+)""", file.read_text())
    }

    assert asked >= {"before", "cursor"}
    assert asked | set(PARAMETERS) <= QUERY_NAMES
