"""Spanish and English attributions: verbs of saying with their subject, según, according to."""

from __future__ import annotations

from collections.abc import Sequence

from articles.intake import cues_en, cues_es
from articles.intake.cues import Verb, lexicon
from articles.intake.frames import MOST_FRAMES, Frame, cue_text
from articles.intake.grammar_plain import classes_of
from articles.intake.items import Item
from articles.intake.phrases_de import Phrase
from articles.intake.phrases_plain import PhraseFinder

_BOUNDARY = frozenset(",;:–—()")


class FrameFinder:
    """Finds the attributions of one sentence."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._lexicon = lexicon(language)
        self.classes = classes_of(language)
        self.phrases = PhraseFinder(language, self.classes, self._lexicon)
        table = cues_es.FRAMES if language == "es" else cues_en.FRAMES
        self._openers = [tuple(phrase.split()) for phrase in table if phrase != "para"]

    def frames_of(self, items: Sequence[Item]) -> list[Frame]:
        found: list[Frame] = []
        for at, item in enumerate(items):
            if item.kind != "word":
                continue
            frame = self._preposition(items, at) or self._verb(items, at, found)
            if frame and not (frame.mention and items[frame.mention[0]].low in ("i", "yo", "you")):
                found.append(frame)
                if len(found) == MOST_FRAMES:
                    break
        return found

    def _preposition(self, items: Sequence[Item], at: int) -> Frame | None:
        for opener in self._openers:
            past = at + len(opener)
            if tuple(item.low for item in items[at:past]) != opener or past >= len(items):
                continue
            if items[past].low in self._lexicon.finite:  # "según explicó el ministro": the verb carries the frame
                return None
            phrase = self.phrases.phrase_at(items, past, len(items)) or self._bare_noun(items, past)
            if phrase is None:
                return None
            mention = (phrase.start, phrase.end)
            return Frame("preposition", "frame", at, phrase.end, cue_text(items, *range(at, past)), mention)
        return None

    def _bare_noun(self, items: Sequence[Item], at: int) -> Phrase | None:
        """ "según fuentes policiales", "according to police": no determiner, no name."""
        return self.phrases.phrase_at(items, at, len(items), bare=True)

    def _verb(self, items: Sequence[Item], at: int, found: list[Frame]) -> Frame | None:
        item = items[at]
        before = items[at - 1] if at else None
        helped = before is not None and before.low in self.classes.auxiliaries
        verb = self._form(item, helped=helped)
        if verb is None or (item.capital and at):
            return None
        if before is not None and self._is_noun_here(items, at, before):
            return None
        first = at
        while first > 0 and items[first - 1].low in self.classes.auxiliaries | self.classes.skipped:
            first -= 1
        if first and items[first - 1].low in self.classes.passive and item.low in self._lexicon.participle:
            return self._passive(items, at, verb)
        frame = Frame("verb", verb.group, first, at + 1, cue_text(items, *((at - 1, at) if helped else (at,))))
        if first and items[first - 1].low == "según":  # "según contó un vecino"
            frame.kind, frame.at, frame.cue = "preposition", first - 1, cue_text(items, first - 1, at)
        self._set_subject(items, first, at, frame, found)
        if self._language == "en" and frame.mention is None and items[at].low in self._lexicon.infinitive:
            return None
        return frame

    def _form(self, item: Item, *, helped: bool) -> Verb | None:
        if helped:
            return self._lexicon.participle.get(item.low)
        verbs = self._lexicon.finite.get(item.low)
        return verbs[0] if verbs else None

    def _is_noun_here(self, items: Sequence[Item], at: int, before: Item) -> bool:
        """ "una denuncia", "the report", "to say", "sin respuesta": a noun or an infinitive, no attribution."""
        determiners = (
            self.classes.determiners - self.classes.skipped if self._language == "es" else self.classes.determiners
        )
        clitic = self._language == "es" and before.low in ("lo", "la", "los", "las", "le")
        if before.low in determiners and not (clitic and at > 1 and items[at - 2].kind != "word"):
            return True
        if before.low == "según":
            return False
        return before.low in self.classes.prepositions | self.classes.of or before.low in (
            "to",
            "will",
            "would",
            "could",
        )

    def _passive(self, items: Sequence[Item], at: int, verb: Verb) -> Frame:
        frame = Frame("impersonal", verb.group, at, at + 1, items[at].text)
        for j in range(at + 1, min(at + 6, len(items))):
            if items[j].low in self.classes.by:
                phrase = self.phrases.phrase_at(items, j + 1, len(items))
                frame.mention = (phrase.start, phrase.end) if phrase else None
                break
        return frame

    def clause_start(self, items: Sequence[Item], at: int) -> int:
        j = at
        while j > 0 and not (items[j - 1].text in _BOUNDARY or items[j - 1].kind == "mark"):
            j -= 1
        return j

    def _set_subject(self, items: Sequence[Item], first: int, at: int, frame: Frame, found: list[Frame]) -> None:
        start = self.clause_start(items, first)
        phrase = self._before(items, start, first) or self._interrupted(items, first, start)
        if phrase is None:
            phrase = self._behind(items, at)
        if phrase is None and start + 1 < first and items[start].low == "desde":  # "Desde el banco advierten de que"
            phrase = self.phrases.phrase_at(items, start + 1, first)
        if phrase is None and start < first and items[start].low in self.classes.relatives:
            frame.embedded = True
            phrase = self._antecedent(items, start)
        if phrase is not None:
            frame.mention = (phrase.start, phrase.end)
            return
        shared = next((other for other in reversed(found) if other.mention and other.kind == "verb"), None)
        joined = first > 0 and items[first - 1].low in self.classes.and_
        if shared and (joined or self._language == "es"):
            frame.mention, frame.shared = shared.mention, True
        elif joined:
            opening = self.phrases.phrase_at(items, 0, first)
            frame.mention, frame.shared = (opening.start, opening.end) if opening else None, True

    def _before(self, items: Sequence[Item], start: int, end: int) -> Phrase | None:
        """The phrase that reaches the verb; groups with a preposition may stand before it and between."""
        j = start
        while j < end:
            low = items[j].low
            if low in self.classes.relatives and j > start:
                return None
            if low in self.classes.prepositions:
                inner = self.phrases.phrase_at(items, j + 1, end, depth=1)
                j = inner.end if inner else j + 1
                continue
            phrase = self.phrases.phrase_at(items, j, end)
            if phrase is None:
                j += 1
                continue
            if self._reaches(items, phrase.end, end):
                return phrase if low not in self.classes.relatives else None
            j = phrase.end
        return None

    def _reaches(self, items: Sequence[Item], at: int, end: int) -> bool:
        while at < end:
            if items[at].low in self.classes.prepositions:
                inner = self.phrases.phrase_at(items, at + 1, end, depth=1)
                at = inner.end if inner else at + 1
            elif (
                items[at].low in self.classes.skipped
                or items[at].low.endswith(("mente", "ly"))
                or items[at].text == ")"
                or items[at].low in ("on", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
            ):
                at += 1
            else:
                return False
        return True

    def _interrupted(self, items: Sequence[Item], at: int, start: int) -> Phrase | None:
        """ "El ministro, que viajó a Roma, dijo": the subject opens the sentence, a comma stands before the verb."""
        if start != at or at == 0 or items[at - 1].text != ",":
            return None
        phrase = self.phrases.phrase_at(items, 0, at)
        if phrase is None:
            return None
        if phrase.end == at - 1 or (phrase.end < at and items[phrase.end].text == ","):
            return phrase
        return None

    def _behind(self, items: Sequence[Item], at: int) -> Phrase | None:
        """ "dijo el ministro", "said John Smith", "dijo este lunes en Roma el ministro"."""
        opens = at == 0 or items[at - 1].kind in ("sign", "mark") or self._language == "es"
        if not opens:
            return None
        j = at + 1
        while j < len(items) and j - at < 12:
            low = items[j].low
            if items[j].kind in ("sign", "mark") or low in self.classes.that or low in self.classes.conjunctions:
                return None
            if low in self.classes.prepositions:
                inner = self.phrases.phrase_at(items, j + 1, len(items), depth=1)
                j = inner.end if inner else j + 1
                continue
            if low in ("este", "esta") and j + 1 < len(items) and not items[j + 1].capital:
                j += 2
                continue
            bare = self._language == "es" and j == at + 1 and items[at - 1].kind == "sign" and not low.endswith("mente")
            phrase = self.phrases.phrase_at(items, j, len(items), bare=bare)
            if phrase and not (self._language == "en" and items[at].low == "told"):
                return phrase
            j += 1
        return None

    def _antecedent(self, items: Sequence[Item], start: int) -> Phrase | None:
        for begin in range(max(0, start - 12), start - 1):
            phrase = self.phrases.phrase_at(items, begin, start - 1)
            if phrase and phrase.end == start - 1 and not phrase.pronoun:
                return phrase
        return None
