"""The site as `make run` serves it: what a newcomer meets in the first minute."""

import gzip
import json
import re
import time
import urllib.request
from contextlib import contextmanager

import pytest

from tests.browser.axe import violations
from tests.browser.chromium import open_page


def get(newsroom, path, **headers):
    """The answer's headers and body, as sent."""
    request = urllib.request.Request(newsroom.address + path, headers=headers)
    with urllib.request.urlopen(request, timeout=30) as answer:
        return answer.headers, answer.read()


def test_the_web_server_the_database_and_the_worker_are_well(newsroom):
    for _ in range(100):
        try:
            _, body = get(newsroom, "/health/ready")
        except urllib.error.HTTPError:  # the worker has not been heard of yet
            time.sleep(0.1)
        else:
            break
    assert json.loads(body) == {"status": "ok", "database": "ok", "worker": "ok"}


def test_pages_and_assets_come_compressed_and_assets_stay_for_ever(newsroom):
    headers, body = get(newsroom, "/", **{"Accept-Encoding": "gzip"})
    assert headers["Content-Encoding"] == "gzip"

    sheet = re.search(rb"/static/[^\"']+\.[0-9a-f]{12}\.(?:css|js|woff2|svg)", gzip.decompress(body))
    assert sheet, "the front page names no hashed asset"
    headers, _ = get(newsroom, sheet.group().decode())
    assert "immutable" in headers["Cache-Control"]


def test_an_error_shows_nothing_of_the_inside(newsroom):
    with pytest.raises(urllib.error.HTTPError) as refusal:
        get(newsroom, "/there/is/no/such/page/")

    said = refusal.value.read().decode()
    assert refusal.value.code == 404
    assert "Traceback" not in said
    assert "DEBUG" not in said


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["/", "/accounts/login/"])
def test_the_first_pages_are_for_everybody(browser, newsroom, path, scheme):
    with contextmanager(open_page)(browser, newsroom.address, color_scheme=scheme) as page:
        page.goto(path)

        assert violations(page) == []


@pytest.mark.parametrize("username", ["anna", "jonas", "maren", "armin", "ada"])
def test_everyone_on_the_sheet_can_sign_in_at_the_desk(page, newsroom, username):
    page.goto("/admin/")
    page.fill("[name=login]", username)
    page.fill("[name=password]", newsroom.password(username))
    page.press("[name=password]", "Enter")
    page.wait_for_url(newsroom.address + "/admin/")

    assert page.locator("h1").count() == 1


def test_loading_the_demo_again_publishes_nothing(newsroom):
    before = newsroom.manage("verify_ledger")

    newsroom.manage("load_demo")

    assert newsroom.manage("verify_ledger") == before
