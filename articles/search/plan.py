"""What a query asks of the index: one condition on tokens, phrases to read off the rows, and what each word weighs."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from articles.search import known, stems
from articles.search.database import Condition
from articles.search.entry import EVERY, Shelf
from articles.search.facets import Filters
from articles.search.known import Known
from articles.search.query import Clause, Field, Query
from articles.text.analysis import terms
from articles.text.compounds import candidates
from articles.text.language import FUNCTION_WORDS, LANGUAGES, fold
from articles.text.slugs import slug

_PREFIXES: Final[Mapping[Field, str]] = {
    "": "",
    "person": "p_",
    "source": "o_",
    "quote": "q_",
    "topic": "t_",
    "year": "",
}
_MOST_WORDS = 16
_MOST_LOOKED_UP = 2_000
_STRONG = "h_"


@dataclass(frozen=True, slots=True)
class Word:
    """A word looked for. ``forms`` are tokens for it, in any language asked; ``parts`` those of a German compound.

    ``articles`` is in how many it stands alone, as far as the archive has counted.
    """

    written: str
    forms: tuple[str, ...]
    parts: tuple[str, ...]
    is_function_word: bool
    rarity: int
    articles: int

    def condition(self, prefix: str) -> Condition:
        """The word itself, or all its parts: "Haushaltsstreit" meets "Streit um den Haushalt" as well."""
        ways: list[Condition] = [prefix + form for form in self.forms]
        if self.parts:
            ways.append(_all([prefix + part for part in self.parts]))
        return ways[0] if len(ways) == 1 else ("or", tuple(ways))


@dataclass(frozen=True, slots=True)
class Phrase:
    """What to look for in the ``words`` of a row, one reading a language; any of them will do."""

    readings: tuple[str, ...]
    is_excluded: bool


@dataclass(frozen=True, slots=True)
class Plan:
    """``strong`` asks for the same words in headline, lead and names;
    ``relaxed`` for any of them. ``ranked`` are the words that give a row its score; ``marked`` what to highlight.
    ``unknown`` are the filters that no row holds; ``named`` is the person whose name was typed."""

    shelf: Shelf

    condition: Condition
    strong: Condition | None
    relaxed: Condition | None
    phrases: tuple[Phrase, ...]
    ranked: tuple[Word, ...]
    marked: tuple[Word, ...]
    unknown: tuple[str, ...]
    named: int | None
    known: Known


def make(query: Query, filters: Filters, language: str | None, shelf: Shelf, facts: Known | None = None) -> Plan:
    """Return the plan of ``query`` among the rows of a shelf that hold what the filters say.

    ``language`` is the one to keep to and to read the words in; None reads them in all. One database query, none
    if what the archive knows is given as ``facts``.
    """
    languages = (language,) if language in LANGUAGES else LANGUAGES
    read, facts = _read(query, filters, languages, facts)
    wanted_rows: list[Condition] = [*filters.facts(facts.ids)]
    wanted_rows += [f"language_{language}"] if language in LANGUAGES else []
    for clause in query.clauses:
        if clause.years:
            first, last = clause.years
            years: Condition = ("or", tuple(f"year_{year}" for year in range(first, last + 1)))
            wanted_rows.append(("not", (years,)) if clause.is_excluded else years)
    positive = [(clause, words) for clause, words in read if not clause.is_excluded]
    negative = [(clause, words) for clause, words in read if clause.is_excluded]
    plain = [word for clause, words in positive if not clause.field for word in words]
    has_content = any(not word.is_function_word for _clause, words in positive for word in words)
    needed = [(clause, _needed(words, has_content)) for clause, words in positive]
    wanted_rows += [
        word.condition(_PREFIXES[clause.field]) for clause, words in needed if clause.field for word in words
    ]
    wanted_rows += [
        ("not", (_excluded(clause, words),)) for clause, words in negative if not _is_sequence(clause, words)
    ]
    asked = [word for clause, words in needed if not clause.field for word in words]
    phrases = tuple(_phrases(query.clauses, languages))
    return Plan(
        shelf,
        condition=_all([EVERY, *wanted_rows, *(word.condition("") for word in asked)]),
        strong=_all([*wanted_rows, *(word.condition(_STRONG) for word in asked)]) if asked else None,
        relaxed=_all([EVERY, *wanted_rows, ("or", tuple(w.condition("") for w in asked))]) if len(asked) > 1 else None,
        phrases=phrases,
        ranked=tuple(asked),
        marked=(*_needed(plain, has_content), *(word for clause, words in positive if clause.field for word in words)),
        unknown=tuple(kind for kind in filters.slugs() if kind not in facts.ids),
        named=facts.named,
        known=facts,
    )


def _all(conditions: Sequence[Condition]) -> Condition:
    return conditions[0] if len(conditions) == 1 else ("and", tuple(conditions))


def _needed(words: Sequence[Word], has_content: bool) -> list[Word]:
    """Leave out function words, which stand everywhere, unless nothing else was asked."""
    return [word for word in words if not (has_content and word.is_function_word)]


def _excluded(clause: Clause, words: Sequence[Word]) -> Condition:
    return _all([word.condition(_PREFIXES[clause.field]) for word in words])


def _is_sequence(clause: Clause, words: Sequence[Word]) -> bool:
    """Words whose order matters: "-alte worte" in marks excludes the phrase, not every text that holds both."""
    return clause.is_phrase and len(words) > 1 and clause.field in {"", "quote"}


def _read(
    query: Query, filters: Filters, languages: Sequence[str], facts: Known | None
) -> tuple[list[tuple[Clause, list[Word]]], Known]:
    """Return the words of each clause, at most 16 in all, and what the archive knows of them and of the filters."""
    texts = [clause for clause in query.clauses if not clause.years]
    written = [[text[t.start : t.end] for t in terms(text, "de")] for text in (clause.text for clause in texts)]
    left = _MOST_WORDS
    for number, row in enumerate(written):
        written[number] = row[:left]
        left = max(0, left - len(row))
    asked = _asked([word for row in written for word in row], languages)
    if facts is None:
        facts = known.ask(asked, filters.slugs(), slug(query.text) if texts else "")
    read = [
        (clause, [_word(word, languages, facts.stems) for word in row])
        for clause, row in zip(texts, written, strict=True)
        if row
    ]
    return read, facts


def _asked(written: Sequence[str], languages: Sequence[str]) -> list[str]:
    asked: dict[str, None] = {}
    for word in written:
        asked.update(dict.fromkeys(form for language in languages for form in _forms(word, language)))
    if "de" in languages:
        for word in written:
            asked.update(dict.fromkeys(sorted(candidates(fold(word)[0]))))
    return list(asked)[:_MOST_LOOKED_UP]


def _forms(word: str, language: str) -> tuple[str, ...]:
    return tuple(form for term in terms(word, language) for form in term.spellings)


def _word(written: str, languages: Sequence[str], counts: Mapping[str, Mapping[str, int]]) -> Word:
    forms = tuple(dict.fromkeys(form for language in languages for form in _forms(written, language)))
    parts: tuple[str, ...] = ()
    if "de" in languages:
        vocabulary = frozenset(stem for stem, entries in counts.items() if stem and stems.is_known(entries))
        parts = tuple(part for term in terms(written, "de", vocabulary) for part in term.parts)
    plain = fold(written)[0]
    articles = max((_articles(form, languages, counts) for form in forms), default=0)
    return Word(
        written=written,
        forms=forms,
        parts=parts,
        is_function_word=any(plain in FUNCTION_WORDS[language] for language in LANGUAGES if language in languages),
        # What it tells about a row that holds it: ten times log2 of articles in all by articles with it.
        rarity=max(1, round(10 * math.log2(1 + _articles(stems.ALL, languages, counts) / (1 + articles)))),
        articles=articles,
    )


def _articles(stem: str, languages: Sequence[str], counts: Mapping[str, Mapping[str, int]]) -> int:
    return sum(entries for language, entries in counts.get(stem, {}).items() if language in languages)


def _phrases(clauses: Iterable[Clause], languages: Sequence[str]) -> Iterable[Phrase]:
    for clause in clauses:
        if clause.years or not clause.is_phrase or clause.field not in {"", "quote"}:
            continue
        readings: dict[str, None] = {}
        for language in languages:
            row = terms(clause.text, language)
            if len(row) > 1:
                readings["".join(f" {term.stem} " for term in row)] = None
        if readings:
            yield Phrase(tuple(readings), clause.is_excluded)
