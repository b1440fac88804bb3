"""The rows that a plan finds: one statement, whole numbers, the same on both databases.

It counts the newest rows that match, puts their facts together, ranks the newest of them and the newest that match
strongly, and returns one page of these; where nothing matches, the same for what matches in part.
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
_IF_NONE: Final = "AND NOT EXISTS (SELECT 1 FROM strict) "


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
    made.add("strict", *_newest(asked.shelf, asked.condition, asked.phrases, CAP + 1))
    if asked.relaxed is not None:
        some, parameters = _newest(asked.shelf, asked.relaxed, (), CAP + 1, _IF_NONE)
        made.add("partly", some, parameters)
        made.parts.append("newest AS NOT MATERIALIZED (SELECT * FROM strict UNION ALL SELECT * FROM partly)")
    else:
        made.parts.append("newest AS NOT MATERIALIZED (SELECT * FROM strict)")
    if order == "newest":
        _by_date(made, asked, after, size)
    else:
        _by_relevance(made, asked)
    held = "0"
    if asked.phrases:
        made.add("held", *_newest(asked.shelf, asked.condition, (), REACH + 1))
        held = "(SELECT count(*) FROM held)"
    least = after if after is not None else (2**62, 0)
    found = database.rows(
        f"WITH {', '.join(made.parts)} SELECT page.number, page.row_id, page.score, "  # noqa: S608
        f"(SELECT count(*) FROM newest), (SELECT {database.together('facets')} FROM newest), "
        f"(SELECT count(*) FROM scored), EXISTS (SELECT 1 FROM strict), {held} "
        # Even where nothing is found, one row comes back, to say how much was read.
        "FROM (SELECT 1 AS one) one LEFT JOIN (SELECT * FROM scored WHERE score < %s OR (score = %s AND number < %s) "
        f"ORDER BY score DESC, number DESC LIMIT {int(size) + 1}) page ON 1 = 1",
        [*made.parameters, least[0], least[0], least[1]],
    )
    total, facts, ranked, is_strict, held_rows = found[0][3:]
    rows = [Row(number, row_id, int(score)) for number, row_id, score, *_ in found if number is not None]
    rows.sort(key=lambda row: (-row.score, -row.number))
    return Found(rows, int(total), facts or "", int(ranked), bool(total) and not is_strict, held_rows > REACH)


def _by_date(made: _Statement, asked: Plan, after: tuple[int, int] | None, size: int) -> None:
    """Beyond the place ``after`` there may be rows that are not among the newest thousand."""
    if after is None:
        page = f"SELECT number, row_id, 0 AS score FROM newest ORDER BY number DESC LIMIT {int(size) + 1}"  # noqa: S608
        made.add("scored", page, ())
        return
    older = f"AND {database.row_number(asked.shelf)} < %s "
    beyond, parameters = _newest(asked.shelf, asked.condition, asked.phrases, size + 1, older, after[1])
    if asked.relaxed is not None:
        some, more = _newest(asked.shelf, asked.relaxed, (), size + 1, older + _IF_NONE, after[1])
        beyond = f"SELECT * FROM ({beyond}) wholly UNION ALL SELECT * FROM ({some}) in_part"  # noqa: S608
        parameters += more
    made.add("scored", f"SELECT number, row_id, 0 AS score FROM ({beyond}) beyond", parameters)  # noqa: S608


def _by_relevance(made: _Statement, asked: Plan) -> None:
    page = f"SELECT number FROM (SELECT number FROM newest ORDER BY number DESC LIMIT {RANKED}) latest"  # noqa: S608
    if asked.strong is not None:
        made.add("strongest", *_newest(asked.shelf, asked.strong, asked.phrases, RANKED))
        page += " UNION SELECT number FROM strongest"
    score, parameters = _score(asked.ranked)
    made.add(
        "scored",
        f"SELECT entry.number, entry.row_id, {score} AS score FROM articles_search_{asked.shelf} entry "  # noqa: S608
        f"JOIN articles_search_{asked.shelf}_text text ON text.number = entry.number WHERE entry.number IN ({page})",
        parameters,
    )


def _newest(
    shelf: Shelf,
    condition: Condition,
    phrases: Sequence[Phrase],
    limit: int,
    further: str = "",
    *values: int,
) -> tuple[str, list[str | int]]:
    """Return SQL and parameters for the newest rows that match: number, row_id, facets; newest first.

    The edition itself is asked whether it is live: even if the index were behind, nothing withdrawn is found.
    """
    tables, matches, parameter = database.matching(shelf, condition)
    most = REACH + 1 if phrases else limit
    sql = (
        f"SELECT entry.number, entry.row_id, entry.facets FROM {tables} "  # noqa: S608
        f"{database.live_edition()} WHERE {matches} {further}"
        f"ORDER BY {database.row_number(shelf)} DESC LIMIT {int(most)}"
    )
    parameters: list[str | int] = [parameter, *values]
    if not phrases:
        return f"SELECT * FROM ({sql}) found", parameters  # noqa: S608
    fits = []
    for phrase in phrases:
        reads = " OR ".join([f"{database.place_of()}(text.words, %s) > 0"] * len(phrase.readings))
        fits.append(f"NOT ({reads})" if phrase.is_excluded else f"({reads})")
        parameters += phrase.readings
    sql = (
        f"SELECT holding.number, holding.row_id, holding.facets FROM ({sql}) holding "  # noqa: S608
        f"JOIN articles_search_{shelf}_text text ON text.number = holding.number "
        f"WHERE {' AND '.join(fits)} ORDER BY holding.number DESC LIMIT {int(limit)}"
    )
    return f"SELECT * FROM ({sql}) fitting", parameters  # noqa: S608


def _score(words: Sequence[Word]) -> tuple[str, list[str | int]]:
    """Return SQL and parameters for a row's score: for each word its weight in the row times its rarity."""
    place = database.place_of()
    usual = "CAST(substr(text.weights, 3, 2) AS integer)"
    terms: list[str] = []
    parameters: list[str | int] = []
    for word in words:
        cases = []
        for form in word.forms:
            name = f" {form}="
            cases.append(
                f"WHEN {place}(text.weights, %s) > 0 THEN "
                f"CAST(substr(text.weights, {place}(text.weights, %s) + {len(name)}, 2) AS integer)"
            )
            parameters += [name, name]
        # A row that holds all words need not be asked for this one.
        cases.append(f"WHEN EXISTS (SELECT 1 FROM strict) THEN {usual}")  # noqa: S608
        for form in word.forms:
            holds, parameter = database.holding(form)
            cases.append(f"WHEN {holds} THEN {usual}")
            parameters.append(parameter)
        terms.append(f"{int(word.rarity)} * (CASE {' '.join(cases)} ELSE 0 END)")
    return " + ".join(terms) or "0", parameters
