"""Who says it: the subject of a German verb of saying, and the bounds of the clause it stands in."""

from __future__ import annotations

from collections.abc import Sequence

from articles.intake.frames import Frame
from articles.intake.functions import is_speaker_noun
from articles.intake.grammar_de import ADVERBS, COORDINATORS, PREPOSITIONS, RELATIVES, SUBORDINATORS
from articles.intake.items import Item
from articles.intake.phrases_de import Phrase, is_quoted, phrase_at, subject_after

BOUNDARY = frozenset(",;:–—")
_PLURAL_DETERMINERS = frozenset("beide mehrere viele einige zahlreiche alle manche zwei drei vier sie wir".split())


def clause_start(items: Sequence[Item], at: int) -> int:
    j = at
    while j > 0 and not (items[j - 1].text in BOUNDARY or is_quoted(items, j - 1)):
        j -= 1
    return j


def clause_end(items: Sequence[Item], at: int) -> int:
    j = at
    while j < len(items) and not (items[j].text in BOUNDARY or items[j].text in "!?" or items[j].kind == "mark"):
        j += 1
    return j - 1 if j == len(items) and j > at and items[j - 1].text == "." else j


def closes_clause(items: Sequence[Item], at: int) -> bool:
    after = items[at + 1] if at + 1 < len(items) else None
    return after is None or after.kind in ("sign", "mark") or after.low in COORDINATORS or after.low in SUBORDINATORS


def subordinate_start(items: Sequence[Item], at: int) -> int | None:
    """Where the subordinate or relative clause that ``at`` closes begins."""
    j = clause_start(items, at)
    if j >= at:
        return None
    first = items[j]
    if first.low in COORDINATORS and j + 1 < at:
        j, first = j + 1, items[j + 1]
    if first.low in SUBORDINATORS:
        return j
    if first.low in RELATIVES and j and items[j - 1].text == ",":
        phrase = phrase_at(items, j, at)
        return None if phrase and phrase.end == at else j
    return None


def set_subject(items: Sequence[Item], at: int, frame: Frame, found: list[Frame]) -> None:
    """Find who says it: before the verb, behind it, through a relative pronoun, or shared with the verb before."""
    start = clause_start(items, at)
    subordinate = subordinate_start(items, at)
    coordinated = at > 1 and items[at - 1].low in COORDINATORS
    if coordinated and subordinate is not None and _share(items, at, frame, found):
        frame.kind = "verb"
        return
    if subordinate is not None and (closes_clause(items, at) or frame.kind == "clause"):
        _subordinate_subject(items, subordinate, at, frame)
        return
    if coordinated:
        if not _share(items, at, frame, found):
            phrase = _clause_subject(items, start, at - 1, plural=items[at].low.endswith("en"))
            frame.mention, frame.shared = (phrase.start, phrase.end) if phrase else None, True
        return
    if start < at and items[start].low in COORDINATORS:
        start += 1
    phrase = _subject_before(items, start, at) or _interrupted_subject(items, at, start)
    behind = _subject_behind(items, at)
    if phrase is None or (behind is not None and _is_fronted_object(items, phrase, behind, at)):
        phrase = behind
    if phrase is not None:
        frame.mention = (phrase.start, phrase.end)
        return
    _share(items, at, frame, found)


def _subject_behind(items: Sequence[Item], at: int) -> Phrase | None:
    """Behind the verb; ", schrieb „Die Zeit“" names a paper between marks."""
    after = at + 1
    if after < len(items) and items[after].kind == "mark" and any(item.kind == "mark" for item in items[:at]):
        return Phrase(after, after + 1) if items[after].name_like else None
    return subject_after(items, after, clause_end(items, after))


def _is_fronted_object(items: Sequence[Item], front: Phrase, behind: Phrase, at: int) -> bool:
    """ "Die Äußerungen bezeichnete Beispiel als": what may be an object stands before the verb, a name right behind."""
    first = items[front.start]
    if first.low in ("der", "er", "wir", "ich", "man") or front.pronoun or behind.start != at + 1:
        return False
    head = next((items[j].low for j in range(front.start, front.end) if items[j].capital and j > 0), "")
    if is_speaker_noun(head, "de"):
        return False
    named = items[behind.start].capital or (behind.pronoun and items[behind.start].low in ("er", "wir", "man", "ich"))
    return named and (
        first.low in ("die", "das", "eine", "ein", "diese", "dieses", "seine", "ihre") or not first.capital
    )


def _clause_subject(items: Sequence[Item], start: int, end: int, *, plural: bool) -> Phrase | None:
    """The first phrase of a clause that may be its subject and agrees: "biss der Mann den Nachbarn und rief"."""
    found: list[Phrase] = []
    j = start
    while j < end and (phrase := subject_after(items, j, end)):
        found.append(phrase)
        j = phrase.end
    fitting = [phrase for phrase in found if _is_plural(items, phrase) == plural]
    return next(iter(fitting or found), None)


def _is_plural(items: Sequence[Item], phrase: Phrase) -> bool:
    if any(items[j].low in ("und", "sowie") for j in range(phrase.start + 1, phrase.end)):
        return True
    return items[phrase.start].low in _PLURAL_DETERMINERS


def _share(items: Sequence[Item], at: int, frame: Frame, found: list[Frame]) -> bool:
    """ "…, und betonte, dass": the subject of the verb before, when the verbs agree in number."""
    plural = items[at].low.endswith("en")
    for other in reversed(found):
        if other.mention and other.kind == "verb" and items[other.at].low.endswith("en") == plural:
            frame.mention, frame.shared = other.mention, True
            return True
    return False


def _subordinate_subject(items: Sequence[Item], start: int, at: int, frame: Frame) -> None:
    if items[start].low in RELATIVES:
        frame.embedded = True
        for begin in range(max(0, start - 14), start - 1):
            phrase = phrase_at(items, begin, start - 1, depth=0)
            if phrase and phrase.end == start - 1 and not phrase.pronoun:
                frame.mention = (phrase.start, phrase.end)
                return
        return
    phrase = subject_after(items, start + 1, at)
    if phrase:
        frame.mention = (phrase.start, phrase.end)


def _subject_before(items: Sequence[Item], start: int, at: int) -> Phrase | None:
    """A subject in the field before the verb: "Der Sprecher der Polizei in Kassel sagte"."""
    while start < at and items[start].low in ADVERBS:  # "Auch die Ministerin sagte"
        start += 1
    if start >= at or items[start].low in PREPOSITIONS:
        return None
    phrase = phrase_at(items, start, at)
    if phrase is None or phrase.oblique:
        return None
    j = phrase.end
    while j < at:  # what stands between subject and verb: "am Montag in Berlin", "(CDU)", "selbst"
        if items[j].low in PREPOSITIONS:
            inner = phrase_at(items, j + 1, at, depth=1)
            j = inner.end if inner else j + 1
        elif items[j].kind in ("word", "number") or items[j].text == ".":
            j += 1
        else:
            return None
    return phrase


def _interrupted_subject(items: Sequence[Item], at: int, start: int) -> Phrase | None:
    """ "Der Minister, der seit Mai im Amt ist, sagte": the subject opens the sentence, a comma precedes the verb."""
    if start != at or at == 0 or items[at - 1].text != ",":
        return None
    for begin in range(at - 1):  # "Der Minister, Ana Beispiel, sagte": a phrase that ends at the comma
        if begin and items[begin - 1].text not in BOUNDARY and items[begin - 1].kind != "mark":
            continue
        phrase = phrase_at(items, begin, at - 1)
        if phrase and phrase.end == at - 1 and not phrase.oblique:
            return phrase
    phrase = phrase_at(items, 0, at)
    if phrase is None or phrase.oblique or phrase.end >= at or items[phrase.end].text != ",":
        return None
    return phrase
