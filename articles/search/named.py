"""The person whose name was typed: who they are, and how many statements of theirs readers can open."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import BigIntegerField
from django.db.models.expressions import RawSQL

from articles.models import Person
from articles.search import database
from articles.search.database import Condition


@dataclass(frozen=True, slots=True)
class Named:
    """``statements`` are counted in the language asked for; the person may have written and never spoken."""

    person: Person
    statements: int


def named(pk: int, language: str | None) -> Named | None:
    """Return the person, if there still is one. One query."""
    fact = f"person_{int(pk)}"
    condition: Condition = ("and", (fact, f"language_{language}")) if language else fact
    tables, matches, parameter = database.matching("quote", condition)
    count = RawSQL(f"(SELECT count(*) FROM {tables} WHERE {matches})", [parameter], BigIntegerField())  # noqa: S608, S611
    people = Person.objects.select_related("portrait").annotate(statements=count)
    found = people.filter(pk=pk).first()
    return Named(found, int(vars(found)["statements"])) if found else None
