"""The rows that a plan finds: one statement, whole numbers, the same on both databases.

It counts the newest rows that match, puts their facts together, and gives the newest of them and the newest that match
strongly, which are ranked here; where nothing matches, the same for what matches in part. No database finds a word in
a text as fast as Python does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from articles.search import database
from articles.search.database import Condition
from articles.search.entry import Shelf
from articles.search.plan import Phrase, Plan, Word

Order = Literal["relevance", "newest"]

CAP: Final = 1_000
# By relevance so many of the newest are ranked, and as many of the newest that match strongly.
RANKED: Final = 200
# A phrase is read off the rows that hold its words. Where common words make these many, only so many are read.
REACH: Final = 10_000


class Row(NamedTuple):
    """The place of a row, the edition or statement it stands for, and its score (0 by date)."""

    number: int
    row_id: int
    score: int


@dataclass(frozen=True, slots=True)
class Found:
    """A page of rows and one more if there is one. ``total`` counts up to ``CAP`` + 1 rows, ``facts`` are theirs.

    ``ranked``: how many rows have been ranked. ``is_relaxed``: these hold some of the words. ``is_partial``: a phrase
    was looked for only in the newest 10,000 rows that hold its words.
    """

    rows: list[Row]
    total: int
    facts: str
    ranked: int
    is_relaxed: bool
    is_partial: bool


class _Statement:
    """SQL in the making: parts by name and the parameters in the order in which they stand."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.parameters: list[str | int] = []

    def add(self, name: str, sql: str, parameters: Sequence[str | int]) -> None:
        self.parts.append(f"{name} AS MATERIALIZED ({sql})")
        self.parameters += parameters


def find(asked: Plan, order: Order, after: tuple[int, int] | None, size: int) -> Found:
    """Return the rows that follow the place ``after`` (score, number), ``size`` + 1 of them at most."""
    made = _Statement()
    if asked.phrases:
        made.add("held", *_holding(asked))
    made.add("strict", *_newest(asked.shelf, asked.condition, asked.phrases, CAP + 1))
    if asked.relaxed is not None:
        some, parameters = _newest(asked.shelf, asked.relaxed, (), CAP + 1, unless="strict")
        made.add("partly", some, parameters)
        made.parts.append("newest AS NOT MATERIALIZED (SELECT * FROM strict UNION ALL SELECT * FROM partly)")
    else:
        made.parts.append("newest AS NOT MATERIALIZED (SELECT * FROM strict)")
    if order == "newest":
        _by_date(made, asked, after, size)
    else:
        _by_relevance(made, asked)
    held = "(SELECT count(*) FROM held)" if asked.phrases else "0"
    # The first row says how much was read, even where nothing is found.
    of_all, *rows = database.rows(
        f"WITH {', '.join(made.parts)} SELECT 0 AS kind, (SELECT count(*) FROM newest) AS number, {held} AS row_id, "  # noqa: S608
        f"(SELECT {database.together('facets')} FROM newest) AS text, "
        "CASE WHEN EXISTS (SELECT 1 FROM strict) THEN 1 ELSE 0 END AS holds "
        "UNION ALL SELECT 1, number, row_id, weights, holds FROM candidates ORDER BY kind",
        made.parameters,
    )
    _kind, total, held_rows, facts, is_strict = of_all
    ranked = (Row(row[1], row[2], _score(asked.ranked, row[3], row[4]) if order == "relevance" else 0) for row in rows)
    least = after if after is not None else (2**62, 0)
    following = sorted((row for row in ranked if (row.score, row.number) < least), key=_place, reverse=True)
    is_relaxed = bool(total) and not is_strict
    return Found(following[: size + 1], total, facts or "", len(rows), is_relaxed, held_rows > REACH)


def _place(row: Row) -> tuple[int, int]:
    return row.score, row.number


def _by_date(made: _Statement, asked: Plan, after: tuple[int, int] | None, size: int) -> None:
    """Beyond the place ``after`` there may be rows that are not among the newest thousand."""
    if after is None:
        page = f"SELECT number, row_id FROM newest ORDER BY number DESC LIMIT {int(size) + 1}"  # noqa: S608
        made.add("candidates", f"SELECT number, row_id, '' AS weights, 0 AS holds FROM ({page}) latest", ())  # noqa: S608
        return
    older = f"AND {database.row_number(asked.shelf)} < %s "
    if asked.phrases:
        made.add("held_beyond", *_holding(asked, older, after[1]))
    beyond, parameters = _newest(
        asked.shelf, asked.condition, asked.phrases, size + 1, older, after[1], reach="held_beyond"
    )
    if asked.relaxed is not None:
        some, more = _newest(asked.shelf, asked.relaxed, (), size + 1, older, after[1], unless="strict")
        beyond = f"SELECT * FROM ({beyond}) wholly UNION ALL SELECT * FROM ({some}) in_part"  # noqa: S608
        parameters += more
    made.add("candidates", f"SELECT number, row_id, '' AS weights, 0 AS holds FROM ({beyond}) beyond", parameters)  # noqa: S608


def _by_relevance(made: _Statement, asked: Plan) -> None:
    page = f"SELECT * FROM (SELECT number, row_id FROM newest ORDER BY number DESC LIMIT {RANKED}) latest"  # noqa: S608
    if asked.strong is not None:
        made.add("strongest", *_newest(asked.shelf, asked.strong, asked.phrases, RANKED))
        page += " UNION SELECT number, row_id FROM strongest"
    shelf, (holds, parameters) = asked.shelf, _holds(asked.ranked)
    # A condition on the entry is on the tokens of PostgreSQL; SQLite has them in the text.
    entry = f"JOIN articles_search_{shelf} entry ON entry.number = page.number " if len(asked.ranked) > 1 else ""
    made.add(
        "candidates",
        f"SELECT page.number, page.row_id, text.weights, {holds} AS holds FROM ({page}) page "  # noqa: S608
        f"{entry}JOIN articles_search_{shelf}_text text ON text.number = page.number",
        parameters,
    )


def _holding(asked: Plan, further: str = "", *values: int) -> tuple[str, list[str | int]]:
    """Return SQL and parameters for the newest rows that hold the words of a phrase, however they stand: number."""
    tables, matches, parameter = database.matching(asked.shelf, asked.condition, numbers_only=True)
    number = database.row_number(asked.shelf)
    sql = f"SELECT {number} AS number FROM {tables} WHERE {matches} {further}ORDER BY {number} DESC LIMIT {REACH + 1}"  # noqa: S608
    return sql, [parameter, *values]


def _newest(
    shelf: Shelf,
    condition: Condition,
    phrases: Sequence[Phrase],
    limit: int,
    further: str = "",
    *values: int,
    reach: str = "held",
    unless: str = "",
) -> tuple[str, list[str | int]]:
    """Return SQL and parameters for the newest rows that match: number, row_id, facets; newest first. None are
    looked for if the statement has rows of the name ``unless``.

    The edition itself is asked whether it is live: even if the index were behind, nothing withdrawn is found. Phrases
    are read off one row after the other until there are enough, no further than those of the name ``reach``.
    """
    tables, matches, parameter = database.matching(shelf, condition, unless)
    number = database.row_number(shelf)
    parameters: list[str | int] = [parameter, *values]
    if phrases:
        tables += f" JOIN articles_search_{shelf}_text text ON text.number = entry.number"
        further += f"AND {number} >= (SELECT min(number) FROM {reach}) "  # noqa: S608
    for phrase in phrases:
        reads = " OR ".join([f"{database.place_of()}(text.words, %s) > 0"] * len(phrase.readings))
        further += f"AND NOT ({reads}) " if phrase.is_excluded else f"AND ({reads}) "
        parameters += phrase.readings
    sql = (
        f"SELECT entry.number, entry.row_id, entry.facets FROM {tables} "  # noqa: S608
        f"{database.live_edition()} WHERE {matches} {further}ORDER BY {number} DESC LIMIT {int(limit)}"
    )
    return f"SELECT * FROM ({sql}) found", parameters  # noqa: S608


def _holds(words: Sequence[Word]) -> tuple[str, list[str | int]]:
    """Return SQL and parameters for which of the words a row holds: 1 for the first, 2 for the second, 4 … added up."""
    if len(words) < 2:
        return "1", []
    flags: list[str] = []
    parameters: list[str | int] = []
    for place, word in enumerate(words):
        conditions, tokens = zip(*(database.holding(form) for form in word.forms), strict=True)
        flags.append(f"CASE WHEN {' OR '.join(conditions)} THEN {1 << place} ELSE 0 END")
        parameters += tokens
    # A row that holds all words need not be asked for each.
    every = (1 << len(words)) - 1
    return f"CASE WHEN EXISTS (SELECT 1 FROM strict) THEN {every} ELSE {' + '.join(flags)} END", parameters  # noqa: S608


def _score(words: Sequence[Word], weights: str, holds: int) -> int:
    """For each word its weight in the row times its rarity. ``weights`` begins with what unlisted words weigh."""
    score = 0
    for place, word in enumerate(words):
        for form in word.forms:
            at = weights.find(f" {form}=")
            if at >= 0:
                begin = at + len(form) + 2
                score += word.rarity * int(weights[begin : begin + 2])
                break
        else:
            if holds >> place & 1:
                score += word.rarity * int(weights[2:4])
    return score
