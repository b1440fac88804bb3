"""What the archive knows of the words a reader typed and of the names in the address: one question to the database."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

from articles.search.database import is_held, places, rows
from articles.search.stems import ALL

# The nouns by which a search is narrowed, and where their addresses (slugs) are kept.
TABLES: Final = {
    "section": "articles_section",
    "topic": "articles_concept",
    "person": "articles_person",
    "source": "articles_source",
}
_NAMED = "named"


@dataclass(frozen=True, slots=True)
class Known:
    """``stems``: in how many articles each stands, by language. ``ids`` by kind: of those that something live holds.

    ``named`` is the person whose very name was typed, if something live speaks of them.
    """

    stems: dict[str, dict[str, int]]
    ids: dict[str, int]
    named: int | None = None


def ask(stems: Collection[str], slugs: Mapping[str, str], name: str = "") -> Known:
    """Look up ``stems``, the chosen ``slugs`` by kind, and the person with the slug ``name``."""
    asked = sorted({*stems, ALL})
    statements = [f"SELECT stem, language, entries FROM articles_search_stem WHERE stem IN ({places(asked)})"]  # noqa: S608
    parameters: list[str | int] = [*asked]
    wanted = [(kind, kind, slug) for kind, slug in slugs.items()]
    wanted += [(_NAMED, "person", name)] if name else []
    for label, kind, slug in wanted:
        table = TABLES[kind]
        statements.append(f"SELECT slug, '{label}', id FROM {table} WHERE slug = %s AND {is_held(kind, f'{table}.id')}")  # noqa: S608
        parameters.append(slug)
    known = Known({}, {})
    named = None
    for text, label, number in rows(" UNION ALL ".join(statements), parameters):
        if label == _NAMED:
            named = int(number)
        elif label in TABLES:
            known.ids[label] = int(number)
        elif number > 0:
            known.stems.setdefault(text, {})[label] = int(number)
    return Known(known.stems, known.ids, named)
