"""History: every save can be looked at, compared and brought back, and readers see nothing of it."""

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import Article
from tests import world
from tests.admin.filled_form import filled_form

pytestmark = pytest.mark.django_db


def page(name: str, article: Article, *arguments: int) -> str:
    return reverse(f"admin:articles_article_{name}", args=[article.pk, *arguments])


def save(client: Client, article: Article, **fields: str) -> None:
    form = filled_form(client.get(page("change", article)).content)
    assert client.post(page("change", article), {**form, **fields}).status_code == 302


def test_the_list_names_who_saved_and_what_readers_got(paula):
    article = world.live().article
    save(paula, article, headline="Ein neues Dach")

    text = paula.get(page("history", article)).content.decode()

    assert "Anna Autorin" in text
    assert "Paula Chefin" in text
    assert article.live_edition.get_kind_display() in text


def test_two_revisions_are_compared_field_by_field(paula):
    article = world.article(quotes=[{"text": "Wir bauen", "speaker": world.person()}])
    save(paula, article, headline="Der Hafen bekommt ein Dach", **{"quotes-0-text": "Wir bauen neu"})

    changes = paula.get(page("compare", article), {"old": 1, "new": 2}).context["changes"]

    assert [change.name for change in changes] == ["headline", "quotes"]
    assert [segment.text.strip() for segment in changes[0].segments if segment.kind == "removed"] == ["neues"]


def test_the_newer_of_two_is_always_the_new_one(paula):
    article = world.article()
    save(paula, article, headline="Anders")

    answer = paula.get(page("compare", article), {"old": 2, "new": 1})

    assert (answer.context["old"].number, answer.context["new"].number) == (1, 2)


def test_a_change_of_emphasis_alone_is_said_to_be_one(paula):
    article = world.article(body="<p>Ein Wort.</p>")
    save(paula, article, body="<p>Ein <strong>Wort</strong>.</p>")

    changes = paula.get(page("compare", article)).context["changes"]

    assert [(change.name, change.markup_only) for change in changes] == [("body", True)]


@pytest.mark.parametrize("query", [{"old": "x"}, {"new": "999999999999"}, {"old": "-1"}])
def test_strange_numbers_are_no_server_error(paula, query):
    article = world.article()

    assert paula.get(page("compare", article), query).status_code in {200, 404}


def test_a_revision_comes_back_with_everything_that_belonged_to_it(paula):
    article = world.article(
        quotes=[{"text": "Wir bauen", "speaker": world.person()}], faqs=[{"question": "Wann?", "answer": "Bald."}]
    )
    code = article.quotes.get().code
    save(paula, article, headline="Anders", **{"quotes-0-DELETE": "on", "faqs-0-DELETE": "on"})
    article.refresh_from_db()

    paula.post(page("restore", article, 1), {"version": article.version})

    article.refresh_from_db()
    assert article.headline == "Der Hafen bekommt ein neues Dach"
    assert article.quotes.get().code == code
    assert article.faqs.count() == 1
    assert article.revisions.count() == 3


def test_restoring_changes_nothing_for_readers(paula):
    edition = world.live()
    save(paula, edition.article, headline="Anders")
    edition.article.refresh_from_db()

    paula.post(page("restore", edition.article, 1), {"version": edition.article.version})

    assert edition.article.live_edition == edition


def test_a_restoration_that_was_looked_at_too_long_ago_is_refused(paula):
    article = world.article()
    seen = article.version
    save(paula, article, headline="Anders")

    assert paula.post(page("restore", article, 1), {"version": seen}).status_code == 409
    assert Article.objects.get().headline == "Anders"


def test_a_revision_of_another_article_cannot_be_brought_here(paula):
    article = world.article("Der erste")
    save(paula, article, kicker="Zwei")
    other = world.article("Der zweite")

    assert paula.post(page("restore", other, 2), {"version": other.version}).status_code == 404
