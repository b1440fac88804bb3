"""What is said, when it is reported: dass clauses, main clauses in the subjunctive, infinitives, and what stands
before ", sagte er", around "laut Polizei" and beside "wie der Sender berichtete"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from articles.intake.cues import lexicon
from articles.intake.frames import Frame, cue_text
from articles.intake.grammar_de import (
    ADVERBS,
    AUXILIARIES,
    COMPLEMENTIZERS,
    COORDINATORS,
    NOT_NAMES,
    PREPOSITIONS,
    RELATIVES,
    SUBJUNCTIVE,
    SUBORDINATORS,
)
from articles.intake.items import Item
from articles.intake.phrases_de import is_quoted, phrase_at
from articles.intake.subjects_de import clause_start

_ZU_INSIDE = re.compile(r"[^\W\d_]{2,}zu[^\W\d_]{2,}(?:en|eln|ern)$")
_INFINITIVE = re.compile(r"[^\W\d_]{2,}(?:en|eln|ern)$|sein$|tun$")
_LEADING = COORDINATORS | ADVERBS
LEAST_ITEMS = 3
_THAT = ("dass", "daß")
_FINITE_LOOK = re.compile(r"[^\W\d_]{2,}(?:t|te|ten)$")


def set_contents(items: Sequence[Item], frames: list[Frame]) -> None:
    """Fill ``content`` of each frame that reports something in this sentence."""
    last = _sentence_end(items)
    for number, frame in enumerate(frames):
        following = frames[number + 1 :]
        if frame.kind == "preposition":
            frame.content = _around(items, frame, _main_end(items, frame, following, last))
        elif frame.kind == "noun":
            frame.content = _cut(items, frame.end, last, frame, following)
        elif frame.kind == "clause" and _starts_with_wie(items, frame):
            frame.content = _beside_wie(items, frame, last)
        else:
            frame.content = _complement(items, frame, following, last) or _before(items, frame)
    for frame in frames:
        if frame.content and frame.content[1] - frame.content[0] < LEAST_ITEMS:
            frame.content = None


def noun_frames(items: Sequence[Item]) -> list[Frame]:
    """ "die Behauptung des Ministers, dass …", and sentences that begin with Demnach."""
    found: list[Frame] = []
    nouns = lexicon("de").nouns
    for at, item in enumerate(items[:-2]):
        if item.low in nouns and item.capital:
            owner = (
                phrase_at(items, at + 1, len(items), depth=1) if items[at + 1].low in ("des", "der", "von") else None
            )
            comma = owner.end if owner else at + 1
            if comma + 1 < len(items) and items[comma].text == "," and items[comma + 1].low in (*_THAT, "wonach"):
                mention = (owner.start, owner.end) if owner else None
                found.append(Frame("noun", "say", at, comma + 1, item.text, mention))
    if items and items[0].low in ("demnach", "demzufolge"):
        found.append(Frame("noun", "say", 0, 1, cue_text(items, 0)))
    return found


def _sentence_end(items: Sequence[Item]) -> int:
    end = len(items)
    while end and items[end - 1].kind == "sign" and items[end - 1].text in ".!?…;:,":
        end -= 1
    return end


def _starts_with_wie(items: Sequence[Item], frame: Frame) -> bool:
    start = clause_start(items, frame.at)
    return items[start].low == "wie"


def _beside_wie(items: Sequence[Item], frame: Frame, last: int) -> tuple[int, int] | None:
    """ "Wie X mitteilte, …" reports what follows; "…, wie X mitteilte" what stands before."""
    start = clause_start(items, frame.at)
    if start == 0 or (start == 1 and items[0].low in COORDINATORS):
        comma = next((j for j in range(frame.end, last) if items[j].text == ","), None)
        return (comma + 1, last) if comma is not None else None
    past = frame.end
    if past < last and items[past].text == "," and last - past > LEAST_ITEMS:
        return _statement_start(items, 0), last
    return _statement_start(items, 0), start - 1


def _around(items: Sequence[Item], frame: Frame, last: int) -> tuple[int, int] | None:
    """The sentence without a frame at its start or end; the whole sentence when the frame stands inside."""
    before = frame.at
    if before and items[before - 1].text in (",", "–", "("):
        before -= 1
    if all(item.low in _LEADING for item in items[:before]):
        start = frame.end
        while start < last and items[start].text in (",", "–", ")"):
            start += 1
        return start, last
    if frame.end >= last:
        return _statement_start(items, 0), before
    return clause_start(items, frame.at) or _statement_start(items, 0), last


def _main_end(items: Sequence[Item], frame: Frame, following: Sequence[Frame], last: int) -> int:
    """Where a trailing ", wie X sagte" or ", sagte X" begins behind "laut Y"."""
    for other in following:
        begin = clause_start(items, other.at)
        if begin > frame.end and (items[begin].low == "wie" or (other.kind == "verb" and other.at == begin)):
            return begin - 1
    return last


def _statement_start(items: Sequence[Item], at: int) -> int:
    return at + 1 if items[at].low in ("und", "aber", "doch") and len(items) > at + LEAST_ITEMS else at


def _complement(items: Sequence[Item], frame: Frame, following: Sequence[Frame], last: int) -> tuple[int, int] | None:
    """The clause that a verb of saying governs to its right."""
    stop = min(
        (other.at for other in following if other.kind in ("verb", "clause") and other.at > frame.at), default=last
    )
    j = frame.at + 1
    while j < last:
        if items[j].text in ":;" or is_quoted(items, j):
            return None
        starts = items[j].text == "," and j + 1 < last
        asks = starts and items[j + 1].low in COMPLEMENTIZERS and (frame.group == "say" or items[j + 1].low in _THAT)
        if asks and j <= stop and frame.end <= j + 1:
            return _cut(items, j + 1, last, frame, following)
        if (
            starts
            and frame.group != "call"
            and j <= stop
            and frame.end <= j + 1
            and _is_reported_clause(items, j + 1, last)
        ):
            return _cut(items, j + 1, last, frame, following)
        if items[j].low in _THAT and frame.end <= j <= stop:
            return _cut(items, j, last, frame, following)
        if j > stop:
            return None
        j += 1
    return None


def _clause_items(items: Sequence[Item], start: int, last: int) -> Sequence[Item]:
    end = start
    while end < last and items[end].text not in ",;:":
        end += 1
    return items[start:end]


def _is_reported_clause(items: Sequence[Item], start: int, last: int) -> bool:
    """A main clause in the subjunctive, or an infinitive with zu."""
    first = items[start]
    if first.low in SUBORDINATORS and first.low not in ("um", "damit"):
        return _main_clause_follows(items, start, last)
    clause = _clause_items(items, start, last)
    if first.low == "um" or first.low in COORDINATORS or not clause or any(item.low == "ich" for item in clause):
        return False
    if _has_infinitive(clause):
        return first.low not in RELATIVES or not _verb_last(clause) or _INFINITIVE.match(clause[-1].low) is not None
    places = [at for at, item in enumerate(clause) if item.low in SUBJUNCTIVE and not item.capital]
    if not places:
        return _relative_inside(items, start, clause, last)
    if first.low in RELATIVES or (first.low in PREPOSITIONS and len(clause) > 1 and clause[1].low in RELATIVES):
        phrase = phrase_at(items, start, start + len(clause))
        return phrase is not None and places[0] < len(clause) - 1 and phrase.end - start <= places[0] + 1
    return True


def _main_clause_follows(items: Sequence[Item], start: int, last: int) -> bool:
    """ "sagte, wenn das so komme, werde er": the subjunctive opens the next clause."""
    comma = next((j for j in range(start, last) if items[j].text == ","), None)
    return comma is not None and comma + 1 < last and items[comma + 1].low in SUBJUNCTIVE


def _relative_inside(items: Sequence[Item], start: int, clause: Sequence[Item], last: int) -> bool:
    """ "sagte, das Haus, das leer stand, sei sicher": a relative clause parts subject and verb."""
    phrase = phrase_at(items, start, start + len(clause), depth=1)
    if phrase is None or phrase.oblique or phrase.end != start + len(clause) or phrase.end + 1 >= last:
        return False
    comma = next((j for j in range(phrase.end + 1, last) if items[j].text == ","), None)
    return comma is not None and comma + 1 < last and items[comma + 1].low in SUBJUNCTIVE


def _has_infinitive(clause: Sequence[Item]) -> bool:
    for at, item in enumerate(clause):
        if _ZU_INSIDE.match(item.low) and not item.capital:
            return True
        if (
            item.low == "zu"
            and at + 1 < len(clause)
            and not clause[at + 1].capital
            and _INFINITIVE.match(clause[at + 1].low)
        ):
            return True
    return False


def _verb_last(clause: Sequence[Item]) -> bool:
    last = clause[-1]
    return (
        last.kind == "word"
        and not last.capital
        and (last.low in AUXILIARIES or last.low.endswith(("t", "te", "ten", "en")))
    )


def _cut(
    items: Sequence[Item], start: int, last: int, frame: Frame, following: Sequence[Frame]
) -> tuple[int, int] | None:
    """Where a reported clause ends: at the next attribution of the main clause, else with the sentence."""
    end = last
    for other in following:
        if other.at <= start:
            continue
        begin = clause_start(items, other.at)
        if (other.kind == "clause" and items[begin].low == "wie") or (
            other.kind == "verb" and other.at == begin and items[begin - 1].text == ","
        ):
            end = min(end, begin - 1)
        elif (other.kind == "preposition" and other.cue.casefold() == "so") or (
            other.kind in ("verb", "clause") and items[other.at - 1].low in COORDINATORS and other.shared
        ):
            end = min(end, other.at - 1)
    if frame.embedded:
        for j in range(start + 1, end):
            after = items[j + 1].low if j + 1 < end else ""
            clause = _clause_items(items, j + 1, end)
            goes_on = after in SUBORDINATORS or (after in RELATIVES and bool(clause) and _verb_last(clause))
            if items[j].text == "," and not goes_on and not _has_infinitive(clause):
                end = j
                break
    if (
        frame.kind == "clause" and clause_start(items, frame.at) == 0
    ):  # "Obwohl er erklärte, …, wurde nichts entschieden"
        end = next((j for j in range(start, end) if items[j].text == "," and items[j + 1].low in AUXILIARIES), end)
    while end > start and items[end - 1].text in (",", "–"):
        end -= 1
    return (start, end) if end > start else None


def _may_be_finite(item: Item) -> bool:
    if item.capital or item.kind != "word":
        return False
    if item.low in AUXILIARIES or item.low in SUBJUNCTIVE:
        return True
    return item.low not in NOT_NAMES and bool(_FINITE_LOOK.match(item.low))


def _before(items: Sequence[Item], frame: Frame) -> tuple[int, int] | None:
    """The statement before ", sagte er": only when the verb opens its clause and nothing marked stands before it."""
    if frame.at == 0 or items[frame.at - 1].text not in (",", "–") or frame.kind == "clause" or frame.group == "call":
        return None
    before = items[: frame.at - 1]
    if not before or before[-1].kind == "mark" or any(item.text == ":" for item in before):
        return None
    if frame.mention and not frame.shared and frame.mention[1] <= frame.at:
        return None
    if not any(_may_be_finite(item) for item in before):
        return None
    return _statement_start(items, 0), frame.at - 1
