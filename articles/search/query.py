"""What a reader typed, taken apart. Any string is a query; what makes no sense as one is read as words.

    streit haushalt          both words
    "runder tisch"           these words in this order; „…“, “…” and «…» will do as well
    -koalition  -"alte worte"  not these
    person:lindqvist  quelle:dpa  zitat:frieden  thema:"öffentlicher verkehr"  jahr:2024  jahr:2019-2021

Field names in German, Spanish and English.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

Field = Literal["", "person", "source", "quote", "topic", "year"]

LONGEST = 300
MOST_CLAUSES = 16
_MOST_YEARS = 100

_FIELDS: Final[dict[str, Field]] = {
    **dict.fromkeys(["person", "persona", "people"], "person"),
    **dict.fromkeys(["quelle", "source", "fuente"], "source"),
    **dict.fromkeys(["zitat", "quote", "cita"], "quote"),
    **dict.fromkeys(["thema", "topic", "tema"], "topic"),
    **dict.fromkeys(["jahr", "year", "año", "ano"], "year"),
}
_MARKS = '"„“”«»'
_CLAUSE = re.compile(
    rf"""
    (?P<not>(?<!\S)[-−])?
    (?:(?P<field>[^\W\d_]+):(?=[^\s:]))?
    (?: [{_MARKS}](?P<phrase>[^{_MARKS}]*)(?:[{_MARKS}]|\Z) | (?P<word>[^\s{_MARKS}]+) )
    """,
    re.VERBOSE,
)
_YEARS = re.compile(r"(\d{4})(?:(?:-|–|\.\.)(\d{4}))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Clause:
    """One thing asked for, or not wanted. ``years`` (first, last) is set for the field "year" alone."""

    text: str
    field: Field = ""
    is_phrase: bool = False
    is_excluded: bool = False
    years: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Query:
    """``text`` is what was read, which is what was typed unless that was longer than 300 characters."""

    text: str
    clauses: tuple[Clause, ...]


def parse(typed: str) -> Query:
    """Return ``typed`` as a query of at most 16 clauses; what comes after them is not read."""
    text = " ".join(typed.replace("\x00", " ").split())[:LONGEST]
    clauses: list[Clause] = []
    for match in _CLAUSE.finditer(text):
        if len(clauses) == MOST_CLAUSES:
            break
        clause = _clause(match)
        if any(character.isalnum() for character in clause.text):
            clauses.append(clause)
    return Query(text, tuple(clauses))


def _clause(match: re.Match[str]) -> Clause:
    is_excluded = bool(match["not"])
    is_phrase = match["phrase"] is not None
    text = match["phrase"] if is_phrase else match["word"]
    name = match["field"] or ""
    field = _FIELDS.get(name.casefold())
    if field == "year":
        years = _years(text)
        return Clause(text, "year" if years else "", years=years, is_excluded=is_excluded)
    if field is None and name:
        # "Berlin:heute" is not a field; its words still are words.
        return Clause(f"{name} {text}", "", is_phrase, is_excluded)
    return Clause(text, field or "", is_phrase, is_excluded)


def _years(text: str) -> tuple[int, int] | None:
    match = _YEARS.fullmatch(text)
    if match is None:
        return None
    first = int(match[1])
    last = int(match[2]) if match[2] else first
    first, last = min(first, last), max(first, last)
    return first, min(last, first + _MOST_YEARS - 1)
