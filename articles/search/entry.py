"""An edition as the index keeps it: tokens to be found by, words to read phrases off, weights to rank by.

Tokens are stems (``a-z0-9``) and, with an underscore that no stem holds, tokens of a field:

    h_streit   "streit" stands in headline, kicker, teaser, a name or a label: what the article is about
    p_ q_ o_ t_    … in the name of a person, in a quote, in the name of a source, in the label of a topic
    language_de section_3 topic_17 person_5 source_4 year_2026    facts to filter by; topics with all terms above
    all_       every row

``weights`` is " =07  streit=61 …": for each stem how much the article is about it, 1 to 99, in the manner of BM25F
(Robertson and Zaragoza 2009): occurrences weighted by field, saturated, against the length of the text. The first
number holds for stems that are not named: those that stand once, in the body.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Set
from dataclasses import dataclass

from articles.search.material import Material
from articles.text.analysis import Term, terms

_LONGEST_TEXT = 200_000
_USUAL_LENGTH = 600
_SATURATION = 6.0
_A_PART = 0.5
EVERY = "all_"


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the index. ``stems`` are those of words that stand alone in it, for the archive's vocabulary."""

    number: int
    edition_id: int
    article_id: int
    language: str
    facets: str
    tokens: tuple[str, ...]
    words: str
    weights: str

    @property
    def stems(self) -> frozenset[str]:
        return stems_of(self.words)


def stems_of(words: str) -> frozenset[str]:
    """Return the stems in the ``words`` column of a row."""
    return frozenset(words.split()) - {"|"}


@dataclass(frozen=True, slots=True)
class _Field:
    """A stretch of text. ``prefixes`` mark its tokens; ``weight`` 0 keeps it out of the search for plain words."""

    text: str
    language: str
    weight: float
    prefixes: tuple[str, ...] = ()


def make(material: Material, vocabulary: Set[str]) -> Entry:
    """Return the row of ``material``; ``vocabulary`` holds the stems German compounds may be split into."""
    tokens: dict[str, None] = dict.fromkeys([EVERY, f"language_{material.language}", *_facets(material)])
    words: list[str] = []
    counts: dict[str, float] = defaultdict(float)
    length = 0
    for field in _fields(material):
        found = terms(field.text[:_LONGEST_TEXT], field.language, vocabulary)
        length += len(found)
        for term in found:
            _note(term, field, tokens, counts)
        if field.weight:
            words.extend(f" {term.stem} " for term in found)
            words.append(" | ")
    return Entry(
        number=material.number,
        edition_id=material.edition_id,
        article_id=material.article_id,
        language=material.language,
        facets=" ".join(_facets(material)),
        tokens=tuple(tokens),
        words="".join(words),
        weights=_weights(counts, length),
    )


def _note(term: Term, field: _Field, tokens: dict[str, None], counts: dict[str, float]) -> None:
    for form in term.forms:
        for prefix in field.prefixes:
            tokens[prefix + form] = None
        if field.weight:
            tokens[form] = None
            counts[form] += field.weight * (1 if form in term.spellings else _A_PART)


def _fields(material: Material) -> Iterator[_Field]:
    language = material.language
    yield _Field(material.headline, language, 12, ("h_",))
    yield from (_Field(text, language, 5, ("h_",)) for text in material.lead)
    yield from (_Field(name.text, language, 6, ("h_", "p_")) for name in material.people)
    for label in material.labels:
        # In its own language and in the article's, because a query may be read in either.
        for spoken in dict.fromkeys([label.language, language]):
            yield _Field(label.text, spoken, 0 if label.broader else 6, ("t_",) if label.broader else ("h_", "t_"))
    yield from (_Field(name.text, language, 2, ("o_",)) for name in material.sources)
    yield from (_Field(text, language, 1, ("q_",)) for text in material.quotes)
    yield from (_Field(text, language, 2) for text in material.faqs)
    yield from (_Field(text, language, 1) for text in material.extras)
    yield _Field(material.body, language, 1)


def _facets(material: Material) -> list[str]:
    facts = [f"section_{material.section}", f"year_{material.year}"]
    facts += [f"topic_{pk}" for pk in material.topics]
    facts += [f"person_{name.id}" for name in material.people if name.id]
    facts += [f"source_{name.id}" for name in material.sources if name.id]
    return list(dict.fromkeys(facts))


def _weights(counts: dict[str, float], length: int) -> str:
    room = _SATURATION * (0.5 + 0.5 * min(max(length, 100), 2_000) / _USUAL_LENGTH)
    usual = _weight(1, room)
    named = ((form, _weight(count, room)) for form, count in counts.items())
    return f" ={usual:02d} " + "".join(f" {form}={weight:02d} " for form, weight in named if weight != usual)


def _weight(count: float, room: float) -> int:
    return max(1, min(99, round(99 * count / (count + room))))
