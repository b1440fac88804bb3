"""Hits, a page at a time, in at most four queries however many rows there are.

1. what the archive knows of the words and of the chosen names (``articles.search.plan``);
2. the page: counted, ranked and cut out by the database (``articles.search.rows``);
3. the editions or statements of the page, with the text that excerpts are cut from; 4. the names of the facets.

A row scores, for each word looked for, its weight in the row (``articles.search.entry``) times the word's rarity. All
of it is whole numbers of ours, so SQLite and PostgreSQL agree to the last hit; equal scores go newest first. By
relevance, the newest 200 that match are ranked and the newest 200 that match in headline, lead and names, and no
others; by date, a reader can page through all. Pages follow each other by key: a new article never makes a hit appear
twice.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any, Final

from django.db import connection

from articles.models import Edition, EditionQuote, Section
from articles.search import database, plan
from articles.search.entry import Shelf
from articles.search.facets import Facet, Filters, count
from articles.search.highlights import Marker, Segment, Sought
from articles.search.plan import Plan
from articles.search.query import Query, parse
from articles.search.rows import CAP, Found, Order, find

_LARGEST_PAGE: Final = 100
_CURSOR = re.compile(r"(\d{1,12})\.(-?\d{1,19})", re.ASCII)
_LIMIT = 2**63 - 1
# In the order of the model; hits read nothing else of an edition.
_OF_EDITION: Final = ("id", "language", "path", "section_id", "headline", "teaser", "first_published_at")
_TEXTS: Final = (
    "SELECT edition.id, edition.language, edition.path, edition.section_id, edition.headline, edition.teaser, "
    "edition.first_published_at, "
    "section.slug, section.name_de, section.name_es, section.name_en, text.plain, text.places, text.words "
    "FROM articles_search_entry entry JOIN articles_search_entry_text text ON text.number = entry.number "
    "JOIN articles_edition edition ON edition.id = entry.row_id "
    "JOIN articles_section section ON section.id = edition.section_id "
    "WHERE edition.live AND entry.number IN ({places})"
)


@dataclass(frozen=True, slots=True)
class Hit:
    """An edition and why it was found, or with ``quote`` a statement in it. Segments are plain text."""

    edition: Edition
    headline: tuple[Segment, ...] = ()
    teaser: tuple[Segment, ...] = ()
    excerpt: tuple[Segment, ...] = ()
    quote: EditionQuote | None = None
    said: tuple[Segment, ...] = ()


@dataclass(frozen=True, slots=True)
class Results:
    """``total`` is exact unless ``is_capped``: then there are more than ``total``, and facets count the newest of them.

    ``is_relaxed``: nothing held all the words (or the phrase), so these hold some of them. ``is_partial``: a phrase of
    common words was looked for in the newest 10,000 articles that hold them, not in older ones. ``is_cut``: by
    relevance there is no more after this page, by date there is. ``next_cursor`` is empty on the last page.
    ``unknown`` names the filters that no article holds, ``named`` the person whose name was typed.
    """

    query: Query
    filters: Filters
    order: Order
    shelf: Shelf = "entry"
    hits: tuple[Hit, ...] = ()
    total: int = 0
    is_capped: bool = False
    is_relaxed: bool = False
    is_partial: bool = False
    is_cut: bool = False
    facets: tuple[Facet, ...] = ()
    next_cursor: str = ""
    unknown: tuple[str, ...] = ()
    named: int | None = None
    plan: Plan | None = None


def search(
    typed: str,
    *,
    language: str | None = None,
    filters: Filters | None = None,
    order: Order = "relevance",
    cursor: str = "",
    size: int = 20,
    shelf: Shelf = "entry",
) -> Results:
    """Return a page of the live editions, or on the shelf "quote" of the statements, that match what was ``typed``.

    ``language`` ("de", "es", "en") keeps to editions in it and reads the query in it. ``cursor`` is ``next_cursor`` of
    the page before; anything else gives the first page. ``size`` is 1 to 100. With neither words nor filters there are
    no hits among articles; statements can be leafed through. Never raises for what readers can type.
    """
    filters = filters or Filters()
    query = parse(typed)
    found = Results(query, filters, order, shelf)
    if not query.clauses and not filters and (shelf == "entry" or query.text):
        return found
    asked = plan.make(query, filters, language, shelf)
    found = replace(found, unknown=asked.unknown, named=asked.named, plan=asked)
    if not asked.ranked:
        found = replace(found, order="newest")
    size = max(1, min(size, _LARGEST_PAGE))
    return _page(found, asked, find(asked, found.order, _after(cursor, found.order), size), size)


def _page(results: Results, asked: Plan, found: Found, size: int) -> Results:
    page = found.rows[:size]
    last = page[-1] if page and len(found.rows) > size else None
    shown = {row.row_id: row.number for row in page}
    marker = _Markers(asked)
    hits = _statements(shown, marker) if results.shelf == "quote" else _articles(shown, marker)
    return replace(
        results,
        hits=hits,
        total=min(found.total, CAP),
        is_capped=found.total > CAP,
        is_relaxed=found.is_relaxed,
        is_partial=found.is_partial,
        is_cut=results.order == "relevance" and last is None and found.ranked < found.total,
        facets=count("" if found.is_relaxed else found.facts, results.filters, asked.known.ids),
        next_cursor=f"{last.score}.{last.number}" if last else "",
    )


class _Markers:
    """A marker for each language that hits are in."""

    def __init__(self, asked: Plan) -> None:
        self._sought = [Sought(word.forms, word.parts) for word in asked.marked]
        self._made: dict[str, Marker] = {}

    def of(self, language: str) -> Marker:
        return self._made.setdefault(language, Marker(language, self._sought))


def _after(cursor: str, order: Order) -> tuple[int, int] | None:
    match = _CURSOR.fullmatch(cursor)
    if match is None or abs(int(match[2])) > _LIMIT:
        return None
    return (0 if order == "newest" else int(match[1])), int(match[2])


def _articles(shown: dict[int, int], markers: _Markers) -> tuple[Hit, ...]:
    if not shown:
        return ()
    found = database.rows(_TEXTS.format(places=database.places(shown)), [*shown.values()])
    sections: dict[int, Section] = {}
    hits = {}
    for row in found:
        edition, (slug, de, es, en, *texts) = _edition(row[:7]), row[7:]
        if edition.section_id not in sections:
            section = Section(pk=edition.section_id, slug=slug, name_de=de, name_es=es, name_en=en)
            sections[edition.section_id] = section
        edition.section = sections[edition.section_id]
        hits[edition.pk] = _article(edition, markers.of(edition.language), *texts)
    return tuple(hits[pk] for pk in shown if pk in hits)


def _edition(values: tuple[Any, ...]) -> Edition:
    *others, first_published_at = values
    return Edition.from_db(connection.alias, _OF_EDITION, [*others, database.moment(first_published_at)])


def _article(edition: Edition, marker: Marker, plain: str, places: str, words: str) -> Hit:
    marker = marker.for_row(words)
    # The fields as the index keeps them: headline, kicker, teaser …
    headline, _kicker, teaser, _rest = words.split(" | ", 3)
    return Hit(
        edition,
        headline=marker.highlight(edition.headline, headline),
        teaser=marker.highlight(edition.teaser, teaser),
        excerpt=marker.excerpt(plain, places, words),
    )


def _statements(shown: dict[int, int], markers: _Markers) -> tuple[Hit, ...]:
    if not shown:
        return ()
    rows = EditionQuote.objects.live().filter(pk__in=shown).select_related("edition__section", "speaker")
    said = {quote.pk: quote for quote in rows.defer("edition__html", "edition__content")}
    return tuple(
        Hit(said[pk].edition, quote=said[pk], said=markers.of(said[pk].edition.language).highlight(said[pk].text))
        for pk in shown
        if pk in said
    )
