"""Subheads: short lines between paragraphs. Questions and quotes only where the context shows it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from articles.intake.lines import Passage
from articles.intake.story import BlockType

MOST_WORDS = 12
LONG = 15
_CLOSED = re.compile(r"[.!?…:;,\"“”«»‘’]$")
_QUESTION_OR_QUOTE = re.compile(r"[?!\"“”«»‘’]$")
_SCORE = re.compile(r"^\W*\d+\s*[:\-–]\s*\d+|\(\d+:\d+")
_TIME = re.compile(r"^\d{1,2}[.:]\d{2}(?: ?(?:Uhr|h|Uhr:|a\.m\.|p\.m\.))?\b")
_CREDIT = re.compile(r"(?:©|\b(?:Foto|Fotos|Bild|Photo|Imagen|Grafik)\s*:)", re.IGNORECASE)


def judge(passages: Sequence[Passage], at: int, *, others: bool) -> tuple[BlockType, float, str | None]:
    """Type, score and runner-up of a passage. ``others``: the text has subheads that are beyond doubt."""
    passage = passages[at]
    if not _short_and_clean(passage):
        return "paragraph", 1.0, None
    follower = passages[at + 1] if at + 1 < len(passages) else None
    if follower is None or follower.words < LONG:
        return "paragraph", 0.6 if follower is None else 0.55, "subhead"
    if not _CLOSED.search(passage.text):
        return "subhead", 0.95 if passage.gap or passage.words <= 8 else 0.85, "paragraph"
    if _QUESTION_OR_QUOTE.search(passage.text) and others:
        return "subhead", 0.65, "paragraph"
    if _QUESTION_OR_QUOTE.search(passage.text):
        return "paragraph", 0.55, "subhead"
    return "paragraph", 0.95, None


def is_certain(passages: Sequence[Passage], at: int) -> bool:
    kind, score, _ = judge(passages, at, others=False)
    return kind == "subhead" and score > 0.8


def _short_and_clean(passage: Passage) -> bool:
    text = passage.text
    if not 0 < passage.words <= MOST_WORDS:
        return False
    digits = sum(char.isdigit() for char in text)
    return (
        passage.lines <= 2
        and not text[0].islower()
        and not text[0].isdigit()
        and digits * 3 <= len(text)
        and not _SCORE.search(text)
        and not _TIME.search(text)
        and not _CREDIT.search(text)
        and any(char.isalpha() for char in text)
    )
