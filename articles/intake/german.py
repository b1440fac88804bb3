"""German sentences: all attributions with their contents, and the likely subject."""

from __future__ import annotations

from collections.abc import Sequence

from articles.intake.contents_de import noun_frames, set_contents
from articles.intake.frames import MOST_FRAMES, Frame
from articles.intake.frames_de import frames_of
from articles.intake.grammar_de import PREPOSITIONS, SUBJUNCTIVE
from articles.intake.items import Item
from articles.intake.phrases_de import phrase_at


class German:
    def frames(self, items: Sequence[Item]) -> list[Frame]:
        found = sorted([*frames_of(items), *noun_frames(items)], key=lambda frame: frame.at)[:MOST_FRAMES]
        set_contents(items, found)
        return found

    def subjects(self, items: Sequence[Item], at: int) -> list[tuple[int, int]]:
        """Before the marked words first; behind them when nothing stands before."""
        return _nominatives(items, 0, at) or _nominatives(items, at + 1, len(items))

    def is_reported(self, items: Sequence[Item]) -> bool:
        return any(item.low in SUBJUNCTIVE and not item.capital for item in items)


def _nominatives(items: Sequence[Item], start: int, end: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    j = start
    while j < end:
        if items[j].kind in ("sign", "mark"):
            j += 1
        elif items[j].low in PREPOSITIONS:
            inner = phrase_at(items, j + 1, end, depth=1)
            j = inner.end if inner else j + 1
        else:
            phrase = phrase_at(items, j, end)
            if phrase and not phrase.oblique:
                found.append((phrase.start, phrase.end))
            j = phrase.end if phrase else j + 1
    return found
