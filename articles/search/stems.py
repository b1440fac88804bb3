"""How many live articles each stem stands in: rare words weigh more, and known words are what compounds split into."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping

from django.db import connection

from articles.search.database import places, rows

# One article's typing error must not take German compounds apart.
_SEEN_OFTEN_ENOUGH = 2
_SHORTEST, _LONGEST = 4, 24
_AT_ONCE = 5000
# Kept among the stems: how many articles there are in a language. No stem is empty.
ALL = ""


def vocabulary() -> frozenset[str]:
    """Return the German stems that compounds may be split into."""
    found = rows("SELECT stem FROM articles_search_stem WHERE language = 'de' AND entries >= %s", [_SEEN_OFTEN_ENOUGH])
    return frozenset(stem for (stem,) in found if _SHORTEST <= len(stem) <= _LONGEST and stem.isalpha())


def known_among(names: Collection[str]) -> frozenset[str]:
    """Return those of these stems that German compounds may be split into. One query for every 5,000."""
    wanted = sorted(name for name in names if _SHORTEST <= len(name) <= _LONGEST and name.isalpha())
    known: set[str] = set()
    for start in range(0, len(wanted), _AT_ONCE):
        some = wanted[start : start + _AT_ONCE]
        found = rows(
            "SELECT stem FROM articles_search_stem "  # noqa: S608
            f"WHERE language = 'de' AND entries >= %s AND stem IN ({places(some)})",
            [_SEEN_OFTEN_ENOUGH, *some],
        )
        known.update(stem for (stem,) in found)
    return frozenset(known)


def is_known(by_language: Mapping[str, int]) -> bool:
    """Tell whether a German compound may be split into a stem that stands in so many articles."""
    return by_language.get("de", 0) >= _SEEN_OFTEN_ENOUGH


def count(language: str, samples: Mapping[str, str], step: int) -> None:
    """Note that one article more (``step`` 1) or one less (-1) holds these stems, written like this."""
    together = {ALL: "", **samples}
    change({(language, stem): step for stem in together}, {(language, stem): word for stem, word in together.items()})


def change(steps: Mapping[tuple[str, str], int], samples: Mapping[tuple[str, str], str]) -> None:
    """Add to the counts of (language, stem). Of the words written so, the shortest is kept."""
    # Sorted, so that two who publish at the same moment cannot wait for each other for ever.
    values = [(*key, step, samples.get(key, "")) for key, step in sorted(steps.items()) if step]
    with connection.cursor() as cursor:
        for start in range(0, len(values), 200):
            some = values[start : start + 200]
            row_places = ", ".join(["(%s, %s, %s, %s)"] * len(some))
            cursor.execute(
                f"INSERT INTO articles_search_stem (language, stem, entries, word) VALUES {row_places} "  # noqa: S608
                "ON CONFLICT (stem, language) DO UPDATE SET entries = articles_search_stem.entries + excluded.entries, "
                "word = CASE WHEN articles_search_stem.word = '' OR (excluded.word <> '' AND "
                "length(excluded.word) < length(articles_search_stem.word)) "
                "THEN excluded.word ELSE articles_search_stem.word END",
                [value for row in some for value in row],
            )


def replace(counts: Counter[tuple[str, str]], samples: Mapping[tuple[str, str], str]) -> None:
    """Put these counts in the place of all others."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM articles_search_stem")
    change(counts, samples)
