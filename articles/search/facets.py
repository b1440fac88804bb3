"""What the hits have in common: sections, topics, people, years and months, with how many hits each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from articles.models.language import active_language
from articles.search import database
from articles.search.known import TABLES

KINDS: Final = ("section", "topic", "person", "year", "month")
_NAMED: Final = ("section", "topic", "person")
_MOST: Final = {"section": 20, "topic": 12, "person": 12, "year": 60, "month": 12}
_COLUMNS: Final = {"section": "name_de, name_es, name_en", "topic": "name, name_es, name_en", "person": "name, '', ''"}


@dataclass(frozen=True, slots=True)
class Filters:
    """Facts that every hit must share: slugs, a year, a month ("2026-07"). A topic includes all terms below it."""

    section: str = ""
    topic: str = ""
    person: str = ""
    source: str = ""
    year: int | None = None
    month: str = ""

    def __bool__(self) -> bool:
        return self != _NONE

    def slugs(self) -> dict[str, str]:
        """What is chosen by name, by kind."""
        chosen = {"section": self.section, "topic": self.topic, "person": self.person, "source": self.source}
        return {kind: slug for kind, slug in chosen.items() if slug}

    def facts(self, ids: Mapping[str, int]) -> list[str]:
        """These as tokens of the index; what has no id there is held by no row."""
        facts = [f"{kind}_{ids.get(kind, 0)}" for kind in self.slugs()]
        facts += [f"year_{int(self.year)}"] if self.year is not None else []
        facts += [f"month_{self.month.replace('-', '')}"] if self.month else []
        return facts

    def keys(self) -> dict[str, str]:
        """What is chosen, by kind, as facets write it."""
        when = {"year": str(self.year) if self.year is not None else "", "month": self.month}
        return {kind: key for kind, key in {**self.slugs(), **when}.items() if key}


_NONE: Final = Filters()


@dataclass(frozen=True, slots=True)
class FacetValue:
    """``key`` is what an address says: a slug, the year, a month ("2026-07"). ``count`` is capped like the total."""

    key: str
    label: str
    count: int
    selected: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """``kind`` is one of ``KINDS``; most hits first, years and months newest first. Months only of a chosen year."""

    kind: str
    values: tuple[FacetValue, ...] = field(default=())


def count(held: str, filters: Filters, ids: Mapping[str, int]) -> tuple[Facet, ...]:
    """Return the facets of rows that together hold these facts ("section_3 topic_17 …"); one query, for the names.

    What is chosen, by kind in ``ids``, is always among them, if need be with 0 hits.
    """
    chosen: dict[str, list[tuple[int, int]]] = {kind: [] for kind in KINDS}
    for fact, number in Counter(held.split()).items():
        kind, _, key = fact.partition("_")
        if kind in chosen:
            chosen[kind].append((int(key), number))
    if filters.year is None:
        chosen["month"] = []
    for kind, values in chosen.items():
        # Of equals the one in the archive longest: the same on every database, and from one page to the next.
        values.sort(key=lambda value: (-value[1], -value[0] if kind in ("year", "month") else value[0]))
        del values[_MOST[kind] :]
        if kind in ids and ids[kind] not in dict(values):
            values.append((ids[kind], 0))
    names = _names({kind: [key for key, _ in chosen[kind]] for kind in _NAMED})
    for kind in ("year", "month"):
        chosen[kind].sort(reverse=True)
        names |= {(kind, key): (_written(key), _written(key)) for key, _ in chosen[kind]}
    selected = filters.keys()

    def value(kind: str, key: int, hits: int) -> FacetValue:
        slug, label = names[kind, key]
        return FacetValue(slug, label, hits, selected.get(kind) == slug)

    return tuple(
        Facet(kind, tuple(value(kind, key, hits) for key, hits in chosen[kind] if (kind, key) in names))
        for kind in KINDS
    )


def _written(key: int) -> str:
    """A year as it is, a month (202607) as "2026-07"."""
    return str(key) if key < 10_000 else f"{key // 100:04}-{key % 100:02}"


def _names(ids: Mapping[str, Sequence[int]]) -> dict[tuple[str, int], tuple[str, str]]:
    """Return (slug, name in the reader's language) by kind and id."""
    asked = {kind: keys for kind, keys in ids.items() if keys}
    if not asked:
        return {}
    sql = " UNION ALL ".join(
        f"SELECT '{kind}', id, slug, {_COLUMNS[kind]} FROM {TABLES[kind]} WHERE id IN ({database.places(keys)})"  # noqa: S608
        for kind, keys in asked.items()
    )
    found = database.rows(sql, [key for keys in asked.values() for key in keys])
    position = {"de": 3, "es": 4, "en": 5}.get(active_language()[:2], 3)
    return {(row[0], row[1]): (row[2], row[position] or row[3]) for row in found}
