"""Arranging a front at the desk, as without JavaScript: every button sends the form and shows the page it makes."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from articles.models import Front, Slot
from articles.workflow.arrange import arrange
from articles.workflow.withdraw import withdraw
from tests.admin.filled_form import filled_form
from tests.world import NOON, article, live, section, user

pytestmark = pytest.mark.django_db

FRONT, POLITICS = "/admin/articles/front/de/", "/admin/articles/front/de/politik/"


@pytest.fixture
def paper(db):
    """Twelve live articles, the last one the newest."""
    return [live(f"Geschichte {n}.", at=NOON + timedelta(hours=n)).article for n in range(12)]


def places(page):
    """The numbers of the stories on the page, from the top: with "*" if by hand, with "!" if pinned."""
    rows = re.findall(r'<li class="place([^"]*)".*?place-title">.*?Geschichte (\d+)\.', page.text, re.DOTALL)
    return [f"{number}{'!' if 'pinned' in kind else '' if 'automatic' in kind else '*'}" for kind, number in rows]


def code(page, number):
    """The code of a story that stands on the page or can be placed."""
    return re.search(
        rf'data-code="([^"]+)"(?:(?!data-code="[^"]+">\s*<span).)*?Geschichte {number}\.', page.text, re.DOTALL
    )[1]


def press(client, page, button, value="1", *, address=FRONT, **typed):
    """Send the form as it stands in the page, with what was typed, by this button."""
    fields: dict[str, object] = {**filled_form(page.content, "arrangement")}
    fields["placed"] = re.findall(r'name="placed" value="([^"]+)"', page.text)
    return client.post(address, {**fields, button: value, **typed}, follow=True)


def saved(language="de", of=None):
    rows = Slot.objects.filter(front__language=language, front__section=of).order_by("position")
    return [(row.position, row.article.headline, row.pinned) for row in rows]


def test_a_page_nobody_arranged_fills_by_itself(paula, paper):
    page = paula.get(FRONT)

    assert places(page) == ["11", "10", "9", "8", "7", "6", "5", "4", "3"]
    assert "Nobody has arranged this page yet." in page.text


def test_an_article_is_placed_moved_pinned_and_saved_and_readers_see_it(paula, paper, client):
    page = press(paula, paula.get(FRONT), "_place", paper[0].code)
    assert places(page)[:3] == ["0*", "11", "10"]
    page = press(paula, page, "_place", paper[5].code)
    assert places(page)[:3] == ["0*", "5*", "11"]
    page = press(paula, page, "_up", paper[5].code)
    assert places(page)[:3] == ["5*", "0*", "11"]
    assert "“Geschichte 5.” stands at place 1." in page.text
    assert "Geschichte 5." not in client.get("/").text.partition('class="front-lead"')[2][:900]

    page = press(paula, page, "_save", **{f"{paper[5].code}-pinned": "on"})

    assert saved() == [(1, "Geschichte 5.", True), (2, "Geschichte 0.", False)]
    assert "Readers see the page like this now." in page.text
    assert "Geschichte 5." in client.get("/").text.partition('class="front-lead"')[2][:900]


def test_what_is_moved_below_something_automatic_is_pinned_there(paula, paper):
    page = press(paula, paula.get(FRONT), "_place", paper[0].code)

    page = press(paula, page, "_down", paper[0].code)
    assert places(page)[:3] == ["11", "0!", "10"]
    assert "“Geschichte 0.” stands at place 2, pinned." in page.text

    page = press(paula, page, "_move", f"{paper[0].code} 9")
    assert places(page) == ["11", "10", "9", "8", "7", "6", "5", "4", "0!"]


def test_a_place_can_be_typed_and_the_others_make_room(paula, paper):
    page = paula.get(FRONT)
    for row in paper[:3]:
        page = press(paula, page, "_place", row.code)

    page = press(paula, page, "_look", **{f"{paper[2].code}-number": "1"})

    assert places(page)[:4] == ["2*", "0*", "1*", "11"]


def test_an_automatic_article_can_be_kept_where_it_is(paula, paper):
    page = press(paula, paula.get(FRONT), "_keep", paper[11].code)
    assert places(page)[:2] == ["11*", "10"]

    page = press(paula, page, "_keep", paper[9].code)
    assert places(page)[:3] == ["11*", "10", "9!"]


def test_taking_one_off_lets_the_next_move_up_but_no_pinned_one(paula, paper):
    page = paula.get(FRONT)
    for row in paper[:2]:
        page = press(paula, page, "_place", row.code)
    page = press(paula, page, "_move", f"{paper[2].code} 4")
    assert places(page)[:5] == ["0*", "1*", "11", "2!", "10"]

    page = press(paula, page, "_remove", paper[0].code)

    assert places(page)[:5] == ["1*", "11", "10", "2!", "9"]
    assert "“Geschichte 0.” is off its place." in page.text


def test_dropping_a_new_one_takes_the_room_of_the_last_automatic_one(paula, paper):
    page = press(paula, paula.get(FRONT), "_move", f"{paper[0].code} 9")

    page = press(paula, page, "_move", f"{paper[1].code} 1")

    assert places(page) == ["1*", "11", "10", "9", "8", "7", "6", "5", "0!"]


def test_a_full_page_says_so_and_keeps_what_it_has(paula, paper):
    page = paula.get(FRONT)
    for row in paper[:9]:
        page = press(paula, page, "_place", row.code)
    before = places(page)

    for button, value in (("_place", paper[9].code), ("_move", f"{paper[9].code} 1")):
        page = press(paula, page, button, value)
        assert places(page) == before
        assert "All 9 places are taken." in page.text


def test_times_and_words_of_a_place_are_kept_from_step_to_step_and_saved(paula, paper):
    row = paper[0].code
    page = press(paula, paula.get(FRONT), "_place", row)
    typed = {f"{row}-kicker": "Eben erst", f"{row}-headline": "Kurz", f"{row}-until_day": "2031-05-02"}
    page = press(paula, page, "_down", row, **typed, **{f"{row}-until_time": "09:30"})

    press(paula, page, "_save")

    slot = Slot.objects.get()
    assert (slot.position, slot.kicker, slot.headline) == (2, "Eben erst", "Kurz")
    assert timezone.localtime(slot.until).strftime("%d.%m.%Y %H:%M") == "02.05.2031 09:30"


def test_a_time_that_is_incomplete_or_over_is_not_saved_and_nothing_is_lost(paula, paper):
    row = paper[0].code
    page = press(paula, paula.get(FRONT), "_place", row)

    page = press(paula, page, "_save", **{f"{row}-until_day": "2031-05-02", f"{row}-kicker": "Eben erst"})
    assert "Give both, the day and the time." in page.text
    assert 'value="2031-05-02"' in page.text
    assert 'value="Eben erst"' in page.text

    page = press(paula, page, "_save", **{f"{row}-until_day": "2021-05-02", f"{row}-until_time": "09:30"})
    assert page.status_code == 409
    assert "The time of a place is over already." in page.text
    assert 'value="Eben erst"' in page.text
    assert saved() == []


def test_a_stale_save_says_who_was_quicker_shows_theirs_and_keeps_mine(paula, paper):
    page = press(paula, paula.get(FRONT), "_place", paper[0].code)
    arrange(Front(language="de"), [Slot(article=paper[1], position=1)], by=user("emil"), at=timezone.now(), version=0)

    page = press(paula, page, "_save")
    assert page.status_code == 409
    assert "Emil Redakteur arranged this page" in page.text
    assert "1. Geschichte 1." in page.text
    assert places(page)[0] == "0*"
    assert saved() == [(1, "Geschichte 1.", False)]

    press(paula, page, "_over", "1")
    assert saved() == [(1, "Geschichte 0.", False)]


def test_an_article_withdrawn_meanwhile_leaves_the_form_with_a_word(paula, paper):
    page = press(paula, paula.get(FRONT), "_place", paper[0].code)
    withdraw(paper[0], by=user("paula"), at=NOON, note="Sie stimmte nicht.")

    page = press(paula, page, "_look")

    assert "Readers lost 1 of the placed articles meanwhile" in page.text
    assert places(page)[0] == "11"


def test_articles_to_place_are_found_by_their_words_among_what_readers_have(paula, paper):
    live("Die Brücke über die Ahl", kicker="Verkehr")
    article("Die Brücke, noch nicht fertig")

    page = press(paula, paula.get(FRONT), "_look", q="brücke verkehr")

    found = page.text.partition('class="candidates"')[2]
    assert "Die Brücke über die Ahl" in found
    assert "noch nicht fertig" not in found
    assert "Geschichte" not in found


def test_what_readers_do_not_have_cannot_be_placed(paula, paper):
    draft = article("Noch nicht fertig")

    for button, value in (("_place", draft.code), ("_move", f"{draft.code} 1"), ("_place", "gibtsnicht")):
        page = press(paula, paula.get(FRONT), button, value)
        assert "Readers do not have this article" in page.text
        assert "Noch nicht fertig" not in page.text


def test_an_article_s_page_leads_to_its_place(paula, paper):
    page = paula.get(f"/admin/articles/article/{paper[0].pk}/change/").text
    way = f"{FRONT}?place={paper[0].code}"
    assert way in page
    assert f"{POLITICS}?place={paper[0].code}" in page

    opened = paula.get(way)

    assert places(opened)[:2] == ["0*", "11"]
    assert saved() == []


def test_a_preview_shows_what_is_not_saved_to_the_editor_alone(paula, paper, client):
    page = press(paula, paula.get(FRONT), "_place", paper[0].code)

    preview = press(paula, page, "_look", address="/admin/articles/front/preview/de/")

    assert "Geschichte 0." in preview.text.partition('class="front-lead"')[2][:900]
    assert "A preview." not in preview.text  # it speaks the readers' language
    assert "Eine Vorschau." in preview.text
    assert "no-store" in preview["Cache-Control"]
    assert "Geschichte 0." not in client.get("/").text.partition('class="front-lead"')[2][:900]
    assert client.get("/admin/articles/front/preview/de/").status_code == 302


def test_a_section_has_a_front_and_a_preview_of_its_own(paula, paper, client):
    live("Ein Konzert", section=section("Kultur"))
    page = press(paula, paula.get(POLITICS), "_place", paper[0].code, address=POLITICS)
    assert places(page) == ["0*", "11", "10", "9", "8"]

    preview = press(paula, page, "_look", address="/admin/articles/front/preview/de/politik/")
    assert "Geschichte 0." in preview.text.partition('class="front-lead"')[2][:900]

    press(paula, page, "_save", address=POLITICS)
    assert saved(of=section()) == [(1, "Geschichte 0.", False)]
    assert saved() == []


def test_the_list_names_every_front_readers_have(paula, paper):
    live("Una historia", language="es", section=section("Kultur"))

    page = paula.get("/admin/articles/front/").text

    for address in (FRONT, POLITICS, "/admin/articles/front/es/", "/admin/articles/front/es/kultur/"):
        assert f'href="{address}"' in page
    assert "/admin/articles/front/es/politik/" not in page
    assert 'href="/admin/articles/front/"' in paula.get("/admin/").text


@pytest.mark.parametrize("address", ["xx/", "de/gibt-es-nicht/", "preview/xx/", "de/1/2/"])
def test_a_front_that_does_not_exist_is_not_found(paula, address):
    assert paula.get(f"/admin/articles/front/{address}").status_code == 404


@pytest.mark.parametrize(
    "odd",
    [
        {"version": "x"},
        {"placed": ["' OR 1=1", "\x00", "ö" * 400]},
        {"_move": "nichts"},
        {"_move": "abc -7"},
        {"_move": f"abc {'9' * 5000}"},
        {"q": "\x00" * 9},
        {"_over": "9" * 40},
    ],
)
def test_a_form_nobody_filled_in_like_that_is_no_fault_of_the_server(paula, paper, odd):
    answer = paula.post(FRONT, {"placed": [paper[0].code], f"{paper[0].code}-number": "9" * 40, **odd})

    assert answer.status_code in {200, 302, 409}
