"""German sentences: all attributions with their contents, and the likely subject."""

from __future__ import annotations

from collections.abc import Sequence

from articles.intake.contents_de import noun_frames, set_contents
from articles.intake.frames import Frame
from articles.intake.frames_de import frames_of
from articles.intake.grammar_de import PREPOSITIONS
from articles.intake.items import Item
from articles.intake.phrases_de import phrase_at


class German:
    def frames(self, items: Sequence[Item]) -> list[Frame]:
        found = sorted([*frames_of(items), *noun_frames(items)], key=lambda frame: frame.at)
        set_contents(items, found)
        return found

    def subject(self, items: Sequence[Item], at: int) -> tuple[int, int] | None:
        j = 0
        while j < at:
            if items[j].kind == "sign":
                j += 1
                continue
            if items[j].low in PREPOSITIONS:
                inner = phrase_at(items, j + 1, at, depth=1)
                j = inner.end if inner else j + 1
                continue
            phrase = phrase_at(items, j, at)
            if phrase and not phrase.oblique:
                return phrase.start, phrase.end
            j = phrase.end if phrase else j + 1
        return None
