"""What an editor says a line is, beside what the parser read in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal

from articles.intake.story import Block, Faq, Quote, Related, Span, Story

Role = Literal[
    "headline", "kicker", "dateline", "byline", "teaser", "paragraph", "subhead", "list_item",
    "faq_title", "question", "answer", "related_video", "related_article", "filed_under", "furniture", "unplaced",
]  # fmt: skip
ROLES: Final[tuple[Role, ...]] = Role.__args__  # type: ignore[attr-defined]
_ONCE: Final = frozenset({"headline", "kicker", "dateline", "teaser", "faq_title"})


@dataclass(frozen=True, slots=True)
class Piece:
    """One stretch of the copy and the part it plays; ``score`` (0 to 1) and ``runner_up`` come from the parser."""

    role: Role
    span: Span
    score: float = 1.0
    runner_up: str | None = None


def pieces(story: Story) -> tuple[Piece, ...]:
    """Every place of the story in the order of the copy; together they hold all its words exactly once."""
    return tuple(sorted(_pieces(story), key=lambda piece: (piece.span.start, piece.span.end)))


def _pieces(story: Story) -> Iterator[Piece]:
    single: tuple[tuple[Role, Span | None], ...] = (
        ("headline", story.headline),
        ("kicker", story.kicker),
        ("dateline", story.dateline),
        ("teaser", story.teaser),
        ("faq_title", story.faq_title),
    )
    yield from (Piece(role, span) for role, span in single if span)
    many: tuple[tuple[Role, tuple[Span, ...]], ...] = (
        ("byline", story.bylines),
        ("filed_under", story.filed_under),
        ("furniture", story.furniture),
        ("unplaced", story.unplaced),
    )
    yield from (Piece(role, span) for role, spans in many for span in spans)
    for block in story.blocks:
        yield Piece(block.type, Span(block.text, block.start, block.end), block.score, block.runner_up)
    for related in story.related:
        role: Role = "related_video" if related.kind == "video" else "related_article"
        yield Piece(role, Span(related.text, related.start, related.end))
    for faq in story.faqs:
        yield Piece("question", faq.question)
        yield Piece("answer", faq.answer)


def relabel(story: Story, roles: Mapping[int, Role], quotes: tuple[Quote, ...] | None = None) -> Story:
    """The story as an editor sees it. ``roles`` maps a piece's start to its role; the others keep theirs.

    What can stand only once (headline, teaser …) is what comes first; a second one becomes a paragraph. An answer
    without a question before it becomes a paragraph too. ``quotes`` replaces the statements where it is given.
    """
    read = [replace(piece, role=roles.get(piece.span.start, piece.role)) for piece in pieces(story)]
    once: dict[str, Span] = {}
    blocks: list[Block] = []
    pairs: list[list[Span]] = []
    spans: dict[str, list[Span]] = {"byline": [], "filed_under": [], "furniture": [], "unplaced": []}
    related: list[Related] = []
    for piece in read:
        role, span = piece.role, piece.span
        if role in spans:
            spans[role].append(span)
        elif role in ("related_video", "related_article"):
            kind: Literal["video", "article"] = "video" if role == "related_video" else "article"
            related.append(Related(span.text, span.start, span.end, kind=kind))
        elif role in _ONCE and role not in once:
            once[role] = span
        elif role == "question":
            pairs.append([span])
        elif role == "answer" and pairs:
            pairs[-1].append(span)
        elif role in ("subhead", "list_item"):
            blocks.append(Block(span.text, span.start, span.end, type="subhead" if role == "subhead" else "list_item"))
        else:
            blocks.append(Block(span.text, span.start, span.end))
    return replace(
        story,
        headline=once.get("headline"),
        kicker=once.get("kicker"),
        dateline=once.get("dateline"),
        teaser=once.get("teaser"),
        faq_title=once.get("faq_title"),
        blocks=tuple(blocks),
        faqs=tuple(_faq(story.copy, pair) for pair in pairs),
        related=tuple(related),
        bylines=tuple(spans["byline"]),
        filed_under=tuple(spans["filed_under"]),
        furniture=tuple(spans["furniture"]),
        unplaced=tuple(spans["unplaced"]),
        quotes=story.quotes if quotes is None else quotes,
    )


def _faq(copy: str, pair: list[Span]) -> Faq:
    """A question and all that follows it up to the next question; an answer that is not there is an empty span."""
    question, *answers = pair
    if not answers:
        return Faq(question, Span("", question.end, question.end))
    start, end = answers[0].start, answers[-1].end
    return Faq(question, Span(copy[start:end], start, end))
