"""Who reads is not noted: no cookie, nothing stored in the browser, nothing fetched from anybody else."""

import re
import urllib.request
from collections.abc import Iterator

from tests.browser.chromium import Page
from tests.browser.newsroom import Newsroom

BESIDE = ("/", "/es/", "/en/", "/search/?q=Hafen", "/archive/", "/corrections/", "/feeds/", "/pages/accessibility/")
STORED = "() => localStorage.length + sessionStorage.length + document.cookie.length"


def told(newsroom: Newsroom, path: str) -> str:
    """What the address answers; a cookie fails the test."""
    with urllib.request.urlopen(newsroom.address + path, timeout=60) as answer:
        assert "Set-Cookie" not in answer.headers, path
        return str(answer.read().decode())


def named_in(sitemap: str) -> Iterator[str]:
    """Paths of the addresses in a sitemap."""
    return (match[1] for match in re.finditer(r"<loc>https?://[^/]+(/[^<]*)</loc>", sitemap))


def test_reading_the_whole_paper_leaves_nothing_behind(page: Page, newsroom: Newsroom) -> None:
    maps = list(named_in(told(newsroom, "/sitemap.xml")))
    paths = dict.fromkeys([*BESIDE, *(path for name in maps for path in named_in(told(newsroom, name)))])
    assert len(paths) > 60
    foot = re.findall(r'href="(/(?:es/|en/)?pages/[^"]+)"', "".join(told(newsroom, p) for p in ("/", "/es/", "/en/")))
    assert len(set(foot)) > 10

    for path in [*paths, *foot]:
        told(newsroom, path)
    # The fixture itself fails the test for a request to anybody else. One page of each kind is enough for the browser.
    kinds = {re.sub(r"[^/]+", "x", path) + path[:4]: path for path in paths}
    for path in [*BESIDE, *foot[:3], *kinds.values()]:
        page.goto(path)
        assert page.evaluate(STORED) == 0, path
    assert page.context.cookies() == []
