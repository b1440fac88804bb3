"""How many live articles each stem stands in: rare words weigh more, and known words are what compounds split into."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from django.db import connection

from articles.search.database import places, rows

# One article's typing error must not take German compounds apart.
_SEEN_OFTEN_ENOUGH = 2
_MOST_KNOWN = 50_000
_SHORTEST, _LONGEST = 4, 24
# Kept among the stems: how many articles there are in a language. No stem is empty.
ALL = ""


def vocabulary() -> frozenset[str]:
    """Return the German stems that compounds may be split into: the 50,000 that stand in most articles."""
    found = rows(
        "SELECT stem FROM articles_search_stem WHERE language = 'de' AND entries >= %s "
        "ORDER BY entries DESC, stem LIMIT %s",
        [_SEEN_OFTEN_ENOUGH, _MOST_KNOWN],
    )
    return frozenset(stem for (stem,) in found if _SHORTEST <= len(stem) <= _LONGEST and stem.isalpha())


def look_up(stems: Collection[str]) -> dict[str, dict[str, int]]:
    """Return, for those of ``stems`` that occur, the number of articles by language; one query. ``ALL`` is added."""
    asked = sorted({*stems, ALL})
    found: dict[str, dict[str, int]] = {}
    for stem, language, entries in rows(
        f"SELECT stem, language, entries FROM articles_search_stem WHERE stem IN ({places(asked)}) AND entries > 0",  # noqa: S608
        asked,
    ):
        found.setdefault(stem, {})[language] = entries
    return found


def is_known(by_language: Mapping[str, int]) -> bool:
    """Tell whether a German compound may be split into a stem that stands in so many articles."""
    return by_language.get("de", 0) >= _SEEN_OFTEN_ENOUGH


def count(language: str, stems: Iterable[str], step: int) -> None:
    """Note that one article more (``step`` 1) or one less (-1) holds these stems."""
    change({(language, stem): step for stem in {*stems, ALL}})


def change(steps: Mapping[tuple[str, str], int]) -> None:
    """Add to the counts of (language, stem)."""
    # Sorted, so that two who publish at the same moment cannot wait for each other for ever.
    values = [(language, stem, step) for (language, stem), step in sorted(steps.items()) if step]
    with connection.cursor() as cursor:
        for start in range(0, len(values), 200):
            some = values[start : start + 200]
            row_places = ", ".join(["(%s, %s, %s)"] * len(some))
            cursor.execute(
                f"INSERT INTO articles_search_stem (language, stem, entries) VALUES {row_places} "  # noqa: S608
                "ON CONFLICT (stem, language) DO UPDATE SET entries = articles_search_stem.entries + excluded.entries",
                [value for row in some for value in row],
            )


def replace(counts: Counter[tuple[str, str]]) -> None:
    """Put these counts in the place of all others."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM articles_search_stem")
    change(counts)
