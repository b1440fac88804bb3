"""Taking copy in, as people do it: in both lights, on a small screen, without JavaScript, by keyboard."""

import pytest

from tests.browser.axe import violations
from tests.browser.chromium import Browser, Page, open_page
from tests.browser.newsroom import Newsroom
from tests.browser.test_desk import sign_in
from tests.workflow.test_take_in import COPY

ADDRESS = "/admin/articles/article/from-copy/"


def read(page: Page) -> None:
    page.goto(ADDRESS)
    page.fill("[name=text]", COPY)
    page.press("[name=text]", "Tab")
    page.press("[name=file]", "Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector(".copy-review")


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 1280), ("light", 360), ("dark", 360)])
def test_the_review_is_accessible_and_fits(browser: Browser, newsroom: Newsroom, scheme: str, width: int) -> None:
    options = {"color_scheme": scheme, "viewport": {"width": width, "height": 900}}
    for page in open_page(browser, newsroom.address, **options):
        sign_in(page, newsroom)
        read(page)
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0


def test_a_draft_is_made_without_javascript(browser: Browser, newsroom: Newsroom) -> None:
    for page in open_page(browser, newsroom.address, java_script_enabled=False):
        sign_in(page, newsroom)
        read(page)
        page.fill("[name=headline]", "Der Speicher bleibt vorerst stehen")
        page.click(".copy-review button.primary")
        page.wait_for_url("**/change/")
        assert page.input_value("[name=headline]") == "Der Speicher bleibt vorerst stehen"
        assert "Kornspeichers" in page.input_value("[name=teaser]")
