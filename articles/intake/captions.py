"""Captions: a line of at most forty words that ends in the credit of a picture."""

from __future__ import annotations

import re

from articles.intake.lines import count_words

MOST_WORDS = 40
_CREDIT_AT_END = re.compile(
    r"(?:^|[\s(\[|/])(?:fotos?|bild|bilder|grafik|photos?|picture|imagen|image|credit|quelle|fuente|source)\s?:\s?"
    r"[^.!?:]{2,60}[.)\]]?$",
    re.IGNORECASE,
)


def is_caption(text: str) -> bool:
    """ "Streikende vor dem Depot. Foto: Ana Beispiel/dpa"."""
    return count_words(text) <= MOST_WORDS and bool(_CREDIT_AT_END.search(text))
