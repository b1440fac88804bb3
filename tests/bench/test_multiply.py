"""The large archive of `make bench`: copies of published articles are what publishing them would have made."""

import re

import pytest
from django.utils import timezone

from articles import register
from articles.fragments.rendered import rendered_now
from articles.fragments.store import KINDS, render_spoiled
from articles.models import Edition, EditionQuote, Fragment, Listing, ListingCount
from articles.search import database
from articles.search.entry import SHELVES
from articles.search.index import rebuild
from articles.search.results import search
from tests.bench import archive, multiply

BASE, TIMES = 20, 3


@pytest.fixture
def large(db, client):
    multiply.make_room(BASE, TIMES - 1)
    for _done in archive.fill(BASE):
        pass
    for _done in render_spoiled():
        pass
    known = multiply.base(BASE)
    assert list(multiply.multiply(known, range(1, TIMES))) == [1, 2]
    return client


def index():
    columns = "row_id, edition_id, article_id, language, facets, weights, plain, places, words"
    found = [
        (shelf, *row)
        for shelf in SHELVES
        for row in database.rows(
            f"SELECT {shelf}.number, {columns} FROM articles_search_{shelf} {shelf} "
            f"JOIN articles_search_{shelf}_text text ON text.number = {shelf}.number"
        )
    ]
    stems = database.rows("SELECT language, stem, entries FROM articles_search_stem WHERE entries <> 0")
    return sorted(found), sorted(stems)


def registered():
    listed = Listing.objects.order_by("heading", "subject", "language", "at", "place")
    counts = ListingCount.objects.exclude(number=0).order_by("heading", "subject", "language", "facet")
    return (
        list(listed.values_list("heading", "subject", "language", "at", "place", "edition", "quote")),
        list(counts.values_list("heading", "subject", "language", "facet", "number")),
    )


def test_the_register_is_what_a_rebuild_makes_of_it(large):
    held = registered()
    assert len(held[0]) == Listing.objects.count() > BASE * TIMES * 6
    assert register.rebuild() == BASE * TIMES
    assert registered() == held


def test_the_index_is_what_a_rebuild_makes_of_it(large):
    rows, stems = index()
    assert rebuild() == BASE * TIMES
    assert index() == (rows, stems)


def test_copies_are_older_one_behind_the_other(large):
    keys = list(Edition.objects.live().order_by("first_published_at").values_list("pk", flat=True))
    assert keys == sorted(keys) and len(keys) == BASE * TIMES
    assert list(Edition.objects.order_by("sequence").values_list("sequence", flat=True)) == [*range(1, len(keys) + 1)]


@pytest.mark.parametrize("kind", ["card", "feed"])
def test_a_copied_piece_is_what_would_be_rendered(large, kind):
    for piece in Fragment.objects.filter(kind=kind).select_related("edition"):
        made = rendered_now(piece.edition, KINDS[kind])
        assert (piece.html, frozenset(piece.keys.split())) == (made.html, made.keys)


def test_a_copied_page_is_what_would_be_rendered_but_for_its_relatives(large):
    stories = re.compile(r"<article class=\"story\">.*?<footer", re.DOTALL)
    for piece in Fragment.objects.filter(kind="article").select_related("edition"):
        made = rendered_now(piece.edition, KINDS["article"])
        assert piece.head == made.head
        assert stories.findall(piece.html) == stories.findall(made.html) != []
        assert piece.edition.digest in piece.html


def test_readers_find_all_of_it(large):
    assert search("", shelf="quote").total == EditionQuote.objects.count() == BASE * TIMES * 2
    (harbour,) = [facet for facet in search("Hafenbecken").facets if facet.kind == "year"]
    assert sum(year.count for year in harbour.values) % TIMES == 0
    speaker = EditionQuote.objects.order_by("pk")[0].speaker
    page = large.get(f"/people/{speaker.slug}/").content.decode()
    said = EditionQuote.objects.filter(speaker=speaker)
    assert said.count() % TIMES == 0
    assert all(quote.edition.path in page for quote in said.select_related("edition"))


def test_every_page_of_a_section_shows_other_articles_to_the_oldest(large):
    seen, address = [], "/politik/"
    while address:
        answer = large.get(address)
        assert answer.status_code == 200
        body = answer.content.decode()
        seen += re.findall(r'href="(/politik/[^"/]+-zz[^"/]+/)"', body)
        older = re.search(r'href="(\?before=[^"]+)"', body)
        address = f"/politik/{older[1].replace('&amp;', '&')}" if older else ""
    live = Edition.objects.live().filter(section__slug="politik")
    assert len(set(seen)) == live.count()
    assert large.get(seen[-1]).status_code == 200


def test_the_archive_counts_every_day_of_it(large):
    oldest = Edition.objects.live().order_by("first_published_at").first()
    day = timezone.localtime(oldest.first_published_at)
    page = large.get(f"/archive/{day:%Y/%m/%d}/")
    assert page.status_code == 200
    assert oldest.path in page.content.decode()
    assert large.get(f"/archive/{day:%Y/%m}/").status_code == 200
