"""The front page and the fronts of the sections."""

import re
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.utils import timezone

from articles.models import Front, Slot
from articles.workflow.arrange import arrange
from articles.workflow.publish import publish
from articles.workflow.save import save_revision
from articles.workflow.withdraw import withdraw
from tests.world import NOON, article, image, live, person, render_fragments, section, user

pytestmark = pytest.mark.django_db


def test_it_leads_with_the_newest_article(client):
    live("Die ältere Geschichte", at=NOON)
    live("Die neuere Geschichte", at=NOON + timedelta(hours=1))

    page = client.get("/").text

    assert page.index("Die neuere Geschichte") < page.index("Die ältere Geschichte")


def test_it_gathers_older_articles_by_section_in_the_sections_order(client):
    culture, politics = section("Kultur"), section("Politik")
    culture.position, politics.position = 2, 1
    culture.save()
    politics.save()
    for number in range(12):
        live(f"Geschichte {number}", at=NOON + timedelta(hours=number), section=(culture, politics)[number % 2])

    page = client.get("/").text

    assert 0 < page.index('id="section-politik"') < page.index('id="section-kultur"')


def test_a_statement_of_a_person_leads_to_its_place(client):
    words = "Wir bauen dieses Dach, und wir bauen es im Herbst"
    live(
        "Das Dach kommt",
        body=f"<p>„{words}“, sagte Marta Lindqvist.</p>",
        quotes=[{"text": words, "speaker": person("Marta Lindqvist")}],
    )

    page = client.get("/").text

    assert words in page
    assert "#zitat-1" in page
    assert "/people/marta-lindqvist/" in page


def test_it_speaks_one_language_and_shows_only_articles_in_it(client):
    live("Una historia del puerto", language="es")
    live("Eine Geschichte vom Hafen")

    german, spanish = client.get("/").text, client.get("/es/").text

    assert "Eine Geschichte vom Hafen" in german
    assert "Una historia del puerto" not in german
    assert "Una historia del puerto" in spanish
    assert '<html lang="es">' in spanish


def test_a_draft_is_not_on_it(client):
    article("Noch nicht fertig")

    assert "Noch nicht fertig" not in client.get("/").text


def test_a_section_leaves_the_navigation_with_its_last_article(client):
    edition = live("Die einzige Geschichte", section=section("Sport"))
    assert "/sport/" in client.get("/").text
    withdraw(edition.article, by=user("paula"), at=NOON, note="Sie stimmte nicht.")
    cache.clear()  # five seconds later

    assert "/sport/" not in client.get("/").text


def test_the_navigation_is_kept_no_longer_than_five_seconds(client, monkeypatch):
    kept = []
    monkeypatch.setattr(cache, "set", lambda key, _value, seconds: kept.append((key, seconds)))

    client.get("/")

    assert set(kept) == {("navigation", 5)}


@pytest.mark.parametrize("number", [1, 25])
def test_it_costs_four_queries_however_many_articles_there_are(client, django_assert_max_num_queries, number):
    for n in range(number):
        live(f"Geschichte {n}", at=NOON + timedelta(hours=n), section=section(f"Ressort {n % 5}"))
    render_fragments()
    client.get("/")  # what stands on every page is kept

    with django_assert_max_num_queries(4):
        client.get("/")


def test_an_empty_paper_is_a_page_all_the_same(client):
    assert client.get("/").status_code == 200


@pytest.mark.parametrize("address", ["/", "/en/", "/politik/", "/archive/", "/corrections/", "/nowhere/"])
def test_it_is_the_same_for_everybody_and_sets_no_cookie(client, address):
    live("Eine Geschichte")
    stranger = client.get(address)
    client.force_login(user("ada"))
    administrator = client.get(address, headers={"accept-language": "es", "x-forwarded-host": "evil.example"})

    assert stranger.content == administrator.content
    assert "Set-Cookie" not in stranger
    assert "cookie" not in stranger.get("Vary", "").lower()
    assert "public" in stranger["Cache-Control"]


def test_what_has_not_changed_is_not_sent_again(client):
    live("Eine Geschichte")
    first = client.get("/")

    second = client.get("/", headers={"if-none-match": first["ETag"]})

    assert second.status_code == 304
    assert second.content == b""


def test_it_takes_no_posts(client):
    assert client.post("/").status_code == 405


def test_its_styles_are_allowed_by_their_hash_and_nothing_inline_is(client):
    import base64
    import hashlib
    import re

    response = client.get("/")
    styles = re.search(r"<style>(.*?)</style>", response.text, re.DOTALL)
    assert styles is not None
    digest = base64.b64encode(hashlib.sha256(styles[1].encode()).digest()).decode()

    assert f"'sha256-{digest}'" in response["Content-Security-Policy"]
    assert "unsafe-inline" not in response["Content-Security-Policy"]
    assert " style=" not in response.text


def hours(number):
    return NOON + timedelta(hours=number)


def stories(number, **fields):
    """So many live articles; the last one is the newest."""
    return [live(f"Geschichte {n}.", at=hours(n), **fields).article for n in range(number)]


def arranged(*slots, of=None, language="de"):
    front = Front(language=language, section=of)
    return arrange(front, slots, by=user("emil"), at=timezone.now(), version=0)


def slot(made, position, **fields):
    return Slot(article=made, position=position, **fields)


def headlines(page):
    """The headlines of all cards, from the top."""
    return [
        title for card in page.text.split("<h3>")[1:] for title in re.findall(r'^<a href="[^"]*">([^<]*)</a>', card)
    ]


def numbers(page):
    return [int(title.split()[1][:-1]) for title in headlines(page)]


def test_what_an_editor_placed_stands_first_and_the_newest_follow_without_a_repetition(client):
    made = stories(14)
    arranged(slot(made[3], 1), slot(made[0], 2))

    assert numbers(client.get("/")) == [3, 0, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 2]


def test_a_pinned_article_keeps_its_place_whatever_comes_or_goes_above_it(client):
    made = stories(6)
    arranged(slot(made[1], 1), slot(made[0], 3, pinned=True))
    assert numbers(client.get("/")) == [1, 5, 0, 4, 3, 2]

    withdraw(made[1], by=user("paula"), at=NOON, note="Sie stimmte nicht.")
    assert numbers(client.get("/")) == [5, 4, 0, 3, 2]

    live("Geschichte 9.", at=hours(9))
    assert numbers(client.get("/")) == [9, 5, 0, 4, 3, 2]


def test_a_page_too_short_for_a_pinned_place_shows_the_article_at_its_end(client):
    made = stories(2)
    arranged(slot(made[1], 8, pinned=True))

    assert numbers(client.get("/")) == [0, 1]


def test_a_place_ends_with_its_time_and_the_next_article_moves_up(client):
    made = stories(4)
    soon = timezone.now() + timedelta(hours=1)
    arranged(slot(made[0], 1, until=soon), slot(made[1], 2))
    assert numbers(client.get("/")) == [0, 1, 3, 2]

    Slot.objects.filter(position=1).update(until=timezone.now())

    assert numbers(client.get("/")) == [1, 3, 2, 0]


def test_a_page_whose_places_are_all_over_is_the_newest_again(client):
    made = stories(8)
    soon = timezone.now() + timedelta(hours=1)
    arranged(*(slot(row, place, until=soon) for place, row in enumerate(made[:6], 1)))
    Slot.objects.update(until=timezone.now())

    assert numbers(client.get("/")) == [7, 6, 5, 4, 3, 2, 1, 0]


def test_the_page_may_say_another_kicker_and_headline_and_the_article_keeps_its_own(client):
    made = live("Ein langer Titel vom Hafen", kicker="Hafen").article
    arranged(slot(made, 1, kicker="Eben erst", headline="Hafen kurz"))

    page = client.get("/")

    assert '<p class="kicker">Eben erst</p>' in page.text
    assert headlines(page) == ["Hafen kurz"]
    for address in (made.live_edition.path, "/politik/"):
        assert "Eben erst" not in client.get(address).text
        assert "Ein langer Titel vom Hafen" in client.get(address).text


def test_a_placed_article_is_shown_as_it_was_published_not_as_the_desk_has_it(client):
    made = live("Wie gedruckt").article
    arranged(slot(made, 1))
    made.headline = "Noch nicht fertig"
    made.save()
    save_revision(made, by=user("anna"), at=NOON)
    assert headlines(client.get("/")) == ["Wie gedruckt"]

    publish(made, by=user("paula"), at=hours(1), kind="silent")
    assert headlines(client.get("/")) == ["Noch nicht fertig"]


def test_a_withdrawn_article_leaves_nothing_of_its_place(client):
    made = live("Das darf niemand lesen", kicker="Quorxanth").article
    live("Eine andere Geschichte")
    arranged(slot(made, 1, kicker="Nur hier", headline="Geheim"))
    withdraw(made, by=user("paula"), at=NOON, note="Sie stimmte nicht.")

    page = client.get("/")

    assert headlines(page) == ["Eine andere Geschichte"]
    assert not any(word in page.text for word in ("Nur hier", "Geheim", "Quorxanth", "niemand lesen"))


def test_what_its_place_said_of_a_withdrawn_article_does_not_return_with_it(client):
    made = live("Der Rat hat Geld verloren").article
    arranged(slot(made, 1, kicker="Betrug", headline="Der Rat hat Geld gestohlen"))
    withdraw(made, by=user("paula"), at=NOON, note="Gestohlen wurde nichts.")
    made.refresh_from_db()
    publish(made, by=user("paula"), at=hours(1), kind="correction", note="Gestohlen wurde nichts.")

    page = client.get("/")

    assert headlines(page) == ["Der Rat hat Geld verloren"]
    assert not any(word in page.text for word in ("Betrug", "gestohlen"))


@pytest.mark.parametrize("state", ["draft", "in review", "scheduled", "trashed"])
def test_a_place_of_something_readers_never_had_shows_nothing(client, state):
    """The verb refuses such a place; if one is in the database all the same, the page knows nothing of it."""
    made = article("Das darf niemand lesen")
    changes = {
        "in review": {"workflow_state": "in_review"},
        "scheduled": {"scheduled_for": hours(99)},
        "trashed": {"trashed_at": NOON},
    }
    type(made).objects.filter(pk=made.pk).update(**changes.get(state, {"workflow_state": "draft"}))
    for of in (None, made.section):
        front = Front.objects.create(language="de", section=of)
        Slot.objects.create(front=front, article=made, position=1, pinned=True, kicker="Nur hier", headline="Geheim")
    live("Eine andere Geschichte")

    for address in ("/", "/politik/"):
        page = client.get(address)
        assert headlines(page) == ["Eine andere Geschichte"]
        assert not any(word in page.text for word in ("Nur hier", "Geheim", "niemand lesen"))


def test_a_sections_front_has_its_places_on_its_first_page_alone(client):
    made = stories(30)
    arranged(slot(made[2], 1), slot(made[28], 2), of=section())

    first = client.get("/politik/")
    way = first.text.split('" rel="next">')[0].rpartition('<a href="')[2]
    older = client.get(f"/politik/{way}")

    assert numbers(first) == [2, 28, 29, *range(27, 9, -1)]
    assert numbers(older) == [*range(9, -1, -1)]


def test_each_front_has_places_of_its_own(client):
    made = stories(3)
    arranged(slot(made[0], 1))
    arranged(slot(made[1], 1), of=section())

    assert numbers(client.get("/"))[0] == 0
    assert numbers(client.get("/politik/"))[0] == 1
    assert numbers(client.get("/")) == [0, 2, 1]


def test_only_the_lead_picture_is_loaded_at_once(client):
    stories(12, lead_image=image())

    for address in ("/", "/politik/"):
        page = client.get(address).text
        assert page.count('loading="lazy"') > 1
        assert page.count('fetchpriority="high"') == 1
        assert page.index('fetchpriority="high"') < page.index('loading="lazy"')


def test_a_lead_without_a_picture_and_a_very_long_headline_are_pages_all_the_same(client):
    words = " ".join(["Hafenverwaltungsgebühren"] * 40)[:300]
    arranged(slot(live(words).article, 1))

    assert headlines(client.get("/")) == [words]


@pytest.mark.parametrize("address", ["/", "/politik/"])
def test_an_arranged_page_costs_no_query_more_for_every_place(client, django_assert_max_num_queries, address):
    made = stories(25, lead_image=image())
    arranged(*(slot(row, place) for place, row in enumerate(made[:9], 1)))
    arranged(*(slot(row, place, pinned=True) for place, row in enumerate(made[:5], 1)), of=section())
    render_fragments()
    client.get(address)  # what stands on every page is kept

    with django_assert_max_num_queries(4):
        client.get(address)


def test_browsers_that_guess_find_the_papers_sign(client):
    answer = client.get("/favicon.ico")

    assert (answer.status_code, answer["Content-Type"]) == (200, "image/x-icon")
    assert b"".join(answer.streaming_content)[:4] == b"\0\0\1\0"
    assert "max-age" in answer["Cache-Control"]


def test_beside_the_lead_stand_fewer_words_and_no_picture(client):
    long = "Der Rat hat „nach & vor“ dem Streit beschlossen, was <alle> wussten. " * 4
    for number, words in enumerate(("Das Dach kommt", "Der Kai ist fertig")):
        live(words, at=NOON + timedelta(hours=number), teaser=long, lead_image=image())

    beside = client.get("/").text.split('class="front-beside"')[1].split("</section>")[0]

    assert "<img" not in beside
    teaser = beside.split('class="card-teaser">')[1].split("</p>")[0]
    assert "nach &amp; vor" in teaser and "&lt;alle&gt;" in teaser and len(teaser) < 180
