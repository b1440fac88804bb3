"""Pieces of pages are rendered before readers come, and are never wrong for it."""

from datetime import timedelta
from io import StringIO
from unittest.mock import patch
from uuid import uuid4

import pytest
import time_machine
from django.core.management import call_command
from django.db import OperationalError
from django.template import TemplateSyntaxError

from articles.archive.file import file
from articles.archive.unfile import unfile
from articles.fragments import article, card, rendered, store
from articles.models import Edition, Fragment, Front, Listing, Slot
from articles.workflow.arrange import arrange
from articles.workflow.publish import publish
from articles.workflow.withdraw import withdraw
from tests.world import NOON, concept, image, live, person, section, user

pytestmark = pytest.mark.django_db


def work() -> None:
    # The worker closes old connections; here that would end the test's own transaction.
    with patch("articles.management.commands.work.close_old_connections"):
        call_command("work", once=True, stdout=StringIO(), stderr=StringIO())


def states(**which: object) -> set[str]:
    return set(Fragment.objects.filter(**which).values_list("stamp", flat=True))


def test_the_worker_renders_every_piece_of_a_new_edition(client) -> None:
    edition = live("Das Dach kommt")
    assert states() == {""} and "Das Dach kommt" in client.get("/politik/").text  # nobody waits for the worker

    work()

    rows = Fragment.objects.filter(edition=edition)
    assert {row.kind for row in rows} == set(store.KINDS)
    assert all(row.stamp and "Das Dach kommt" in row.html for row in rows)


def test_the_next_edition_takes_the_place_of_the_one_before(client) -> None:
    edition = live("Das Dach kommt", teaser="Im Herbst.")
    made = edition.article
    made.refresh_from_db()
    made.teaser = "Erst im Winter."
    made.save()
    publish(made, by=user("paula"), at=NOON + timedelta(hours=1), kind=Edition.Kind.SILENT, override="Eilt.")

    assert set(Fragment.objects.values_list("edition__number", flat=True)) == {2}
    assert "Im Herbst." not in client.get(edition.path).text
    assert "Erst im Winter." in client.get("/politik/").text


@pytest.mark.parametrize("path", ["article", "/politik/", "/topics/hafen/"])
def test_a_page_is_the_same_whether_it_was_ready_or_not(client, path) -> None:
    edition = live("Das Dach kommt", topics=[concept("Hafen")], teaser="Im Herbst.", lead_image=image())
    live("Das Dach ist da", topics=[concept("Hafen")])
    path = edition.path if path == "article" else path
    ready = client.get(path).text

    Fragment.objects.all().spoil()
    assert client.get(path).text == ready
    Fragment.objects.all().delete()
    assert client.get(path).text == ready


def test_the_worker_renders_what_was_spoiled_and_what_is_missing() -> None:
    first, second = live("Das Dach kommt"), live("Das Dach ist da")
    Fragment.objects.filter(edition=first).delete()
    Fragment.objects.filter(edition=second).update(stamp="templates of yesterday"[:16], html="alt")

    work()

    assert states() == {store.stamp()} and Fragment.objects.count() == 2 * len(store.KINDS)
    assert not Fragment.objects.filter(html="alt").exists()


def test_what_an_older_version_of_the_site_rendered_is_not_shown(client) -> None:
    edition = live("Das Dach kommt")
    Fragment.objects.update(stamp="templates of yesterday"[:16], html="alt", head="alt")

    assert "alt</" not in client.get(edition.path).text
    assert "Das Dach kommt" in client.get("/politik/").text


def test_a_release_that_knows_another_provider_renders_anew() -> None:
    """Where videos may play and how texts are cut short is decided by code beside the templates."""
    sources = {path.name for path in rendered._files()}

    assert {"providers.py", "excerpts.py", "renditions.py", "_article.html"} <= sources


def test_a_withdrawn_relative_is_gone_at_once(client) -> None:
    harbour = concept("Hafen")
    edition, relative = live("Das Dach kommt", topics=[harbour]), live("Der Kai ist fertig", topics=[harbour])
    work()
    assert "Der Kai ist fertig" in client.get(edition.path).text

    withdraw(relative.article, by=user("paula"), at=NOON, note="Ein Irrtum.")

    assert "Der Kai ist fertig" not in client.get(edition.path).text


def test_a_new_relative_is_shown_beside_the_older_article(client) -> None:
    harbour = concept("Hafen")
    edition = live("Das Dach kommt", topics=[harbour])
    live("Der Kai ist fertig", topics=[harbour])

    assert "Der Kai ist fertig" in client.get(edition.path).text


def test_a_translation_is_linked_while_it_is_live_and_no_longer(client) -> None:
    german = live("Das Dach kommt")
    spanish = live("Llega el techo", language="es", translation_group=german.translation_group)
    assert spanish.path in client.get(german.path).text

    withdraw(spanish.article, by=user("paula"), at=NOON, note="Ein Irrtum.")

    assert spanish.path not in client.get(german.path).text


def test_a_filing_shows_and_goes_at_once(client) -> None:
    edition, harbour = live("Das Dach kommt"), concept("Hafen")
    file(edition.article, [harbour], by=user("armin"), at=NOON)
    assert harbour.get_absolute_url() in client.get(edition.path).text

    unfile(edition.article, [harbour], by=user("armin"), at=NOON)

    assert harbour.get_absolute_url() not in client.get(edition.path).text


def test_what_is_filed_anew_comes_and_goes_beside_its_relatives_at_once(client) -> None:
    harbour = concept("Hafen")
    edition, other = live("Das Dach kommt", topics=[harbour]), live("Der Kai ist fertig", topics=[concept("Sport")])
    work()

    file(other.article, [harbour], by=user("armin"), at=NOON)
    assert "Der Kai ist fertig" in client.get(edition.path).text
    work()
    unfile(other.article, [harbour], by=user("armin"), at=NOON)

    assert "Der Kai ist fertig" not in client.get(edition.path).text


def test_what_is_no_translation_any_more_is_not_linked(client) -> None:
    german = live("Das Dach kommt")
    spanish = live("Llega el techo", language="es", translation_group=german.translation_group)
    made = spanish.article
    made.refresh_from_db()
    made.translation_group = uuid4()
    made.save()
    work()

    publish(made, by=user("paula"), at=NOON + timedelta(hours=1), kind=Edition.Kind.SILENT, override="Eilt.")

    assert spanish.path not in client.get(german.path).text


def test_a_new_name_of_a_term_or_a_section_shows_at_once(client) -> None:
    harbour = concept("Hafen")
    edition = live("Das Dach kommt", topics=[harbour])
    harbour.name = "Seehafen"
    harbour.save()
    politics = section()
    politics.name_de = "Land und Leute"
    politics.save()

    page = client.get(edition.path).text
    assert "Seehafen</a>" in page and "Land und Leute</a>" in page


def test_a_picture_is_gone_the_moment_its_rights_end(client) -> None:
    picture = image()
    picture.rights_expire_at = NOON + timedelta(days=400)
    picture.save()
    edition = live("Das Dach kommt", lead_image=picture)
    with time_machine.travel(NOON + timedelta(days=399)):
        assert picture.code in client.get(edition.path).text
        assert picture.code in client.get("/politik/").text
    with time_machine.travel(NOON + timedelta(days=401)):
        assert picture.code not in client.get(edition.path).text
        assert picture.code not in client.get("/politik/").text
        work()
        assert states() == {store.stamp()}
        assert picture.code not in client.get("/politik/").text


def test_an_article_is_published_even_if_a_piece_of_it_cannot_be_rendered(monkeypatch, caplog, client) -> None:
    def broken(edition: Edition) -> None:
        raise TemplateSyntaxError(edition.headline)

    with monkeypatch.context() as patch:
        patch.setitem(store.KINDS, card.KIND, broken)
        edition = live("Das Dach kommt")
        work()
        assert client.get("/politik/").status_code == 200

    assert "cannot be rendered" in caplog.text
    assert states(kind=card.KIND) == {store.FAILED} and states(kind=article.KIND) == {store.stamp()}
    assert client.get(edition.path).status_code == 200
    assert "Das Dach kommt" in client.get("/politik/").text


def test_a_list_does_without_a_card_that_cannot_be_rendered(monkeypatch, caplog, client) -> None:
    live("Das Dach kommt")
    edition = live("Der Kai ist fertig")

    def broken(template: str, context: dict[str, Edition], render=card.render_to_string) -> str:
        if context["edition"] == edition:
            raise TemplateSyntaxError(edition.headline)
        return render(template, context)

    monkeypatch.setattr(card, "render_to_string", broken)
    page = client.get("/politik/?before=2026-07-04T00:00:00Z~9")

    assert "Das Dach kommt" in page.text and "Der Kai ist fertig" not in page.text
    assert "cannot be shown in a list" in caplog.text


def test_a_list_that_the_database_cannot_give_whole_is_not_given(monkeypatch, client) -> None:
    live("Das Dach kommt")

    def away(_template: str, _context: dict[str, Edition]) -> str:
        raise OperationalError("the database is away")

    monkeypatch.setattr(card, "render_to_string", away)
    client.raise_request_exception = False

    assert client.get("/politik/?before=2026-07-04T00:00:00Z~9").status_code >= 500


def test_a_front_does_without_a_card_that_cannot_be_rendered(monkeypatch, client) -> None:
    for words in ("Das Dach kommt", "Der Kai ist fertig"):
        edition = live(words)
    place = Slot(article=edition.article, position=1, headline="Anders gesagt")
    arrange(Front(language="de"), [place], by=user("paula"), at=NOON, version=0)
    work()
    assert "Anders gesagt" in client.get("/").text

    def broken(_template: str, context: dict[str, Edition]) -> str:
        raise TemplateSyntaxError(context["edition"].headline)

    monkeypatch.setattr(card, "render_to_string", broken)

    page = client.get("/")
    assert page.status_code == 200 and "Der Kai ist fertig" in page.text
    Fragment.objects.filter(edition=edition).spoil()
    page = client.get("/")
    assert page.status_code == 200 and "Das Dach kommt" in page.text and "Der Kai ist fertig" not in page.text


def test_corrected_statements_are_marked_while_the_register_is_made_anew(client) -> None:
    quote = {"text": "Wir bauen dieses Dach im Herbst", "speaker": person()}
    edition = live("Das Dach kommt", body="<p>„Wir bauen dieses Dach im Herbst“, sagte sie.</p>", quotes=[quote])
    made = edition.article
    made.quotes.update(text="Wir bauen dieses Dach im Winter")
    made.refresh_from_db()
    made.body = "<p>„Wir bauen dieses Dach im Winter“, sagte sie.</p>"
    made.save()
    publish(made, by=user("paula"), at=NOON, kind="correction", note="Im Winter.", override="Eilt.")
    Listing.objects.all().delete()

    work()

    assert f'href="{edition.path}editions/2/changes/">berichtigt</a>' in client.get(edition.path).text
