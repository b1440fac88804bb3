"""The pages of the house at the desk."""

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import Page, PageEdition
from articles.workflow.publish_page import publish_page
from articles.workflow.save_page import save_page
from tests import world
from tests.admin.filled_form import filled_form

pytestmark = pytest.mark.django_db
ADD = "/admin/articles/page/add/"


def address(page: Page, act: str = "change") -> str:
    return reverse(f"admin:articles_page_{act}", args=[page.pk])


def opened(client: Client, page: Page) -> dict[str, str]:
    return filled_form(client.get(address(page)).content, "record")


def test_a_page_is_written_published_and_withdrawn(paula):
    new = {"slot": "imprint", "language": "de", "title": "Impressum", "body": "<p>Kai 1</p>", "_publish": ""}

    question = paula.post(ADD, new, follow=True)

    page = Page.objects.get()
    assert question.redirect_chain[-1][0] == address(page, "publish")
    assert not PageEdition.objects.exists()
    paula.post(address(page, "publish"), filled_form(question.content, "confirm-form"))
    edition = PageEdition.objects.live().get()
    assert (edition.title, edition.html, edition.published_by) == ("Impressum", "<p>Kai 1</p>", world.user("paula"))
    paula.post(address(page, "withdraw"), {"version": page.version})
    assert not PageEdition.objects.live().exists()
    assert "Edition 1 of" in paula.get(address(page)).text


def test_a_slot_is_filled_once_in_a_language(paula):
    world.house_page()

    answer = paula.post(ADD, {"slot": "imprint", "language": "de", "title": "Noch eins", "body": "<p>Kai 2</p>"})

    assert answer.status_code == 200
    assert answer.context["errors"]
    assert Page.objects.count() == 1


def test_which_page_it_is_stays(paula):
    page = world.house_page()
    paula.post(address(page), {**opened(paula, page), "slot": "contact", "language": "es", "title": "Anders"})

    page.refresh_from_db()
    assert (page.slot, page.language, page.title) == ("imprint", "de", "Anders")


def test_whoever_is_slower_does_not_undo_what_a_colleague_wrote(paula):
    page = world.house_page()
    form = opened(paula, page)
    page.title = "Von Ada"
    save_page(page, by=world.user("ada"), at=world.NOON)

    answer = paula.post(address(page), {**form, "title": "Von Paula"})

    assert "Somebody saved it since you opened this page" in answer.text
    assert "Von Paula" in answer.text
    assert Page.objects.get().title == "Von Ada"


def test_pictures_are_refused_with_a_sentence(paula):
    page = world.house_page()

    answer = paula.post(
        address(page),
        {**opened(paula, page), "body": '<p>A</p><figure data-block="embed" data-url="https://a.example/"></figure>'},
    )

    assert "holds words alone" in answer.text


@pytest.mark.parametrize("version", ["", "0", "99", "x", "²", "9" * 40])
def test_only_the_text_that_was_looked_at_is_published(paula, version):
    page = world.house_page()

    answer = paula.post(address(page, "publish"), {"version": version})

    assert answer.status_code == 409
    assert not PageEdition.objects.exists()


@pytest.mark.parametrize("version", ["", "0", "99", "x", "²", "9" * 40])
def test_only_the_text_that_was_looked_at_is_withdrawn(paula, version):
    page = world.live_house_page().page

    answer = paula.post(address(page, "withdraw"), {"version": version})

    assert answer.status_code == 409
    assert "Look at it again, then decide" in answer.text
    assert PageEdition.objects.live().exists()


def test_a_second_click_is_told_why_it_does_nothing(paula):
    page = world.house_page()
    publish_page(page, by=world.user("ada"), at=world.NOON)

    answer = paula.post(address(page, "publish"), {"version": page.version})

    assert answer.status_code == 409
    assert "Readers have it already" in answer.text
    assert PageEdition.objects.count() == 1


@pytest.mark.parametrize("act", ["publish", "withdraw", "change"])
def test_a_page_that_is_not_there_is_not_found(paula, act):
    answer = paula.get(f"/admin/articles/page/999/{act}/")

    assert answer.status_code in (302, 404)
