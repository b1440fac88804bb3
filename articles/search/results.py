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
from typing import Final, Literal, NamedTuple

from articles.models import Edition
from articles.search import database, plan
from articles.search.database import Condition
from articles.search.facets import Facet, Filters, count
from articles.search.highlights import Segment, excerpt, highlight
from articles.search.plan import Plan, Word
from articles.search.query import Query, parse
from articles.text.body import plain
from articles.text.language import LANGUAGES

Order = Literal["relevance", "newest"]

CAP: Final = 1_000
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

    ``is_relaxed``: nothing held all the words, so these hold some of them. ``next_cursor`` is empty on the last page.
    """

    query: Query
    filters: Filters
    order: Order
    hits: tuple[Hit, ...] = ()
    total: int = 0
    is_capped: bool = False
    is_relaxed: bool = False
    facets: tuple[Facet, ...] = ()
    next_cursor: str = ""


class _Row(NamedTuple):
    number: int
    edition_id: int
    facets: str
    score: int
    is_newest: bool
    is_beyond: bool

    @property
    def key(self) -> tuple[int, int]:
        return self.score, self.number


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
    rows = _rows(asked, asked.condition, found.order, after, size)
    if not rows and asked.relaxed is not None:
        rows = _rows(asked, asked.relaxed, found.order, after, size)
        found = replace(found, is_relaxed=bool(rows))
    return _page(found, asked, rows, after, size)


def _page(found: Results, asked: Plan, rows: Sequence[_Row], after: tuple[int, int] | None, size: int) -> Results:
    newest = sum(row.is_newest for row in rows)
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
        total=min(newest, CAP),
        is_capped=newest > CAP,
        facets=() if found.is_relaxed else count((row.facets for row in rows if row.is_newest), found.filters),
        next_cursor=f"{last.score}.{last.number}" if last and len(following) > size else "",
    )


def _after(cursor: str, order: Order) -> tuple[int, int] | None:
    match = _CURSOR.fullmatch(cursor)
    if match is None or abs(int(match[2])) > _LIMIT:
        return None
    return (0 if order == "newest" else int(match[1])), int(match[2])


def _hits(page: Sequence[_Row], asked: Plan) -> tuple[Hit, ...]:
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


def _rows(asked: Plan, condition: Condition, order: Order, after: tuple[int, int] | None, size: int) -> list[_Row]:
    """Run the one statement that finds rows: the newest, the strongest, and by date those of the page itself."""
    is_relaxed = condition is asked.relaxed
    phrases = () if is_relaxed else asked.phrases
    newest, parameters = _numbers(condition, phrases, CAP + 1)
    parts = {"newest": newest}
    if order == "relevance" and asked.strong is not None and not is_relaxed:
        parts["strongest"], more = _numbers(asked.strong, phrases, CAP)
        parameters += more
    if order == "newest":
        parts["beyond"], more = _numbers(condition, phrases, size + 1, before=after[1] if after else None)
        parameters += more
    score, more = _score(asked.ranked if order == "relevance" else (), is_relaxed)
    parameters += more
    beyond = "entry.number IN (SELECT number FROM beyond)" if "beyond" in parts else "1 = 0"
    together = " UNION ".join(f"SELECT number FROM {name}" for name in parts)  # noqa: S608
    statement = (
        f"WITH {', '.join(f'{name} AS ({part})' for name, part in parts.items())} "  # noqa: S608
        f"SELECT entry.number, entry.edition_id, entry.facets, {score}, "
        f"entry.number IN (SELECT number FROM newest), {beyond} "
        f"FROM articles_search_entry entry WHERE entry.number IN ({together})"
    )
    return [
        _Row(n, e, f, int(s), bool(new), bool(on_page))
        for n, e, f, s, new, on_page in database.rows(statement, parameters)
    ]


def _numbers(
    condition: Condition, phrases: Sequence[plan.Phrase], limit: int, before: int | None = None
) -> tuple[str, list[str | int]]:
    """Return SQL and parameters for the numbers of the newest rows that match.

    The join asks the edition itself whether it is live: even if the index were behind, nothing withdrawn is found.
    """
    tables, matches, parameter = database.matching(condition)
    number = database.row_number()
    where, parameters = [matches, "edition.live"], [parameter]
    for phrase in phrases:
        likes = " OR ".join(["entry.words LIKE %s"] * len(phrase.patterns))
        where.append(f"NOT ({likes})" if phrase.is_excluded else f"({likes})")
        parameters += phrase.patterns
    values: list[str | int] = list(parameters)
    if before is not None:
        where.append(f"{number} < %s")
        values.append(before)
    sql = (
        f"SELECT number FROM (SELECT entry.number AS number FROM {tables} "  # noqa: S608
        f"JOIN articles_edition edition ON edition.id = entry.edition_id "
        f"WHERE {' AND '.join(where)} ORDER BY {number} DESC LIMIT {int(limit)}) found"
    )
    return sql, values


def _score(words: Sequence[Word], is_relaxed: bool) -> tuple[str, list[str | int]]:
    """Return SQL and parameters for a row's score: for each word its weight in the row times its rarity."""
    place = database.place_of()
    usual = "CAST(substr(entry.weights, 3, 2) AS integer)"
    terms: list[str] = []
    parameters: list[str | int] = []
    for word in words:
        cases = []
        for form in word.forms:
            name = f" {form}="
            cases.append(
                f"WHEN {place}(entry.weights, %s) > 0 THEN "
                f"CAST(substr(entry.weights, {place}(entry.weights, %s) + {len(name)}, 2) AS integer)"
            )
            parameters += [name, name]
        if is_relaxed:
            for form in word.forms:
                holds, parameter = database.holding(form)
                cases.append(f"WHEN {holds} THEN {usual}")
                parameters.append(parameter)
            otherwise = "0"
        else:
            otherwise = usual
        terms.append(f"{int(word.rarity)} * (CASE {' '.join(cases)} ELSE {otherwise} END)")
    return " + ".join(terms) or "0", parameters
