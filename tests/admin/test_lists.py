"""The start page and the lists: what waits is found, and a long list asks the database no more than a short one."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from articles.models import Article
from articles.workflow.save import save_revision
from articles.workflow.schedule import schedule
from articles.workflow.submit import submit
from articles.workflow.trash import trash
from articles.workflow.unschedule import unschedule
from articles.workflow.withdraw import withdraw
from tests import world

pytestmark = pytest.mark.django_db
LIST = "/admin/articles/article/"


def one_of_each() -> dict[str, Article]:
    now, anna, paula = timezone.now(), world.user("anna"), world.user("paula")
    made = {
        "draft": world.article("Ein Entwurf"),
        "in_review": submit(world.article("In Prüfung"), by=anna, at=now),
        "scheduled": schedule(world.article("Geplant"), by=paula, at=now, scheduled_for=now + timedelta(days=1)),
        "live": world.live("Live").article,
        "newer": world.live("Live und neuer").article,
        "withdrawn": world.live("Zurückgezogen").article,
        "trash": trash(world.article("Im Papierkorb"), by=anna, at=now),
    }
    made["newer"].teaser = "Neu."
    made["newer"].save()
    save_revision(made["newer"], by=anna, at=now)
    withdraw(made["withdrawn"], by=paula, at=now, note="Es stimmte nicht.")
    return made


def shown(answer) -> set[str]:
    return {article.headline for article in answer.context["cl"].result_list}


def test_the_list_shows_everything_but_the_trash_newest_saved_first(paula):
    one_of_each()

    answer = paula.get(LIST)

    assert "Im Papierkorb" not in shown(answer)
    assert len(shown(answer)) == 6
    saved = [article.saved_at for article in answer.context["cl"].result_list]
    assert saved == sorted(saved, reverse=True)


@pytest.mark.parametrize(
    ("state", "headlines"),
    [
        ("draft", {"Ein Entwurf", "Geplant"}),
        ("in_review", {"In Prüfung"}),
        ("scheduled", {"Geplant"}),
        ("live", {"Live", "Live und neuer"}),
        ("newer", {"Live und neuer"}),
        ("withdrawn", {"Zurückgezogen"}),
        ("trash", {"Im Papierkorb"}),
    ],
)
def test_a_state_is_one_click(paula, state, headlines):
    one_of_each()

    assert shown(paula.get(LIST, {"state": state})) == headlines


def test_words_and_the_code_of_the_address_find_an_article(paula):
    made = one_of_each()

    assert shown(paula.get(LIST, {"q": "Prüfung"})) == {"In Prüfung"}
    assert shown(paula.get(LIST, {"q": made["live"].code})) == {"Live"}


@pytest.mark.parametrize("page", [LIST, "/admin/"])
def test_more_articles_need_no_more_queries(paula, page, django_assert_num_queries):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    one_of_each()
    paula.get(page)
    with CaptureQueriesContext(connection) as few:
        paula.get(page)
    for number in range(7):
        world.live(f"Noch einer {number}")
        submit(world.article(f"Und noch einer {number}"), by=world.user("anna"), at=timezone.now())

    with django_assert_num_queries(len(few)):
        paula.get(page)


def piles(answer) -> dict[str, set[str]]:
    return {pile.name: {article.headline for article in pile.articles} for pile in answer.context["piles"]}


def test_the_start_page_says_what_waits_and_what_goes_out(paula):
    one_of_each()
    mine = world.article("Mein Entwurf", by=world.user("paula"))
    unfiled = world.live("Ohne Ablage").article
    unfiled.filings.all().delete()
    missed = world.article("Verpasst")
    schedule(missed, by=world.user("paula"), at=world.NOON, scheduled_for=world.NOON + timedelta(hours=1))
    unschedule(missed, by=None, at=world.NOON, failure="Es fehlte ein Bild.")

    found = piles(paula.get("/admin/"))

    assert found == {
        "failed": {"Verpasst"},
        "review": {"In Prüfung"},
        "mine": {mine.headline},
        "scheduled": {"Geplant"},
        "newer": {"Live und neuer"},
        "unfiled": {"Ohne Ablage"},
    }


def test_an_author_sees_no_pile_of_the_archive(client):
    world.live()
    client.force_login(world.user("anna"))

    assert "unfiled" not in piles(client.get("/admin/"))


@pytest.mark.parametrize("noun", ["concept", "image", "video", "person", "source", "edition", "rawcopy", "activity"])
def test_every_list_opens_and_can_be_searched(paula, noun):
    world.live(lead_image=world.image())

    assert paula.get(reverse(f"admin:articles_{noun}_changelist"), {"q": "Hafen"}).status_code == 200


def test_nothing_can_be_deleted_from_a_list(paula):
    article = world.article()

    paula.post(LIST, {"action": "delete_selected", "_selected_action": [article.pk], "post": "yes"})

    assert Article.objects.filter(pk=article.pk).exists()
