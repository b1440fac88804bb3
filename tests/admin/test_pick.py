"""Picking by name: suggestions for those who may see the records, and never a guess."""

import pytest
from django.urls import reverse

from articles.models import Article, Person
from tests import world
from tests.admin.filled_form import filled_form

pytestmark = pytest.mark.django_db


def suggested(client, noun: str, typed: str) -> list[dict[str, str]]:
    return client.get(reverse("admin:suggest", args=[noun]), {"q": typed}).json()["results"]


def test_people_come_with_what_tells_them_apart(paula):
    world.person("Marta Lindqvist", function="Ministerin")

    assert suggested(paula, "people", "lind")[0]["hint"] == "Ministerin"


def test_umlauts_are_found_in_either_case(paula):
    world.person("Önder Öz")

    assert [row["label"] for row in suggested(paula, "people", "önder")] == ["Önder Öz"]


def test_concepts_come_with_their_broader_term(paula):
    world.concept("Bank", world.concept("Wirtschaft"))

    assert [row["label"] for row in suggested(paula, "concepts", "ban")] == ["Bank (Wirtschaft)"]


def test_pictures_come_with_a_small_view(paula):
    image = world.image()

    row = suggested(paula, "images", "teal")[0]

    assert row["key"] == image.code
    picture = paula.get(row["picture"])
    assert picture.headers["Content-Type"].startswith("image/")
    picture.close()


def test_what_lies_in_the_trash_is_not_suggested(paula):
    Article.objects.filter(pk=world.article("Weg damit").pk).update(trashed_at=world.NOON)

    assert suggested(paula, "articles", "Weg") == []


@pytest.mark.parametrize("typed", ["", "%", "_", "'", "\\", "#", "x" * 3000, "\x00", "(((", "💥"])
def test_strange_words_give_a_list_and_no_error(paula, typed):
    for noun in ("people", "concepts", "images", "articles", "sources", "videos"):
        assert isinstance(suggested(paula, noun, typed), list)


def test_staff_is_not_suggested_to_those_who_may_not_see_it(paula):
    assert paula.get(reverse("admin:suggest", args=["staff"]), {"q": "a"}).status_code == 404


def test_strangers_get_no_suggestions(client):
    world.person()

    assert client.get(reverse("admin:suggest", args=["people"]), {"q": "m"}).status_code == 302


def test_of_two_people_of_one_name_the_chosen_one_stays(paula):
    Person.objects.create(name="Jana Weber", slug="jana-weber-2", function="Ärztin")
    article = world.article()
    address = reverse("admin:articles_article_change", args=[article.pk])
    before = article.bylines.get().person

    paula.post(address, {**filled_form(paula.get(address).content), "kicker": "Neu"})

    assert article.bylines.get().person == before


def test_of_two_people_of_one_name_a_typed_name_is_asked_about(paula):
    world.person("Jana Weber")
    second = Person.objects.create(name="Jana Weber", slug="jana-weber-2", function="Ärztin")
    article = world.article()
    address = reverse("admin:articles_article_change", args=[article.pk])
    row = {"quotes-0-text": "Wir bauen", "quotes-0-speaker": "Jana Weber"}

    asked = paula.post(address, {**filled_form(paula.get(address).content), **row})
    row["quotes-0-speaker"] = f"Jana Weber #{second.pk}"
    paula.post(address, {**filled_form(paula.get(address).content), **row})

    assert "Ärztin" in str(asked.context["rows"]["quotes"].forms[0].errors)
    assert article.quotes.get().speaker == second


def test_a_key_that_does_not_belong_to_the_words_is_ignored(paula):
    other = world.person("Ganz Andere")
    article = world.article()
    address = reverse("admin:articles_article_change", args=[article.pk])
    row = {"quotes-0-text": "Wir bauen", "quotes-0-speaker": "Ein Sprecher", "quotes-0-speaker-key": str(other.pk)}

    paula.post(address, {**filled_form(paula.get(address).content), **row})

    assert article.quotes.get().speaker is None
