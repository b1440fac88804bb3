"""A reader searches: types, narrows, widens, goes through the years, and ends at the place of a statement."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser import axe

SEARCHES = ["", "?q=Wasser", "?q=Wasser&type=quotes", "?q=Hochwaser", "?q=Xylophonorchester&year=2026"]


def test_from_a_word_to_the_place_of_a_statement(page: Page) -> None:
    page.goto("/search/")
    page.get_by_role("searchbox").fill("Wasser")
    page.get_by_role("searchbox").press("Enter")
    found = number_of_hits(page)
    expect(page.locator(".hits mark").first).to_be_attached()

    facet = page.locator(".facets section:not([aria-labelledby=facet-time]) a").first
    promised = int(re.findall(r"\d+", facet.inner_text())[-1])
    facet.click()
    assert number_of_hits(page) == promised

    page.locator(".chips a").first.click()
    assert number_of_hits(page) == found

    page.goto("/search/?q=jahr:2000-2030")
    bar = page.locator(".bars a").first
    promised = int(re.findall(r"\d+", bar.inner_text())[-1])
    bar.click()
    assert number_of_hits(page) == promised
    expect(page.locator(".chips a")).to_have_count(1)

    page.goto("/search/?q=Wasser")
    page.locator(".tabs a").last.click()
    expect(page.locator(".tabs a").last).to_have_attribute("aria-current", "page")
    page.locator(".hits figcaption a[href*='#']").first.click()
    expect(page.locator(":target")).to_have_count(1)


def number_of_hits(page: Page) -> int:
    return int(re.findall(r"\d+", page.get_by_role("status").inner_text())[0])


@pytest.mark.parametrize("query", SEARCHES)
def test_axe_finds_nothing_on_any_kind_of_search(page: Page, query: str) -> None:
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        for width in (1280, 360):
            page.set_viewport_size({"width": width, "height": 800})
            page.goto(f"/search/{query}")
            assert axe.violations(page) == [], (scheme, width)
            assert page.evaluate("document.documentElement.scrollWidth") == width
