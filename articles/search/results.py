"""Hits, a page at a time, in at most four queries however many rows there are.

1. what the archive knows of the words (``articles.search.plan``);
2. the rows: the newest 1,000 that match, and the newest 1,000 that match in headline, lead and names, with their facts
   and scores;
3. the editions of the page; 4. the names of the facets.

A row scores, for each word looked for, its weight in the row (``articles.search.entry``) times the word's rarity. All
of it is whole numbers of ours, so SQLite and PostgreSQL agree to the last hit; equal scores go newest first. By
relevance, a search that matches more than 1,000 articles ranks those 2,000 and no others; by date, a reader can page
through all of them. Pages follow each other by key: a new article never makes a hit appear twice.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from articles.models import Edition
from articles.search import plan
from articles.search.facets import Facet, Filters, count
from articles.search.highlights import Segment, excerpt, highlight
from articles.search.plan import Plan
from articles.search.query import Query, parse
from articles.search.rows import CAP, Order, Row, find
from articles.text.body import plain
from articles.text.language import LANGUAGES

_LARGEST_PAGE: Final = 100
_CURSOR = re.compile(r"(\d{1,12})\.(-?\d{1,19})", re.ASCII)
_LIMIT = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Hit:
    """An edition and why it was found. Segments are plain text."""

    edition: Edition
    headline: tuple[Segment, ...]
    teaser: tuple[Segment, ...]
    excerpt: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Results:
    """``total`` is exact unless ``is_capped``: then there are more than ``total``, and facets count the newest of them.

    ``is_relaxed``: nothing held all the words (or the phrase), so these hold some of them. ``is_partial``: a phrase of
    common words was looked for in the newest 10,000 articles that hold them, not in older ones. ``next_cursor`` is
    empty on the last page.
    """

    query: Query
    filters: Filters
    order: Order
    hits: tuple[Hit, ...] = ()
    total: int = 0
    is_capped: bool = False
    is_relaxed: bool = False
    is_partial: bool = False
    facets: tuple[Facet, ...] = ()
    next_cursor: str = ""


def search(
    typed: str,
    *,
    language: str | None = None,
    filters: Filters | None = None,
    order: Order = "relevance",
    cursor: str = "",
    size: int = 20,
) -> Results:
    """Return a page of the live editions that match what a reader ``typed``.

    ``language`` ("de", "es", "en") keeps to editions in it and reads the query in it. ``cursor`` is ``next_cursor`` of
    the page before; anything else gives the first page. ``size`` is 1 to 100. With neither words nor filters there are
    no hits. Never raises for what readers can type.
    """
    filters = filters or Filters()
    query = parse(typed)
    facts = filters.facts() + ([f"language_{language}"] if language in LANGUAGES else [])
    found = Results(query, filters, order)
    if not query.clauses and not filters.facts():
        return found
    asked = plan.make(query, facts, language)
    if not asked.ranked:
        found = replace(found, order="newest")
    if asked.condition is None:
        return found
    size = max(1, min(size, _LARGEST_PAGE))
    after = _after(cursor, found.order)
    before = after[1] if after else None
    rows, is_partial = find(asked, asked.condition, found.order, before, size)
    if not rows and asked.relaxed is not None:
        rows = find(asked, asked.relaxed, found.order, before, size).rows
        found = replace(found, is_relaxed=bool(rows))
    return _page(replace(found, is_partial=is_partial), asked, rows, after, size)


def _page(found: Results, asked: Plan, rows: Sequence[Row], after: tuple[int, int] | None, size: int) -> Results:
    newest = [row for row in rows if row.is_newest]
    if found.order == "newest":
        following = sorted((row for row in rows if row.is_beyond), key=lambda row: row.number, reverse=True)
    else:
        following = sorted(
            (row for row in rows if after is None or row.key < after), key=lambda row: row.key, reverse=True
        )
    page = following[:size]
    last = page[-1] if page else None
    return replace(
        found,
        hits=_hits(page, asked),
        total=min(len(newest), CAP),
        is_capped=len(newest) > CAP,
        facets=() if found.is_relaxed else count((row.facets for row in newest), found.filters),
        next_cursor=f"{last.score}.{last.number}" if last and len(following) > size else "",
    )


def _after(cursor: str, order: Order) -> tuple[int, int] | None:
    match = _CURSOR.fullmatch(cursor)
    if match is None or abs(int(match[2])) > _LIMIT:
        return None
    return (0 if order == "newest" else int(match[1])), int(match[2])


def _hits(page: Sequence[Row], asked: Plan) -> tuple[Hit, ...]:
    if not page:
        return ()
    ids = [row.edition_id for row in page]
    editions = {
        edition.pk: edition
        for edition in Edition.objects.live().filter(pk__in=ids).defer("html").select_related("section", "lead_image")
    }
    return tuple(_hit(editions[pk], asked.wanted) for pk in ids if pk in editions)


def _hit(edition: Edition, wanted: frozenset[str]) -> Hit:
    language = edition.language
    return Hit(
        edition,
        headline=highlight(edition.headline, language, wanted),
        teaser=highlight(edition.teaser, language, wanted),
        excerpt=excerpt(plain(edition.content.get("body", "")), language, wanted),
    )
