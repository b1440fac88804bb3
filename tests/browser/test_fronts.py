"""Arranging a front in a browser: with the mouse, with the keyboard alone, in a new tab, and without JavaScript."""

import pytest
from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.browser.chromium import Page, open_page
from tests.browser.test_desk import sign_in

FRONT = "/admin/articles/front/es/"
ROWS, CANDIDATES = "[data-part=places] > li", "[data-part=candidates] > li"


@pytest.fixture
def front(page, newsroom) -> Page:
    """The Spanish front page, nothing placed on it, before the demo's editor."""
    script = "from articles.models import Slot, Front; Slot.objects.filter(front__language='es').delete();"
    newsroom.manage("shell", "-c", script)
    sign_in(page, newsroom, "jonas")
    page.goto(FRONT)
    return page


def title(page: Page, rows: str, number: int) -> str:
    return page.locator(rows).nth(number).locator(".place-title").inner_text()


def headline(page: Page, rows: str, number: int) -> str:
    """Without the kicker before it."""
    kicker = page.locator(rows).nth(number).locator(".kicker")
    return title(page, rows, number).removeprefix(kicker.inner_text() if kicker.count() else "").strip()


def lead_of_readers(page: Page) -> str:
    page.goto("/es/")
    return page.locator(".front-lead h3").inner_text()


def save(page: Page) -> None:
    page.click("[name=_save]")
    page.wait_for_selector(".messages .success")


def test_an_article_is_dragged_to_the_top_and_readers_see_it_there(front):
    last = front.locator(CANDIDATES).count() - 1
    wanted = headline(front, CANDIDATES, last)

    front.locator(CANDIDATES).nth(last).locator(".grip").drag_to(
        front.locator(ROWS).first, target_position={"x": 40, "y": 4}
    )
    expect(front.locator(ROWS).first.locator(".place-title")).to_contain_text(wanted)
    assert front.locator("[data-unsaved]").is_visible()
    save(front)

    assert lead_of_readers(front) == wanted


def test_dragging_down_changes_the_order_and_says_so(front):
    for _ in range(2):
        front.locator("[name=_place]").first.click()
        expect(front.locator("[data-announce]")).not_to_be_empty()
        front.evaluate("document.querySelector('[data-announce]').textContent = ''")
    first, second = headline(front, ROWS, 0), headline(front, ROWS, 1)

    target = front.locator(ROWS).nth(1)
    front.locator(ROWS).first.locator(".grip").drag_to(
        target, target_position={"x": 40, "y": target.bounding_box()["height"] - 4}
    )
    expect(front.locator(ROWS).first.locator(".place-title")).to_contain_text(second)

    assert headline(front, ROWS, 1) == first
    expect(front.locator("[data-announce]")).to_contain_text("2")


def test_the_keyboard_alone_places_moves_pins_and_saves(front):
    keyboard = front.keyboard
    front.focus("[data-search]")
    wanted = headline(front, CANDIDATES, 2)
    keyboard.type(wanted.split()[0][:4])
    expect(front.locator(CANDIDATES).first.locator(".place-title")).to_contain_text(wanted.split()[0][:4])
    wanted = headline(front, CANDIDATES, 0)
    front.focus(f"{CANDIDATES}:first-child [name=_place]")
    keyboard.press("Enter")
    expect(front.locator(f"{ROWS}:first-child [name=_down]")).to_be_visible()
    expect(front.locator("[data-announce]")).to_contain_text(wanted)

    front.focus(f"{ROWS}:first-child [name=_down]")
    code = front.evaluate("document.activeElement.value")
    for place in (2, 3):
        keyboard.press("Enter")
        expect(front.locator(ROWS).nth(place - 1)).to_have_attribute("data-code", code)
        assert front.evaluate("[document.activeElement.name, document.activeElement.value]") == ["_down", code]
        expect(front.locator("[data-announce]")).to_contain_text(f"{place}")
    keyboard.press("Shift+Tab")
    keyboard.press("Enter")
    expect(front.locator(ROWS).nth(1)).to_have_attribute("data-code", code)
    assert front.locator(ROWS).nth(1).locator("[type=checkbox]").is_checked()

    front.focus("[name=_save]")
    keyboard.press("Enter")
    front.wait_for_selector(".messages .success")
    assert headline(front, ROWS, 1) == wanted


def test_what_was_taken_off_leaves_the_focus_in_the_list(front):
    front.locator("[name=_place]").first.click()
    expect(front.locator("[name=_remove]")).to_have_count(1)
    front.focus("[name=_remove]")
    front.keyboard.press("Enter")
    expect(front.locator("[name=_remove]")).to_have_count(0)

    assert front.evaluate("!!document.activeElement.closest('[data-part=places]')")


def test_a_preview_opens_beside_it_and_nothing_is_saved(front):
    last = front.locator(CANDIDATES).count() - 1
    front.locator(CANDIDATES).nth(last).locator("[name=_place]").click()
    expect(front.locator("[name=_remove]")).to_have_count(1)
    wanted = headline(front, ROWS, 0)

    with front.context.expect_page() as opened:
        front.click("[data-preview]")
    preview = opened.value
    preview.wait_for_load_state()

    assert preview.locator(".front-lead h3").inner_text() == wanted
    assert preview.locator(".note").is_visible()
    preview.close()
    front.on("dialog", lambda dialog: dialog.accept())
    assert lead_of_readers(front) != wanted


def test_a_session_that_ended_loses_nothing(front):
    front.locator("[name=_place]").first.click()
    expect(front.locator("[name=_remove]")).to_have_count(1)
    front.context.clear_cookies(name="sessionid")

    front.locator(f"{ROWS}:first-child [name=_down]").click()

    expect(front.locator("[data-announce]")).to_contain_text("Nichts ist verloren")
    assert front.locator("[name=_remove]").count() == 1


def test_it_works_without_javascript(browser, newsroom, front):
    for page in open_page(browser, newsroom.address, java_script_enabled=False):
        sign_in(page, newsroom, "jonas")
        page.goto(FRONT)
        last = page.locator(CANDIDATES).count() - 1
        wanted = headline(page, CANDIDATES, last)
        page.locator(CANDIDATES).nth(last).locator("[name=_place]").click()
        assert headline(page, ROWS, 0) == wanted
        page.fill(f"{ROWS}:first-child input.place-number", "2")
        page.press(f"{ROWS}:first-child input.place-number", "Enter")
        assert headline(page, ROWS, 1) == wanted
        page.click("[name=_save]")

        expect(page.locator(".messages .success")).to_have_count(1)
        assert headline(page, ROWS, 1) == wanted


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 1280), ("light", 360)])
def test_it_is_accessible_and_fits_at_work_and_when_refused(browser, newsroom, front, scheme, width):
    options = {"color_scheme": scheme, "viewport": {"width": width, "height": 900}}
    for page in open_page(browser, newsroom.address, **options):
        sign_in(page, newsroom, "jonas")
        faults = []
        for address in ("/admin/articles/front/", FRONT):
            page.goto(address)
            faults += violations(page)
        page.locator("[name=_place]").first.click()
        expect(page.locator("[name=_remove]")).to_have_count(1)
        page.locator(f"{ROWS} summary").first.click()
        faults += violations(page)
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        page.fill("[type=date]", "2020-01-01")
        page.fill("[type=time]", "12:00")
        page.click("[name=_save]")
        page.wait_for_selector(".errornote")
        faults += violations(page)

        assert faults == []
        assert over <= 0
