from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command

from articles.models import Activity, Article, Edition, Heartbeat
from articles.workflow.compose import compose
from articles.workflow.refused import Refused
from articles.workflow.run_due import run_due
from articles.workflow.schedule import schedule
from articles.workflow.unschedule import unschedule
from tests.world import NOON, article, live, user

pytestmark = pytest.mark.django_db

EVENING = NOON + timedelta(hours=8)


def planned(**fields: object) -> Article:
    return schedule(article(**fields), by=user("paula"), at=NOON, scheduled_for=EVENING)


def test_nothing_appears_before_its_time() -> None:
    planned()
    assert list(run_due(EVENING - timedelta(microseconds=1))) == []
    assert not Edition.objects.exists()


def test_it_appears_when_it_is_due_in_the_name_of_who_scheduled_it() -> None:
    made = planned()
    assert [(done, a.pk) for done, a in run_due(EVENING)] == [("published", made.pk)]
    edition = Edition.objects.live().get()
    assert edition.published_by == user("paula") and edition.published_at == EVENING


def test_it_appears_once_however_often_the_worker_looks() -> None:
    planned()
    for minutes in (0, 1, 2):
        list(run_due(EVENING + timedelta(minutes=minutes)))
    assert Edition.objects.count() == 1


def test_an_article_that_cannot_appear_is_named_and_holds_up_nobody() -> None:
    broken, fine = planned(), planned(headline="Das zweite Dach")
    Article.objects.filter(pk=broken.pk).update(headline="")
    assert {done for done, _ in run_due(EVENING)} == {"refused", "published"}
    broken.refresh_from_db()
    assert broken.scheduled_for is None and "Überschrift" in broken.schedule_failure
    assert Edition.objects.live().get().article == fine
    assert Activity.objects.filter(verb="schedule_failed", article=broken).exists()


def test_the_past_is_refused() -> None:
    with pytest.raises(Refused):
        schedule(article(), by=user("paula"), at=NOON, scheduled_for=NOON)


def test_a_moment_within_the_embargo_is_refused() -> None:
    with pytest.raises(Refused):
        planned(embargo_until=EVENING + timedelta(minutes=1))


def test_what_is_taken_off_the_schedule_does_not_appear() -> None:
    unschedule(planned(), by=user("paula"), at=NOON)
    assert list(run_due(EVENING)) == []


def test_a_planned_withdrawal_happens_when_it_is_due() -> None:
    edition = live()
    Article.objects.filter(pk=edition.article_id).update(withdraw_at=EVENING)
    assert [done for done, _ in run_due(EVENING)] == ["withdrawn"]
    assert not Edition.objects.live().exists()
    assert list(run_due(EVENING)) == []


def test_the_worker_says_that_it_is_alive(monkeypatch: pytest.MonkeyPatch) -> None:
    # The worker closes old connections; here that would end the test's own transaction.
    monkeypatch.setattr("articles.management.commands.work.close_old_connections", lambda: None)
    call_command("work", "--once", stdout=StringIO())
    assert Heartbeat.objects.exists()


def test_an_unexpected_fault_of_one_article_holds_up_nobody_and_is_not_tried_for_ever(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    broken, fine = planned(), planned(headline="Das zweite Dach")

    def compose_or_break(article: Article) -> tuple[dict[str, object], str, int]:
        if article.pk == broken.pk:
            raise KeyError("unheard of")
        return compose(article)

    monkeypatch.setattr("articles.workflow.publish.compose", compose_or_break)
    assert {done for done, _ in run_due(EVENING)} == {"refused", "published"}
    assert Edition.objects.live().get().article == fine
    broken.refresh_from_db()
    assert broken.scheduled_for is None and broken.schedule_failure
    assert list(run_due(EVENING)) == []
