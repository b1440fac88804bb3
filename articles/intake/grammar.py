"""What the quote reader asks of a language: the attributions of a sentence, and a subject near a place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from articles.intake import german, plain
from articles.intake.frames import Frame
from articles.intake.items import Item


class Grammar(Protocol):
    """The sentence-level knowledge of one language."""

    def frames(self, items: Sequence[Item]) -> list[Frame]:
        """All attributions of a sentence, in order, their contents filled in."""

    def subjects(self, items: Sequence[Item], at: int) -> list[tuple[int, int]]:
        """Phrases that may be the subject of words marked at ``at`` without an attribution, likeliest first."""

    def is_reported(self, items: Sequence[Item]) -> bool:
        """Whether the sentence is in a mood that marks reported speech by itself (German: Konjunktiv)."""


def grammar_of(language: str) -> Grammar:
    if language == "de":
        return german.German()
    return plain.Plain(language)
