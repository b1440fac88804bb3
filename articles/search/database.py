"""The few things that SQLite and PostgreSQL say differently. All else in this package is said once.

A condition on tokens is a small tree: a token (str), or (operator, parts) with operator "and", "or", "not".
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, datetime
from typing import Any, Literal

from django.db import connection

from articles.search.entry import EVERY, SHELVES, Entry, Shelf

Condition = str | tuple[Literal["and", "or", "not"], tuple["Condition", ...]]

ROWS = "number, row_id, edition_id, article_id, language, facets"
TEXTS = "number, weights, plain, places, words"


def matching(
    shelf: Shelf, condition: Condition, unless: str = "", *, numbers_only: bool = False
) -> tuple[str, str, str]:
    """Return (tables, SQL condition, its one parameter) for the rows ``entry`` that meet ``condition``.

    There are none if the statement has rows of the name ``unless``; then none are looked for. With ``numbers_only``
    nothing but their ``row_number`` can be asked.
    """
    rows = f"articles_search_{shelf}"
    there = f"EXISTS (SELECT 1 FROM {unless})"  # noqa: S608
    if connection.vendor == "sqlite":
        tables = f"{rows}_tokens"
        if not numbers_only:
            tables += f" JOIN {rows} entry ON entry.number = {rows}_tokens.rowid"
        # SQLite would ask for every row that meets the condition; for no token it looks at none.
        asked = f"CASE WHEN {there} THEN '\"\"' ELSE %s END" if unless else "%s"
        return tables, f"{rows}_tokens MATCH {asked}", fts5(condition)
    return f"{rows} entry", f"entry.tokens @@ %s::tsquery{f' AND NOT {there}' if unless else ''}", tsquery(condition)


def live_edition() -> str:
    """Return the join that keeps a row ``entry`` only while its edition is live, without reading any of its text."""
    if connection.vendor == "sqlite":
        # By this index, because SQLite reads a row whole that it looks up by its key; hence the plus.
        return (
            "JOIN articles_edition edition INDEXED BY edition_one_live "
            "ON edition.article_id = entry.article_id AND edition.live AND +edition.id = entry.edition_id"
        )
    # By the key alone: of two conditions PostgreSQL expects that hardly a row meets both, and then reads and sorts all.
    return "JOIN articles_edition edition ON edition.id = entry.edition_id AND edition.live"


def row_number(shelf: Shelf) -> str:
    """Return the column by which rows come out newest first without sorting."""
    return f"articles_search_{shelf}_tokens.rowid" if connection.vendor == "sqlite" else "entry.number"


def place_of() -> str:
    """Return the function that says where in a text another begins: 1 for its first character, 0 for nowhere."""
    return "instr" if connection.vendor == "sqlite" else "strpos"


def together(column: str) -> str:
    """Return the expression that puts the texts of many rows into one."""
    return f"group_concat({column}, ' ')" if connection.vendor == "sqlite" else f"string_agg({column}, ' ')"


def holding(token: str) -> tuple[str, str]:
    """Return (SQL condition, parameter): whether the row at hand, ``entry`` and ``text``, holds ``token``."""
    if connection.vendor == "sqlite":
        return "instr(text.tokens, %s) > 0", f" {token} "
    return "entry.tokens @@ %s::tsquery", tsquery(token)


def is_held(kind: str, column: str) -> str:
    """Return the SQL condition that some article on the shelf holds the fact "kind_<column>"."""
    if connection.vendor == "sqlite":
        return (
            "EXISTS (SELECT 1 FROM articles_search_entry_tokens "  # noqa: S608
            f"WHERE articles_search_entry_tokens MATCH '{kind}_' || {column})"
        )
    return f"EXISTS (SELECT 1 FROM articles_search_entry WHERE tokens @@ ('{kind}_' || {column})::tsquery)"  # noqa: S608


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


def insert(shelf: Shelf, entries: Iterable[Entry]) -> None:
    """Write rows and their texts; the token index follows by itself. The caller has removed what they replace."""
    is_sqlite = connection.vendor == "sqlite"
    rows: list[list[Any]] = []
    texts: list[list[Any]] = []
    for e in entries:
        rows.append([e.number, e.row_id, e.edition_id, e.article_id, e.language, e.facets])
        texts.append([e.number, e.weights, e.plain, e.places, e.words])
        (texts if is_sqlite else rows)[-1].append(f" {' '.join(e.tokens)} " if is_sqlite else list(e.tokens))
    if not rows:
        return
    with connection.cursor() as cursor:
        if is_sqlite:
            _insert(cursor, f"articles_search_{shelf}", ROWS, rows)
            _insert(cursor, f"articles_search_{shelf}_text", f"{TEXTS}, tokens", texts)
        else:
            _insert(cursor, f"articles_search_{shelf}", f"{ROWS}, tokens", rows, "array_to_tsvector(%s::text[])")
            _insert(cursor, f"articles_search_{shelf}_text", TEXTS, texts)


def _insert(cursor: Any, table: str, columns: str, rows: list[list[Any]], last: str = "%s") -> None:
    values = "%s, " * columns.count(",") + last
    cursor.executemany(f"INSERT INTO {table} ({columns}) VALUES ({values})", rows)  # noqa: S608


def delete(shelf: Shelf, article_ids: Sequence[int]) -> None:
    numbers = f"SELECT number FROM articles_search_{shelf} WHERE article_id IN ({places(article_ids)})"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM articles_search_{shelf}_text WHERE number IN ({numbers})", article_ids)  # noqa: S608
        cursor.execute(
            f"DELETE FROM articles_search_{shelf} WHERE article_id IN ({places(article_ids)})",  # noqa: S608
            article_ids,
        )


def drop_stray_texts() -> None:
    """Remove texts whose row is gone, however it went: the row that comes back brings its own."""
    with connection.cursor() as cursor:
        for shelf in SHELVES:
            rows = f"articles_search_{shelf}"
            cursor.execute(f"DELETE FROM {rows}_text WHERE number NOT IN (SELECT number FROM {rows})")  # noqa: S608


def places(values: Collection[object]) -> str:
    """Return one placeholder a value, for ``IN (…)``; never empty, because both databases refuse that."""
    return ", ".join(["%s"] * len(values)) or "NULL"


def rows(sql: str, parameters: Sequence[str | int] = ()) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return list(cursor.fetchall())


def moment(value: datetime) -> datetime:
    """Return a moment as it came: SQLite keeps it in UTC and does not say so."""
    return value if value.tzinfo else value.replace(tzinfo=UTC)


def tidy() -> None:
    """After many changes: let the engine put its index and its statistics in order."""
    statements = ["ANALYZE articles_search_entry", "ANALYZE articles_search_quote", "ANALYZE articles_search_stem"]
    if connection.vendor == "sqlite":
        for shelf in ("entry", "quote"):
            tokens = f"articles_search_{shelf}_tokens"
            statements.append(f"INSERT INTO {tokens}({tokens}) VALUES ('optimize')")  # noqa: S608
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
