"""What raw copy becomes: spans of the source, and nothing that is not in it.

Every span counts code points into ``Story.copy``, half-open: ``copy[start:end] == text``.
The same shape carries a working copy to the desk checks (``articles.checks``), with the article's
fields laid out as one text, so that a check never needs to know where its story came from.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

BlockType = Literal["paragraph", "subhead", "list_item"]
QuoteKind = Literal["direct", "partial", "indirect"]
RelatedKind = Literal["video", "article"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the copy; ``end`` is exclusive."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block(Span):
    """A block of running text. ``score`` is 0 to 1; ``runner_up`` is what else the line could be."""

    type: BlockType = "paragraph"
    score: float = 1.0
    runner_up: str | None = None


@dataclass(frozen=True, slots=True)
class Related(Span):
    """Something the copy points to: a video or another article."""

    kind: RelatedKind = "article"


@dataclass(frozen=True, slots=True)
class Quote(Span):
    """Words of a speaker. ``text`` includes its marks; ``certainty`` is 0 to 1.

    ``speaker`` is the resolved name or None when it is not certain enough: then the desk is asked,
    with ``candidates`` (at most three, best first). ``speaker_mention`` is the name as written.
    """

    kind: QuoteKind = "direct"
    speaker: str | None = None
    speaker_mention: str | None = None
    cue: str | None = None
    source: str | None = None
    certainty: float = 0.0
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Faq:
    question: Span
    answer: Span


@dataclass(frozen=True, slots=True)
class Story:
    """One story as read from one paste. Absent things are None or empty, never invented."""

    copy: str
    language: str
    headline: Span | None = None
    kicker: Span | None = None
    dateline: Span | None = None
    bylines: tuple[Span, ...] = ()
    teaser: Span | None = None
    blocks: tuple[Block, ...] = ()
    related: tuple[Related, ...] = ()
    quotes: tuple[Quote, ...] = ()
    faq_title: Span | None = None
    faqs: tuple[Faq, ...] = ()
    filed_under: tuple[Span, ...] = ()
    sources: tuple[str, ...] = ()
    furniture: tuple[Span, ...] = ()
    unplaced: tuple[Span, ...] = ()
    # These overlay the places above, as quotes do: they tell the desk what a stretch is.
    correction: Span | None = None
    embargo: Span | None = None
    second_story: Span | None = None
    unpaired_marks: tuple[Span, ...] = ()
