"""Spanish and English noun phrases: determiner, up to five words, "de" or "of" groups, a name, an apposition."""

from __future__ import annotations

from collections.abc import Sequence

from articles.intake.cues import Lexicon
from articles.intake.functions import is_function
from articles.intake.grammar_plain import WordClasses
from articles.intake.items import Item
from articles.intake.phrases_de import Phrase

MOST_WORDS = 5
_ENDS = frozenset(",.;:!?)–—")
_NAME_LINKS = frozenset("de del la los las y van von der den al bin da di".split())


class PhraseFinder:
    """Finds phrases in one language."""

    def __init__(self, language: str, classes: WordClasses, lexicon: Lexicon) -> None:
        self._language = language
        self.classes = classes
        self._verbs = lexicon.finite.keys()

    def phrase_at(
        self, items: Sequence[Item], at: int, end: int, *, depth: int = 0, bare: bool = False
    ) -> Phrase | None:
        """The phrase that begins at ``at``, or None. Unless ``bare``, common nouns need a determiner or a name."""
        if at >= end or (items[at].kind != "word" and items[at].kind != "number"):
            return None
        if items[at].low in self.classes.pronouns:
            return Phrase(at, at + 1, pronoun=True)
        determined = items[at].low in self.classes.determiners
        j = at + 1 if determined else at
        past = self._words_end(items, j, end)
        named = any(items[k].capital for k in range(j, past))
        if past == j or not (determined or named or bare):
            return None
        if at == 0 and not determined and past == j + 1 and items[at].low in self._small():
            return None
        if depth < 2:
            past = self._of_end(items, past, end)
            past = self._apposition_end(items, past, end, depth)
            past = self._and_end(items, past, end, depth)
        return Phrase(at, past)

    def _small(self) -> frozenset[str]:
        classes = self.classes
        return classes.prepositions | classes.conjunctions | classes.stops | classes.skipped | classes.relatives

    def _words_end(self, items: Sequence[Item], at: int, end: int) -> int:
        """Common words, then names; a word of saying, a preposition or a sign ends the phrase."""
        j, common = at, 0
        seen_name = False
        while j < end:
            item = items[j]
            if item.kind == "word" and item.capital and (j > 0 or item.low not in self._small()):
                seen_name = not item.text.endswith(("'s", "’s", "s'", "s’"))  # "Baker's spokesman"
            elif item.name_like and j > at:
                return j + 1
            elif (
                item.text == "." and seen_name and len(items[j - 1].text) <= 3 and j + 1 < end and items[j + 1].capital
            ):
                if items[j - 1].end != item.start:
                    break
            elif seen_name and item.low in _NAME_LINKS and j + 1 < end and self._name_follows(items, j + 1, end):
                pass
            elif (
                item.kind in ("word", "number")
                and not seen_name
                and common < MOST_WORDS
                and self._is_common(item, common)
            ):
                common += 1
            else:
                break
            j += 1
        if j < end and items[j].text == "(" and seen_name:
            return next((k + 1 for k in range(j + 1, min(end, j + 6)) if items[k].text == ")"), j)
        return j

    def _name_follows(self, items: Sequence[Item], at: int, end: int) -> bool:
        return items[at].capital or (items[at].low in _NAME_LINKS and at + 1 < end and items[at + 1].capital)

    def _is_common(self, item: Item, place: int) -> bool:
        low = item.low
        if place and low.endswith(("ed",) if self._language == "en" else ("ó", "aron", "ieron", "aba")):
            return False  # "the minister thanked": a verb; "the alleged thief" has no word before it
        return (
            low not in self._small()
            and low not in self._verbs
            and low not in self.classes.determiners
            and low not in self.classes.of
            and low not in self.classes.auxiliaries
            and not low.endswith("mente")
        )

    def _of_end(self, items: Sequence[Item], at: int, end: int) -> int:
        while at + 1 < end and items[at].low in self.classes.of:
            start = at + 1 + (items[at + 1].low in self.classes.determiners)
            past = self._words_end(items, start, end)
            if past <= start:
                return at
            at = past
        return at

    def _apposition_end(self, items: Sequence[Item], at: int, end: int, depth: int) -> int:
        if at + 1 >= end or items[at].text != "," or depth:
            return at
        inner = self.phrase_at(items, at + 1, end, depth=1)
        if inner is None or inner.pronoun or inner.end - inner.start > 10:
            return at
        if inner.end < end and items[inner.end].text == ",":
            return inner.end
        # At the sentence's end only a function is an apposition: "…, directora del museo."; else a clause follows.
        named = any(is_function(item.low, self._language) for item in items[at + 1 : inner.end])
        closes = inner.end >= end or items[inner.end].text in _ENDS or items[inner.end].kind == "mark"
        return inner.end if closes and (named or items[at + 1].capital) else at

    def _and_end(self, items: Sequence[Item], at: int, end: int, depth: int) -> int:
        if depth or at + 1 >= end or items[at].low not in self.classes.and_:
            return at
        inner = self.phrase_at(items, at + 1, end, depth=2)
        return inner.end if inner and not inner.pronoun else at
