"""The rows that a plan finds: one statement, whole numbers, the same on both databases."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from articles.search import database
from articles.search.database import Condition
from articles.search.plan import Phrase, Plan, Word

Order = Literal["relevance", "newest"]

CAP: Final = 1_000
# A phrase is read off the rows that hold its words. Where common words make these many, only so many are read.
REACH: Final = 10_000


class Row(NamedTuple):
    """``is_newest``: among the newest 1,001 that match; ``is_beyond``: among those that follow the cursor by date."""

    number: int
    edition_id: int
    facets: str
    score: int
    is_newest: bool
    is_beyond: bool

    @property
    def key(self) -> tuple[int, int]:
        return self.score, self.number


class Found(NamedTuple):
    """``is_partial``: a phrase was looked for only in the newest 10,000 rows that hold its words."""

    rows: list[Row]
    is_partial: bool


def find(asked: Plan, condition: Condition, order: Order, before: int | None, size: int) -> Found:
    """Return the newest rows that meet ``condition``, the newest that meet it strongly, and by date ``size`` + 1 that
    are older than number ``before``."""
    is_relaxed = condition is asked.relaxed
    phrases = () if is_relaxed else asked.phrases
    newest, parameters = _numbers(condition, phrases, CAP + 1)
    parts = {"newest": newest}
    if order == "relevance" and asked.strong is not None and not is_relaxed:
        parts["strongest"], more = _numbers(asked.strong, phrases, CAP)
        parameters += more
    if order == "newest":
        parts["beyond"], more = _numbers(condition, phrases, size + 1, before=before)
        parameters += more
    held = "0"
    if phrases:
        parts["held"], more = _numbers(condition, (), REACH + 1)
        parameters += more
        held = "(SELECT count(*) FROM held)"
    score, more = _score(asked.ranked if order == "relevance" else (), is_relaxed)
    parameters += more
    beyond = "entry.number IN (SELECT number FROM beyond)" if "beyond" in parts else "1 = 0"
    together = " UNION ".join(f"SELECT number FROM {name}" for name in parts if name != "held")  # noqa: S608
    found = database.rows(
        f"WITH {', '.join(f'{name} AS ({part})' for name, part in parts.items())} "  # noqa: S608
        f"SELECT entry.number, entry.edition_id, entry.facets, {score}, "
        f"entry.number IN (SELECT number FROM newest), {beyond}, {held} "
        # Even where nothing is found, one row comes back, to say how much was read.
        f"FROM (SELECT 1 AS one) one LEFT JOIN articles_search_entry entry ON entry.number IN ({together})",
        parameters,
    )
    rows = [Row(n, e, f, int(s), bool(new), bool(on_page)) for n, e, f, s, new, on_page, _ in found if n is not None]
    return Found(rows, is_partial=found[0][-1] > REACH)


def _numbers(
    condition: Condition, phrases: Sequence[Phrase], limit: int, before: int | None = None
) -> tuple[str, list[str | int]]:
    """Return SQL and parameters for the numbers of the newest rows that match, newest first.

    The join asks the edition itself whether it is live: even if the index were behind, nothing withdrawn is found.
    """
    tables, matches, parameter = database.matching(condition)
    number = database.row_number()
    values: list[str | int] = [parameter]
    older = ""
    if before is not None:
        older = f"AND {number} < %s "
        values.append(before)
    most = REACH + 1 if phrases else limit
    sql = (
        f"SELECT number FROM (SELECT entry.number AS number FROM {tables} "  # noqa: S608
        f"JOIN articles_edition edition ON edition.id = entry.edition_id "
        f"WHERE {matches} AND edition.live {older}ORDER BY {number} DESC LIMIT {int(most)}) found"
    )
    if not phrases:
        return sql, values
    fits = []
    for phrase in phrases:
        reads = " OR ".join([f"{database.place_of()}(entry.words, %s) > 0"] * len(phrase.readings))
        fits.append(f"NOT ({reads})" if phrase.is_excluded else f"({reads})")
        values += phrase.readings
    sql = (
        f"SELECT number FROM (SELECT entry.number AS number FROM ({sql}) holding "  # noqa: S608
        f"JOIN articles_search_entry entry ON entry.number = holding.number "
        f"WHERE {' AND '.join(fits)} ORDER BY entry.number DESC LIMIT {int(limit)}) fitting"
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
