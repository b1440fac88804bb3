"""A reader gets a kept page, and it is the page that Django would have rendered."""

import gzip

import pytest
from django.test import Client

from tests.page_cache.conftest import Reader
from tests.world import live

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("page_cache")]


def test_the_second_reader_gets_the_page_without_django(reader: Reader, committed) -> None:
    with committed():
        edition = live()

    first, second = reader.get(edition.path), reader.get(edition.path)

    assert reader.rendered == [edition.path]
    assert second == first and "Der Hafen bekommt ein neues Dach" in second.text


def test_it_has_the_headers_that_django_gives(reader: Reader, committed, client: Client) -> None:
    with committed():
        edition = live()
    fresh = client.get(edition.path, headers={"host": "127.0.0.1:8000"})

    reader.get(edition.path)
    kept = reader.get(edition.path)

    assert kept.body == fresh.content
    for name in ("Content-Security-Policy", "Content-Language", "Content-Type", "Cache-Control", "X-Frame-Options"):
        assert kept.headers[name.lower()] == fresh[name]
    missing = {name.lower() for name in fresh.headers} - set(kept.headers)
    assert missing == set()


def test_both_codings_are_the_same_page(reader: Reader, committed) -> None:
    with committed():
        edition = live()

    plain = reader.get(edition.path)
    packed = reader.get(edition.path, accept_encoding="br, gzip;q=0.8")
    refused = reader.get(edition.path, accept_encoding="gzip;q=0")

    assert gzip.decompress(packed.body) == plain.body == refused.body
    assert packed.headers["content-encoding"] == "gzip" and "content-encoding" not in plain.headers
    assert packed.headers["content-length"] == str(len(packed.body))
    assert plain.headers["vary"] == packed.headers["vary"] == "Accept-Encoding"
    assert len(reader.rendered) == 1


def test_head_gets_the_headers_and_no_body_and_warms_the_page(reader: Reader, committed) -> None:
    with committed():
        edition = live()

    head, full = reader.get(edition.path, method="HEAD"), reader.get(edition.path)

    assert head.body == b"" and head.headers == full.headers and head.status == 200
    assert len(reader.rendered) == 1


@pytest.mark.parametrize("warm", [False, True])
def test_who_has_it_already_gets_304(reader: Reader, committed, warm: bool) -> None:
    with committed():
        edition = live()
    etag = reader.get(edition.path).headers["etag"] if warm else Reader().get(edition.path).headers["etag"]

    known = reader.get(edition.path, if_none_match=f'"other", {etag}')

    assert (known.status, known.body) == (304, b"")
    assert known.headers["etag"] == etag and "cache-control" in known.headers
    assert "content-length" not in known.headers
    assert reader.get(edition.path, if_none_match='"other"').status == 200


@pytest.mark.parametrize("headers", [{"cookie": f"sessionid={'a' * 32}"}, {"authorization": "Basic YTpi"}])
def test_who_may_be_somebody_neither_gets_nor_leaves_a_kept_page(reader: Reader, committed, headers) -> None:
    with committed():
        edition = live()

    reader.get(edition.path, **headers)
    reader.get(edition.path)
    reader.get(edition.path, **headers)

    assert len(reader.rendered) == 3


def test_posting_is_not_answered_from_it(reader: Reader, committed) -> None:
    with committed():
        edition = live()
    reader.get(edition.path)

    assert reader.get(edition.path, method="POST").status == 403  # no CSRF token


STRANGE = [
    {"x_forwarded_host": "evil.example"},
    {"x_forwarded_proto": "https"},
    {"x_original_url": "/admin/"},
    {"accept_language": "es"},
    {"accept": "application/json"},
    {"cookie": "messages=evil; theme=dark"},
    {"user_agent": "evil"},
    {"range": "bytes=0-10"},
    {"x_http_method_override": "DELETE"},
    {"x_requested_with": "XMLHttpRequest"},
    {"accept_encoding": "gzip"},
    {"if_none_match": "*"},
]


@pytest.mark.parametrize("headers", STRANGE, ids=lambda headers: next(iter(headers)))
def test_what_a_stranger_sends_changes_nothing_for_others(reader: Reader, committed, client: Client, headers) -> None:
    with committed():
        edition = live()
    fresh = client.get(edition.path, headers={"host": "127.0.0.1:8000"})

    reader.get(edition.path, **headers)
    ours = reader.get(edition.path)

    assert ours.body == fresh.content and len(reader.rendered) == 1
    assert {name for name in reader.asked if name.startswith("HTTP_")} == {"HTTP_HOST"}


def test_a_page_that_is_not_there_is_not_kept(reader: Reader) -> None:
    assert reader.get("/nirgends/").status == 404
    assert reader.get("/nirgends/").status == 404
    assert len(reader.rendered) == 2


def test_old_words_are_led_to_the_address_from_the_cache(reader: Reader, committed) -> None:
    with committed():
        edition = live()

    for _ in range(2):
        moved = reader.get(f"/a/{edition.code}/")
        assert (moved.status, moved.headers["location"]) == (301, edition.path)
    assert len(reader.rendered) == 1


def test_nothing_is_kept_when_it_is_off(reader: Reader, committed, settings) -> None:
    with committed():
        edition = live()
    settings.PAGE_CACHE = False

    reader.get(edition.path)
    reader.get(edition.path)

    assert len(reader.rendered) == 2
