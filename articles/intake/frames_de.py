"""German attributions by verbs of saying: separable prefixes, clause-final verbs, perfect, passive, "ließ … wissen"."""

from __future__ import annotations

from collections.abc import Sequence

from articles.intake import cues_de
from articles.intake.cues import Verb, lexicon
from articles.intake.frames import MOST_FRAMES, Frame, cue_text
from articles.intake.grammar_de import AUXILIARIES, COORDINATORS, DETERMINERS, PASSIVE, PREPOSITIONS, SUBORDINATORS
from articles.intake.items import Item
from articles.intake.phrases_de import is_relative, phrase_at
from articles.intake.prepositions_de import it_says, preposition_at
from articles.intake.subjects_de import BOUNDARY, clause_end, closes_clause, set_subject, subordinate_start

_LET = frozenset(cues_de.LET.split())
_LET_KNOW = frozenset(cues_de.LET_KNOW.split())
_IMPERSONAL = frozenset(cues_de.IMPERSONAL.split())


def frames_of(items: Sequence[Item]) -> list[Frame]:
    """All attributions of one sentence, in order."""
    found: list[Frame] = []
    for at in range(len(items)):
        frame = _frame_at(items, at, found)
        if frame and not (frame.mention and items[frame.mention[0]].low == "ich"):
            found.append(frame)
            if len(found) == MOST_FRAMES:
                break
    return found


def _frame_at(items: Sequence[Item], at: int, found: list[Frame]) -> Frame | None:
    item = items[at]
    if item.kind != "word":
        return None
    low = item.low
    if low in ("laut", "gemäß", "nach", "zufolge", "so"):
        return preposition_at(items, at)
    if low in _IMPERSONAL and at + 1 < len(items) and "es" in (items[at + 1].low, items[at - 1].low if at else ""):
        return it_says(items, at)
    words = lexicon("de")
    if _is_attribute(items, at):
        return None
    if low in words.finite and not item.capital:
        return _finite(items, at, words.finite[low], found)
    if low in words.final and not item.capital and closes_clause(items, at):
        return _final(items, at, words.final[low], found)
    if low in words.participle and not item.capital:
        return _perfect(items, at, words.participle[low], found)
    if low in words.infinitive and not item.capital:
        return _perfect(items, at, words.infinitive[low], found)
    if low in _LET:
        return _let(items, at, found)
    return None


def _is_attribute(items: Sequence[Item], at: int) -> bool:
    """ "der wiederholten Aufrufe", "die angekündigte Reform": a participle in front of its noun."""
    if at + 1 >= len(items) or not items[at].low.endswith(("e", "en", "er", "es", "em")):
        return False
    before = items[at - 1].low if at else ""
    noun = items[at + 1].kind == "word" and items[at + 1].capital
    return (noun and before in (DETERMINERS | PREPOSITIONS) - {"der", "die", "das"}) or (
        noun and before in ("der", "die", "das") and not is_relative(items, at - 1)
    )


def _finite(items: Sequence[Item], at: int, verbs: tuple[Verb, ...], found: list[Frame]) -> Frame | None:
    if items[at].low in lexicon("de").participle and closes_clause(items, at) and _governed_by_auxiliary(items, at):
        return _perfect(items, at, lexicon("de").participle[items[at].low], found)
    verb, particle = _with_particle(items, at, verbs)
    if verb is None:
        if closes_clause(items, at) and items[at].low in lexicon("de").final:
            return _final(items, at, lexicon("de").final[items[at].low], found)
        return None
    if (
        items[at].low in lexicon("de").infinitive
        and at
        and (items[at - 1].low == "zu" or _governed_by_auxiliary(items, at))
    ):
        return _perfect(items, at, verb, found)
    if verb.name == "bestehen" and not any(item.low == "darauf" for item in items):
        return None
    places = (at,) if particle is None else (at, particle)
    frame = Frame("verb", verb.group, at, max(places) + 1, cue_text(items, *places))
    if particle is None and closes_clause(items, at) and subordinate_start(items, at) is not None:
        frame.kind = "clause"
    set_subject(items, at, frame, found)
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
    if subordinate_start(items, at) is None:
        return None
    frame = Frame("clause", verb.group, at, at + 1, items[at].text)
    set_subject(items, at, frame, found)
    return frame


def _governed_by_auxiliary(items: Sequence[Item], at: int) -> bool:
    return _auxiliary_before(items, at) is not None


def _let(items: Sequence[Item], at: int, found: list[Frame]) -> Frame | None:
    """ "ließ deutlich werden", "lässt durchblicken", "ließ … mitteilen"."""
    end = clause_end(items, at)
    told = next((j for j in range(at + 1, end) if items[j].low in _LET_KNOW), None)
    if told is None:
        return None
    last = told + 1 if told + 1 < end and items[told + 1].low == "werden" else told
    frame = Frame("verb", "say", at, last + 1, cue_text(items, *{at, told, last}))
    set_subject(items, at, frame, found)
    return frame


def _auxiliary_before(items: Sequence[Item], at: int) -> int | None:
    """The auxiliary of the clause that a participle closes; marked words may stand between."""
    j = at
    while j > 0 and items[j - 1].text not in BOUNDARY:
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
        if items[at + 1].low in PASSIVE and verb.name != "zitieren":
            frame.kind = "impersonal"
            return frame
        set_subject(items, at, frame, found)
        return frame
    if auxiliary is None:
        return None
    frame = Frame("verb", verb.group, at, at + 1, cue_text(items, auxiliary, at))
    if items[auxiliary].low in PASSIVE and verb.name != "zitieren":  # who is quoted is the speaker
        frame.kind = "impersonal"
        frame.mention = _agent(items, auxiliary, at)
        return frame
    set_subject(items, auxiliary, frame, found)
    return frame


def _agent(items: Sequence[Item], start: int, end: int) -> tuple[int, int] | None:
    for j in range(start, end):
        if items[j].low in ("von", "vom", "durch"):
            phrase = phrase_at(items, j + 1, end)
            if phrase and not phrase.pronoun:
                return phrase.start, phrase.end
    return None
