"""An edition as the index keeps it: tokens to be found by, words to read phrases off, weights to rank by.

Tokens are stems (``a-z0-9``) and, with an underscore that no stem holds, tokens of a field:

    h_streit   "streit" stands in headline, kicker, teaser, a name or a label: what the article is about
    p_ q_ o_ t_    … in the name of a person, in a quote, in the name of a source, in the label of a topic
    language_de section_3 topic_17 person_5 source_4 year_2026 month_202607    facts to filter by; topics with all
                                                                             terms above
    all_       every row

``weights`` is " =07  streit=61 …": for each stem how much the article is about it, 1 to 99, in the manner of BM25F
(Robertson and Zaragoza 2009): occurrences weighted by field, saturated, against the length of the text. The first
number holds for stems that are not named: those that stand once, in the body.

Statements are kept on a shelf of their own, in the same shape, by the words of the speaker.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, field
from typing import Final, Literal

from articles.search.material import Material, Statement
from articles.text.analysis import Term, compound_candidates, terms

Shelf = Literal["entry", "quote"]
SHELVES: Final[tuple[Shelf, ...]] = ("entry", "quote")

_LONGEST_TEXT = 200_000
_LONGEST_WORD = 64
_USUAL_LENGTH = 600
_SATURATION = 6.0
_A_PART = 0.5
EVERY = "all_"
# The text of a row can be entered at every eighth word.
STEP: Final = 8


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the index, ``row_id`` the edition or statement it stands for.

    ``plain`` is the text that excerpts are cut from, ``places`` the offsets of every eighth word in it. ``samples``
    are words as they were written, by the stems that stand alone in the row, for the archive's vocabulary.
    """

    number: int
    row_id: int
    edition_id: int
    article_id: int
    language: str
    facets: str
    tokens: tuple[str, ...]
    words: str
    weights: str
    plain: str
    places: str
    samples: dict[str, str] = field(default_factory=dict)


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
    facts = _facets(material)
    return _entry(material, material.edition_id, facts, _fields(material), material.body, vocabulary)


def _fields_of_statement(said: Statement, material: Material) -> list[_Field]:
    language = material.language
    return [
        _Field(said.speaker.text, language, 6, ("h_", "p_")),
        _Field(said.function, language, 2),
        _Field(said.source.text, language, 2, ("o_",)),
        # Found by "topic:" alone: whoever looks for a word wants to read it in what was said.
        *(_Field(label.text, label.language, 0, ("t_",)) for label in material.labels),
        _Field(said.text, language, 3, ("h_", "q_")),
    ]


def asked_of_vocabulary(material: Material) -> frozenset[str]:
    """Return the stems that the rows of ``material`` and of its statements might look for in a vocabulary."""
    fields = [*_fields(material), *(f for said in material.statements for f in _fields_of_statement(said, material))]
    return frozenset().union(*(compound_candidates(f.text[:_LONGEST_TEXT], f.language) for f in fields))


def statement(said: Statement, material: Material, vocabulary: Set[str]) -> Entry:
    """Return the row of something ``said`` in the article of ``material``."""
    facts = [fact for fact in _facets(material) if not fact.startswith(("person_", "source_"))]
    facts += [f"person_{said.speaker.id}"] if said.speaker.id else []
    facts += [f"source_{said.source.id}"] if said.source.id else []
    fields = _fields_of_statement(said, material)
    number = material.number - material.edition_id % (1 << 30) + (1 << 30) - 1 - said.id % (1 << 30)
    return _entry(material, said.id, facts, fields, "", vocabulary, number)


def _entry(
    material: Material,
    row_id: int,
    facts: list[str],
    fields: Iterable[_Field],
    body: str,
    vocabulary: Set[str],
    number: int | None = None,
) -> Entry:
    tokens: dict[str, None] = dict.fromkeys([EVERY, f"language_{material.language}", *facts])
    words: list[str] = []
    counts: dict[str, float] = defaultdict(float)
    samples: dict[str, str] = {}
    length = 0
    found: list[Term] = []
    for part in fields:
        text = part.text[:_LONGEST_TEXT]
        found = terms(text, part.language, vocabulary)
        length += len(found)
        for term in found:
            _note(term, part, tokens, counts)
        if part.weight:
            words.extend(f" {term.stem} " for term in found)
            words.append(" | ")
            for term in found:
                samples.setdefault(term.stem, text[term.start : term.end][:_LONGEST_WORD])
    return Entry(
        number=material.number if number is None else number,
        row_id=row_id,
        edition_id=material.edition_id,
        article_id=material.article_id,
        language=material.language,
        facets=" ".join(facts),
        tokens=tuple(tokens),
        words="".join(words),
        weights=_weights(counts, length),
        plain=body[:_LONGEST_TEXT],
        # The body is the last of the fields.
        places=" ".join(str(term.start) for term in found[::STEP]) if body else "",
        samples=samples,
    )


def _note(term: Term, part: _Field, tokens: dict[str, None], counts: dict[str, float]) -> None:
    for form in term.forms:
        for prefix in part.prefixes:
            tokens[prefix + form] = None
        if part.weight:
            tokens[form] = None
            counts[form] += part.weight * (1 if form in term.spellings else _A_PART)


def _fields(material: Material) -> Iterator[_Field]:
    language = material.language
    yield _Field(material.headline, language, 12, ("h_",))
    yield from (_Field(text, language, 5, ("h_",)) for text in material.lead)
    yield from (_Field(name.text, language, 6, ("h_", "p_")) for name in material.people)
    yield from _labels(material)
    yield from (_Field(name.text, language, 2, ("o_",)) for name in material.sources)
    yield from (_Field(text, language, 1, ("q_",)) for text in material.quotes)
    yield from (_Field(text, language, 2) for text in material.faqs)
    yield from (_Field(text, language, 1) for text in material.extras)
    yield _Field(material.body, language, 1)


def _labels(material: Material) -> Iterator[_Field]:
    for label in material.labels:
        # In its own language and in the article's, because a query may be read in either.
        for spoken in dict.fromkeys([label.language, material.language]):
            yield _Field(label.text, spoken, 0 if label.broader else 6, ("t_",) if label.broader else ("h_", "t_"))


def _facets(material: Material) -> list[str]:
    facts = [f"section_{material.section}", f"year_{material.year}", f"month_{material.year}{material.month:02}"]
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
