"""What holds for every answer, whoever asks for whatever."""

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.test import Client, RequestFactory

from tests.world import image, live

pytestmark = pytest.mark.django_db


def answer(path: str, method: str) -> tuple[str, dict[str, str], bytes]:
    """(status, headers, body) straight from the WSGI application: the test client would cut the body itself."""
    told: list[tuple[str, list[tuple[str, str]]]] = []
    environ = RequestFactory().generic(method, path).environ
    # A server closes old connections around a request; here that would end the test's own transaction.
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    try:
        body = WSGIHandler()(environ, lambda status, headers, *_: told.append((status, headers)))
        content = b"".join(body)
        body.close()  # type: ignore[attr-defined]
    finally:
        for signal in (request_started, request_finished):
            signal.connect(close_old_connections)
    return told[0][0], dict(told[0][1]), content


@pytest.mark.parametrize("what", ["page", "feed", "picture", "nothing"])
def test_head_gets_the_headers_of_get_and_no_body(what: str) -> None:
    edition = live(lead_image=image())
    assert edition.lead_image is not None
    path = {
        "page": edition.path,
        "feed": "/feed.xml",
        "picture": edition.lead_image.preview_url(),
        "nothing": "/nirgends/",
    }[what]
    status, headers, body = answer(path, "HEAD")
    assert body == b""
    full_status, full_headers, full_body = answer(path, "GET")
    assert full_body and (status, headers["Content-Type"]) == (full_status, full_headers["Content-Type"])
    assert headers.get("Content-Length") == full_headers.get("Content-Length")


@pytest.mark.parametrize("cookie", ["abc\0def", "x" * 500, "'; DROP TABLE", "ABCDEF"])
def test_a_session_cookie_that_nobody_here_made_is_no_server_error(cookie: str, client: Client) -> None:
    edition = live()
    client.cookies["sessionid"] = cookie
    assert client.get(edition.path).status_code == 200
    assert client.get("/admin/").status_code == 302
