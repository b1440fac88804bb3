"""Pictures and videos in a browser: the focal point by mouse and keyboard, and videos that wait to be asked for."""

import re
from typing import Any

import pytest

from tests.browser import axe
from tests.browser.chromium import Page, open_page
from tests.browser.test_desk import BODY, save, sign_in

PICTURES = "/admin/articles/image/?q=Frachter"
FRAME = "https://www.youtube-nocookie.com/embed/AhlboteDemo?autoplay=1"


@pytest.fixture
def desk(page: Page, newsroom: Any) -> Page:
    return sign_in(page, newsroom)


@pytest.fixture
def picture(desk: Page) -> Page:
    """The form of the harbour's picture, its ship at the left."""
    desk.goto(PICTURES)
    desk.locator(".pictures a").first.click()
    desk.wait_for_selector(".focal-whole.alive")
    return desk


def point(page: Page) -> tuple[float, float]:
    return float(page.input_value("#id_focal_x")), float(page.input_value("#id_focal_y"))


def mark(page: Page) -> str:
    """What the addresses of the crops say about the focal point."""
    found = re.search(r"/media/\w+/(\w+)/", page.locator(".focal-whole img").get_attribute("src") or "")
    assert found
    return found[1]


def keep(page: Page) -> None:
    """Save, and stay on the form."""
    page.click("form.record .primary")
    page.wait_for_selector(".messages .success")


def pushed(page: Page, ratio: str) -> list[float]:
    """How far the live preview is pushed, in parts from left and top."""
    place = page.locator(f".crop.{ratio} img").evaluate("e => getComputedStyle(e).objectPosition")
    return [float(part.rstrip("%")) / 100 for part in place.split()]


def test_a_click_on_the_picture_sets_the_point_and_the_crops_follow(picture: Page) -> None:
    box = picture.locator(".focal-whole img").bounding_box()
    assert box

    picture.mouse.click(box["x"] + box["width"] * 0.9, box["y"] + box["height"] * 0.25)

    assert point(picture) == pytest.approx((0.9, 0.25), abs=0.01)
    assert pushed(picture, "square")[0] == 1
    assert pushed(picture, "wide")[0] == 0.5


def test_the_point_can_be_dragged(picture: Page) -> None:
    box = picture.locator(".focal-whole img").bounding_box()
    mark = picture.locator(".focal-mark").bounding_box()
    assert box and mark

    picture.mouse.move(mark["x"] + mark["width"] / 2, mark["y"] + mark["height"] / 2)
    picture.mouse.down()
    picture.mouse.move(box["x"] + box["width"] * 0.5, box["y"] + box["height"] * 0.5, steps=4)
    picture.mouse.up()

    assert point(picture) == pytest.approx((0.5, 0.5), abs=0.01)


def test_arrow_keys_move_the_point_say_where_it_is_and_stop_at_the_edge(picture: Page) -> None:
    picture.fill("#id_focal_x", "0.5")
    picture.fill("#id_focal_y", "0.05")
    mark = picture.locator(".focal-mark")
    mark.focus()

    picture.keyboard.press("ArrowLeft")
    picture.keyboard.press("Shift+ArrowRight")
    picture.keyboard.press("Shift+ArrowUp")

    assert point(picture) == (0.59, 0)
    assert mark.get_attribute("aria-label") == "Bildschwerpunkt: 59 % von links, 0 % von oben"
    assert picture.locator(".focal output").text_content() == "59 % von links, 0 % von oben"


def test_what_is_saved_is_what_was_shown(picture: Page) -> None:
    before = mark(picture)
    picture.fill("#id_focal_x", "0.75")
    shown = pushed(picture, "square")

    keep(picture)
    picture.wait_for_selector(".focal-whole.alive")

    assert point(picture)[0] == 0.75
    assert pushed(picture, "square") == shown
    assert mark(picture) != before
    assert picture.locator(".crop.square img").evaluate("e => e.decode().then(() => e.naturalWidth)") > 0
    picture.fill("#id_focal_x", "0.28")
    keep(picture)


def test_without_javascript_the_numbers_do_it(browser: Any, newsroom: Any) -> None:
    for page in open_page(browser, newsroom.address, java_script_enabled=False):
        sign_in(page, newsroom)
        page.goto(PICTURES)
        page.locator(".pictures a").first.click()
        crop = page.locator(".crop.square img")
        before = crop.get_attribute("src")
        assert not page.locator(".focal-mark").is_visible()

        page.fill("#id_focal_x", "0.9")
        keep(page)

        assert page.input_value("#id_focal_x") == "0.9"
        assert crop.get_attribute("src") != before
        page.fill("#id_focal_x", "0.28")
        keep(page)


@pytest.fixture
def story(page: Page) -> Page:
    """The article with the video that another house shows."""
    page.goto("/search/?q=Salz")
    page.locator("h3 a", has_text=re.compile("Salz")).first.click()
    page.locator(".video").first.scroll_into_view_if_needed()
    return page


def test_a_video_asks_first_and_loads_then(story: Page) -> None:
    asked: list[str] = []
    story.on("request", lambda request: asked.append(request.url))
    story.route("https://www.youtube-nocookie.com/**", lambda route: route.fulfill(body="<title>Film</title>"))

    story.get_by_role("button", name="Hier abspielen").click()
    assert "erfährt YouTube Ihre Internetadresse" in story.inner_text(".video-ask")
    assert not [url for url in asked if "youtube" in url]
    story.get_by_role("button", name="Von YouTube laden").click()

    frame = story.locator(".video iframe")
    frame.wait_for()
    assert frame.get_attribute("src") == FRAME
    assert frame.get_attribute("title") == "Salz, das Strom speichert: ein Rundgang im Labor"
    story.wait_for_function("document.querySelector('.video iframe').clientHeight > 100")
    assert [url for url in asked if "youtube" in url] == [FRAME]


def test_whoever_says_no_by_keyboard_is_back_at_the_button_and_nothing_was_loaded(story: Page) -> None:
    play = story.get_by_role("button", name="Hier abspielen")
    play.focus()

    story.keyboard.press("Enter")
    assert story.evaluate("document.activeElement.textContent") == "Von YouTube laden"
    story.keyboard.press("Escape")

    assert play.evaluate("button => button === document.activeElement")
    assert not story.locator(".video-ask").is_visible()
    assert story.locator("iframe").count() == 0


def test_a_video_is_accessible_before_and_while_it_asks(story: Page) -> None:
    assert axe.violations(story) == []
    story.get_by_role("button", name="Hier abspielen").click()
    assert axe.violations(story) == []


def test_what_a_video_shows_can_be_read(story: Page) -> None:
    text = story.locator(".video-text p").first
    assert not text.is_visible()

    story.locator(".video-text summary").focus()
    story.keyboard.press("Enter")

    assert text.is_visible()


def test_without_javascript_a_video_is_a_link(browser: Any, newsroom: Any) -> None:
    for page in open_page(browser, newsroom.address, java_script_enabled=False):
        page.goto("/search/?q=Salz")
        page.locator("h3 a", has_text=re.compile("Salz")).first.click()
        video = page.locator(".video").first

        assert video.locator(".video-title a").get_attribute("href") == "https://www.youtube.com/watch?v=AhlboteDemo"
        assert not video.locator("button").first.is_visible()


@pytest.fixture
def blank(desk: Page) -> Page:
    desk.goto("/admin/articles/article/add/")
    desk.wait_for_selector(".ProseMirror")
    desk.fill("#id_headline", "Mit Bild und Ton")
    desk.click(".ProseMirror")
    desk.keyboard.type("Ein Satz.")
    return desk


def test_a_picture_is_put_into_the_text_by_mouse(blank: Page) -> None:
    blank.click(".tool-image")
    blank.locator("dialog.ask input[type=text]").press_sequentially("Frachter")
    blank.locator("dialog.ask [role=option]").first.click()
    blank.click("dialog.ask button[value=yes]")
    blank.wait_for_selector(".placeholder.image")

    assert re.search(r'<figure data-block="image" data-id="[a-z0-9]{10}"></figure>', blank.evaluate(BODY))
    shown = blank.locator(".placeholder.image img")
    assert shown.evaluate("e => e.decode().then(() => e.naturalWidth)") > 0


def test_a_video_and_a_post_are_put_into_the_text_by_keyboard_alone(blank: Page) -> None:
    for tool, words in (("video", "Salz"), ("embed", "Pegel")):
        blank.locator(f".tool-{tool}").evaluate("button => button.focus()")
        blank.keyboard.press("Enter")
        blank.keyboard.type(words)
        blank.wait_for_selector("dialog.ask [role=option]")
        blank.keyboard.press("ArrowDown")
        blank.keyboard.press("Enter")
        blank.keyboard.press("Enter")
        blank.wait_for_selector(f".placeholder.{tool}")

    save(blank)

    body = str(blank.evaluate(BODY))
    assert '<figure data-block="video" data-id="salz-das-strom-speichert"></figure>' in body
    assert 'data-url="https://funk.ahlbote.example/@pegeldienst_ahl/115020711823004312"' in body
    assert "Pegeldienst Ahl: " in blank.inner_text(".placeholder.embed")


def test_words_that_name_no_picture_are_not_swallowed(blank: Page) -> None:
    blank.click(".tool-image")
    blank.keyboard.type("Ein Bild, das es nicht gibt")
    blank.keyboard.press("Enter")

    field = blank.locator("dialog.ask input[type=text]")
    assert field.evaluate("e => e.validationMessage") == "Wählen Sie einen der Vorschläge."
    assert blank.locator("dialog.ask").is_visible()
    blank.keyboard.press("Escape")
