"""Pages of the house: what is saved, what readers get of it, and what is kept."""

from datetime import timedelta

import pytest

from articles.models import Activity, EditionIsImmutable, Page, PageEdition
from articles.workflow.publish_page import publish_page
from articles.workflow.refused import Refused
from articles.workflow.save_page import save_page
from articles.workflow.withdraw_page import withdraw_page
from tests.world import NOON, house_page, user

pytestmark = pytest.mark.django_db


def test_what_is_saved_is_not_what_readers_have():
    page = house_page()
    publish_page(page, by=user("paula"), at=NOON)
    page.refresh_from_db()
    page.body = "<p>Ganz anders.</p>"
    save_page(page, by=user("paula"), at=NOON)

    assert "Ganz anders" not in PageEdition.objects.live().get().html
    assert Page.objects.get().has_newer_draft


def test_every_text_that_readers_had_is_kept_and_cannot_be_changed():
    page = house_page(body="<p>Alt.</p>")
    publish_page(page, by=user("paula"), at=NOON)
    page.refresh_from_db()
    page.body = "<p>Neu.</p>"
    publish_page(save_page(page, by=user("paula"), at=NOON), by=user("ada"), at=NOON + timedelta(hours=1))

    rows = list(PageEdition.objects.order_by("number"))
    assert [(row.number, row.html, row.live) for row in rows] == [(1, "<p>Alt.</p>", False), (2, "<p>Neu.</p>", True)]
    with pytest.raises(EditionIsImmutable):
        rows[0].save()
    with pytest.raises(EditionIsImmutable):
        PageEdition.objects.update(html="")
    with pytest.raises(EditionIsImmutable):
        rows[0].delete()


def test_a_page_without_title_or_words_is_refused_with_reasons():
    page = save_page(Page(slot="imprint", language="de", title=" ", body="<p><br></p>"), by=user("paula"), at=NOON)

    with pytest.raises(Refused) as refusal:
        publish_page(page, by=user("paula"), at=NOON)

    assert len(refusal.value.reasons) == 2


def test_nothing_is_published_twice_and_nothing_withdrawn_that_readers_do_not_have():
    page = house_page()
    with pytest.raises(Refused):
        withdraw_page(page, by=user("paula"), at=NOON)
    publish_page(page, by=user("paula"), at=NOON)
    with pytest.raises(Refused):
        publish_page(page, by=user("paula"), at=NOON)

    withdraw_page(page, by=user("paula"), at=NOON)

    assert not PageEdition.objects.live().exists()
    assert publish_page(page, by=user("paula"), at=NOON).number == 2


def test_a_text_that_nobody_looked_at_is_not_published():
    page = house_page()
    with pytest.raises(Refused):
        publish_page(page, by=user("paula"), at=NOON, version=page.version - 1)


def test_only_clean_words_are_kept():
    page = house_page(body='<p onclick="x()">Gut.</p><script>boese()</script>')

    assert page.body == "<p>Gut.</p>"


def test_every_act_is_in_the_log():
    page = house_page()
    publish_page(page, by=user("paula"), at=NOON)
    withdraw_page(page, by=user("ada"), at=NOON)

    rows = Activity.objects.order_by("pk").values_list("verb", "by__username", "detail__page")
    assert list(rows) == [
        ("save_page", "paula", "imprint"),
        ("publish_page", "paula", "imprint"),
        ("withdraw_page", "ada", "imprint"),
    ]


def test_who_withdraws_has_seen_what_is_saved():
    page = house_page()
    publish_page(page, by=user("paula"), at=NOON)
    seen = page.version
    save_page(page, by=user("ada"), at=NOON)

    with pytest.raises(Refused):
        withdraw_page(page, by=user("paula"), at=NOON, version=seen)
    assert PageEdition.objects.live().exists()
    withdraw_page(page, by=user("paula"), at=NOON, version=page.version)
    assert not PageEdition.objects.live().exists()


def test_a_stale_save_is_refused_and_changes_nothing():
    page = house_page()
    stale = Page.objects.get()
    save_page(page, by=user("ada"), at=NOON)
    stale.title = "Von gestern"

    with pytest.raises(Refused):
        save_page(stale, by=user("paula"), at=NOON)
    with pytest.raises(Refused):
        save_page(page, by=user("paula"), at=NOON, version=page.version - 1)

    assert (Page.objects.get().title, Page.objects.get().version) == ("Impressum", page.version)
