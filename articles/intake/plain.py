"""Spanish and English sentences: all attributions with their contents, and the likely subject."""

from __future__ import annotations

from collections.abc import Sequence

from articles.intake.contents_plain import ContentFinder
from articles.intake.frames import MOST_FRAMES, Frame
from articles.intake.frames_plain import FrameFinder
from articles.intake.items import Item


class Plain:
    def __init__(self, language: str) -> None:
        self._frames = FrameFinder(language)
        self._contents = ContentFinder(language, self._frames)

    def frames(self, items: Sequence[Item]) -> list[Frame]:
        found = self._frames.frames_of(items)[:MOST_FRAMES]
        self._contents.set_contents(items, found)
        return found

    def subjects(self, items: Sequence[Item], at: int) -> list[tuple[int, int]]:
        """Before the marked words first; behind them when nothing stands before."""
        return self._phrases(items, 0, at) or self._phrases(items, at + 1, len(items))

    def is_reported(self, items: Sequence[Item]) -> bool:
        """Neither language has a mood of reported speech."""
        return False

    def _phrases(self, items: Sequence[Item], start: int, end: int) -> list[tuple[int, int]]:
        found: list[tuple[int, int]] = []
        j = start
        while j < end:
            if items[j].low in self._frames.classes.prepositions:
                inner = self._frames.phrases.phrase_at(items, j + 1, end, depth=1)
                j = inner.end if inner else j + 1
                continue
            phrase = self._frames.phrases.phrase_at(items, j, end)
            if phrase:
                found.append((phrase.start, phrase.end))
            j = phrase.end if phrase else j + 1
        return found
