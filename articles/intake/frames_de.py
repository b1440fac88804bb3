"""German attributions: verbs of saying with separable prefixes, laut, nach Angaben, zufolge, so, wie … mitteilte."""

from __future__ import annotations

from collections.abc import Sequence

from articles.intake import cues_de
from articles.intake.cues import Verb, lexicon
from articles.intake.functions import is_speaker_noun
from articles.intake.frames import Frame, cue_text
from articles.intake.grammar_de import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    PASSIVE,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
)
from articles.intake.items import Item
from articles.intake.phrases_de import Phrase, is_quoted, is_relative, phrase_at, subject_after

_FRAME_NOUNS = frozenset(cues_de.FRAME_NOUNS.split())
_IMPERSONAL = frozenset(cues_de.IMPERSONAL.split())
_PLURAL_DETERMINERS = frozenset("beide mehrere viele einige zahlreiche alle manche zwei drei vier sie wir".split())
_LET = frozenset(cues_de.LET.split())
_LET_KNOW = frozenset(cues_de.LET_KNOW.split())
_BOUNDARY = frozenset(",;:–—()")
_POSSESSIVES = frozenset("seiner seinen ihrer ihren eigenen dessen deren".split())


def frames_of(items: Sequence[Item]) -> list[Frame]:
    """All attributions of one sentence, in order."""
    found: list[Frame] = []
    for at in range(len(items)):
        frame = _frame_at(items, at, found)
        if frame and not (frame.mention and items[frame.mention[0]].low == "ich"):
            found.append(frame)
    return found


def _frame_at(items: Sequence[Item], at: int, found: list[Frame]) -> Frame | None:
    item = items[at]
    if item.kind != "word":
        return None
    low = item.low
    if low in ("laut", "gemäß", "nach", "zufolge", "so"):
        return _preposition(items, at)
    if low in _IMPERSONAL and at + 1 < len(items) and "es" in (items[at + 1].low, items[at - 1].low if at else ""):
        return _it_says(items, at)
    words = lexicon("de")
    if _is_attribute(items, at):
        return None
    if low in words.finite and not item.capital:
        return _finite(items, at, words.finite[low], found)
    if low in words.final and not item.capital and _closes_clause(items, at):
        return _final(items, at, words.final[low], found)
    if low in words.participle and not item.capital:
        return _perfect(items, at, words.participle[low], found)
    if low in words.infinitive and not item.capital:
        return _perfect(items, at, words.infinitive[low], found)
    if low in _LET:
        return _let(items, at, found)
    return None


def _it_says(items: Sequence[Item], at: int) -> Frame:
    """ "heißt es in dem Bericht", "In dem Bericht heißt es": the document stands for its author."""
    behind = items[at + 1].low == "es"
    places = (at, at + 1) if behind else (at - 1, at)
    frame = Frame("impersonal", "say", places[0], places[-1] + 1, cue_text(items, *places))
    for j in (frame.end, _clause_start(items, frame.at)):
        if j < len(items) and items[j].low in PREPOSITIONS and j != frame.at:
            phrase = phrase_at(items, j + 1, len(items) if j == frame.end else frame.at, depth=1)
            if phrase:
                frame.mention = (phrase.start, phrase.end)
                break
    return frame


def _is_attribute(items: Sequence[Item], at: int) -> bool:
    """ "der wiederholten Aufrufe", "die angekündigte Reform": a participle in front of its noun."""
    if at + 1 >= len(items) or not items[at].low.endswith(("e", "en", "er", "es", "em")):
        return False
    before = items[at - 1].low if at else ""
    noun = items[at + 1].kind == "word" and items[at + 1].capital
    return noun and before in (DETERMINERS | PREPOSITIONS) - {"der", "die", "das"} or (
        noun and before in ("der", "die", "das") and not is_relative(items, at - 1)
    )


# --- laut, nach, zufolge, so -------------------------------------------------------------------------------


def _preposition(items: Sequence[Item], at: int) -> Frame | None:
    low = items[at].low
    if low == "zufolge":
        return _zufolge(items, at)
    if low == "so":
        return _so(items, at)
    if low in ("laut", "gemäß"):
        phrase = phrase_at(items, at + 1, len(items))
        if phrase is None:
            return None
        return _frame(items, at, phrase.end, _behind_noun(items, phrase))
    phrase = phrase_at(items, at + 1, len(items)) if at + 1 < len(items) else None
    if phrase and any(_is_frame_noun(items[j]) for j in range(phrase.start, min(phrase.start + 4, phrase.end))):
        return _frame(items, at, phrase.end, _behind_noun(items, phrase))
    if at >= 1 and items[at - 1].low in _FRAME_NOUNS:  # "seiner Meinung nach"
        start = at - 2 if at >= 2 and items[at - 2].low in _POSSESSIVES else at - 1
        frame = _frame(items, at, at + 1, (start, start + 1) if start == at - 2 else None)
        frame.at = start
        return frame
    return None


def _frame(items: Sequence[Item], at: int, end: int, mention: tuple[int, int] | None) -> Frame:
    cue_end = mention[0] if mention and mention[0] > at else at + 1
    return Frame("preposition", "frame", at, end, cue_text(items, *range(at, max(cue_end, at + 1))), mention)


def _behind_noun(items: Sequence[Item], phrase: Phrase) -> tuple[int, int] | None:
    """In "Angaben der Polizei" the speaker is "der Polizei"; "Angaben" alone names nobody."""
    for at in range(phrase.start, min(phrase.start + 4, phrase.end)):
        if not _is_frame_noun(items[at]):
            continue
        start = at + 1
        if start < phrase.end and items[start].low in ("von", "vom", "aus"):
            start += 1
        if start < phrase.end and items[start].text != ",":
            return start, phrase.end
        if at > phrase.start and items[phrase.start].low in _POSSESSIVES:
            return phrase.start, phrase.start + 1
        return None
    return phrase.start, phrase.end


def _is_frame_noun(item: Item) -> bool:
    """ "Angaben", "Polizeiangaben", "Medienberichten"."""
    return item.capital and (item.low in _FRAME_NOUNS or item.low.endswith(("angaben", "berichten", "informationen")))


def _zufolge(items: Sequence[Item], at: int) -> Frame | None:
    """The phrase that ends right before "zufolge": the longest one."""
    for start in range(max(0, at - 14), at):
        if start and items[start - 1].kind == "word" and items[start - 1].capital and items[start].capital:
            continue
        phrase = phrase_at(items, start, at)
        if phrase and phrase.end == at and not phrase.pronoun:
            frame = _frame(items, start, at + 1, _behind_noun(items, phrase))
            frame.cue = items[at].text
            return frame
    return None


def _so(items: Sequence[Item], at: int) -> Frame | None:
    """ ", so der Minister": after a comma or a mark, and a subject right behind."""
    before = items[at - 1] if at else None
    if before is None or not (before.text in (",", "–", "—", "(") or before.kind == "mark"):
        return None
    phrase = phrase_at(items, at + 1, len(items))
    if phrase is None or phrase.oblique or (phrase.pronoun and items[at + 1].low == "es"):
        return None
    closes = phrase.end >= len(items) or items[phrase.end].kind in ("sign", "mark") or (
        items[phrase.end].low in PREPOSITIONS or items[phrase.end].low in ("weiter", "gestern", "heute", "wörtlich")
    )  # fmt: skip
    return _frame(items, at, phrase.end, (phrase.start, phrase.end)) if closes else None


# --- verbs -------------------------------------------------------------------------------------------------


def _finite(items: Sequence[Item], at: int, verbs: tuple[Verb, ...], found: list[Frame]) -> Frame | None:
    if items[at].low in lexicon("de").participle and _closes_clause(items, at) and _governed_by_auxiliary(items, at):
        return _perfect(items, at, lexicon("de").participle[items[at].low], found)
    verb, particle = _with_particle(items, at, verbs)
    if verb is None:
        if _closes_clause(items, at) and items[at].low in lexicon("de").final:
            return _final(items, at, lexicon("de").final[items[at].low], found)
        return None
    if items[at].low in lexicon("de").infinitive and at and (
        items[at - 1].low == "zu" or _governed_by_auxiliary(items, at)
    ):
        return _perfect(items, at, verb, found)
    if verb.name == "bestehen" and not any(item.low == "darauf" for item in items):
        return None
    places = (at,) if particle is None else (at, particle)
    frame = Frame("verb", verb.group, at, max(places) + 1, cue_text(items, *places))
    if particle is None and _closes_clause(items, at) and _subordinate_start(items, at) is not None:
        frame.kind = "clause"
    _set_subject(items, at, frame, found)
    return frame


def _with_particle(items: Sequence[Item], at: int, verbs: tuple[Verb, ...]) -> tuple[Verb | None, int | None]:
    plain = next((verb for verb in verbs if not verb.particle), None)
    for verb in verbs:
        if verb.particle:
            place = _particle_place(items, at, verb.particle)
            if place is not None:
                return verb, place
    return plain, None


def _particle_place(items: Sequence[Item], at: int, particle: str) -> int | None:
    """The particle before the next boundary; embedded relative clauses between commas may stand in between."""
    for j in range(at + 1, len(items)):
        item = items[j]
        if item.kind == "sign" and item.text in ";:":
            return None
        if item.low != particle:
            continue
        after = items[j + 1] if j + 1 < len(items) else None
        if after is None or after.kind in ("sign", "mark") or after.low in COORDINATORS or after.low in SUBORDINATORS:
            return j
    return None


def _final(items: Sequence[Item], at: int, verb: Verb, found: list[Frame]) -> Frame | None:
    """A verb at the end of a subordinate clause: "wie der Kreml mitteilte", "der erläuterte, dass"."""
    if _subordinate_start(items, at) is None:
        return None
    frame = Frame("clause", verb.group, at, at + 1, items[at].text)
    _set_subject(items, at, frame, found)
    return frame


def _governed_by_auxiliary(items: Sequence[Item], at: int) -> bool:
    return _auxiliary_before(items, at) is not None


def _let(items: Sequence[Item], at: int, found: list[Frame]) -> Frame | None:
    """ "ließ deutlich werden", "lässt durchblicken", "ließ … mitteilen"."""
    end = _clause_end(items, at)
    told = next((j for j in range(at + 1, end) if items[j].low in _LET_KNOW), None)
    if told is None:
        return None
    last = told + 1 if told + 1 < end and items[told + 1].low == "werden" else told
    frame = Frame("verb", "say", at, last + 1, cue_text(items, *{at, told, last}))
    _set_subject(items, at, frame, found)
    return frame


def _auxiliary_before(items: Sequence[Item], at: int) -> int | None:
    """The auxiliary of the clause that a participle closes; marked words may stand between."""
    j = at
    while j > 0 and items[j - 1].text not in _BOUNDARY:
        j -= 1
        if items[j].low in AUXILIARIES:
            return j
    return None


def _perfect(items: Sequence[Item], at: int, verb: Verb, found: list[Frame]) -> Frame | None:
    """ "hat … erklärt", "hatte sie gesagt", "wurde mitgeteilt"."""
    auxiliary = _auxiliary_before(items, at)
    after = at + 1 < len(items) and items[at + 1].low in AUXILIARIES
    if auxiliary is None and after:
        frame = Frame("clause", verb.group, at, at + 2, cue_text(items, at, at + 1))
        if items[at + 1].low in PASSIVE:
            frame.kind = "impersonal"
            return frame
        _set_subject(items, at, frame, found)
        return frame
    if auxiliary is None:
        return None
    frame = Frame("verb", verb.group, at, at + 1, cue_text(items, auxiliary, at))
    if items[auxiliary].low in PASSIVE:
        frame.kind = "impersonal"
        frame.mention = _agent(items, auxiliary, at)
        return frame
    _set_subject(items, auxiliary, frame, found)
    return frame


def _agent(items: Sequence[Item], start: int, end: int) -> tuple[int, int] | None:
    for j in range(start, end):
        if items[j].low in ("von", "vom", "durch"):
            phrase = phrase_at(items, j + 1, end)
            if phrase and not phrase.pronoun:
                return phrase.start, phrase.end
    return None


def _clause_start(items: Sequence[Item], at: int) -> int:
    j = at
    while j > 0 and not (items[j - 1].text in _BOUNDARY or is_quoted(items, j - 1)):
        j -= 1
    return j


def _clause_end(items: Sequence[Item], at: int) -> int:
    j = at
    while j < len(items) and not (items[j].text in _BOUNDARY or items[j].text in ".!?" or items[j].kind == "mark"):
        j += 1
    return j


def _closes_clause(items: Sequence[Item], at: int) -> bool:
    after = items[at + 1] if at + 1 < len(items) else None
    return after is None or after.kind in ("sign", "mark") or after.low in COORDINATORS or after.low in SUBORDINATORS


def _subordinate_start(items: Sequence[Item], at: int) -> int | None:
    """Where the subordinate or relative clause that ``at`` closes begins."""
    j = _clause_start(items, at)
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


def _set_subject(items: Sequence[Item], at: int, frame: Frame, found: list[Frame]) -> None:
    """Find who says it: before the verb, behind it, through a relative pronoun, or shared with the verb before."""
    start = _clause_start(items, at)
    subordinate = _subordinate_start(items, at)
    coordinated = at > 1 and items[at - 1].low in COORDINATORS
    if coordinated and subordinate is not None and _share(items, at, frame, found):
        frame.kind = "verb"
        return
    if subordinate is not None and (_closes_clause(items, at) or frame.kind == "clause"):
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
        return Phrase(after, after + 1) if items[after].text.count(" ") <= 3 else None
    return subject_after(items, after, _clause_end(items, after))


def _is_fronted_object(items: Sequence[Item], front: Phrase, behind: Phrase, at: int) -> bool:
    """ "Die Äußerungen bezeichnete Beispiel als": what may be an object stands before the verb, a name right behind."""
    first = items[front.start]
    if first.low in ("der", "er", "wir", "ich", "man") or front.pronoun or behind.start != at + 1:
        return False
    if any(is_speaker_noun(items[j].low, "de") for j in range(front.start, min(front.end, front.start + 5))):
        return False
    named = items[behind.start].capital or (behind.pronoun and items[behind.start].low in ("er", "wir", "man", "ich"))
    return named and (first.low in ("die", "das", "eine", "ein", "diese", "dieses", "seine", "ihre") or not first.capital)


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
    """ "Der Minister, der seit Mai im Amt ist, sagte": the subject opens the sentence, a comma stands before the verb."""
    if start != at or at == 0 or items[at - 1].text != ",":
        return None
    phrase = phrase_at(items, 0, at)
    if phrase is None or phrase.oblique or phrase.end >= at or items[phrase.end].text != ",":
        return None
    return phrase
