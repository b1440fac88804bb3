from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction

from articles.models import Activity, Article, Edition, EditionIsImmutable, EditionQuote
from articles.workflow.publish import publish
from articles.workflow.refused import Refused
from articles.workflow.run_due import run_due
from articles.workflow.save import save_revision
from articles.workflow.schedule import schedule
from articles.workflow.withdraw import withdraw
from tests.world import NOON, article, image, live, person, user

pytestmark = pytest.mark.django_db

LATER = NOON + timedelta(hours=3)


def test_it_makes_the_working_copy_the_first_edition() -> None:
    edition = live("Der Hafen bekommt ein neues Dach")
    assert (edition.number, edition.kind, edition.live) == (1, "first", True)
    assert edition.headline == "Der Hafen bekommt ein neues Dach"
    assert edition.path == f"/politik/der-hafen-bekommt-ein-neues-dach-{edition.code}/"
    assert edition.article.published_at == NOON


def test_a_draft_change_does_not_touch_what_readers_get() -> None:
    edition = live()
    working_copy = edition.article
    working_copy.headline, working_copy.body = "Ganz anders", "<p>Alles neu.</p>"
    working_copy.save()
    save_revision(working_copy, by=user("anna"), at=LATER)
    edition.refresh_from_db()
    assert "Dach" in edition.headline and "Herbst" in edition.html
    assert working_copy.has_newer_draft


def test_publishing_again_makes_edition_2_and_takes_the_first_from_the_front() -> None:
    first = live()
    working_copy = first.article
    working_copy.headline = "Der Hafen bekommt zwei neue Dächer"
    working_copy.save()
    second = publish(working_copy, by=user("paula"), at=LATER, kind="update")
    first.refresh_from_db()
    assert (second.number, second.live, first.live) == (2, True, False)
    assert second.first_published_at == NOON and second.published_at == second.significant_at == LATER


def test_a_changed_headline_keeps_the_address() -> None:
    first = live()
    Article.objects.filter(pk=first.article_id).update(headline="Völlig neuer Titel")
    assert publish(first.article, by=user("paula"), at=LATER, kind="silent").path == first.path


def test_a_silent_fix_leaves_the_time_of_the_last_meaningful_change() -> None:
    first = live()
    fix = publish(first.article, by=user("paula"), at=LATER, kind="silent")
    assert fix.significant_at == NOON and not fix.is_updated
    update = publish(first.article, by=user("paula"), at=LATER, kind="update")
    assert update.is_updated


@pytest.mark.parametrize(
    ("fields", "kind", "word"),
    [
        ({"headline": ""}, "", "Überschrift"),
        ({"section": None}, "", "Ressort"),
        ({"body": "", "teaser": ""}, "", "Text"),
        ({"embargo_until": LATER}, "", "Sperrfrist"),
        ({}, "update", "nie veröffentlicht"),
    ],
)
def test_it_refuses_with_a_sentence(fields: dict[str, object], kind: str, word: str) -> None:
    made = article(**fields)
    with pytest.raises(Refused) as refusal:
        publish(made, by=user("paula"), at=NOON, kind=kind)
    assert any(word in reason for reason in refusal.value.reasons), refusal.value.reasons
    assert not Edition.objects.exists()
    assert not Article.objects.get(pk=made.pk).live


def test_a_live_article_needs_to_be_told_what_kind_of_change_it_is() -> None:
    with pytest.raises(Refused):
        publish(live().article, by=user("paula"), at=LATER)


def test_a_correction_needs_a_note_for_readers() -> None:
    first = live()
    with pytest.raises(Refused):
        publish(first.article, by=user("paula"), at=LATER, kind="correction", note="  ")
    assert publish(first.article, by=user("paula"), at=LATER, kind="correction", note="Es sind zwei.").number == 2


def test_a_blocking_check_stops_it_until_someone_overrides_it_with_a_reason() -> None:
    made = article(body="<p>Die Arbeiten beginnen am [Datum] und dauern zwei Jahre.</p>")
    with pytest.raises(Refused):
        publish(made, by=user("paula"), at=NOON)
    edition = publish(made, by=user("paula"), at=NOON, override="Steht so auf dem Plakat.")
    assert edition.live
    assert Activity.objects.get(verb="publish").detail["override"] == "Steht so auf dem Plakat."


def test_a_quote_that_is_no_longer_in_the_text_stops_it() -> None:
    made = article(quotes=[{"text": "Davon war nie die Rede", "speaker": person()}])
    with pytest.raises(Refused, match="Davon war nie die Rede"):
        publish(made, by=user("paula"), at=NOON)


def test_quotes_become_rows_with_a_place_in_the_page() -> None:
    words = "Wir bauen dieses Dach für hundert Jahre"
    edition = live(body=f"<p>„{words}“, sagte <em>Lindqvist</em>.</p>", quotes=[{"text": words, "speaker": person()}])
    row = EditionQuote.objects.get()
    assert (row.speaker_name, row.anchor) == ("Marta Lindqvist", "zitat-1")
    assert f'<q id="zitat-1" class="quote">{words}</q>' in edition.html


def test_a_renamed_person_is_not_renamed_in_what_was_printed() -> None:
    words = "Wir bauen dieses Dach für hundert Jahre"
    live(body=f"<p>„{words}“, sagte sie.</p>", quotes=[{"text": words, "speaker": person()}])
    marta = person()
    marta.name = "Marta Berg"
    marta.save()
    assert EditionQuote.objects.get().speaker_name == "Marta Lindqvist"


def test_hostile_html_in_a_body_does_not_reach_an_edition() -> None:
    edition = live(body='<p onclick="x()">Gut<script>alert(1)</script> <img src=x onerror=alert(1)> so.</p>')
    assert "script" not in edition.html and "onclick" not in edition.html and "onerror" not in edition.html


def test_publishing_without_alternative_text_for_the_lead_image_is_refused() -> None:
    with pytest.raises(Refused):
        publish(article(lead_image=image(alt="")), by=user("paula"), at=NOON)


def quoted_and_pictured() -> Article:
    """A live article with a row in every published table that one can have without a source."""
    words = "Wir bauen dieses Dach für hundert Jahre"
    return live(
        body=f"<p>„{words}“, sagte sie.</p>",
        quotes=[{"text": words, "speaker": person()}],
        faqs=[{"question": "Wie lange dauert es?", "answer": "Die Arbeiten dauern zwei Jahre."}],
        lead_image=image(),
    ).article


class TestEditionsAreImmutable:
    def test_saving_one_again_is_refused(self) -> None:
        edition = live()
        edition.headline = "Anders"
        with pytest.raises(EditionIsImmutable):
            edition.save()

    def test_deleting_one_is_refused(self) -> None:
        with pytest.raises(EditionIsImmutable):
            live().delete()
        with pytest.raises(EditionIsImmutable):
            Edition.objects.all().delete()

    def test_updating_many_is_refused(self) -> None:
        live()
        with pytest.raises(EditionIsImmutable):
            Edition.objects.update(headline="Anders")

    @pytest.mark.parametrize(
        "sql",
        [
            "UPDATE articles_edition SET headline = 'Anders'",
            "UPDATE articles_edition SET live = NOT live WHERE NOT live",
            "UPDATE articles_edition SET digest = 'x', live = live",
            "DELETE FROM articles_edition",
            "UPDATE articles_editionquote SET text = 'Anders'",
            "DELETE FROM articles_editionquote",
            "UPDATE articles_editionbyline SET name = 'Anders'",
            "DELETE FROM articles_editionimage",
            "UPDATE articles_editionquote SET speaker_id = NULL",
        ],
    )
    def test_the_database_refuses_it_too(self, sql: str) -> None:
        made = quoted_and_pictured()
        publish(made, by=user("paula"), at=LATER, kind="silent")
        with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql)

    @pytest.mark.parametrize("table", ["edition", "editionquote", "editionfaq", "editionbyline", "editionimage"])
    def test_the_way_round_each_database_has_is_closed(self, table: str) -> None:
        quoted_and_pictured()
        connection.check_constraints()  # what is deferred would stop TRUNCATE for another reason
        table = f"articles_{table}"
        around = {
            "sqlite": f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}",
            "postgresql": f"TRUNCATE {table} CASCADE",
        }
        with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(around[connection.vendor])


def test_a_second_click_makes_no_second_edition() -> None:
    first = live()
    publish(first.article, by=user("paula"), at=LATER, kind="correction", note="Zwei Jahre.", after=1)
    with pytest.raises(Refused):
        publish(first.article, by=user("paula"), at=LATER, kind="correction", note="Zwei Jahre.", after=1)
    assert Edition.objects.count() == 2


def test_an_end_date_that_has_passed_stops_it() -> None:
    with pytest.raises(Refused):
        publish(article(withdraw_at=NOON), by=user("paula"), at=LATER)


class TestWithdrawal:
    def test_it_takes_the_article_from_readers_and_leaves_a_tombstone_without_its_text(self) -> None:
        edition = live()
        tombstone = withdraw(edition.article, by=user("paula"), at=LATER, note="Der Bericht war falsch.")
        assert not Edition.objects.live().exists()
        assert (tombstone.number, tombstone.kind, tombstone.note) == (2, "withdrawal", "Der Bericht war falsch.")
        assert tombstone.headline == tombstone.html == "" and tombstone.content == {}

    def test_it_needs_a_reason_for_readers(self) -> None:
        with pytest.raises(Refused):
            withdraw(live().article, by=user("paula"), at=LATER, note="")

    def test_it_refuses_what_is_not_live(self) -> None:
        with pytest.raises(Refused):
            withdraw(article(), by=user("paula"), at=LATER, note="Warum auch immer.")

    def test_publishing_again_afterwards_counts_on(self) -> None:
        edition = live()
        withdraw(edition.article, by=user("paula"), at=LATER, note="Versehen.")
        again = publish(edition.article, by=user("paula"), at=LATER, kind="update")
        assert (again.number, again.first_published_at) == (3, NOON)

    def test_an_update_that_was_scheduled_does_not_bring_it_back(self) -> None:
        made = live().article
        schedule(made, by=user("paula"), at=NOON, scheduled_for=LATER, kind="update")
        withdraw(made, by=user("paula"), at=NOON + timedelta(hours=1), note="Falsch.")
        assert list(run_due(LATER)) == []
        assert not Edition.objects.live().exists()

    def test_what_was_taken_back_is_not_shown_again_when_the_article_returns(self) -> None:
        first = live()
        withdraw(first.article, by=user("paula"), at=LATER, note="Ein Name war falsch.")
        again = publish(first.article, by=user("paula"), at=LATER, kind="update")
        assert list(Edition.objects.public()) == [again]
