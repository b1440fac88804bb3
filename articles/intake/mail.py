"""What a colleague wrote around the copy: a greeting with its lines above, a farewell with a name below.

None of it is the story, and some of it is for the desk to know, so it stays unplaced.
"""

from __future__ import annotations

from collections.abc import Sequence

from articles.intake.greetings import is_farewell, is_greeting
from articles.intake.headline import is_headline_like
from articles.intake.lines import Passage

LONG = 15
MOST_WORDS = 6
MOST_SIGNATURE_LINES = 4


def opening_of(passages: Sequence[Passage]) -> int:
    """How many passages at the top are a greeting and what belongs to it; 0 without a greeting."""
    if not passages or passages[0].words > MOST_WORDS or not is_greeting(passages[0].text):
        return 0
    at = 1
    while at < len(passages) and passages[at].words < LONG and not is_headline_like(passages[at]):
        at += 1
    return at if at < len(passages) else 0


def closing_of(passages: Sequence[Passage]) -> int:
    """Index from which the last passages are a farewell with its signature; their number without one."""
    for at in range(max(1, len(passages) - MOST_SIGNATURE_LINES), len(passages)):
        short = all(passage.words <= MOST_WORDS for passage in passages[at:])
        if short and is_farewell(passages[at].text):
            return at
    return len(passages)
