"""German noun phrases without a tagger: determiner, adjectives, capitalised heads, genitives, appositions.

German writes nouns with a capital, which makes phrases easy to see and their case hard: only the determiner tells
who may be a subject.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from articles.intake.grammar_de import (
    ADJECTIVE,
    ADVERB_LIKE,
    ADVERBS,
    COORDINATORS,
    DETERMINERS,
    GENITIVE,
    NAME_LINKS,
    NOT_NAMES,
    OBLIQUE,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    TIME_NOUNS,
)
from articles.intake.items import Item

MOST_ADJECTIVES = 5
MOST_HEADS = 12
_MEDIA = ("zeitung", "agentur", "sender", "magazin", "blatt", "rundfunk", "fernsehen", "dpa", "afp")
_ONE_OF = frozenset("einer eine eines keiner keine jeder jede viele einige mehrere zwei drei zahlreiche manche".split())
# "kündigte Ana Beispiel an", "besprachen Ana und Max Beispiel": a verb and its subject. No nominative begins with an
# adjective in -en; "verletzte Menschen" at a phrase's start is lost to that.
_VERB_LIKE = re.compile(r"(?:te|en)$")
_ENDS = frozenset(",.;:!?)–—-")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Items ``start`` to ``end`` (exclusive); ``oblique``: its determiner says it is no subject."""

    start: int
    end: int
    oblique: bool = False
    pronoun: bool = False


def phrase_at(items: Sequence[Item], at: int, end: int, *, depth: int = 0, governed: bool = False) -> Phrase | None:
    """The noun phrase that begins at ``at``, or None. ``governed``: a preposition stands before it."""
    if at >= end or items[at].kind in ("sign", "mark"):
        return None
    if items[at].low in _ONE_OF and at + 1 < end and items[at + 1].low in ("der", "von", "unserer", "ihrer", "seiner"):
        group = _genitive_end(items, at + 1, end, depth, determined=True)  # "einer der Helfer", "viele von ihnen"
        return Phrase(at, group) if group > at + 1 else None
    head = _head_start(items, at, end, governed=governed or depth > 0)
    past = _heads_end(items, head, end)
    if past == head:
        if items[at].low in PRONOUNS and not (items[at].low in ("dieser", "diese") and head > at + 1):
            return Phrase(at, at + 1, pronoun=True)
        return None
    oblique = items[at].low in OBLIQUE or items[head].low in TIME_NOUNS
    if depth < 2:
        past = _genitive_end(items, past, end, depth, determined=items[at].low in DETERMINERS)
        past = _apposition_end(items, past, end, depth)
        past = _coordination_end(items, past, end, depth)
    return Phrase(at, past, oblique)


def _head_start(items: Sequence[Item], at: int, end: int, *, governed: bool) -> int:
    """Skip determiner, numbers, adjectives. ``governed``: a preposition stands before ("mit deutschen Politikern")."""
    j = at
    if items[j].low in DETERMINERS:
        j += 1
        if j < end and items[j].low in ("beiden", "anderen", "meisten", "selbe", "zwei", "drei", "beide"):
            j += 1
    for _ in range(MOST_ADJECTIVES):
        if j >= end:
            break
        item = items[j]
        if item.kind == "number":
            j += 2 if j + 1 < end and items[j + 1].text in ".%" else 1
            continue
        adjective = _is_adjective(items, j, end) and (j > at or governed or not _VERB_LIKE.search(item.low))
        joined = item.low in ("und", "sowie") and j > at and j + 1 < end and not items[j + 1].capital
        if not adjective and not joined and not (item.text == "," and j > at + 1 and _is_adjective(items, j + 1, end)):
            break
        j += 1
    return j


def _is_adjective(items: Sequence[Item], at: int, end: int) -> bool:
    return (
        at < end and not items[at].capital and items[at].low not in NOT_NAMES and bool(ADJECTIVE.match(items[at].low))
    )


def _heads_end(items: Sequence[Item], at: int, end: int) -> int:
    """Capitalised words, initials with their stop, name particles, a short marked name, a bracket "(CDU)"."""
    j = at
    if j < end and j and items[j].name_like and items[j - 1].low in DETERMINERS:
        j += 1
    while j < end and j - at < MOST_HEADS:
        item = items[j]
        if item.kind == "word" and item.capital and (j > at or not _is_opening_adverb(items, j)):
            j += 1
        elif item.text == "." and j > at and j + 1 < end and len(items[j - 1].text) <= 4 and items[j + 1].capital:
            if items[j - 1].end != item.start:
                break
            j += 1
        elif (
            (item.low in NAME_LINKS and j > at and j + 1 < end and _name_goes_on(items, j, end))
            or (item.name_like and j > at)
            or (item.kind == "number" and j > at and items[j - 1].capital and len(item.text) <= 2)
        ):
            j += 1
        else:
            break
    if at < j < end and items[j].text == "(":
        for k in range(j + 1, min(end, j + 7)):
            if items[k].text == ")":
                return k + 1
    return j


def _is_opening_adverb(items: Sequence[Item], at: int) -> bool:
    """A sentence's first word has a capital whatever it is: "Ursprünglich", "Derzeit", "Nach"."""
    return items[at].low in NOT_NAMES or (at == 0 and bool(ADVERB_LIKE.search(items[at].low)))


def _name_goes_on(items: Sequence[Item], at: int, end: int) -> bool:
    """ "Ursula von der Leyen": a particle between two names; "Sprecher der Polizei" is a genitive instead."""
    link = items[at].low
    if link in ("der", "den", "des"):
        return False
    following = items[at + 1]
    if link == "von":
        k = at + 2 if following.low in ("der", "den") else at + 1
        return k < end and items[k].capital and k + 1 <= end
    return following.capital or following.low in NAME_LINKS


def _genitive_end(items: Sequence[Item], at: int, end: int, depth: int, *, determined: bool) -> int:
    """ "der Polizei", "des Ministeriums für Verkehr", "vom Roten Kreuz" after a head; "Beispiel im Gespräch" is two."""
    while at < end:
        low = items[at].low
        if low in GENITIVE or low in ("von", "vom", "für") or (determined and low in ("beim", "aus", "im")):
            start = at if low in GENITIVE else at + 1
            inner = phrase_at(items, start, end, depth=depth + 1) if start < end else None
            if inner is None or inner.pronoun or _is_listener(items, start, inner.end):
                return at
            at = inner.end
            continue
        break
    return at


def _is_listener(items: Sequence[Item], start: int, end: int) -> bool:
    """ "sagte eine Sprecherin der Zeitung": whom it was said to, rather than whose speaker she is."""
    return items[start].low in ("der", "dem") and any(items[j].low.endswith(_MEDIA) for j in range(start, end))


def _apposition_end(items: Sequence[Item], at: int, end: int, depth: int) -> int:
    """ ", Yuri Ushakov," after "der Berater": a phrase between two commas."""
    if at + 1 >= end or items[at].text != "," or depth:
        return at
    inner = phrase_at(items, at + 1, end, depth=2)
    if inner is None or inner.pronoun or inner.end - inner.start > 8:
        return at
    closes = inner.end >= end or items[inner.end].text in _ENDS or items[inner.end].kind == "mark"
    if closes and (items[at + 1].capital or items[at + 1].low in ("der", "die", "das", "ein", "eine")):
        return inner.end
    return at


def _coordination_end(items: Sequence[Item], at: int, end: int, depth: int) -> int:
    if at + 1 < end and items[at].low in ("und", "sowie") and not depth:
        inner = phrase_at(items, at + 1, end, depth=2)
        if inner and not inner.pronoun:
            return _apposition_end(items, inner.end, end, depth)
    return at


def is_quoted(items: Sequence[Item], at: int) -> bool:
    """A marked stretch that is not the name of the noun before it ("die Fraktion „Bürger für Ostheim“")."""
    if items[at].kind != "mark":
        return False
    before = items[at - 1] if at else None
    return before is None or not before.capital or not items[at].name_like


def is_relative(items: Sequence[Item], at: int) -> bool:
    """A relative pronoun after a comma (not the determiner of a phrase)."""
    return items[at].low in RELATIVES and at > 0 and items[at - 1].text == ","


def subject_after(items: Sequence[Item], at: int, end: int) -> Phrase | None:
    """The first phrase after a verb that may be its subject; adverbs, objects and prepositional groups are passed."""
    j = at
    while j < end:
        item = items[j]
        if item.kind == "sign" or item.kind == "mark":
            return None
        if item.low in ("sich", "es") and j + 1 < end and item.low == "sich":
            j += 1
            continue
        if item.low in PREPOSITIONS and item.low != "während":
            inner = phrase_at(items, j + 1, end, depth=1)
            j = inner.end if inner else j + 1
            continue
        phrase = phrase_at(items, j, end)
        if phrase and not phrase.oblique:
            return phrase
        if phrase:
            j = phrase.end
            continue
        if item.low in ADVERBS or item.low in COORDINATORS or item.kind in ("word", "number"):
            j += 1
            continue
        return None
    return None
