"""Two stories in one paste are noticed: a headline and a dateline in the middle of running text."""

from __future__ import annotations

from collections.abc import Sequence

from articles.intake import dateline
from articles.intake.headline import is_headline_like
from articles.intake.lines import Passage

LONG = 15


def second_story_start(passages: Sequence[Passage]) -> int | None:
    """Index of the passage a second story begins with, or None."""
    first_text = next((at for at, passage in enumerate(passages) if passage.words >= LONG), None)
    if first_text is None:
        return None
    for at in range(first_text + 1, len(passages)):
        if not dateline.has_agency_dateline(passages[at].text):
            continue
        start = at
        while start - 1 > first_text and start > at - 2 and is_headline_like(passages[start - 1]):
            start -= 1
        return start
    return None
