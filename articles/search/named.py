"""The person whose name was typed: who they are, and how many statements of theirs readers can open."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import IntegerField, OuterRef, Subquery, Sum
from django.db.models.functions import Coalesce

from articles.models import Heading, ListingCount, Person


@dataclass(frozen=True, slots=True)
class Named:
    """``statements`` are counted in the language asked for; the person may have written and never spoken."""

    person: Person
    statements: int


def named(pk: int, language: str | None) -> Named | None:
    """Return the person, if there still is one. One query, which costs the same however much they said."""
    counts = ListingCount.objects.filter(heading=Heading.SPEAKER, subject=OuterRef("pk"), facet="")
    if language:
        counts = counts.filter(language=language)
    total = counts.order_by().values("subject").annotate(total=Sum("number")).values("total")
    said = Coalesce(Subquery(total, output_field=IntegerField()), 0)
    found = Person.objects.select_related("portrait").annotate(statements=said).filter(pk=pk).first()
    return Named(found, int(vars(found)["statements"])) if found else None
