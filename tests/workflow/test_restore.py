from datetime import timedelta

import pytest

from articles.models import Article, Person, Revision
from articles.workflow.refused import Refused
from articles.workflow.restore import restore
from articles.workflow.save import save_revision
from tests.world import NOON, article, live, person, user

pytestmark = pytest.mark.django_db

LATER = NOON + timedelta(hours=1)
WORDS = "Die Arbeiten beginnen im Herbst"


def changed_since() -> tuple[Article, Revision]:
    """An article whose first revision had a quote, which then lost it and got another headline."""
    made = article(headline="So war es zuerst", quotes=[{"text": WORDS, "speaker": person("Pia Rast")}])
    first = made.revisions.get()
    made.quotes.all().delete()
    made.headline = "So ist es jetzt"
    made.save()
    save_revision(made, by=user("emil"), at=NOON)
    return made, first


def test_it_brings_back_every_field_and_child_as_a_new_revision() -> None:
    made, first = changed_since()
    new = restore(made, first, by=user("emil"), at=LATER)
    made.refresh_from_db()
    assert (made.headline, made.quotes.get().text) == ("So war es zuerst", WORDS)
    assert new.number == 3 and new.content == first.content


def test_a_quote_keeps_its_address() -> None:
    made, first = changed_since()
    restore(made, first, by=user("emil"), at=LATER)
    assert made.quotes.get().code == first.content["quotes"][0]["code"]


def test_a_record_that_was_deleted_since_is_left_out_and_the_words_stay() -> None:
    made, first = changed_since()
    Person.objects.get(name="Pia Rast").delete()
    restore(made, first, by=user("emil"), at=LATER)
    assert (made.quotes.get().text, made.quotes.get().speaker) == (WORDS, None)


def test_a_code_that_another_article_has_by_now_is_given_anew() -> None:
    made, first = changed_since()
    code = first.content["quotes"][0]["code"]
    article(headline="Eine andere Geschichte", quotes=[{"text": WORDS, "code": code}])
    restore(made, first, by=user("emil"), at=LATER)
    assert made.quotes.get().code != code


def test_readers_see_nothing_of_it() -> None:
    edition = live("Der Hafen bekommt ein neues Dach")
    first = edition.article.revisions.get()
    restore(edition.article, first, by=user("emil"), at=LATER)
    edition.refresh_from_db()
    assert edition.live and edition.article.editions.count() == 1


def test_a_revision_of_another_article_is_refused() -> None:
    made, _ = changed_since()
    with pytest.raises(Refused):
        restore(made, article("Eine andere").revisions.get(), by=user("emil"), at=LATER)
