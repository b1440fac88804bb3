"""Who says it: from a frame and its mention to a name of the article's table."""

from __future__ import annotations

from collections.abc import Sequence

from articles.intake.entities import Entity, EntityTable, Resolved
from articles.intake.functions import is_function, is_speaker_noun
from articles.intake.items import Item
from articles.intake.lines import as_read

SHOWN_FROM = 0.55
"""A speaker is filled in from this certainty on; below it the desk is asked."""

MOST_CANDIDATES = 3
_FEMININE = frozenset("sie ihr ihrer ihren ella she her".split())
_MASCULINE = frozenset("er seiner seinen ihm él he his him".split())
_PLURAL = frozenset("ellos ellas they their wir nosotros we beide".split())
_PRONOUNS = (
    _FEMININE | _MASCULINE | _PLURAL | frozenset("es man ich dieser diese letzterer letztere jener i yo".split())
)
_DETERMINERS = frozenset(
    "der die das den dem des ein eine einer einem eines einen sein seine seiner seinem seinen ihr ihre ihrer "
    "ihrem ihren "
    "dieser diese dieses mein meine meiner meinem unser unsere unserer deren dessen el la los las un una su sus "
    "the a an his her its their this".split()
)


class SpeakerFinder:
    """Resolves mentions in reading order: it remembers who spoke last."""

    def __init__(self, copy: str, table: EntityTable, language: str) -> None:
        self._copy = copy
        self._table = table
        self._language = language
        self.last: Resolved | None = None

    def resolve(self, items: Sequence[Item], *, speaks: bool = False) -> Resolved:
        """The name behind one mention (a noun phrase). ``speaks``: it is the subject of a word of saying."""
        resolved = self._resolve(items, speaks=speaks)
        if resolved.name and self.is_personal(items):
            self.last = resolved
        return resolved

    def one_person(self, items: Sequence[Item]) -> int:
        """How many items of a phrase belong to its first person: subject and object may stand side by side."""
        return self._table.first_of_two(items) or len(items)

    def is_personal(self, items: Sequence[Item]) -> bool:
        """Whether a phrase names somebody who can speak: a person, a function, a body, a pronoun."""
        if len(items) == 1 and items[0].low in _PRONOUNS - {"es", "man"}:
            return True
        if self._table.named_in(items):
            return True
        return any(is_speaker_noun(item.low, self._language) for item in items if item.kind == "word")

    def _resolve(self, items: Sequence[Item], *, speaks: bool) -> Resolved:
        place = items[0].start
        if len(items) == 1 and items[0].low in _PRONOUNS:
            return self._pronoun(items[0].low, place)
        entity = self._table.named_in(items)
        if entity and not any(item.low in ("und", "sowie", "y", "and") for item in items):
            return Resolved(entity.name, 1.0, (entity.name,), entity)
        if not entity:
            known = self._function(items, place)
            if known:
                return known
        name = self.plain_name(items)
        if name is None:
            return Resolved(None, 0.0)
        certainty = 0.9 if self.is_personal(items) else 0.65 if speaks else 0.5
        return Resolved(name, certainty, (name,), one=not _names_many(items, self._language))

    def _function(self, items: Sequence[Item], place: int) -> Resolved | None:
        """ "der Berater" is the adviser the article has named, when it has."""
        noun = next((item for item in items if item.capital or self._language != "de"
                     if is_function(item.low, self._language)), None)  # fmt: skip
        if noun is None or items[0].low in (
            "ein",
            "eine",
            "einer",
            "un",
            "una",
            "a",
            "an",
            "mehrere",
            "viele",
            "einige",
        ):
            return None
        found = [entity for entity in self._table.with_function(noun.low, place) if entity.places[:1] < [place]]
        if not found:
            return None
        names = tuple(entity.name for entity in found[:MOST_CANDIDATES])
        return Resolved(names[0], 0.85 if len(found) == 1 else 0.65, names, found[0])

    def _pronoun(self, pronoun: str, place: int) -> Resolved:
        feminine = True if pronoun in _FEMININE else False if pronoun in _MASCULINE else None
        near = self._table.before(place, feminine=feminine)
        names = [entity.name for entity in near]
        last = self.last
        if last and last.name and last.one and pronoun not in _PLURAL and _fits(last.entity, feminine):
            names = [last.name, *(name for name in names if name != last.name)]
            certainty = 0.8 if not near or near[0] is last.entity else 0.65 if last.entity else 0.45
        else:
            certainty = 0.6 if len(near) == 1 else 0.45
        shown = tuple(names[:MOST_CANDIDATES])
        return Resolved(shown[0], certainty, shown, self._entity(shown[0])) if shown else Resolved(None, 0.0)

    def _entity(self, name: str) -> Entity | None:
        return next((entity for entity in self._table.entities if entity.name == name), None)

    def plain_name(self, items: Sequence[Item]) -> str | None:
        """A phrase as a name: without its determiner and its apposition; a stretch of the copy as read."""
        start = 0
        while start < len(items) - 1 and items[start].low in _DETERMINERS:
            start += 1
        end = next((at for at in range(start, len(items)) if items[at].text == ","), len(items))
        if end == start:
            return None
        text = as_read(self._copy[items[start].start : items[end - 1].end])
        return text or None


def _names_many(items: Sequence[Item], language: str) -> bool:
    """A number, a body or a group: "er" and "sie" hardly mean it; a function ("ein Sprecher") may be meant."""
    nouns = [item.low for item in items if item.kind == "word"]
    if any(item.kind == "number" for item in items):
        return True
    return not any(is_function(noun, language) for noun in nouns) and any(is_speaker_noun(n, language) for n in nouns)


def _fits(entity: Entity | None, feminine: bool | None) -> bool:
    return entity is None or feminine is None or entity.feminine in (None, feminine)
