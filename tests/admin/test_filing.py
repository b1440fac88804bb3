"""Filing at the desk: concepts are picked by any of their labels, and for readers it holds at once."""

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import Article, Filing
from tests import world
from tests.admin.filled_form import filled_form

pytestmark = pytest.mark.django_db


@pytest.fixture
def armin() -> Client:
    client = Client()
    client.force_login(world.user("armin"))
    return client


def page(article: Article) -> str:
    return reverse("admin:articles_article_file", args=[article.pk])


def opened(client: Client, article: Article) -> dict[str, str]:
    return filled_form(client.get(page(article)).content, "confirm-form")


def terms(article: Article) -> list[str]:
    return sorted(article.filings.values_list("tag__name", flat=True))


def test_an_archivist_files_a_live_article_without_a_new_edition(armin):
    edition = world.live(topics=[world.concept("Hafen")])
    world.concept("Brücke")

    armin.post(page(edition.article), {**opened(armin, edition.article), "concepts": "Hafen\nBrücke"})

    assert terms(edition.article) == ["Brücke", "Hafen"]
    assert edition.article.editions.count() == 1
    assert Filing.objects.get(tag__name="Brücke").filed_by == world.user("armin")


def test_a_term_taken_out_is_taken_off(armin):
    article = world.article(topics=[world.concept("Hafen"), world.concept("Brücke")])

    armin.post(page(article), {**opened(armin, article), "concepts": "Brücke"})

    assert terms(article) == ["Brücke"]


def test_what_a_colleague_filed_meanwhile_stays(armin):
    article = world.article(topics=[world.concept("Hafen")])
    mine = opened(armin, article)
    world.file(article, [world.concept("Brücke")], by=world.user("emil"), at=world.NOON)
    world.concept("Deich")

    armin.post(page(article), {**mine, "concepts": "Hafen\nDeich"})

    assert terms(article) == ["Brücke", "Deich", "Hafen"]


def test_one_term_can_be_the_main_one(armin):
    article = world.article(topics=[world.concept("Hafen"), world.concept("Brücke")])

    armin.post(page(article), {**opened(armin, article), "primary": "Brücke"})

    assert article.filings.get(primary=True).tag.name == "Brücke"


def test_the_main_term_must_be_among_the_terms(armin):
    article = world.article(topics=[world.concept("Hafen")])
    world.concept("Brücke")

    answer = armin.post(page(article), {**opened(armin, article), "primary": "Brücke"})

    assert "primary" in answer.context["form"].errors
    assert not article.filings.filter(primary=True).exists()


@pytest.mark.parametrize("typed", ["Außenpolitik", "außenpolitik", "Política exterior", "Foreign policy", "Diplomatie"])
def test_a_concept_is_found_by_any_of_its_labels(armin, typed):
    world.concept("Außenpolitik", name_es="Política exterior", name_en="Foreign policy", alternatives=["Diplomatie"])
    article = world.article(topics=[world.concept("Hafen")])

    armin.post(page(article), {**opened(armin, article), "concepts": typed})

    assert terms(article) == ["Außenpolitik"]


def test_of_two_concepts_of_one_name_the_broader_term_says_which(armin):
    money = world.concept("Bank", world.concept("Wirtschaft"))
    bench = world.Concept.objects.create(name="Bank", slug="bank-2", broader=world.concept("Möbel"))
    article = world.article(topics=[world.concept("Hafen")])

    asked = armin.post(page(article), {**opened(armin, article), "concepts": "Bank"})
    armin.post(page(article), {**opened(armin, article), "concepts": "Bank (Möbel)"})

    said = str(asked.context["form"].errors)
    assert f"#{money.pk}" in said
    assert f"#{bench.pk}" in said
    assert [filing.tag for filing in article.filings.all()] == [bench]


def test_a_word_that_is_no_concept_is_pointed_at_and_nothing_is_filed(armin):
    article = world.article(topics=[world.concept("Hafen")])

    answer = armin.post(page(article), {**opened(armin, article), "concepts": "Hafen\nGibtsnicht"})

    assert "Gibtsnicht" in str(answer.context["form"].errors)
    assert terms(article) == ["Hafen"]


def test_an_author_files_a_draft_while_writing(client):
    article = world.article(topics=[world.concept("Hafen")])
    world.concept("Brücke")
    client.force_login(world.user("anna"))
    address = reverse("admin:articles_article_change", args=[article.pk])

    client.post(address, {**filled_form(client.get(address).content), "concepts": "Brücke"})

    assert terms(article) == ["Brücke"]


def test_the_form_of_a_live_article_files_nothing(client):
    article = world.live(topics=[world.concept("Hafen")]).article
    world.concept("Brücke")
    client.force_login(world.user("paula"))
    address = reverse("admin:articles_article_change", args=[article.pk])

    client.post(address, {**filled_form(client.get(address).content), "concepts": "Brücke", "kicker": "Neu"})

    assert terms(article) == ["Hafen"]
    assert Article.objects.get().kicker == "Neu"
