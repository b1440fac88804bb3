"""A story as plain data: the contract that ``read_copy`` prints. Offsets are code points, half-open."""

from __future__ import annotations

from typing import Any

from articles.intake.story import Quote, Span, Story


def as_json(story: Story) -> dict[str, Any]:
    """Every key of the contract but ``findings``, which the desk checks add."""
    return {
        "language": story.language,
        "headline": _span_or_none(story.headline),
        "kicker": _span_or_none(story.kicker),
        "dateline": _span_or_none(story.dateline),
        "bylines": [_span(byline) for byline in story.bylines],
        "teaser": _span_or_none(story.teaser),
        "blocks": [{"type": block.type, **_span(block)} for block in story.blocks],
        "related": [{"kind": item.kind, **_span(item)} for item in story.related],
        "quotes": [_quote(quote) for quote in story.quotes],
        "faq_title": _span_or_none(story.faq_title),
        "faqs": [{"question": _span(faq.question), "answer": _span(faq.answer)} for faq in story.faqs],
        "filed_under": [_span(term) for term in story.filed_under],
        "sources": list(story.sources),
        "furniture": [_span(span) for span in story.furniture],
        "unplaced": [_span(span) for span in story.unplaced],
    }


def _span(span: Span) -> dict[str, Any]:
    return {"text": span.text, "start": span.start, "end": span.end}


def _span_or_none(span: Span | None) -> dict[str, Any] | None:
    return None if span is None else _span(span)


def _quote(quote: Quote) -> dict[str, Any]:
    return {
        **_span(quote),
        "kind": quote.kind,
        "speaker": quote.speaker,
        "speaker_mention": quote.speaker_mention,
        "cue": quote.cue,
        "source": quote.source,
        "certainty": quote.certainty,
    }
