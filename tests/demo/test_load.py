"""`load_demo` brings a whole paper, through the verbs, once."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from io import StringIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from django.test import Client, override_settings
from django.utils import timezone

from articles.demo.story import read_stories
from articles.models import Activity, Article, Concept, Edition, EditionQuote, Filing, Image, Person, User
from tests import world

# The paper is loaded once: side by side, these tests stay on one process.
pytestmark = pytest.mark.xdist_group("demo")

STORIES = {story.slug: story for story in read_stories()}


@pytest.fixture(scope="module")
def demo(django_db_setup: None, django_db_blocker: Any, tmp_path_factory: Any) -> Iterator[SimpleNamespace]:
    """The demo paper in a transaction that is undone after this file; pictures at a quarter of their size."""
    folder = tmp_path_factory.mktemp("demo")
    with django_db_blocker.unblock(), transaction.atomic():
        with override_settings(MEDIA_ROOT=folder / "media", VAR_DIR=folder):
            said = StringIO()
            call_command("load_demo", threads=1, reduced=4, stdout=said)
            yield SimpleNamespace(said=said.getvalue(), file=folder / "demo-sign-ins.txt")
        transaction.set_rollback(True)


@pytest.fixture
def reader(demo: SimpleNamespace) -> Client:
    return Client()


def article(slug: str) -> Article:
    entry = Activity.objects.get(verb="load_demo", detail__story__startswith=slug)
    return Article.objects.get(pk=entry.article_id)


def path(slug: str) -> str:
    edition = Edition.objects.filter(article=article(slug)).latest("number")
    return edition.path


def test_every_story_is_in_the_state_its_file_says(demo) -> None:
    assert Article.objects.count() == len(STORIES)
    for slug, story in STORIES.items():
        row = article(slug)
        assert row.live == (story.state == "published"), slug
        assert bool(row.withdrawn_at) == (story.state == "withdrawn"), slug
        assert bool(row.trashed_at) == (story.state == "trashed"), slug
        assert bool(row.scheduled_for) == (story.state == "scheduled"), slug
        assert bool(row.embargo_until) == (story.state == "embargoed"), slug
        if story.state in ("draft", "in_review", "approved"):
            assert row.workflow_state == story.state, slug


def test_the_years_of_the_archive_are_filled(demo) -> None:
    now = timezone.now()
    ages = [(now - moment).days for moment in Edition.objects.live().values_list("first_published_at", flat=True)]
    assert min(ages) >= 0 and max(ages) > 850 and sum(age <= 10 for age in ages) >= 15


def test_changes_became_editions_of_their_kind_with_their_note(demo) -> None:
    kinds = Counter(Edition.objects.values_list("kind", flat=True))
    changes = Counter(change.kind for story in STORIES.values() for change in story.updates)
    assert {kind: kinds[kind] for kind in changes} == changes and kinds["withdrawal"] == 1
    corrected = Edition.objects.get(kind="correction", article=article("05-landtag-wassergesetz"))
    assert corrected.note.startswith("In einer früheren Fassung") and "mit 61 zu 44" in corrected.html
    assert "mit 63 zu 44" in Edition.objects.get(article=corrected.article, number=1).html


def test_the_ledger_follows_the_clock_and_verifies(demo) -> None:
    moments = list(Edition.objects.order_by("sequence").values_list("published_at", flat=True))
    assert moments == sorted(moments)
    said = StringIO()
    call_command("verify_ledger", stdout=said)
    assert f" {len(moments)} " in said.getvalue()


def test_nothing_is_published_against_the_checks(demo) -> None:
    assert {entry.detail["override"] for entry in Activity.objects.filter(verb="publish")} == {""}


def test_a_quote_is_placed_in_the_page_and_leads_to_its_speaker(demo) -> None:
    live = EditionQuote.objects.filter(edition__live=True)
    assert live.exclude(anchor="").count() == live.count() > 90
    minister = Person.objects.get(slug="katrin-oldenhof")
    assert live.filter(speaker=minister).values("edition__article").distinct().count() >= 5


def test_translations_belong_together(demo) -> None:
    groups = {article(slug).translation_group for slug in ("01-hochwasser", "02-crecida", "03-ahl-flood")}
    assert len(groups) == 1 and article("02-crecida").translation_of == article("01-hochwasser")


def test_stories_are_filed_with_one_primary_term_and_some_are_left_for_the_archivist(demo) -> None:
    unfiled = {row.pk for row in Article.objects.unfiled()}
    assert unfiled == {article("19-ahlsattel").pk, article("26-aceite").pk}
    filed = Article.objects.filter(live=True).exclude(pk__in=unfiled)
    assert all(row.filings.filter(primary=True).count() == 1 for row in filed)
    lindenau = Concept.objects.get(slug="lindenau-an-der-ahl")
    assert set(lindenau.filings.values_list("role", flat=True)) >= {Filing.Role.PLACE}


def test_every_picture_says_what_it_shows_and_who_made_it(demo) -> None:
    assert Image.objects.count() > 40
    assert not Image.objects.filter(alt="").exists() and not Image.objects.filter(credit="").exists()


def test_a_reader_finds_the_news_and_not_a_word_of_what_is_hidden(reader) -> None:
    front = reader.get("/").content.decode()
    assert "Der Scheitel ist da, und die Mauer hält" in front
    for slug in ("27-", "28-", "29-", "30-", "31-", "33-"):
        hidden = article(slug)
        assert hidden.headline not in front
        assert reader.get(hidden.get_absolute_url()).status_code == 404
    assert reader.get(path("32-kino")).status_code == 410


def test_an_article_shows_its_pull_quote_its_video_and_its_picture(reader) -> None:
    page = reader.get(path("01-hochwasser")).content.decode()
    body = page.split("Zwölf Hände für einen Sack", 2)[2]
    assert "Der Fluss in der Nacht: Helfer am Kornmarkt" in body
    assert body.count("Wir haben keine Angst vor dem Wasser") >= 2
    assert "Der Deich bei Niederwerda an einem trockenen Tag." in body
    assert re.search(r'<a href="https://pegel\.ahlbote\.example/"[^>]*>', body)


def test_a_dossier_collects_what_belongs_together_and_waits_for_what_lies_ahead(reader) -> None:
    page = reader.get("/dossiers/die-ahl-zwischen-zu-viel-und-zu-wenig/").text

    assert page.count('class="dossier-line"') == 5
    assert page.index("Der Scheitel ist da, und die Mauer hält</a>") < page.index("Die Ahl trägt nicht mehr</a>")
    assert "Das Wasser unter dem Wald" not in page


def test_each_member_of_staff_gets_a_password_that_works_and_is_kept_from_others(demo) -> None:
    assert demo.file.stat().st_mode & 0o777 == 0o600
    lines = demo.file.read_text(encoding="utf-8")
    assert lines.strip() in demo.said
    pairs = re.findall(r"^  (\w+) +(\S+)  \(", lines, flags=re.MULTILINE)
    assert [name for name, _ in pairs] == ["anna", "jonas", "maren", "armin", "ada"]
    for name, password in pairs:
        user = User.objects.get(username=name)
        assert user.check_password(password) and user.is_staff and user.groups.count() == 1


def test_a_second_load_finds_nothing_to_do(demo) -> None:
    before = (Article.objects.count(), Edition.objects.count(), Image.objects.count(), demo.file.read_text())
    said = StringIO()
    call_command("load_demo", threads=1, reduced=4, stdout=said)
    assert str(demo.file) in said.getvalue() and "maren" not in said.getvalue()
    assert (Article.objects.count(), Edition.objects.count(), Image.objects.count(), demo.file.read_text()) == before


@pytest.mark.django_db
def test_a_database_with_articles_of_its_own_is_left_alone(tmp_path: Path, settings: Any) -> None:
    settings.VAR_DIR = tmp_path
    world.live()
    with pytest.raises(CommandError, match="DATABASE_URL"):
        call_command("load_demo", threads=1, reduced=4)
    assert Article.objects.count() == 1 and not (tmp_path / "demo-sign-ins.txt").exists()


def test_what_is_scheduled_and_embargoed_lies_ahead(demo) -> None:
    soon = timezone.now() + timedelta(hours=12)
    moments = article("30-regatta").scheduled_for, article("31-grundwasser").embargo_until
    assert all(moment is not None and moment > soon for moment in moments)
