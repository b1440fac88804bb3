"""The confirmation pages: GET asks in sentences and changes nothing, POST does, a refusal says why."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles.admin.verbs import VERBS
from articles.models import Activity, Article, Edition
from articles.workflow.save import save_revision
from tests import world
from tests.admin.filled_form import filled_form

pytestmark = pytest.mark.django_db


def page(verb: str, article: Article) -> str:
    return reverse(f"admin:articles_article_{verb}", args=[article.pk])


def do(client: Client, verb: str, article: Article, **answers: str):
    article.refresh_from_db()
    return client.post(page(verb, article), {"version": article.version, **answers})


def changed(article: Article) -> Article:
    article.kicker = f"{article.kicker}!"
    article.save()
    save_revision(article, by=world.user("emil"), at=timezone.now())
    return article


@pytest.mark.parametrize("verb", VERBS)
def test_looking_at_a_page_changes_nothing(paula, verb):
    article = world.article()
    before = (Article.objects.values_list().get(), Activity.objects.count())

    assert paula.get(page(verb, article)).status_code == 200

    assert (Article.objects.values_list().get(), Activity.objects.count()) == before


def test_publishing_gives_readers_the_article_and_the_desk_its_address(paula):
    article = world.article()

    answer = paula.post(page("publish", article), {"version": article.version}, follow=True)

    edition = Edition.objects.get(live=True)
    assert edition.published_by == world.user("paula")
    assert f"http://testserver{edition.path}" in answer.content.decode()


def test_the_page_says_where_it_will_appear(paula):
    article = world.article()

    text = paula.get(page("publish", article)).content.decode()

    assert article.get_absolute_url() in text
    assert "Politik" in text


def test_what_stands_in_the_way_is_said_and_no_button_is_shown(paula):
    article = world.article(section=None)

    answer = paula.get(page("publish", article))

    assert answer.context["reasons"] == ["It has no section. Choose where it appears."]
    assert not answer.context["show_button"]


def test_an_obstacle_also_stops_a_post_that_no_button_made(paula):
    article = world.article(section=None)

    answer = do(paula, "publish", article)

    assert answer.status_code == 409
    assert not Edition.objects.exists()


def test_it_publishes_only_what_was_looked_at(paula):
    article = world.article()
    seen = article.version
    changed(article)

    answer = paula.post(page("publish", article), {"version": seen})

    assert answer.status_code == 409
    assert not Edition.objects.exists()


def test_a_second_click_on_publish_makes_no_second_edition_and_says_why(paula):
    article = world.article()
    sent = filled_form(paula.get(page("publish", article)).content, "confirm-form")

    first, second = (paula.post(page("publish", article), sent) for _ in range(2))

    assert (first.status_code, second.status_code) == (302, 409)
    assert second.context["reasons"]
    assert second.context["reasons"][0] in second.content.decode()
    assert Edition.objects.count() == 1


class TestUpdates:
    def test_a_second_click_on_an_update_makes_no_further_edition(self, paula):
        article = changed(world.live().article)
        sent = {**filled_form(paula.get(page("publish", article)).content, "confirm-form"), "kind": "update"}

        first, second = (paula.post(page("publish", article), sent) for _ in range(2))

        assert (first.status_code, second.status_code) == (302, 409)
        assert second.context["reasons"]
        assert Edition.objects.count() == 2

    @pytest.mark.parametrize(("kind", "note"), [("silent", ""), ("update", ""), ("correction", "Es waren zwei Jahre.")])
    def test_a_live_article_is_updated_in_the_way_that_was_chosen(self, paula, kind, note):
        article = changed(world.live().article)

        do(paula, "publish", article, kind=kind, note=note)

        edition = Edition.objects.get(live=True)
        assert (edition.number, edition.kind, edition.note) == (2, kind, note)

    def test_it_asks_which_kind_and_does_nothing_without(self, paula):
        article = changed(world.live().article)

        assert do(paula, "publish", article).status_code == 409
        assert Edition.objects.count() == 1

    def test_a_correction_without_a_note_is_refused(self, paula):
        article = changed(world.live().article)

        assert do(paula, "publish", article, kind="correction", note=" ").status_code == 409
        assert Edition.objects.count() == 1

    def test_a_kind_nobody_knows_is_refused(self, paula):
        article = changed(world.live().article)

        do(paula, "publish", article, kind="withdrawal")

        assert Edition.objects.count() == 1


class TestChecks:
    def blocked(self) -> Article:
        return world.article(quotes=[{"text": "Das steht nirgends", "speaker_name": "A"}])

    def test_a_blocking_check_is_shown_and_stops_it(self, paula):
        article = self.blocked()

        answer = do(paula, "publish", article)

        assert answer.status_code == 409
        assert answer.context["findings"]["block"]
        assert not Edition.objects.exists()

    def test_it_can_be_overridden_with_a_reason_that_is_logged(self, paula):
        article = self.blocked()

        do(paula, "publish", article, override="Das Zitat steht im Bild.")

        assert Edition.objects.get().live
        assert Activity.objects.get(verb="publish").detail["override"] == "Das Zitat steht im Bild."

    def test_nobody_overrides_without_the_right(self, client):
        from django.contrib.auth.models import Permission

        bert = world.user("emil")
        bert.user_permissions.add(Permission.objects.get(codename="publish_article"))
        client.force_login(bert)
        article = self.blocked()

        answer = do(client, "publish", article, override="Ich will es.")

        assert answer.status_code == 409
        assert not Edition.objects.exists()


class TestSchedule:
    def test_a_time_is_taken_on_the_newsrooms_clock(self, paula):
        article = world.article()

        do(paula, "schedule", article, scheduled_for_day="2031-07-01", scheduled_for_time="06:30")

        article.refresh_from_db()
        assert article.scheduled_for == datetime(2031, 7, 1, 4, 30, tzinfo=UTC)
        assert article.scheduled_by == world.user("paula")

    def test_winter_has_another_offset(self, paula):
        article = world.article()

        do(paula, "schedule", article, scheduled_for_day="2031-01-10", scheduled_for_time="06:30")

        article.refresh_from_db()
        assert article.scheduled_for == datetime(2031, 1, 10, 5, 30, tzinfo=UTC)

    def test_an_hour_the_clocks_skip_is_refused_with_another_one(self, paula):
        article = world.article()

        answer = do(paula, "schedule", article, scheduled_for_day="2031-03-30", scheduled_for_time="02:30")

        assert "03:30" in str(answer.context["form"].errors)
        article.refresh_from_db()
        assert article.scheduled_for is None

    @pytest.mark.parametrize(("which", "hour"), [("0", 0), ("1", 1)])
    def test_an_hour_that_comes_twice_is_asked_about(self, paula, which, hour):
        article = world.article()
        night = {"scheduled_for_day": "2031-10-26", "scheduled_for_time": "02:30"}

        asked = do(paula, "schedule", article, **night)
        do(paula, "schedule", article, **night, scheduled_for_which=which)

        assert "scheduled_for_which" in asked.content.decode()
        article.refresh_from_db()
        assert article.scheduled_for == datetime(2031, 10, 26, hour, 30, tzinfo=UTC)

    def test_the_past_is_refused(self, paula):
        article = world.article()

        assert (
            do(paula, "schedule", article, scheduled_for_day="2020-01-01", scheduled_for_time="10:00").status_code
            == 409
        )

    def test_half_a_time_is_pointed_at(self, paula):
        article = world.article()

        answer = do(paula, "schedule", article, scheduled_for_day="2031-01-01")

        assert "scheduled_for" in answer.context["form"].errors

    def test_it_can_be_taken_off_again(self, paula):
        article = world.article()
        do(paula, "schedule", article, scheduled_for_day="2031-07-01", scheduled_for_time="06:30")

        do(paula, "unschedule", article)

        article.refresh_from_db()
        assert article.scheduled_for is None


def test_withdrawing_takes_it_from_readers_with_a_reason(paula):
    article = world.live().article

    refused = do(paula, "withdraw", article, note="")
    do(paula, "withdraw", article, note="Der Text beruhte auf einer Verwechslung.")

    article.refresh_from_db()
    assert refused.status_code == 409
    assert not article.live
    assert article.last_edition.note == "Der Text beruhte auf einer Verwechslung."


def test_an_article_goes_through_review(paula, client):
    article = world.article()
    client.force_login(world.user("anna"))

    do(client, "submit", article)
    refused = do(paula, "send_back", article, note="")
    do(paula, "send_back", article, note="Die zweite Quelle fehlt.")
    do(client, "submit", article)
    do(paula, "approve", article)

    article.refresh_from_db()
    assert refused.status_code == 409
    assert article.workflow_state == "approved"
    acts = Activity.objects.filter(article=article, verb__in=["submit", "send_back", "approve"]).order_by("pk")
    assert [act.verb for act in acts] == ["submit", "send_back", "submit", "approve"]


def test_the_trash_gives_back_what_it_got(paula):
    article = world.article()

    do(paula, "trash", article)
    in_trash = Article.objects.get().trashed_at
    do(paula, "recover", article)

    assert in_trash
    assert Article.objects.get().trashed_at is None


def test_what_readers_had_is_not_thrown_away(paula):
    article = world.live().article

    assert do(paula, "trash", article).status_code == 409
    assert Article.objects.get().trashed_at is None


class TestPlan:
    def test_an_embargo_keeps_everybody_from_publishing(self, paula):
        article = world.article()

        do(paula, "plan", article, embargo_until_day="2031-05-02", embargo_until_time="09:30")

        assert do(paula, "publish", article).status_code == 409
        assert Activity.objects.filter(verb="plan").count() == 1

    @pytest.mark.parametrize(("day", "clock"), [("", ""), ("2031-05-01", "09:30"), ("2031-05-02", "09:29")])
    @pytest.mark.parametrize("name", ["anna", "emil"])
    def test_who_may_not_publish_neither_lifts_an_embargo_nor_brings_it_forward(self, client, name, day, clock):
        agreed = datetime(2031, 5, 2, 7, 30, 20, tzinfo=UTC)
        article = world.article(embargo_until=agreed)
        client.force_login(world.user(name))

        answer = do(client, "plan", article, embargo_until_day=day, embargo_until_time=clock)

        article.refresh_from_db()
        assert "embargo_until" in answer.context["form"].errors
        assert article.embargo_until == agreed

    @pytest.mark.parametrize(
        ("clock", "kept"),
        [("09:30", datetime(2031, 5, 2, 7, 30, 20, tzinfo=UTC)), ("09:31", datetime(2031, 5, 2, 7, 31, tzinfo=UTC))],
    )
    def test_an_author_keeps_or_lengthens_an_embargo(self, client, clock, kept):
        article = world.article(embargo_until=datetime(2031, 5, 2, 7, 30, 20, tzinfo=UTC))
        client.force_login(world.user("anna"))

        do(client, "plan", article, embargo_until_day="2031-05-02", embargo_until_time=clock)

        article.refresh_from_db()
        assert article.embargo_until == kept

    def test_a_publisher_lifts_an_embargo(self, paula):
        article = world.article(embargo_until=datetime(2031, 5, 2, 7, 30, tzinfo=UTC))

        do(paula, "plan", article, embargo_until_day="", embargo_until_time="")

        article.refresh_from_db()
        assert article.embargo_until is None

    def test_an_author_cannot_plan_a_withdrawal(self, client):
        article = world.article()
        client.force_login(world.user("anna"))

        do(client, "plan", article, withdraw_at_day="2031-05-02", withdraw_at_time="09:30")

        article.refresh_from_db()
        assert article.withdraw_at is None

    def test_an_end_date_in_the_past_is_refused(self, paula):
        article = world.live().article
        day = (timezone.localtime() - timedelta(days=1)).date().isoformat()

        answer = do(paula, "plan", article, withdraw_at_day=day, withdraw_at_time="09:30")

        assert "withdraw_at" in answer.context["form"].errors
