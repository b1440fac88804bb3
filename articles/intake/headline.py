"""Kicker, headline and teaser: what stands above the running text. No headline in the copy means None."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from articles.intake.greetings import is_greeting
from articles.intake.lines import Passage

MOST_HEADLINE_WORDS = 15
MOST_KICKER_WORDS = 5
LEAST_DECK_WORDS = 8
LONG = 15
_STOP = re.compile(r"[.:;,…][\"“”«»‘’')\]]*$")


@dataclass(frozen=True, slots=True)
class Front:
    """Indices of the passages above the body, None where there is none."""

    kicker: int | None = None
    headline: int | None = None
    teaser: int | None = None


def is_headline_like(passage: Passage) -> bool:
    """At most 15 words, no full stop at the end, at least one letter, and no greeting of a mail."""
    return (
        0 < passage.words <= MOST_HEADLINE_WORDS
        and not _STOP.search(passage.text)
        and any(char.isalpha() for char in passage.text)
        and not passage.text[0].islower()
        and not is_greeting(passage.text)
    )


def front_of(passages: Sequence[Passage]) -> Front:
    """Find kicker, headline and teaser among the first passages (bylines and labels already taken out)."""
    if not passages:
        return Front()
    heads = 0
    while heads < len(passages) and heads < 3 and is_headline_like(passages[heads]):
        heads += 1
    if not heads:
        return Front(teaser=_teaser(passages, 0))
    if heads >= 2 and _is_kicker(passages[0], passages[1]):
        return Front(kicker=0, headline=1, teaser=_teaser(passages, 2))
    return Front(headline=0, teaser=_teaser(passages, 1))


def _is_kicker(first: Passage, second: Passage) -> bool:
    return first.words <= MOST_KICKER_WORDS and second.words > first.words and first.text[-1] not in "?!"


def _teaser(passages: Sequence[Passage], at: int) -> int | None:
    """The first passage of at least 15 words; a shorter deck counts when running text follows it."""
    if at >= len(passages):
        return None
    first = passages[at]
    if first.words >= LONG:
        return at
    followed = at + 1 < len(passages) and passages[at + 1].words >= LONG
    return at if followed and first.words >= LEAST_DECK_WORDS and not first.text.endswith((":", ",", "?")) else None
