"""Who is who in one article: full name, surname, function, pronoun.

The table is made from the article alone. A speaker's name is always one that stands in the text.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from articles.intake.functions import is_function, is_title, looks_feminine, same_function
from articles.intake.given_names import gender_of, is_given_name
from articles.intake.items import Item, Sentence
from articles.intake.language import small_words

_NAME_LINKS = frozenset("von van de der del al bin ibn zu da di la le ter den y e dos las los san santa".split())
_NO_NAME = re.compile(
    r"(?:ung|ungen|heit|keit|schaft|tion|tionen|ismus|tät|ment|nis|tum|ción|dad|ness|ship|amt|haus|gericht|verband"
    r"|partei|bund|rat|zeitung|werk|bank|gruppe|land|republik|agentur|staaten|union|krieg|tag|straße|stadt|platz)$"
)
_SIGNS = str.maketrans({"w": "v", "y": "i", "j": "i", "k": "c"})
_DETERMINERS = frozenset("der die das des dem den eine einer eines ein einem einen".split())
MOST_NAME_WORDS = 5
MOST_ENTITIES = 400
"""More people are in no article; every pronoun looks at all of them."""
MOST_NAMESAKES = 8


@dataclass(slots=True)
class Entity:
    """A person of the article. ``name`` is the first full form in the text; ``places`` are starts of its mentions."""

    name: str
    given: str
    surname: str
    functions: set[str] = field(default_factory=set)
    feminine: bool | None = None
    places: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Resolved:
    """A speaker's name, how sure it is (0 to 1), who else it may be; ``one``: a single person, as far as seen."""

    name: str | None
    certainty: float
    candidates: tuple[str, ...] = ()
    entity: Entity | None = None
    one: bool = True


class EntityTable:
    """Built once for an article; ``resolve`` answers for one mention."""

    def __init__(self, sentences: Iterable[Sentence], language: str) -> None:
        self._language = language
        self.entities: list[Entity] = []
        self._by_surname: dict[str, list[Entity]] = {}
        listed = list(sentences)
        self._alone = {name for sentence in listed for name in _names_alone(sentence.items)}
        for sentence in listed:
            self._read_names(sentence.items)
        for sentence in listed:
            self._read_places(sentence.items)

    # --- building ---

    def _read_names(self, items: Sequence[Item]) -> None:
        at = 0
        while at < len(items):
            end = _name_run(items, at)
            if end == at:
                at += 1
                continue
            start = at
            if at == 0 and items[0].low in small_words(self._language):
                start += 1
            functions: set[str] = set()
            while start < end and (is_function(items[start].low, self._language) or is_title(items[start].low)):
                functions.add(items[start].low)
                start += 1
            start = self._given_name_at(items, start, end, functions)
            words = [item for item in items[start:end] if item.kind == "word"]
            if len(words) >= 2 and _may_be_person(words):
                around = functions | self._functions_around(items, start, end)
                if self._is_person(items, start, end, around):
                    self._add(items, start, end, around)
            at = end

    def _given_name_at(self, items: Sequence[Item], start: int, end: int, functions: set[str]) -> int:
        """ "Rentner Alois Beispiel": a noun before a known given name is what the person is."""
        if start + 2 >= end or is_given_name(items[start].text) or not is_given_name(items[start + 1].text):
            return start
        functions.add(items[start].low)
        return start + 1

    def _is_person(self, items: Sequence[Item], start: int, end: int, functions: set[str]) -> bool:
        """In German every noun has a capital, so a name needs evidence: a given name, a function, a bracket."""
        if is_given_name(items[start].text):
            return True
        if self._language != "de":  # "Anna Frost" comes back as "Frost"; "National Forum" does not come back as "Forum"
            return bool(functions) or _bare(items[end - 1].text) in self._alone
        if start and items[start - 1].low in _DETERMINERS:  # "eine Sprecherin der Deutschen Presse"
            return False
        if functions:
            return True
        return end < len(items) and items[end].text == "("

    def _functions_around(self, items: Sequence[Item], start: int, end: int) -> set[str]:
        """Before the name ("der Berater für …, Ana Beispiel") and behind it ("Ana Beispiel, Sprecherin der")."""
        before = start - 1
        if before >= 0 and items[before].text == ",":
            found = self._functions_in(items, range(before - 1, max(-1, start - 13), -1))
        else:
            found = self._functions_in(items, range(before, max(-1, start - 9), -1), first_only=True)
        if end < len(items) and items[end].text == ",":
            found |= self._functions_in(items, range(end + 1, min(end + 6, len(items))), first_only=True)
        return found

    def _functions_in(self, items: Sequence[Item], places: range, *, first_only: bool = False) -> set[str]:
        """Functions on the way, up to a sign or an "und"."""
        found: set[str] = set()
        for at in places:
            item = items[at]
            if item.kind in ("sign", "mark") or (first_only and (found or item.low in ("und", "y", "and"))):
                break
            if is_function(item.low, self._language):
                found.add(item.low)
        return found

    def _add(self, items: Sequence[Item], start: int, end: int, functions: set[str]) -> None:
        text = _joined(items, start, end)
        given, surname = items[start].text, _bare(items[end - 1].text)
        if not text.endswith(surname):
            text = text[: text.rfind(items[end - 1].text)] + surname
        namesakes = self._by_surname.get(surname, [])
        for entity in namesakes:
            if _alike(entity.given, given):
                entity.functions |= functions
                break
        else:
            if len(self.entities) >= MOST_ENTITIES or len(namesakes) >= MOST_NAMESAKES:
                return
            entity = Entity(text, given, surname, functions)
            self.entities.append(entity)
            self._by_surname.setdefault(surname, []).append(entity)
        if entity.feminine is None:
            entity.feminine = gender_of(given)
        if any(looks_feminine(function, self._language) for function in functions):
            entity.feminine = True
        elif functions and self._language == "de" and entity.feminine is None:
            entity.feminine = False

    def _read_places(self, items: Sequence[Item]) -> None:
        for item in items:
            if item.kind == "word" and item.capital:
                for entity in self._by_surname.get(_bare(item.text), self._by_surname.get(item.text, [])):
                    entity.places.append(item.start)

    # --- asking ---

    def named_in(self, items: Sequence[Item]) -> Entity | None:
        """The first person whose surname stands in a phrase; the given name decides between two of one surname."""
        for at, item in enumerate(items):
            found = self._by_surname.get(item.text) or self._by_surname.get(_bare(item.text))
            if not found:
                continue
            if len(found) > 1 and at:
                before = items[at - 1].text
                return next((entity for entity in found if _alike(entity.given, before)), found[0])
            return found[0]
        return None

    def first_of_two(self, items: Sequence[Item]) -> int | None:
        """Where the second person begins in "informierte Beispiel Muster": two surnames side by side."""
        for at in range(1, len(items)):
            before = self._by_surname.get(items[at - 1].text, [])
            here = self._by_surname.get(items[at].text, [])
            if before and here and not any(entity.given == items[at - 1].text for entity in here):
                return at
        return None

    def with_function(self, noun: str, before: int) -> list[Entity]:
        """People whose function the noun names, the one mentioned last before ``before`` first."""
        found = [e for e in self.entities if any(same_function(noun, f, self._language) for f in e.functions)]
        return sorted(found, key=lambda entity: -last_before(entity, before))

    def before(self, place: int, *, feminine: bool | None) -> list[Entity]:
        """People mentioned before a place, the last one first; a known other gender is left out."""
        found = [
            entity
            for entity in self.entities
            if last_before(entity, place) >= 0 and (feminine is None or entity.feminine in (None, feminine))
        ]
        return sorted(found, key=lambda entity: -last_before(entity, place))


def last_before(entity: Entity, place: int) -> int:
    """Start of the last mention before a place; -1 when there is none. ``places`` are in reading order."""
    at = bisect_left(entity.places, place)
    return entity.places[at - 1] if at else -1


def _names_alone(items: Sequence[Item]) -> Iterator[str]:
    """Capitalised words inside a sentence without another one beside them."""
    for at in range(1, len(items)):
        beside = items[at - 1].capital or (at + 1 < len(items) and items[at + 1].capital)
        if items[at].kind == "word" and items[at].capital and not beside:
            yield _bare(items[at].text)


def _name_run(items: Sequence[Item], at: int) -> int:
    """End of a run of capitalised words, with particles and initials inside."""
    j = at
    while j < len(items) and j - at < MOST_NAME_WORDS + 2:
        item = items[j]
        if item.kind == "word" and item.capital:
            j += 1
        elif item.text == "." and j > at and len(items[j - 1].text) <= 3 and items[j - 1].end == item.start:
            if j + 1 >= len(items) or not items[j + 1].capital:
                break
            j += 1
        elif item.low in _NAME_LINKS and j > at and _capital_follows(items, j):
            j += 1
        else:
            break
    while j > at and not items[j - 1].capital:
        j -= 1
    return j


def _capital_follows(items: Sequence[Item], at: int) -> bool:
    if items[at].low in ("der", "den", "la", "y", "e", "los", "las") and items[at - 1].capital:
        return False
    if items[at].low in ("von", "van", "de", "del") and not is_given_name(items[at - 1].text):
        return len(items[at - 1].text) <= 2
    for item in items[at + 1 : at + 3]:
        if item.kind == "word" and item.capital:
            return True
        if item.low not in _NAME_LINKS:
            return False
    return False


def _may_be_person(words: Sequence[Item]) -> bool:
    return (
        2 <= len(words) <= MOST_NAME_WORDS
        and not any(_NO_NAME.search(word.low) for word in words)
        and not any(word.text.isupper() and len(word.text) > 2 for word in words)
        and len(words[-1].text) > 1
    )


def _joined(items: Sequence[Item], start: int, end: int) -> str:
    out = items[start].text
    for before, here in zip(items[start:end], items[start + 1 : end], strict=False):
        out += (" " if here.start > before.end else "") + here.text
    return out


def _bare(word: str) -> str:
    """Without the genitive: "Putins", "Putin’s"."""
    word = re.sub(r"['’]s?$", "", word)
    return word[:-1] if len(word) > 4 and word.endswith("s") and word[-2] not in "sieauoy" else word


def folded(name: str) -> str:
    """Accents and transliterations folded: Vladímir, Wladimir and Vladimir are one."""
    plain = unicodedata.normalize("NFD", name.casefold())
    return "".join(char for char in plain if not unicodedata.combining(char)).translate(_SIGNS)


def _alike(one: str, other: str) -> bool:
    a, b = folded(one.strip(".")), folded(other.strip("."))
    if min(len(a), len(b)) <= 2:
        return a[:1] == b[:1]
    return a == b or SequenceMatcher(None, a, b).ratio() >= 0.7
