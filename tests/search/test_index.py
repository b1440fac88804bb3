"""The index holds what is live, and nothing else."""

from datetime import timedelta

from django.core.management import call_command
from django.db import connection

from articles.archive.file import file
from articles.models import Edition
from articles.search import database, known, stems
from articles.search.entry import SHELVES
from articles.search.index import index, rebuild, refresh, remove
from articles.search.results import search
from articles.workflow.publish import publish as publish_again
from articles.workflow.withdraw import withdraw
from tests import world
from tests.search.conftest import found


def _rows():
    found = []
    for shelf in SHELVES:
        rows = f"articles_search_{shelf}"
        found += database.rows(
            f"SELECT '{shelf}', {rows}.number, row_id, facets, words, weights, plain, places FROM {rows} "
            f"JOIN {rows}_text ON {rows}_text.number = {rows}.number"
        )
    return sorted(found)


def _counts():
    return sorted(database.rows("SELECT language, stem, entries, word FROM articles_search_stem WHERE entries <> 0"))


def _update(edition, **fields):
    article = edition.article
    for name, value in fields.items():
        setattr(article, name, value)
    article.save()
    return publish_again(article, by=world.user("paula"), at=world.NOON + timedelta(hours=1), kind="update")


def test_a_replaced_edition_is_gone_with_its_words(publish):
    edition = publish("Der Zeppelin landet")
    newer = _update(edition, headline="Das Luftschiff landet", teaser="Am Morgen war es so weit.")
    assert found("Zeppelin") == []
    assert [hit.edition for hit in search("Luftschiff").hits] == [newer]


def test_a_withdrawn_article_is_gone(publish):
    edition = publish("Der Zeppelin landet")
    withdraw(edition.article, by=world.user("paula"), at=world.NOON, note="Er ist nicht gelandet.")
    assert found("Zeppelin") == []
    assert _rows() == []


def test_a_withdrawn_article_is_not_found_even_if_nobody_told_the_index(publish):
    edition = publish("Der Zeppelin landet")
    Edition.objects.filter(pk=edition.pk).update(live=False)
    results = search("Zeppelin")
    assert len(_rows()) == 1
    assert (results.hits, results.total) == ((), 0)
    assert [facet.values for facet in results.facets] == [(), (), (), (), ()]


def test_an_edition_that_is_not_live_is_not_taken_in(publish):
    edition = publish("Der Zeppelin landet")
    _update(edition, headline="Das Luftschiff landet", teaser="Am Morgen war es so weit.")
    index(Edition.objects.get(pk=edition.pk))
    assert _rows() == []
    refresh(edition.article_id)
    assert found("Luftschiff") == ["Das Luftschiff landet"]


def test_removing_what_is_not_there_does_nothing():
    remove(4711)
    assert _rows() == []


def test_indexing_twice_changes_nothing(publish):
    edition = publish("Der Zeppelin landet")
    before = _rows(), _counts()
    index(edition)
    assert (_rows(), _counts()) == before


def test_removing_takes_back_what_indexing_counted(publish):
    publish("Ein Fest am Hafen")
    before = _counts()
    edition = publish("Der Zeppelin landet")
    assert _counts() != before
    remove(edition.article_id)
    assert _counts() == before


def test_a_filing_is_found_without_a_new_edition(publish):
    edition = publish("Der Zeppelin landet")
    assert found("thema:Luftfahrt") == []
    file(edition.article, [world.concept("Luftfahrt")], by=world.user("armin"), at=world.NOON)
    assert found("thema:Luftfahrt") == ["Der Zeppelin landet"]


def test_rebuilding_makes_the_same_index_as_publishing(publish):
    for number in range(3):
        publish(f"Streit um den Haushalt {number}", at=world.NOON + timedelta(days=number))
    before = _rows(), _counts()
    assert rebuild() == 3
    assert (_rows(), _counts()) == before


def test_rebuilding_splits_compounds_by_all_words_of_the_archive(publish):
    publish("Gurkentruppe gewinnt")
    for number in range(2):
        publish(f"Gurke {number} und Truppe {number}")
    assert "Gurkentruppe gewinnt" not in found("Gurke")
    rebuild()
    assert "Gurkentruppe gewinnt" in found("Gurke")


def test_rebuilding_repairs_whatever_was_wrong(publish):
    edition = publish("Der Zeppelin landet")
    gone = publish("Das Luftschiff landet")
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM articles_search_entry WHERE article_id = %s", [edition.article_id])
        cursor.execute("UPDATE articles_search_stem SET entries = 77")
    Edition.objects.filter(pk=gone.pk).update(live=False)
    call_command("rebuild_search")
    assert found("Zeppelin") == ["Der Zeppelin landet"]
    assert len(_rows()) == 1
    assert known.ask([], {}).stems[stems.ALL] == {"de": 1}


def test_the_command_tells_how_far_it_is(publish, capsys, monkeypatch):
    monkeypatch.setattr("articles.search.index._BATCH", 1)
    for number in range(4):
        publish(f"Markt {number}")
    call_command("rebuild_search")
    out = capsys.readouterr().out
    assert "2 von 4" in out or "2 of 4" in out
    assert out.strip().splitlines()[-1].startswith("4 ")


def test_one_strange_article_does_not_keep_the_others_out(publish):
    publish("\u202eFest 😀 ﷽ \u0301", body="<p>" + "Z" * 12_000 + " Zeppelin</p>")
    publish("Der Zeppelin landet")
    assert len(found("Zeppelin")) == 2
    assert rebuild() == 2


def test_indexing_takes_the_same_number_of_queries_however_much_is_filed(publish, django_assert_max_num_queries):
    topics = [world.concept(f"Thema {number}") for number in range(8)]
    edition = publish("Der Zeppelin landet", topics=topics)
    with django_assert_max_num_queries(20):
        index(edition)
