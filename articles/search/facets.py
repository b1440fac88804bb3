"""What the hits have in common: sections, topics, people and years, with how many hits each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from django.db.models import CharField, F, QuerySet, Value
from django.utils.translation import get_language

from articles.models import Concept, Person, Section

KINDS: Final = ("section", "topic", "person", "year")
_MOST: Final = {"section": 20, "topic": 12, "person": 12, "year": 30}


@dataclass(frozen=True, slots=True)
class Filters:
    """Facts that every hit must share, by id; None where anything will do. A topic includes all terms below it."""

    section: int | None = None
    topic: int | None = None
    person: int | None = None
    source: int | None = None
    year: int | None = None

    def facts(self) -> list[str]:
        """These as tokens of the index."""
        chosen = {kind: getattr(self, kind) for kind in ("section", "topic", "person", "source", "year")}
        return [f"{kind}_{int(value)}" for kind, value in chosen.items() if value is not None]


@dataclass(frozen=True, slots=True)
class FacetValue:
    """``key`` is what an address says: a slug, or the year. ``count`` is of hits, capped like their total."""

    key: str
    label: str
    count: int
    selected: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """``kind`` is "section", "topic", "person" or "year"; most hits first, years newest first."""

    kind: str
    values: tuple[FacetValue, ...] = field(default=())


def count(held: Iterable[str], filters: Filters) -> tuple[Facet, ...]:
    """Return the facets of rows that hold these facts ("section_3 topic_17 …"); one query, for the names."""
    counts = Counter(fact for facts in held for fact in facts.split())
    chosen: dict[str, list[tuple[int, int]]] = {kind: [] for kind in KINDS}
    for fact, number in counts.items():
        kind, _, key = fact.partition("_")
        if kind in chosen:
            chosen[kind].append((int(key), number))
    for kind, values in chosen.items():
        values.sort(key=lambda value: (-value[1], -value[0] if kind == "year" else value[0]))
        del values[_MOST[kind] :]
    chosen["year"].sort(reverse=True)
    names = _names({kind: [key for key, _ in chosen[kind]] for kind in KINDS if kind != "year"})
    names |= {("year", key): (str(key), str(key)) for key, _ in chosen["year"]}

    def facet_value(kind: str, key: int, hits: int) -> FacetValue:
        slug, label = names[kind, key]
        return FacetValue(slug, label, hits, getattr(filters, kind) == key)

    return tuple(
        Facet(kind, tuple(facet_value(kind, key, hits) for key, hits in chosen[kind] if (kind, key) in names))
        for kind in KINDS
    )


def _names(ids: Mapping[str, Sequence[int]]) -> dict[tuple[str, int], tuple[str, str]]:
    """Return (slug, name in the reader's language) by kind and id."""
    if not any(ids.values()):
        return {}
    sections = _named(Section.objects.filter(pk__in=ids["section"]), "section", "name_de", "name_es", "name_en")
    topics = _named(Concept.objects.filter(pk__in=ids["topic"]), "topic", "name", "name_es", "name_en")
    people = _named(Person.objects.filter(pk__in=ids["person"]), "person", "name", "name", "name")
    position = {"de": 3, "es": 4, "en": 5}.get((get_language() or "de")[:2], 3)
    return {(row[0], row[1]): (row[2], row[position] or row[3]) for row in sections.union(topics, people, all=True)}


def _named(rows: QuerySet[Any], kind: str, de: str, es: str, en: str) -> QuerySet[Any, tuple[Any, ...]]:
    named: QuerySet[Any, tuple[Any, ...]] = (
        rows.order_by()
        .annotate(
            facet=Value(kind, CharField()),
            facet_key=F("pk"),
            address=F("slug"),
            german=F(de),
            spanish=F(es),
            english=F(en),
        )
        .values_list("facet", "facet_key", "address", "german", "spanish", "english")
    )
    return named
