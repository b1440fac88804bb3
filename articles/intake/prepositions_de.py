"""German attributions without a verb of saying: laut, nach Angaben, zufolge, so, and "heißt es"."""

from __future__ import annotations

from collections.abc import Sequence

from articles.intake import cues_de
from articles.intake.frames import Frame, cue_text
from articles.intake.grammar_de import PREPOSITIONS
from articles.intake.items import Item
from articles.intake.phrases_de import Phrase, phrase_at
from articles.intake.subjects_de import clause_start

_FRAME_NOUNS = frozenset(cues_de.FRAME_NOUNS.split())
_POSSESSIVES = frozenset("seiner seinen ihrer ihren eigenen dessen deren".split())


def preposition_at(items: Sequence[Item], at: int) -> Frame | None:
    low = items[at].low
    if low == "zufolge":
        return _zufolge(items, at)
    if low == "so":
        return _so(items, at)
    if low in ("laut", "gemäß"):
        phrase = phrase_at(items, at + 1, len(items), governed=True)
        if phrase is None:
            return None
        return _frame(items, at, phrase.end, _behind_noun(items, phrase))
    phrase = phrase_at(items, at + 1, len(items), governed=True) if at + 1 < len(items) else None
    if phrase and any(_is_frame_noun(items[j]) for j in range(phrase.start, min(phrase.start + 4, phrase.end))):
        return _frame(items, at, phrase.end, _behind_noun(items, phrase))
    if at >= 1 and items[at - 1].low in _FRAME_NOUNS:  # "seiner Meinung nach"
        start = at - 2 if at >= 2 and items[at - 2].low in _POSSESSIVES else at - 1
        frame = _frame(items, at, at + 1, (start, start + 1) if start == at - 2 else None)
        frame.at = start
        return frame
    return None


def it_says(items: Sequence[Item], at: int) -> Frame:
    """ "heißt es in dem Bericht", "In dem Bericht heißt es": the document stands for its author."""
    behind = items[at + 1].low == "es"
    places = (at, at + 1) if behind else (at - 1, at)
    frame = Frame("impersonal", "say", places[0], places[-1] + 1, cue_text(items, *places))
    for j in (clause_start(items, frame.at), frame.end):
        if j < len(items) and items[j].low in PREPOSITIONS and j != frame.at:
            phrase = phrase_at(items, j + 1, len(items) if j == frame.end else frame.at, depth=1)
            if phrase:
                frame.mention = (phrase.start, phrase.end)
                break
    return frame


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
    phrase = phrase_at(items, at + 1, len(items), governed=True)
    if phrase is None or phrase.oblique or (phrase.pronoun and items[at + 1].low == "es"):
        return None
    closes = phrase.end >= len(items) or items[phrase.end].kind in ("sign", "mark") or (
        items[phrase.end].low in PREPOSITIONS or items[phrase.end].low in ("weiter", "gestern", "heute", "wörtlich")
    )  # fmt: skip
    return _frame(items, at, phrase.end, (phrase.start, phrase.end)) if closes else None
