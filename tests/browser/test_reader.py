"""The reading side as a browser shows it, on the demo paper, served as in production."""

import pytest

from tests.browser import axe

PAGES = ["front", "article", "section", "search", "person", "archive", "text", "missing"]


def address_of(page, name):
    """Where this kind of page is found, starting from the front page."""
    if name == "search":
        return "/search/?q=Deich"
    if name == "missing":
        return "/gibt-es-nicht/"
    page.goto("/")
    found = {
        "front": "/",
        "article": page.locator(".front-lead h3 a").get_attribute("href"),
        "section": page.locator(".sections a").first.get_attribute("href"),
        "person": page.locator(".said .speaker").first.get_attribute("href"),
        "archive": page.locator(".masthead time").get_attribute("datetime"),
    }
    found["text"] = f"{found['article']}text/"
    if name == "archive":
        page.goto("/archive/")
        page.locator(".histogram a").first.click()
        return page.locator(".histogram a").first.get_attribute("href")
    return found[name]


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_in_light_and_dark_on_wide_and_narrow_screens(page, name):
    address = address_of(page, name)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        for width in (1280, 360):
            page.set_viewport_size({"width": width, "height": 800})
            page.goto(address)
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
            assert axe.violations(page) == [], (scheme, width)


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_wider_than_the_smallest_phone(page, name):
    address = address_of(page, name)
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(address)

    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_the_first_tab_offers_to_skip_to_the_text(page):
    page.goto(address_of(page, "article"))
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.get_attribute("href") == "#main"
    assert skip.bounding_box()["y"] >= 0

    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.id") == "main"


def test_a_statement_on_a_persons_page_leads_to_its_highlighted_place(page):
    page.goto(address_of(page, "person"))
    said = page.locator(".statement-card").first
    words = said.locator("blockquote").inner_text().strip("„“\n ")

    said.locator("figcaption a").last.click()

    place = page.locator(":target")
    assert place.inner_text() == words
    assert place.evaluate("e => getComputedStyle(e).backgroundColor") != "rgba(0, 0, 0, 0)"
    assert 0 <= place.bounding_box()["y"] < 900


def test_questions_open_with_the_keyboard_alone(page):
    page.goto(address_of(page, "article"))
    question = page.locator(".faq details").first
    answer = question.locator(".answer")
    assert not answer.is_visible()

    question.locator("summary").focus()
    page.keyboard.press("Enter")

    assert answer.is_visible()


def test_questions_are_open_on_paper(page):
    page.goto(address_of(page, "article"))
    answer = page.locator(".faq details .answer").first

    page.emulate_media(media="print")

    assert answer.evaluate("e => e.checkVisibility({contentVisibilityAuto: true}) && e.offsetHeight > 0")


def test_letters_come_from_our_own_house(page):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address_of(page, "article"))
    loaded = page.evaluate(
        "document.fonts.ready.then(all => [...all].filter(f => f.status == 'loaded').map(f => f.family))"
    )

    assert {"Newsroom Serif", "Newsroom Sans"} <= {family.strip('"') for family in loaded}
    assert any(url.endswith(".woff2") for url in asked)
    assert not [url for url in asked if url.endswith(".css")]


def test_the_text_version_is_one_request(page):
    address = address_of(page, "text")
    asked = []
    page.on("request", lambda request: asked.append(request.url))

    page.goto(address, wait_until="networkidle")

    assert len([url for url in asked if not url.startswith("data:")]) == 1


def test_a_search_is_an_address_that_can_be_sent_to_a_friend(page):
    page.goto("/search/")
    page.get_by_role("searchbox").fill("Deich")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=Deich")

    assert page.locator("mark").first.inner_text()
    page.locator(".facets a").first.click()
    narrowed = page.locator('[role="status"]').inner_text()
    page.locator(".chips a").first.click()
    assert page.locator('[role="status"]').inner_text() != ""
    assert narrowed


def test_a_statement_can_be_taken_along_with_who_said_it_and_where(page):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(address_of(page, "article"))
    speaker = page.locator(".speakers dt a").first.inner_text()
    words = page.locator("#zitat-1").inner_text()

    page.locator(".speakers .copy").first.click()

    taken = page.evaluate("navigator.clipboard.readText()")
    assert taken.startswith(f"„{words}“ ({speaker}")
    assert page.locator("meta[property='og:site_name']").get_attribute("content") in taken
    address = taken.split(", ")[-1].rstrip(")")
    page.goto(address)
    assert page.locator(":target").inner_text() == words


def test_nothing_is_offered_that_needs_a_script_where_there_is_none(browser, newsroom):
    context = browser.new_context(base_url=newsroom.address, java_script_enabled=False)
    page = context.new_page()
    page.goto(address_of(page, "article"))

    assert page.locator(".copy").count() > 0
    assert not page.locator(".copy").first.is_visible()
    assert page.locator("#zitat-1").first.is_visible()
    context.close()
