"""Did you mean: for a word that the archive does not hold, the nearest that it does, shown only if it finds something.

Words come from the archive's own vocabulary, by their stems, so folded ("ä" is "a" and "ae"): one letter wrong,
missing, too many or in its neighbour's place; in longer words two, behind the right beginning.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from string import ascii_lowercase
from typing import Final

from articles.search import database, plan
from articles.search.known import Known
from articles.search.plan import Word
from articles.search.query import parse
from articles.search.results import Results
from articles.search.rows import CAP, find

_SHORTEST: Final = 4
_LONG: Final = 8
_BEGINNING: Final = 3
_MOST_WORDS: Final = 2
_MOST_NEAR: Final = 300


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What to search for instead, and how many it finds (more than ``total`` if ``is_capped``)."""

    text: str
    total: int
    is_capped: bool


@dataclass(frozen=True, slots=True)
class _Near:
    stem: str
    word: str
    language: str
    articles: int


def suggest(results: Results, language: str | None) -> Suggestion | None:
    """Return what a reader who found nothing, or not all words, may have meant. At most two queries."""
    asked = results.plan
    if asked is None or (results.hits and not results.is_relaxed):
        return None
    strange = [word for word in asked.marked if _is_strange(word)][:_MOST_WORDS]
    if not strange:
        return None
    text, stems = results.query.text, dict(asked.known.stems)
    near = _near([word.forms[0] for word in strange], language)
    for word in strange:
        found = min(near, key=lambda row: _rank(word.forms[0], row), default=None)
        if found is None or _rank(word.forms[0], found)[0] > _reach(word.forms[0]):
            return None
        text = text.replace(word.written, found.word, 1)
        stems[found.stem] = {found.language: found.articles}
    return _tried(results, text, replace(asked.known, stems=stems), language)


def _tried(results: Results, text: str, known: Known, language: str | None) -> Suggestion | None:
    asked = plan.make(parse(text), results.filters, language, results.shelf, known)
    found = find(replace(asked, relaxed=None), "newest", None, 1)
    return Suggestion(text, min(found.total, CAP), found.total > CAP) if found.total else None


def _is_strange(word: Word) -> bool:
    return not (word.articles or word.parts or word.is_function_word) and len(word.forms[0]) >= _SHORTEST


def _reach(stem: str) -> int:
    return 2 if len(stem) >= _LONG else 1


def _near(stems: Sequence[str], language: str | None) -> list[_Near]:
    """Return stems of the archive that are one letter away, and those that begin and are about as long."""
    edits = sorted({edit for stem in stems for edit in _edits(stem)})
    conditions, parameters = [f"stem IN ({database.places(edits)})"], [*edits]
    for stem in stems:
        if _reach(stem) > 1:
            beginning = stem[:_BEGINNING]
            conditions.append("(stem > %s AND stem < %s AND length(stem) BETWEEN %s AND %s)")
            parameters += [beginning, f"{beginning}zzzz", len(stem) - 2, len(stem) + 2]  # type: ignore[list-item]
    spoken = "AND language = %s " if language else ""
    found = database.rows(
        "SELECT stem, word, language, entries FROM articles_search_stem "  # noqa: S608
        f"WHERE ({' OR '.join(conditions)}) AND entries > 0 AND word <> '' {spoken}"
        f"ORDER BY entries DESC, stem, language LIMIT {_MOST_NEAR}",
        [*parameters, *([language] if language else [])],
    )
    return [_Near(*row) for row in found]


def _edits(stem: str) -> Iterator[str]:
    """Every spelling one step away: a letter left out, swapped with the next, changed or added."""
    for at in range(len(stem) + 1):
        before, after = stem[:at], stem[at:]
        yield before + after[1:]
        yield before + after[1:2] + after[:1] + after[2:]
        for letter in ascii_lowercase:
            yield before + letter + after[1:]
            yield before + letter + after


def _rank(stem: str, row: _Near) -> tuple[int, int, str]:
    return _steps(stem, row.stem), -row.articles, row.stem


def _steps(one: str, other: str) -> int:
    """The steps from one word to another (optimal string alignment)."""
    rows: list[list[int]] = [[*range(len(other) + 1)]]
    for i, a in enumerate(one):
        row = [i + 1]
        for j, b in enumerate(other):
            best = min(rows[i][j] + (a != b), rows[i][j + 1] + 1, row[j] + 1)
            if i and j and a == other[j - 1] and one[i - 1] == b:
                best = min(best, rows[i - 1][j - 1] + 1)
            row.append(best)
        rows.append(row)
    return rows[-1][-1]
