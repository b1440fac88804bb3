"""A kept page is gone when something it shows changes, and no page from before the change is kept after it."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from articles import page_cache
from articles.archive.file import file
from articles.archive.unfile import unfile
from articles.models import Article, Concept, Image, Person, Section, Source
from articles.page_cache.changes import of_edition
from articles.workflow.publish import publish
from articles.workflow.withdraw import withdraw
from articles.workflow.withdraw_dossier import withdraw_dossier
from tests.page_cache.conftest import Reader
from tests.world import NOON, article, concept, image, live, live_dossier, person, section, source, user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("page_cache")]


def take_back(made: Article) -> None:
    withdraw(made, by=user("paula"), at=timezone.now(), note="Die Geschichte stimmte nicht.")


def test_a_withdrawn_article_is_gone_at_once(reader: Reader, committed) -> None:
    with committed():
        edition = live()
    addresses = [
        edition.path,
        f"{edition.path}text/",
        "/",
        "/politik/",
        "/feed.xml",
        "/topics/hafen/",
        "/archive/2026/",
    ]
    for address in addresses:
        assert reader.get(address).status == 200

    with committed():
        take_back(edition.article)

    assert [reader.get(address).status for address in addresses[:2]] == [410, 410]
    for address in addresses[2:]:
        assert "Dach" not in reader.get(address).text


def test_readers_get_the_new_edition_at_once(reader: Reader, committed) -> None:
    with committed():
        edition = live()
    assert reader.get("/").text.count("Sporthalle") == reader.get(edition.path).text.count("Sporthalle") == 0
    made = edition.article
    made.headline = "Die Sporthalle bekommt ein neues Dach"
    made.save()

    with committed():
        publish(made, by=user("paula"), at=timezone.now(), kind="update")

    assert "Sporthalle" in reader.get("/").text and "Sporthalle" in reader.get(edition.path).text


def test_a_first_article_puts_its_section_on_every_page(reader: Reader, committed) -> None:
    with committed():
        edition = live()
    assert "/sport/" not in reader.get(edition.path).text

    with committed():
        live("Zwei Tore in der letzten Minute", section=section("Sport"))

    assert "/sport/" in reader.get(edition.path).text


CHANGES = {
    "a term": lambda: Concept.objects.get(slug="hafen"),
    "a section": lambda: Section.objects.get(slug="politik"),
    "a person": lambda: Person.objects.get(slug="jana-weber"),
    "a source": lambda: Source.objects.get(slug="dpa"),
    "an image": Image.objects.get,
}


@pytest.mark.parametrize("what", CHANGES)
def test_a_change_of_what_a_page_names_forgets_it(reader: Reader, committed, what: str) -> None:
    with committed():
        made = article(lead_image=image())
        made.sources.add(source())
        edition = publish(made, by=user("paula"), at=NOON)
    reader.get(edition.path)

    with committed():
        CHANGES[what]().save()
    reader.get(edition.path)

    assert reader.rendered == [edition.path] * 2


def test_filing_is_seen_at_once(reader: Reader, committed) -> None:
    with committed():
        edition = live()
    assert "Werft" not in reader.get(edition.path).text

    with committed():
        file(edition.article, [concept("Werft")], by=user("armin"), at=NOON)
    assert "Werft" in reader.get(edition.path).text
    assert reader.get("/topics/werft/").status == 200

    with committed():
        unfile(edition.article, [concept("Werft")], by=user("armin"), at=NOON)
    assert "Werft" not in reader.get(edition.path).text
    assert reader.get("/topics/werft/").status == 404


def test_work_on_a_draft_forgets_nothing(reader: Reader, committed) -> None:
    with committed():
        edition = live()
    reader.get(edition.path)

    with committed():
        made = article("Noch ein Entwurf", topics=[concept("Neu")], author=person("Neue Autorin"))
        file(made, [concept("Hafen")], by=user("armin"), at=NOON)
        made.save()
    reader.get(edition.path)

    assert len(reader.rendered) == 1


def test_a_page_rendered_before_the_change_and_done_after_it_is_not_kept(reader: Reader, committed) -> None:
    with committed():
        edition = live()

    def change() -> None:
        reader.after = None
        with committed():
            take_back(edition.article)

    reader.after = change
    assert reader.get(edition.path).status == 200  # it was asked for before

    assert reader.get(edition.path).status == 410


def test_while_a_change_is_not_committed_no_page_of_it_is_kept(reader: Reader) -> None:
    with transaction.atomic():
        edition = live()
        reader.get(edition.path)
        reader.get(edition.path)

    assert len(reader.rendered) == 2


def test_a_change_that_is_rolled_back_leaves_no_lease(reader: Reader, committed) -> None:
    with committed():
        edition = live()
    reader.get(edition.path)

    with transaction.atomic():
        take_back(edition.article)
        transaction.set_rollback(True)
    assert [reader.get(edition.path).status for _ in range(3)] == [200] * 3

    assert len(reader.rendered) == 2  # once before, once since


def test_who_was_killed_after_the_commit_leaves_nothing_old(reader: Reader, committed) -> None:
    with committed():
        edition = live()
    reader.get(edition.path)

    take_back(edition.article)  # and nobody is left to say how it ended

    assert reader.get(edition.path).status == 410


def test_everything_is_everything(reader: Reader, committed) -> None:
    with committed():
        edition = live()
    reader.get(edition.path)

    with committed():
        page_cache.forget("everything")
    reader.get(edition.path)

    assert len(reader.rendered) == 2


def test_a_change_names_what_it_touches_and_no_more(committed) -> None:
    harbour = concept("Hafen")
    quay = concept("Kai", broader=harbour)
    other = concept("Musik")
    edition = live(topics=[quay], at=NOON - timedelta(days=400))

    keys = of_edition(edition)

    assert {f"article-{edition.code}", "language-de", f"section-{edition.section_id}"} <= keys
    assert {f"topic-{quay.pk}", f"topic-{harbour.pk}", "day-2025-05-29", "month-2025-05", "year-2025"} <= keys
    assert f"topic-{other.pk}" not in keys and "everything" not in keys


def test_the_news_of_the_day_leaves_the_archive_alone(reader: Reader, committed) -> None:
    with committed():
        old = live(
            "Vor einem Jahr im Wald", at=NOON - timedelta(days=365), section=section("Natur"), topics=[concept("Wald")]
        )
    for address in (old.path, f"{old.path}text/", f"/a/{old.code}/", "/topics/wald/"):
        reader.get(address)
    asked = len(reader.rendered)

    with committed():
        live("Ein neues Dach für den Hafen", section=section("Natur"), author=person("Ein anderer"))
    for address in (old.path, f"{old.path}text/", f"/a/{old.code}/", "/topics/wald/"):
        reader.get(address)

    assert len(reader.rendered) == asked


def test_a_relative_is_seen_at_once_and_gone_at_once(reader: Reader, committed) -> None:
    with committed():
        edition = live()
    assert "Molenkopf" not in reader.get(edition.path).text

    with committed():
        other = live("Der Molenkopf wird abgetragen")
    assert "Molenkopf" in reader.get(edition.path).text

    with committed():
        take_back(other.article)
    assert "Molenkopf" not in reader.get(edition.path).text


def test_lists_show_a_new_edition_at_once(reader: Reader, committed) -> None:
    with committed():
        made = article()
        made.sources.add(source())
        edition = publish(made, by=user("paula"), at=NOON)
    lists = [
        "/topics/hafen/",
        "/sources/dpa/",
        "/authors/jana-weber/",
        "/politik/",
        "/archive/2026/07/03/",
        "/feed.xml",
    ]
    assert all("Sporthalle" not in reader.get(address).text for address in lists)
    made = edition.article
    made.headline = "Die Sporthalle bekommt ein neues Dach"
    made.save()

    with committed():
        publish(made, by=user("paula"), at=timezone.now(), kind="update")

    for address in lists:
        assert "Sporthalle" in reader.get(address).text, address


def test_a_dossier_and_the_pages_of_its_articles_follow_it(reader: Reader, committed) -> None:
    with committed():
        story, other = live("Das Dach"), live("Die Brücke")
    pages = [story.path, "/dossiers/", "/"]
    assert not any("Der Hafen" in reader.get(address).text for address in pages)
    assert "/dossiers/" not in reader.get("/").text

    with committed():
        edition = live_dossier((story.article, "So fing es an."), other.article)
    assert all("Der Hafen" in reader.get(address).text for address in pages[:2])
    assert "/dossiers/" in reader.get("/").text
    assert "So fing es an." in reader.get("/dossiers/der-hafen/").text

    with committed():
        take_back(story.article)
    assert "So fing es an." not in reader.get("/dossiers/der-hafen/").text
    assert "1 Artikel" in reader.get("/dossiers/").text

    with committed():
        publish(story.article, by=user("paula"), at=timezone.now(), kind="update")
    page = reader.get("/dossiers/der-hafen/").text
    assert "Das Dach" in page and "So fing es an." not in page
    assert "2 Artikel" in reader.get("/dossiers/").text

    with committed():
        withdraw_dossier(edition.dossier, by=user("armin"), at=timezone.now())
    assert reader.get("/dossiers/der-hafen/").status == 410
    assert not any("Der Hafen" in reader.get(address).text for address in pages)
    assert "/dossiers/" not in reader.get("/").text


def test_a_second_dossier_forgets_the_pages_of_its_articles_and_no_others(reader: Reader, committed) -> None:
    with committed():
        story, other = live("Das Dach"), live("Die Brücke")
        live_dossier(other.article)
    for address in (story.path, other.path, "/dossiers/der-hafen/"):
        reader.get(address)
    reader.rendered.clear()

    with committed():
        live_dossier(story.article, title="Die Stadt")

    for address in (other.path, "/dossiers/der-hafen/", story.path):
        reader.get(address)
    assert reader.rendered == [story.path]
