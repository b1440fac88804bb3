"""The rows beside the text: quotes, questions, bylines, videos; in order, once each, and nobody else's."""

import pytest
from django.urls import reverse

from articles.models import Article, Person, Quote
from tests import world
from tests.admin.filled_form import address, filled_form, opened

pytestmark = pytest.mark.django_db


def test_a_quote_is_kept_with_its_speaker_and_its_address(paula):
    article = world.article()
    speaker = world.person()
    row = {"quotes-0-text": "Wir bauen neu", "quotes-0-speaker": "marta lindqvist", "quotes-0-kind": "partial"}

    paula.post(address(article), {**opened(paula, article), **row})
    quote = Quote.objects.get()
    paula.post(address(article), {**opened(paula, article), "quotes-0-text": "Wir bauen ganz neu"})

    again = Quote.objects.get()
    assert (quote.speaker, quote.kind) == (speaker, "partial")
    assert (again.text, again.code) == ("Wir bauen ganz neu", quote.code)


def test_a_speaker_without_a_record_stays_as_written(paula):
    article = world.article()
    row = {"quotes-0-text": "Wir bauen", "quotes-0-speaker": "Ein Sprecher der Stadt"}

    paula.post(address(article), {**opened(paula, article), **row})

    quote = Quote.objects.get()
    assert (quote.speaker, quote.speaker_name) == (None, "Ein Sprecher der Stadt")
    assert not Person.objects.filter(name="Ein Sprecher der Stadt").exists()


def test_a_record_is_made_in_place_when_asked_for(paula):
    article = world.article()
    row = {"quotes-0-text": "Wir bauen", "quotes-0-speaker": "Neu Hier", "quotes-0-new_person": "on"}

    paula.post(address(article), {**opened(paula, article), **row})

    assert Quote.objects.get().speaker == Person.objects.get(name="Neu Hier")


def test_rows_stand_in_the_order_of_their_numbers(paula):
    article = world.article(faqs=[{"question": "Erste?", "answer": "A"}, {"question": "Zweite?", "answer": "B"}])

    paula.post(address(article), {**opened(paula, article), "faqs-0-position": "9"})

    assert [faq.question for faq in article.faqs.order_by("position")] == ["Zweite?", "Erste?"]


def test_a_row_ticked_off_is_gone(paula):
    article = world.article(faqs=[{"question": "Erste?", "answer": "A"}, {"question": "Zweite?", "answer": "B"}])

    paula.post(address(article), {**opened(paula, article), "faqs-0-DELETE": "on"})

    assert [faq.question for faq in article.faqs.all()] == ["Zweite?"]


def test_a_half_filled_row_is_pointed_at(paula):
    article = world.article()

    answer = paula.post(
        address(article), {**opened(paula, article), "quotes-0-speaker": "Marta", "faqs-0-question": "Was?"}
    )

    assert answer.status_code == 200
    assert "text" in answer.context["rows"]["quotes"].forms[0].errors
    assert "answer" in answer.context["rows"]["faqs"].forms[0].errors


def test_the_quote_of_another_article_cannot_be_taken_by_its_code(paula):
    theirs = world.article("Deren", quotes=[{"text": "Meins", "speaker_name": "A"}])
    code = theirs.quotes.get().code
    article = world.article("Unserer")
    row = {"quotes-0-text": "Gestohlen", "quotes-0-code": code}

    answer = paula.post(address(article), {**opened(paula, article), **row})

    assert answer.status_code == 302
    assert theirs.quotes.get().text == "Meins"
    assert article.quotes.get().code != code


def test_the_quote_readers_know_from_another_article_cannot_be_taken_by_its_code(paula):
    quote = {"text": "Wir bauen", "speaker_name": "Ein Sprecher"}
    theirs = world.live("Deren", body="<p>„Wir bauen“, sagte ein Sprecher.</p>", quotes=[quote]).article
    code = theirs.quotes.get().code
    theirs.quotes.all().delete()
    article = world.article("Unserer")

    paula.post(address(article), {**opened(paula, article), "quotes-0-text": "Gestohlen", "quotes-0-code": code})

    assert article.quotes.get().text == "Gestohlen"
    assert article.quotes.get().code != code


def test_a_quote_that_readers_know_keeps_its_code_in_its_own_article(paula):
    quote = {"text": "Wir bauen", "speaker_name": "Ein Sprecher"}
    article = world.live(body="<p>„Wir bauen“, sagte ein Sprecher.</p>", quotes=[quote]).article
    code = article.quotes.get().code

    paula.post(address(article), {**opened(paula, article), "quotes-0-cue": "betonte"})

    assert (article.quotes.get().cue, article.quotes.get().code) == ("betonte", code)


def test_the_rows_of_a_restored_revision_survive_a_form_opened_before(paula):
    article = world.article(quotes=[{"text": "Erst", "speaker_name": "A"}])
    mine = opened(paula, article)
    code = article.quotes.get().code
    paula.post(address(article), {**mine, "kicker": "Neu"})
    number = article.revisions.order_by("number").first().number
    version = Article.objects.get().version
    paula.post(reverse("admin:articles_article_restore", args=[article.pk, number]), {"version": version})
    stale = paula.post(address(article), {**mine, "quotes-0-text": "Zuletzt"})

    paula.post(address(article), {**filled_form(stale.content), "_merge": "1"})

    assert [(quote.text, quote.code) for quote in article.quotes.all()] == [("Zuletzt", code)]


def test_bylines_and_videos_are_taken_once(paula):
    article = world.article()
    world.person("Ben Muster")
    rows = {
        "bylines-TOTAL_FORMS": "3",
        "bylines-1-person": "Ben Muster",
        "bylines-1-role": "text",
        "bylines-2-person": "Ben Muster",
        "bylines-2-role": "text",
    }

    paula.post(address(article), {**opened(paula, article), **rows})

    assert [byline.person.name for byline in article.bylines.order_by("position")] == ["Jana Weber", "Ben Muster"]


def test_a_byline_of_nobody_on_record_is_asked_about(paula):
    article = world.article()

    answer = paula.post(address(article), {**opened(paula, article), "bylines-1-person": "Wer Auchimmer"})

    assert "person" in answer.context["rows"]["bylines"].forms[1].errors


@pytest.mark.parametrize(("rows", "field"), [("bylines", "person"), ("quotes", "speaker")])
def test_a_name_no_record_can_hold_is_pointed_at(paula, rows, field):
    article = world.article()
    row = {f"{rows}-0-{field}": "x" * 201, f"{rows}-0-new_person": "on", "quotes-0-text": "Wir bauen"}

    answer = paula.post(address(article), {**opened(paula, article), **row})

    assert answer.context["rows"][rows].forms[0].errors == {field: ["A name has 200 characters at most."]}
    assert not Person.objects.filter(name__startswith="xxx").exists()
