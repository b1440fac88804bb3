"""The few things that SQLite and PostgreSQL say differently. All else in this package is said once.

A condition on tokens is a small tree: a token (str), or (operator, parts) with operator "and", "or", "not".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Literal

from django.db import connection

from articles.search.entry import EVERY, Entry

Condition = str | tuple[Literal["and", "or", "not"], tuple["Condition", ...]]

COLUMNS = "number, edition_id, article_id, facets, tokens, words, weights"


def matching(condition: Condition) -> tuple[str, str, str]:
    """Return (tables, SQL condition, its one parameter) for the rows ``entry`` that meet ``condition``."""
    if connection.vendor == "sqlite":
        tables = (
            "articles_search_tokens JOIN articles_search_entry entry ON entry.number = articles_search_tokens.rowid"
        )
        return tables, "articles_search_tokens MATCH %s", fts5(condition)
    return "articles_search_entry entry", "entry.tokens @@ %s::tsquery", tsquery(condition)


def row_number() -> str:
    """Return the column by which rows come out newest first without sorting."""
    return "articles_search_tokens.rowid" if connection.vendor == "sqlite" else "entry.number"


def place_of() -> str:
    """Return the function that says where in a text another begins: 1 for its first character, 0 for nowhere."""
    return "instr" if connection.vendor == "sqlite" else "strpos"


def holding(token: str) -> tuple[str, str]:
    """Return (SQL condition, parameter): whether the row at hand holds ``token``, asked of the row itself."""
    if connection.vendor == "sqlite":
        return "instr(entry.tokens, %s) > 0", f" {token} "
    return "entry.tokens @@ %s::tsquery", tsquery(token)


def fts5(condition: Condition) -> str:
    if isinstance(condition, str):
        return f'"{condition}"'
    operator, parts = condition
    if operator == "not":
        # FTS5 only knows "this but not that".
        return f'("{EVERY}" NOT {fts5(parts[0])})'
    return "(" + f" {operator.upper()} ".join(map(fts5, parts)) + ")"


def tsquery(condition: Condition) -> str:
    if isinstance(condition, str):
        return f"'{condition}'"
    operator, parts = condition
    if operator == "not":
        return f"!{tsquery(parts[0])}"
    return "(" + (" & " if operator == "and" else " | ").join(map(tsquery, parts)) + ")"


def insert(entries: Iterable[Entry]) -> None:
    """Write rows; the token index follows by itself. The caller has removed what they replace."""
    is_sqlite = connection.vendor == "sqlite"
    tokens = "%s" if is_sqlite else "array_to_tsvector(%s::text[])"
    rows: list[tuple[Any, ...]] = [
        (e.number, e.edition_id, e.article_id, e.facets, f" {' '.join(e.tokens)} " if is_sqlite else list(e.tokens),
         e.words, e.weights)
        for e in entries
    ]  # fmt: skip
    if rows:
        with connection.cursor() as cursor:
            cursor.executemany(
                f"INSERT INTO articles_search_entry ({COLUMNS}) VALUES (%s, %s, %s, %s, {tokens}, %s, %s)",  # noqa: S608
                rows,
            )


def delete(article_ids: Sequence[int]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM articles_search_entry WHERE article_id IN ({places(article_ids)})", article_ids)  # noqa: S608


def places(values: Sequence[object]) -> str:
    """Return one placeholder a value, for ``IN (…)``; never empty, because both databases refuse that."""
    return ", ".join(["%s"] * len(values)) or "NULL"


def rows(sql: str, parameters: Sequence[str | int] = ()) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return list(cursor.fetchall())


def tidy() -> None:
    """After many changes: let the engine put its index and its statistics in order."""
    statements = (
        [
            "INSERT INTO articles_search_tokens(articles_search_tokens) VALUES ('optimize')",
            "ANALYZE articles_search_stem",
        ]
        if connection.vendor == "sqlite"
        else ["ANALYZE articles_search_entry", "ANALYZE articles_search_stem"]
    )
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
