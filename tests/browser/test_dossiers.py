"""Dossiers in a browser: moved with the keyboard, made without JavaScript, read by everybody."""

import pytest

from tests.browser.axe import violations
from tests.browser.chromium import Page, open_page
from tests.browser.test_desk import sign_in

INDEX = "/admin/articles/dossier/"
ADD = f"{INDEX}add/"
READ = "/dossiers/die-ahl-zwischen-zu-viel-und-zu-wenig/"
LINES = "[data-rows=entries] .row:not([hidden]) [name$=-line]"


def lines(page: Page) -> list[str]:
    """Why each article belongs, in the order in which the form shows them."""
    return [field.input_value() for field in page.locator(LINES).all()]


def test_the_keyboard_alone_moves_an_entry_and_it_stays_there(page, newsroom):
    sign_in(page, newsroom, "armin")
    page.goto(INDEX)
    page.click("a:has-text('Die Ahl zwischen')")
    page.wait_for_selector("[data-rows=entries] [data-up]:visible")
    before = lines(page)

    up = page.locator("[data-rows=entries] [data-up]").nth(1)
    up.focus()
    page.keyboard.press("Enter")
    page.press(LINES, "Enter")
    page.wait_for_selector(".messages .success")

    assert lines(page) == [before[1], before[0], *before[2:]]


def test_it_works_without_javascript(browser, newsroom):
    for page in open_page(browser, newsroom.address, java_script_enabled=False):
        sign_in(page, newsroom, "armin")
        page.goto(ADD)
        page.fill("#id_title", "Ohne Skript")
        page.select_option("#id_language", "de")
        page.fill("#id_introduction", "Zwei Texte.")
        page.fill("[name=entries-0-article]", "Die Ahl trägt nicht mehr")
        page.fill("[name=entries-0-line]", "Zuerst.")
        page.click("button[name=_continue]")
        page.fill("[name=entries-1-article]", "Einen Deich abreißen, um ihn zu retten")
        page.fill("[name=entries-1-line]", "Und doch davor.")
        page.fill("[name=entries-1-position]", "0")
        page.click("button[name=_publish]")
        page.click(".confirm-form button[type=submit]")

        page.goto("/dossiers/ohne-skript/")
        assert page.locator(".dossier h3").all_text_contents() == [
            "Einen Deich abreißen, um ihn zu retten",
            "Die Ahl trägt nicht mehr",
        ]


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 360)])
def test_every_page_is_accessible_and_fits(browser, newsroom, scheme, width):
    faults = []
    options = {"color_scheme": scheme, "viewport": {"width": width, "height": 900}}
    for page in open_page(browser, newsroom.address, **options):
        sign_in(page, newsroom, "armin")
        for address in (READ, "/dossiers/", INDEX, ADD, f"{INDEX}1/change/", f"{INDEX}1/withdraw/"):
            answer = page.goto(address)
            assert answer is not None
            assert answer.status == 200, address
            faults += [f"{address}: {fault}" for fault in violations(page)]
            over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            faults += [f"{address}: {over} pixels too wide"] * bool(over > 0)

    assert faults == []
