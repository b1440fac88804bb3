"""Two stories in one paste are noticed, but only where that is certain: what is claimed here is not read.

A headline, a long teaser and a first paragraph with its dateline are one story. So the first story needs a body of
its own before a second one may begin, and the second needs an agency's dateline of its own.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from articles.intake import dateline, faq
from articles.intake.headline import is_headline_like
from articles.intake.lines import Passage

LONG = 15
LEAST_LONG = 2
"""Passages of running text that make a body, where the first story has its own dateline or has visibly ended."""
LEAST_LONG_UNSIGNED = 3
LEAST_WORDS_UNSIGNED = 120
"""What the body must hold where only its length says that the first story may be over."""
MOST_TRIED = 20
"""Datelines looked at; each look reads what stands above it."""


def second_story_start(passages: Sequence[Passage], ends: Sequence[int] = ()) -> int | None:
    """Index of the passage a second story begins with, or None.

    ``ends`` are places in the copy where end furniture stands: filing terms, an agency's mark on a line of its own.
    Questions with their answers end a story too.
    """
    running = [at for at, passage in enumerate(passages) if passage.words >= LONG]
    if len(running) <= LEAST_LONG:
        return None
    datelines = (at for at in running[LEAST_LONG:] if dateline.has_agency_dateline(passages[at].text))
    for at in itertools.islice(datelines, MOST_TRIED):
        start = at
        while start - 1 > running[0] and start > at - 2 and is_headline_like(passages[start - 1]):
            start -= 1
        if _is_over([passage for passage in passages[:start] if passage.words >= LONG], passages, start, at, ends):
            return start
    return None


def _is_over(body: Sequence[Passage], passages: Sequence[Passage], start: int, at: int, ends: Sequence[int]) -> bool:
    """Whether the first story, whose running text is ``body``, has ended before the passage ``start``."""
    signed = dateline.sign_off_start(passages[start - 1].text) is not None
    ended = signed or any(body[-1].end <= end < passages[start].start for end in ends)
    ended = ended or bool(faq.find(passages[:start]).pairs)
    if start == at:  # no headline stands above the dateline
        return ended and len(body) >= LEAST_LONG_UNSIGNED
    own = next((number for number, passage in enumerate(body) if dateline.dateline_end(passage.text)), len(body))
    if ended or len(body) - own >= LEAST_LONG:
        return len(body) >= LEAST_LONG
    return len(body) >= LEAST_LONG_UNSIGNED and sum(passage.words for passage in body) >= LEAST_WORDS_UNSIGNED
