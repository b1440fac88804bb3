"""Earlier editions, and what changed between them."""

import re
from datetime import timedelta

import pytest

from articles.models import Faq
from articles.workflow.publish import publish
from articles.workflow.save import save_revision
from articles.workflow.withdraw import withdraw
from tests.world import NOON, image, live, person, user

pytestmark = pytest.mark.django_db

CHANGES = re.compile(r'href="([^"]+/changes/)"')


def again(edition, *, kind="update", note="", **changes):
    made = edition.article
    made.refresh_from_db()
    for name, value in changes.items():
        setattr(made, name, value)
    made.save()
    save_revision(made, by=user("anna"), at=NOON)
    return publish(made, by=user("paula"), at=edition.published_at + timedelta(hours=1), kind=kind, note=note)


def test_what_was_changed_is_marked_word_by_word(client):
    edition = live("Das Dach kommt", body="<p>Es kostet zwei Millionen Euro.</p>")
    later = again(edition, body="<p>Es kostet drei Millionen Euro.</p>")

    page = client.get(f"{later.path}editions/2/changes/").text

    assert re.search(r"Es kostet <del>zwei </del><ins>drei </ins>Millionen Euro\.", page)


def test_with_what_was_taken_back_nothing_is_compared_and_no_link_is_dead(client):
    edition = live("Das Dach kommt", body="<p>Es kostet zwei Millionen Euro.</p>")
    withdraw(edition.article, by=user("paula"), at=NOON + timedelta(minutes=30), note="Der Betrag war falsch.")
    again(edition, kind="correction", note="Der Betrag war falsch.", body="<p>Es kostet drei Millionen Euro.</p>")

    links = {link for page in (edition.path, "/corrections/") for link in CHANGES.findall(client.get(page).text)}
    answers = [client.get(link, follow=True) for link in links]

    assert answers
    assert all(answer.status_code == 200 and "drei Millionen" in answer.text for answer in answers)
    assert not any("zwei" in answer.text for answer in answers)


def test_only_the_parts_that_differ_are_shown(client):
    edition = live("Das Dach kommt", teaser="Der Rat hat am Abend beschlossen.")
    later = again(edition, teaser="Der Rat hat am Morgen beschlossen.")

    page = client.get(f"{later.path}editions/2/changes/").text

    assert 'id="teaser"' in page
    assert 'id="headline"' not in page
    assert 'id="body"' not in page


def test_changed_questions_and_answers_are_shown_too(client):
    edition = live("Das Dach kommt", faqs=[{"question": "Was kostet es?", "answer": "Zwei Millionen."}])
    Faq.objects.update(answer="Drei Millionen.")
    later = again(edition, kind="correction", note="Der Betrag war falsch.")

    page = client.get(f"{later.path}editions/2/changes/").text

    assert "<del>Zwei </del><ins>Drei </ins>" in page
    assert "Der Betrag war falsch." in page


def test_marks_in_the_words_stay_words(client):
    edition = live("Das Dach kommt", teaser="Vorher <b>&amp; „so“")
    later = again(edition, teaser='Nachher <script>alert("x")</script>')

    page = client.get(f"{later.path}editions/2/changes/").text

    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


def test_an_edition_stays_readable_as_it_was(client):
    edition = live("Das Dach kommt", body="<p>Es kostet zwei Millionen.</p>")
    later = again(edition, body="<p>Es kostet drei Millionen.</p>")

    page = client.get(f"{later.path}editions/1/").text

    assert "zwei Millionen" in page
    assert "drei Millionen" not in page
    assert f'href="{later.path}"' in page
    assert 'name="robots" content="noindex, max-image-preview:large"' in page


def test_an_earlier_edition_asks_for_no_picture_that_was_taken_out(client):
    picture = image()
    body = f'<p>Text.</p><figure data-block="image" data-id="{picture.code}"></figure>'
    edition = live("Das Dach kommt", body=body, lead_image=picture)
    later = again(edition, body="<p>Text.</p>", lead_image=None)

    assert picture.code not in client.get(f"{later.path}editions/1/").text


def test_all_editions_are_listed_with_their_kind_and_digest(client):
    edition = live("Das Dach kommt")
    later = again(edition, kind="correction", note="Der Betrag war falsch.", teaser="Drei Millionen kostet es jetzt.")

    page = client.get(f"{later.path}editions/").text

    assert edition.digest in page
    assert later.digest in page
    assert "Der Betrag war falsch." in page
    assert page.index("editions/2/") < page.index("editions/1/")


def test_a_saved_draft_is_no_edition(client):
    edition = live("Das Dach kommt")
    made = edition.article
    made.headline = "Noch nicht für Leser"
    made.save()
    save_revision(made, by=user("anna"), at=NOON)

    for subpage in ("", "editions/", "editions/1/", "text/"):
        assert "Noch nicht für Leser" not in client.get(edition.path + subpage).text


def test_they_cost_few_queries_however_many_there_are(client, django_assert_max_num_queries):
    edition = live("Das Dach kommt")
    for n in range(8):
        edition = again(edition, kicker=f"Hafen {n}")

    for subpage in ("editions/", "editions/3/", "editions/3/changes/"):
        with django_assert_max_num_queries(5):
            assert client.get(edition.path + subpage).status_code == 200


def test_a_long_text_does_not_hide_its_one_change(client):
    paragraphs = [f"<p>Absatz Nummer {n} sagt etwas Eigenes über das Dach.</p>" for n in range(12)]
    edition = live("Das Dach kommt", body="".join(paragraphs))
    paragraphs[6] = "<p>Absatz Nummer 6 sagt etwas anderes über das Dach.</p>"
    later = again(edition, body="".join(paragraphs))

    page = client.get(f"{later.path}editions/2/changes/").text

    folds = page.split('<details class="unchanged">')[1:]
    assert [re.search(r"<summary>(\d+)", fold)[1] for fold in folds] == ["5", "4"]
    assert "Nummer 4" in folds[0].split("</details>")[0]
    assert "Nummer 5" not in folds[0].split("</details>")[0]
    assert "<del>Eigenes </del><ins>anderes </ins>" in page


def test_a_statement_of_an_earlier_edition_has_its_place_there_and_says_what_became_of_it(client):
    words, left = "Wir bauen dieses Dach im Herbst", "Es wird ein gutes Dach für alle"
    body = f"<p>„{words}“, sagte Marta Lindqvist. „{left}“, sagte sie.</p>"
    quotes = [{"text": words, "speaker": person()}, {"text": left, "speaker": person()}]
    edition = live("Das Dach kommt", body=body, quotes=quotes)
    edition.article.quotes.filter(text=words).delete()
    later = again(edition, kind="correction", note="Das sagte sie nicht.", body=f"<p>„{left}“, sagte sie.</p>")

    page = client.get(f"{later.path}editions/1/").text

    assert f'<q id="zitat-1" class="quote">{words}</q>' in page
    first, second = page.split('id="said"')[1].split("</ul>")[0].split("<li>")[1:]
    assert f"{later.path}editions/2/changes/" in first
    assert "changes/" not in second


def test_a_new_headline_and_a_paragraph_that_moved_are_shown_as_little_as_they_are(client):
    edition = live("Das Dach kommt", body="<p>Erst das Eine.</p><p>Dann das Andere.</p>")
    later = again(edition, headline="Das Dach kommt später", body="<p>Dann das Andere.</p><p>Erst das Eine.</p>")

    page = client.get(f"{later.path}editions/2/changes/").text

    assert "Das Dach kommt <ins>später </ins>" in page
    assert re.search(r"<del>Erst das Eine\.\s*</del>", page)
    assert re.search(r"<ins>Erst das Eine\.\s*</ins>", page)
    assert not re.search(r"<(del|ins)>[^<]*Dann das Andere", page)


def test_a_change_of_pictures_alone_says_that_the_words_are_the_same(client):
    edition = live("Das Dach kommt", lead_image=image())
    later = again(edition, kind="silent", lead_image=None)

    assert "Die Worte sind dieselben" in client.get(f"{later.path}editions/2/changes/").text
