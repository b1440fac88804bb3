"""The desk in a browser: the writing surface, the keyboard, both schemes, a telephone, and life without JavaScript."""

import re

import pytest

from tests.browser.axe import violations
from tests.browser.chromium import Page, open_page

ADD = "/admin/articles/article/add/"
BODY = "document.querySelector('[data-body]').value"

# Our own words in the markup that Word puts on the clipboard, and in that of Google Docs.
FROM_WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<meta name=Generator content="Microsoft Word 15">
<style><!-- p.MsoNormal {margin:0cm} --></style></head><body lang=DE><!--StartFragment-->
<h2 style='mso-list:l0'><span lang=DE>Am Ufer</span></h2>
<p class=MsoNormal style='margin-bottom:8pt'><b style='mso-bidi-font-weight:normal'><span
 style='color:red'>Zwei</span></b> Boote und <i>ein</i> Steg<o:p></o:p></p>
<p class=MsoListParagraph style='text-indent:-18pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
 style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>Ruder<o:p></o:p></p>
<p class=MsoListParagraph style='text-indent:-18pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
 style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>Segel<o:p></o:p></p>
<!--EndFragment--></body></html>"""
FROM_GOOGLE_DOCS = """<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-77aa">
<h2 dir="ltr"><span style="font-weight:400">Am Ufer</span></h2>
<p dir="ltr"><span style="font-weight:700">Zwei</span> <span style="font-weight:400">Boote und </span><span
 style="font-style:italic">ein</span> <a href="https://example.org/steg"
 style="text-decoration:none"><span style="text-decoration:underline">Steg</span></a></p>
<ul><li dir="ltr"><p dir="ltr"><span>Ruder</span></p></li><li dir="ltr"><p dir="ltr"><span>Segel</span></p></li></ul
></b>
<script>document.title = "geholt"</script>"""
PASTE = """html => {
  const surface = document.querySelector('.ProseMirror'), data = new DataTransfer()
  surface.focus()
  data.setData('text/html', html)
  surface.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}))
}"""


def sign_in(page: Page, newsroom, username: str = "maren") -> Page:
    """Through the door, as the demo's staff does."""
    sign_ins = (newsroom.var / "demo-sign-ins.txt").read_text(encoding="utf-8")
    password = re.search(rf"^\s*{username}\s+(\S+)", sign_ins, re.MULTILINE)
    assert password, sign_ins
    page.goto("/admin/")
    page.fill("[name=login]", username)
    page.fill("[name=password]", password.group(1))
    page.press("[name=password]", "Enter")
    page.wait_for_url("**/admin/")
    return page


@pytest.fixture
def desk(page, newsroom) -> Page:
    """The publisher of the demo at the desk."""
    return sign_in(page, newsroom)


@pytest.fixture
def blank(desk) -> Page:
    """A new article, its editor ready."""
    desk.goto(ADD)
    desk.wait_for_selector(".ProseMirror")
    return desk


def save(page: Page) -> None:
    page.click("[name=_save]")
    page.wait_for_url("**/change/")
    page.wait_for_selector(".messages .success")


def paste(page: Page, html: str) -> str:
    page.evaluate(PASTE, html)
    return str(page.evaluate(BODY))


def test_what_is_typed_with_the_tools_is_what_is_saved(blank):
    blank.fill("#id_headline", "Zwei Boote, ein Steg")
    blank.click(".ProseMirror")
    blank.keyboard.type("Am Ufer")
    blank.click(".tool-h2")
    blank.keyboard.press("Enter")
    blank.keyboard.type("Es liegen ")
    blank.keyboard.press("Control+b")
    blank.keyboard.type("zwei")
    blank.keyboard.press("Control+b")
    blank.keyboard.type(" Boote da.")

    save(blank)

    assert blank.evaluate(BODY) == "<h2>Am Ufer</h2><p>Es liegen <strong>zwei</strong> Boote da.</p>"
    assert blank.locator(".ProseMirror h2").inner_text() == "Am Ufer"


@pytest.mark.parametrize("clipboard", [FROM_WORD, FROM_GOOGLE_DOCS], ids=["Word", "Google Docs"])
def test_pasted_text_comes_clean(blank, clipboard):
    body = paste(blank, clipboard)

    assert body.startswith("<h2>Am Ufer</h2><p><strong>Zwei</strong> ")
    assert "<em>ein</em>" in body
    assert body.endswith("<ul><li><p>Ruder</p></li><li><p>Segel</p></li></ul>")
    assert not re.search(r"style|class|span|mso|docs-internal|script", body)
    assert blank.title() != "geholt"


def test_a_link_in_a_paste_stays_and_a_dangerous_one_does_not(blank):
    body = paste(blank, "<p><a href='https://example.org/steg'>gut</a> <a href='javascript:alert(1)'>böse</a></p>")

    assert 'href="https://example.org/steg"' in body
    assert "javascript" not in body


def test_a_quote_is_taken_down_with_the_keyboard_alone(blank):
    blank.fill("#id_headline", "Ein Satz am Steg")
    blank.locator("[data-rows=quotes] > summary").press("Enter")
    blank.locator("[data-rows=quotes] [data-add]").press("Enter")
    blank.keyboard.type("Wir legen morgen ab")
    blank.keyboard.press("Tab")
    blank.keyboard.type("anna siev")
    blank.wait_for_selector(".suggestions [role=option]")
    blank.keyboard.press("ArrowDown")
    blank.keyboard.press("Enter")

    save(blank)

    assert blank.input_value("[name=quotes-0-text]") == "Wir legen morgen ab"
    assert blank.input_value("[name=quotes-0-speaker]") == "Anna Sievers"


def test_rows_move_and_keep_their_new_order(blank):
    blank.fill("#id_headline", "Zwei Fragen")
    blank.click("[data-rows=faqs] > summary")
    for number, question in enumerate(["Erste?", "Zweite?"]):
        blank.click("[data-rows=faqs] [data-add]")
        blank.fill(f"[name=faqs-{number}-question]", question)
        blank.fill(f"[name=faqs-{number}-answer]", "Ja.")
    blank.locator("[data-rows=faqs] [data-up]").nth(1).click()

    save(blank)

    assert blank.input_value("[name=faqs-0-question]") == "Zweite?"
    assert blank.input_value("[name=faqs-1-question]") == "Erste?"


def test_a_placeholder_is_put_into_the_text_and_survives(blank):
    blank.fill("#id_headline", "Mit Einbettung")
    blank.click(".ProseMirror")
    blank.keyboard.type("Davor.")
    blank.click(".tool-embed")
    blank.fill("dialog input", "https://example.org/beitrag/1")
    blank.click("dialog button[value=yes]")
    blank.wait_for_selector(".placeholder.embed")

    save(blank)

    assert '<figure data-block="embed" data-url="https://example.org/beitrag/1"></figure>' in blank.evaluate(BODY)


def test_the_toolbar_is_one_stop_and_arrows_walk_in_it(blank):
    blank.focus(".toolbar button")
    blank.keyboard.press("ArrowRight")

    assert blank.evaluate("document.activeElement.className") == "tool-h3"
    assert blank.locator(".toolbar button[tabindex='0']").count() == 1


def test_a_text_that_was_never_saved_is_offered_again(blank):
    blank.on("dialog", lambda dialog: dialog.accept())
    blank.fill("#id_headline", "Nie gesichert")
    blank.wait_for_selector("[data-kept][data-state=copied]")

    blank.reload()
    blank.click("[data-take]")

    assert blank.input_value("#id_headline") == "Nie gesichert"


def test_a_saved_text_is_not_offered_again(blank):
    blank.fill("#id_headline", "Gesichert")
    save(blank)

    blank.reload()

    assert blank.locator(".kept-copy").count() == 0
    assert blank.evaluate("localStorage.length") == 0


def test_a_session_that_ended_while_writing_loses_nothing(blank, newsroom):
    blank.fill("#id_headline", "Geschrieben, dann abgemeldet")
    blank.context.clear_cookies(name="sessionid")
    blank.click("[name=_save]")
    blank.wait_for_url("**/accounts/login/**")

    sign_in(blank, newsroom)
    blank.goto(ADD)
    blank.click("[data-take]")

    assert blank.input_value("#id_headline") == "Geschrieben, dann abgemeldet"


def test_two_people_writing_at_once_both_keep_their_words(desk, newsroom, browser):
    desk.goto(ADD)
    desk.fill("#id_headline", "Für zwei")
    save(desk)
    address = desk.url.removeprefix(newsroom.address)
    for colleague in open_page(browser, newsroom.address):
        sign_in(colleague, newsroom, "jonas")
        colleague.goto(address)
        colleague.fill("#id_kicker", "Von Jonas")
        colleague.click("[name=_save]")
        colleague.wait_for_selector(".messages .success")

    desk.fill("#id_teaser", "Von Maren")
    desk.click("[name=_save]")
    desk.wait_for_selector(".stale")
    assert "Von Jonas" in desk.inner_text(".stale")
    assert desk.input_value("#id_teaser") == "Von Maren"
    desk.click("[name=_merge]")
    desk.wait_for_selector(".messages .success")

    assert (desk.input_value("#id_kicker"), desk.input_value("#id_teaser")) == ("Von Jonas", "Von Maren")


def test_it_all_works_without_javascript(browser, newsroom):
    for page in open_page(browser, newsroom.address, java_script_enabled=False):
        sign_in(page, newsroom)
        page.goto(ADD)
        page.fill("#id_headline", "Ohne Skript")
        page.fill("#id_body", "<p>Ein <b>schlichter</b> Satz.</p>")
        page.click("[data-rows=quotes] > summary")
        page.fill("[name=quotes-0-text]", "schlichter Satz")
        page.fill("[name=quotes-0-speaker]", "Anna Sievers")
        page.click("[name=_save]")
        page.wait_for_url("**/change/")

        assert page.input_value("#id_body") == "<p>Ein <strong>schlichter</strong> Satz.</p>"
        assert page.input_value("[name=quotes-0-speaker]") == "Anna Sievers"
        assert page.input_value("[name=quotes-0-speaker-key]") != ""


PAGES = {
    "start page": "/admin/",
    "articles": "/admin/articles/article/",
    "new article": ADD,
    "from copy": "/admin/articles/article/from-copy/",
    "article": "/admin/articles/article/{article}/change/",
    "publish": "/admin/articles/article/{draft}/publish/",
    "schedule": "/admin/articles/article/{draft}/schedule/",
    "history": "/admin/articles/article/{article}/history/",
    "compare": "/admin/articles/article/{article}/compare/",
    "filing": "/admin/articles/article/{article}/file/",
    "pictures": "/admin/articles/image/",
    "people": "/admin/articles/person/",
    "second factor": "/accounts/2fa/",
}


@pytest.fixture(scope="module")
def numbers(newsroom) -> dict[str, str]:
    """An article that is live and one that is not."""
    script = (
        "from articles.models import Article as A;"
        "live = A.objects.filter(live=True).order_by('pk').first();"
        "draft = A.objects.filter(published_at=None, trashed_at=None).order_by('pk').first();"
        "print('PKS', live.pk, draft.pk)"
    )
    _, article, draft = newsroom.manage("shell", "-c", script).strip().splitlines()[-1].split()
    return {"article": article, "draft": draft}


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 1280), ("light", 360)])
def test_every_page_is_accessible_and_fits(browser, newsroom, numbers, scheme, width):
    faults = []
    options = {"color_scheme": scheme, "viewport": {"width": width, "height": 900}}
    for page in open_page(browser, newsroom.address, **options):
        page.goto("/accounts/login/")
        faults += [f"sign-in: {fault}" for fault in violations(page)]
        sign_in(page, newsroom)
        for name, address in PAGES.items():
            answer = page.goto(address.format(**numbers))
            assert answer is not None
            assert answer.status == 200, name
            faults += [f"{name}: {fault}" for fault in violations(page)]
            over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            faults += [f"{name}: {over} pixels too wide"] * bool(over > 0)

    assert faults == []
