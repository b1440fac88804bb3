"""The writing view: what is typed is saved whole, cleaned, as a draft, and never over somebody else's work unseen."""

import pytest
from django.db import OperationalError
from django.urls import reverse

from articles.models import Article, Quote
from tests import world
from tests.admin.filled_form import address, filled_form, opened

pytestmark = pytest.mark.django_db


def test_it_saves_what_was_typed_and_says_when(paula):
    article = world.article()

    answer = paula.post(
        address(article), {**opened(paula, article), "headline": "Neues Dach", "kicker": "Hafen"}, follow=True
    )

    article.refresh_from_db()
    assert (article.headline, article.kicker) == ("Neues Dach", "Hafen")
    assert article.saved_by == world.user("paula")
    assert article.revisions.order_by("-number").first().content["headline"] == "Neues Dach"
    assert "readers" in str(next(iter(answer.context["messages"]))).lower()


def test_it_makes_a_new_article_whose_author_is_who_wrote_it(paula):
    page = filled_form(paula.get(reverse("admin:articles_article_add")).content)

    paula.post(reverse("admin:articles_article_add"), {**page, "headline": "Von vorn", "section": world.section().pk})

    made = Article.objects.get(headline="Von vorn")
    assert made.created_by == world.user("paula")
    assert made.workflow_state == Article.WorkflowState.DRAFT
    assert made.revisions.count() == 1


def test_an_empty_article_can_be_saved_because_every_text_begins_empty(paula):
    page = filled_form(paula.get(reverse("admin:articles_article_add")).content)

    answer = paula.post(reverse("admin:articles_article_add"), page)

    assert answer.status_code == 302
    assert Article.objects.count() == 1


def test_saving_without_a_change_makes_no_revision(paula):
    article = world.article(
        quotes=[{"text": "Wir bauen", "speaker": world.person(), "speaker_name": "Lindqvist", "cue": "sagte"}],
        faqs=[{"question": "Wann?", "answer": "Im Herbst.\n\nBald."}],
    )
    article.sources.add(world.source())
    before = article.version
    paula.post(address(article), opened(paula, article))
    first = Article.objects.get().version

    paula.post(address(article), opened(paula, article))

    assert first - before <= 1  # the world adds a source behind the revisions' back
    assert Article.objects.get().version == first
    assert Quote.objects.get().speaker_name == "Lindqvist"


def test_readers_see_nothing_of_a_save_and_the_page_says_that_the_draft_is_newer(paula):
    edition = world.live()
    article = edition.article

    paula.post(address(article), {**opened(paula, article), "headline": "Nur auf dem Tisch"})

    article.refresh_from_db()
    assert article.live_edition == edition
    assert article.has_newer_draft
    assert "newer draft" in paula.get(address(article)).content.decode()


def test_the_text_is_cleaned_on_the_server(paula):
    article = world.article()
    hostile = (
        '<p onclick="x()">Gut<script>alert(1)</script> <b>fett</b><img src=x onerror=y></p>'
        '<iframe src="//evil"></iframe>'
    )

    paula.post(address(article), {**opened(paula, article), "body": hostile})

    article.refresh_from_db()
    assert article.body == "<p>Gut <strong>fett</strong></p>"


def test_pictures_videos_and_embeds_keep_their_places_in_the_text(paula):
    article = world.article()
    body = '<p>Davor.</p><figure data-block="embed" data-url="https://example.org/1"></figure><p>Danach.</p>'

    paula.post(address(article), {**opened(paula, article), "body": body})

    article.refresh_from_db()
    assert article.body == body


def test_state_and_stamps_cannot_be_sent_along(paula):
    article = world.article()
    crafted = {
        "live": "on",
        "workflow_state": "approved",
        "published_at": "2020-01-01",
        "created_by": "1",
        "code": "0000000000",
    }

    paula.post(address(article), {**opened(paula, article), **crafted, "kicker": "X"})

    after = Article.objects.get()
    assert (after.live, after.workflow_state, after.published_at) == (False, "draft", None)
    assert (after.created_by, after.code) == (article.created_by, article.code)


def test_a_stale_save_is_refused_and_nothing_is_lost(paula):
    article = world.article()
    mine = opened(paula, article)
    paula.post(address(article), {**mine, "headline": "Die Fassung der Kollegin"})

    answer = paula.post(address(article), {**mine, "teaser": "Mein eigener, langer Vorspann"})

    page = answer.content.decode()
    assert answer.status_code == 409
    assert Article.objects.get().headline == "Die Fassung der Kollegin"
    assert "Mein eigener, langer Vorspann" in filled_form(answer.content)["teaser"]
    assert "Die Fassung der Kollegin" in page
    assert [change.name for change in answer.context["changes"]] == ["headline"]


def test_a_clash_is_named_when_both_changed_the_same_field(paula):
    article = world.article()
    mine = opened(paula, article)
    paula.post(address(article), {**mine, "headline": "Ihre"})

    answer = paula.post(address(article), {**mine, "headline": "Meine"})

    assert [(change.name, change.clash) for change in answer.context["changes"]] == [("headline", True)]


def test_both_can_be_kept_field_by_field(paula):
    article = world.article()
    mine = opened(paula, article)
    paula.post(address(article), {**mine, "headline": "Ihre Überschrift"})
    stale = filled_form(paula.post(address(article), {**mine, "teaser": "Mein Vorspann"}).content)

    paula.post(address(article), {**stale, "_merge": "1"})

    after = Article.objects.get()
    assert (after.headline, after.teaser) == ("Ihre Überschrift", "Mein Vorspann")


def test_mine_can_be_saved_over_it_and_theirs_stays_as_a_revision(paula):
    article = world.article()
    mine = opened(paula, article)
    paula.post(address(article), {**mine, "headline": "Ihre Überschrift"})
    answer = paula.post(address(article), {**mine, "teaser": "Mein Vorspann"})
    seen = answer.context["stale"].article.version

    paula.post(address(article), {**filled_form(answer.content), "_over": seen})

    after = Article.objects.get()
    assert (after.headline, after.teaser) == (article.headline, "Mein Vorspann")
    assert "Ihre Überschrift" in [revision.content["headline"] for revision in after.revisions.all()]


def test_saving_over_what_one_has_not_seen_is_refused_again(paula):
    article = world.article()
    mine = opened(paula, article)
    paula.post(address(article), {**mine, "headline": "Zweite"})
    seen = Article.objects.get().version
    paula.post(address(article), {**opened(paula, article), "headline": "Dritte"})

    answer = paula.post(address(article), {**mine, "headline": "Meine", "_over": seen})

    assert answer.status_code == 409
    assert Article.objects.get().headline == "Dritte"


def test_the_same_save_sent_twice_is_no_conflict(paula):
    article = world.article()
    mine = {**opened(paula, article), "headline": "Zweimal geklickt"}

    answers = [paula.post(address(article), mine) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [302, 302]


def test_a_database_that_does_not_answer_keeps_the_text_in_the_form(paula, monkeypatch):
    article = world.article()
    mine = {**opened(paula, article), "teaser": "Das darf nicht verloren gehen"}

    def locked_out(*args, **kwargs):
        raise OperationalError("database is locked")

    monkeypatch.setattr("articles.admin.saving.save_revision", locked_out)
    answer = paula.post(address(article), mine)

    assert answer.status_code == 200
    assert filled_form(answer.content)["teaser"] == "Das darf nicht verloren gehen"
    assert Article.objects.get().teaser != "Das darf nicht verloren gehen"


def test_a_field_that_is_too_long_is_marked_and_the_rest_stays(paula):
    article = world.article()

    answer = paula.post(address(article), {**opened(paula, article), "kicker": "x" * 121, "teaser": "Bleibt stehen"})

    assert "kicker" in answer.context["form"].errors
    assert filled_form(answer.content)["teaser"] == "Bleibt stehen"


def test_an_approved_article_that_changes_is_a_draft_again(paula):
    article = world.article()
    reverse_approve = reverse("admin:articles_article_approve", args=[article.pk])
    paula.post(reverse_approve, {"version": article.version})
    assert Article.objects.get().workflow_state == "approved"

    paula.post(address(article), {**opened(paula, article), "headline": "Noch einmal anders"})

    assert Article.objects.get().workflow_state == "draft"


def test_what_lies_in_the_trash_is_not_written_on(paula):
    article = world.article()
    mine = opened(paula, article)
    paula.post(reverse("admin:articles_article_trash", args=[article.pk]), {"version": article.version})

    answer = paula.post(address(article), {**mine, "headline": "Doch"})

    assert answer.status_code == 403
    assert "trash" in answer.context["not_saved"]
    assert filled_form(answer.content)["headline"] == "Doch"
    assert Article.objects.get().headline == article.headline


def test_what_was_typed_while_it_was_published_is_given_back(paula, client):
    article = world.article()
    client.force_login(world.user("anna"))
    mine = {**opened(client, article), "headline": "Doch noch anders", "body": "<p>Viel Arbeit.</p>"}
    paula.post(reverse("admin:articles_article_publish", args=[article.pk]), {"version": article.version})

    answer = client.post(address(article), mine)

    page, typed = answer.content.decode(), filled_form(answer.content)
    assert answer.status_code == 403
    assert (typed["headline"], typed["body"]) == ("Doch noch anders", "<p>Viel Arbeit.</p>")
    assert page.count(" readonly") == 4
    assert 'name="_save"' not in page
    assert answer.context["not_saved"] in page
    assert Article.objects.get().headline == article.headline


def test_half_filled_fields_are_given_back_as_well_to_who_may_not_save_them(client):
    article = world.article()
    client.force_login(world.user("armin"))

    answer = client.post(address(article), {"headline": "x" * 400, "teaser": "Mein Vorspann", "section": "9" * 40})

    assert answer.status_code == 403
    assert filled_form(answer.content)["teaser"] == "Mein Vorspann"
    assert "look at what is marked" not in answer.content.decode()


def test_a_translation_shares_the_group_of_its_original(paula):
    original = world.article("Das Original")
    translation = world.article("La traducción", language="es")

    paula.post(address(translation), {**opened(paula, translation), "translation_of": "Das Original"})

    translation.refresh_from_db()
    assert translation.translation_of == original
    assert translation.translation_group == original.translation_group


def test_an_article_is_not_its_own_translation(paula):
    article = world.article("Nur eines")

    answer = paula.post(address(article), {**opened(paula, article), "translation_of": "Nur eines"})

    assert "translation_of" in answer.context["form"].errors


def test_a_reader_of_the_desk_sees_the_form_but_no_button(client):
    article = world.article()
    client.force_login(world.user("armin"))

    page = client.get(address(article)).content.decode()

    assert '<fieldset class="surface" disabled>' in page
    assert 'name="_save"' not in page


def test_it_goes_on_to_the_next_question_after_saving(paula):
    article = world.article()

    answer = paula.post(address(article), {**opened(paula, article), "_next": "publish", "kicker": "Neu"})

    assert answer.url == reverse("admin:articles_article_publish", args=[article.pk])
    assert Article.objects.get().kicker == "Neu"


def test_a_form_of_many_quotes_needs_no_more_queries_than_one_of_few(paula, django_assert_max_num_queries):
    speakers = [world.person(f"Person {n}") for n in range(12)]
    article = world.article(quotes=[{"text": f"Wort {n}", "speaker": speaker} for n, speaker in enumerate(speakers)])

    with django_assert_max_num_queries(45):
        paula.get(address(article))


@pytest.mark.parametrize(
    "crafted",
    [
        {"version": "9" * 30},
        {"version": "-1"},
        {"version": ""},
        {"_over": "9" * 5000},
        {"concepts_before": "9" * 5000},
        {"lead_image": "x", "lead_image-key": "\x00"},
        {"sources": "dpa", "sources-key": "9" * 40},
        {"sources": "d\x00pa", "sources-key": "\x00", "concepts": "\x00", "translation_of": "\x00#\x00"},
        {"bylines-0-person": "Ne\x00u", "bylines-0-person-key": "\x00", "bylines-0-new_person": "on"},
        {"quotes-0-text": "x", "quotes-0-speaker": "#" + "9" * 40, "quotes-0-speaker-key": "9" * 40},
        {"quotes-0-text": "x", "quotes-0-position": "9" * 40},
        {"quotes-TOTAL_FORMS": "99999999"},
        {"quotes-TOTAL_FORMS": "viele"},
        {"quotes-0-text": "x", "quotes-0-kind": "erfunden"},
        {"headline": "\x00\ud7ff"},
        {"language": "xx"},
        {"section": "9" * 40},
    ],
    ids=str,
)
def test_strange_input_is_no_server_error(paula, crafted):
    article = world.article()

    answer = paula.post(address(article), {**opened(paula, article), "kicker": "Neu", **crafted})

    assert answer.status_code < 500


def test_rows_that_were_not_sent_cost_nothing(paula):
    """A number of rows is easily typed; only those that came are read and shown again."""
    article = world.article()

    answer = paula.post(address(article), {**opened(paula, article), "quotes-TOTAL_FORMS": "99999999"})

    assert answer.status_code == 200
    assert 'name="quotes-0-text"' in answer.text
    assert 'name="quotes-1-text"' not in answer.text
