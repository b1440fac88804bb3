"""Dossiers at the desk."""

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import Article, Dossier, DossierEdition
from articles.workflow.publish_dossier import publish_dossier
from articles.workflow.save_dossier import save_dossier
from articles.workflow.withdraw import withdraw
from tests import world
from tests.admin.filled_form import filled_form

pytestmark = pytest.mark.django_db
ADD = "/admin/articles/dossier/add/"


def address(dossier: Dossier, act: str = "change") -> str:
    return reverse(f"admin:articles_dossier_{act}", args=[dossier.pk])


def opened(client: Client, dossier: Dossier) -> dict[str, str]:
    return filled_form(client.get(address(dossier)).content, "record")


def entry(number: int, article: Article, line: str = "") -> dict[str, str]:
    return {
        f"entries-{number}-article": article.headline,
        f"entries-{number}-article-key": article.code,
        f"entries-{number}-line": line,
        f"entries-{number}-position": str(number + 1),
    }


def order(dossier: Dossier) -> list[tuple[str, str]]:
    return list(dossier.entries.order_by("position").values_list("article__headline", "line"))


def test_a_dossier_is_made_published_and_withdrawn(armin):
    first, second = world.live("Erstens").article, world.live("Zweitens").article
    new = {
        **filled_form(armin.get(ADD).content, "record"),
        "title": "Der Hafen",
        "language": "de",
        "introduction": "Was gebaut wird.",
        "entries-TOTAL_FORMS": "2",
        **entry(0, first, "So fing es an."),
        **entry(1, second),
        "sources-0-title": "Pläne der Stadt",
        "sources-0-url": "stadt.example/plan",
    }

    question = armin.post(ADD, {**new, "_publish": ""}, follow=True)

    made = Dossier.objects.get()
    assert question.redirect_chain[-1][0] == address(made, "publish")
    assert order(made) == [("Erstens", "So fing es an."), ("Zweitens", "")]
    assert made.sources == [{"title": "Pläne der Stadt", "url": "https://stadt.example/plan"}]
    assert (made.slug, made.saved_by) == ("der-hafen", world.user("armin"))
    assert not DossierEdition.objects.exists()
    armin.post(address(made, "publish"), filled_form(question.content, "confirm-form"))
    edition = DossierEdition.objects.live().get()
    assert (edition.title, edition.published_by, len(edition.entries)) == ("Der Hafen", world.user("armin"), 2)
    armin.post(address(made, "withdraw"), {"version": made.version})
    assert not DossierEdition.objects.live().exists()
    assert "Edition 1 of" in armin.get(address(made)).text


def test_entries_stand_in_the_order_of_their_numbers(armin):
    made = world.dossier(*(world.article(name) for name in ("Eins", "Zwei", "Drei")))

    armin.post(address(made), {**opened(armin, made), "entries-0-position": "9", "entries-2-position": "1"})

    assert [name for name, _line in order(made)] == ["Drei", "Zwei", "Eins"]


def test_an_entry_ticked_off_is_gone_and_the_others_keep_their_lines(armin):
    made = world.dossier((world.article("Eins"), "Erst."), (world.article("Zwei"), "Dann."))

    armin.post(address(made), {**opened(armin, made), "entries-0-DELETE": "on"})

    assert order(made) == [("Zwei", "Dann.")]


@pytest.mark.parametrize(
    "row",
    [
        {"entries-0-article": "Gibt es nicht"},
        {"entries-0-line": "Warum, und was?"},
        {"sources-0-title": "Ohne Adresse"},
        {"sources-0-url": "https://ohne-titel.example/"},
        {"sources-0-title": "Böse", "sources-0-url": "javascript:alert(1)"},
        {"sources-0-title": "Alt", "sources-0-url": "ftp://alt.example/"},
    ],
)
def test_a_row_that_says_too_little_or_the_wrong_thing_is_pointed_at(armin, row):
    made = world.dossier()

    answer = armin.post(address(made), {**opened(armin, made), **row, "title": "Anders"})

    assert answer.status_code == 200
    rows = answer.context["adminform"].form.rows
    assert sum(some.total_error_count() for some in rows.values()) == 1
    made.refresh_from_db()
    assert (made.title, made.sources, order(made)) == ("Der Hafen", [], [])


def test_language_and_address_stay(armin):
    made = world.dossier()
    armin.post(address(made), {**opened(armin, made), "slug": "anders", "language": "es", "title": "Anders"})

    made.refresh_from_db()
    assert (made.slug, made.language, made.title) == ("der-hafen", "de", "Anders")


def test_an_address_is_given_once_in_a_language(armin):
    world.dossier()
    new = {**filled_form(armin.get(ADD).content, "record"), "title": "Noch einer", "slug": "der-hafen"}

    refused = armin.post(ADD, {**new, "language": "de"})
    armin.post(ADD, {**new, "language": "es"})

    assert refused.status_code == 200
    assert "Another dossier in this language has this address." in refused.text
    assert sorted(Dossier.objects.values_list("language", "slug")) == [("de", "der-hafen"), ("es", "der-hafen")]


def test_whoever_is_slower_does_not_undo_what_a_colleague_did(armin):
    made = world.dossier(world.article("Eins"))
    form = opened(armin, made)
    made.title = "Von Ada"
    save_dossier(made, [], [], by=world.user("ada"), at=world.NOON)

    answer = armin.post(address(made), {**form, "title": "Von Armin"})

    assert "Somebody saved it since you opened this page" in answer.text
    assert "Von Armin" in answer.text
    assert Dossier.objects.get().title == "Von Ada"
    assert order(made) == []


@pytest.mark.parametrize("version", ["", "0", "99", "x", "²", "9" * 40])
def test_only_the_dossier_that_was_looked_at_is_published(armin, version):
    made = world.dossier(world.live().article)

    answer = armin.post(address(made, "publish"), {"version": version})

    assert answer.status_code == 409
    assert not DossierEdition.objects.exists()


def test_the_question_says_which_articles_readers_cannot_read(armin):
    gone = world.live("Zurückgezogen").article
    made = world.dossier(world.live("Online").article, world.article("Noch ein Entwurf"), (gone, "So war es."))
    withdraw(gone, by=world.user("paula"), at=world.NOON, note="Sie stimmte nicht.")

    text = armin.get(address(made, "publish")).text

    assert "Noch ein Entwurf (not with readers)" in text
    assert "Zurückgezogen (withdrawn; its line does not reach readers)" in text
    assert "Online (not" not in text


def test_a_second_click_is_told_why_it_does_nothing(armin):
    made = world.dossier(world.live().article)
    publish_dossier(made, by=world.user("ada"), at=world.NOON)

    answer = armin.post(address(made, "publish"), {"version": made.version})

    assert answer.status_code == 409
    assert "Readers have the dossier already" in answer.text
    assert DossierEdition.objects.count() == 1


def test_an_editor_curates_and_leaves_publishing_to_others(client):
    made = world.dossier(world.live().article)
    client.force_login(world.user("emil"))

    client.post(address(made), {**opened(client, made), "title": "Von Emil"})

    assert Dossier.objects.get().title == "Von Emil"
    assert "_publish" not in client.get(address(made)).text
    assert client.post(address(made, "publish"), {"version": 2}).status_code == 403
    assert not DossierEdition.objects.exists()


@pytest.mark.parametrize("act", ["publish", "withdraw", "change"])
def test_a_dossier_that_is_not_there_is_not_found(armin, act):
    assert armin.get(f"/admin/articles/dossier/999/{act}/").status_code in (302, 404)
