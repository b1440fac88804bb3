"""What the tests of the intake share: where the golden pastes are, and what must hold for any story."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from articles.intake.lines import as_read, is_invisible
from articles.intake.story import Quote, Span, Story

GOLDEN = Path(__file__).parent / "golden"
SAMPLES = Path(__file__).resolve().parents[3] / "shared" / "samples"
"""A real paste beside the checkout, not ours to publish; most checkouts have none."""


def paste(name: str) -> str:
    """A golden paste with its line ends as they are."""
    return (GOLDEN / f"{name}.txt").read_bytes().decode("utf-8")


def places(story: Story) -> Iterator[Span]:
    """Everything a stretch of the copy can land in; quotes overlay these."""
    for single in (story.headline, story.kicker, story.dateline, story.teaser, story.faq_title):
        if single:
            yield single
    yield from story.bylines
    yield from story.blocks
    yield from story.related
    yield from story.filed_under
    yield from story.furniture
    yield from story.unplaced
    for pair in story.faqs:
        yield pair.question
        yield pair.answer


def assert_every_character_has_one_place(story: Story) -> None:
    taken = [0] * len(story.copy)
    for span in places(story):
        assert story.copy[span.start : span.end] == span.text
        assert span.start < span.end
        for at in range(span.start, span.end):
            taken[at] += 1
    twice = [at for at, times in enumerate(taken) if times > 1]
    assert not twice, (twice[0], story.copy[twice[0] : twice[0] + 40])
    lost = [at for at, times in enumerate(taken) if not times and not is_invisible(story.copy[at])]
    assert not lost, (lost[0], story.copy[lost[0] : lost[0] + 40])


def assert_quotes_overlay_the_text(story: Story) -> None:
    areas = [*story.blocks, *(part for pair in story.faqs for part in (pair.question, pair.answer))]
    areas += [story.teaser] if story.teaser else []
    read = as_read(story.copy)
    for quote in story.quotes:
        assert story.copy[quote.start : quote.end] == quote.text
        assert any(area.start <= quote.start and quote.end <= area.end for area in areas), quote
        assert 0 <= quote.certainty <= 1
        assert len(quote.candidates) <= 3
        for name in (quote.speaker, quote.speaker_mention, *quote.candidates):
            assert name is None or name in read, (name, quote)


def quote_of(story: Story, words: str) -> Quote:
    """The one marked quote that holds these words."""
    found = [quote for quote in story.quotes if words in as_read(quote.text) and quote.kind != "indirect"]
    assert len(found) == 1, [(quote.kind, quote.text) for quote in story.quotes]
    return found[0]


def report_of(story: Story, words: str) -> Quote:
    """The shortest piece of reported speech that holds these words."""
    found = [quote for quote in story.quotes if words in as_read(quote.text) and quote.kind == "indirect"]
    assert found, [(quote.kind, quote.text) for quote in story.quotes]
    return min(found, key=lambda quote: len(quote.text))
