"""The only door: raw copy in, structured story out.

Every code point of the copy lands in exactly one place or in ``unplaced`` (white space between spans aside);
quotes overlay the places they stand in. Nothing is invented: each field is a span of the copy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from articles.intake import byline, dateline, faq, headline, mail, wire
from articles.intake.blocks import blocks_of
from articles.intake.captions import is_caption
from articles.intake.labelled import Labelled, read_labels
from articles.intake.language import language_of
from articles.intake.lines import Line, Passage, as_read, is_invisible, lines_of, passages_of, trim
from articles.intake.quotes import Statements, read_statements
from articles.intake.second_story import second_story_start
from articles.intake.story import Block, Faq, Span, Story

_LIST_NUMBER = re.compile(r"\d{1,2}[.)]")
MOST_BYLINE_LINES = 8
"""A byline without a label stands this near the top or the end."""


@dataclass(slots=True)
class _Draft:
    """A story while it is being read."""

    copy: str
    language: str
    labelled: Labelled
    headline: Span | None = None
    kicker: Span | None = None
    dateline: Span | None = None
    teaser: Span | None = None
    second_story: Span | None = None
    faq_title: Span | None = None
    bylines: list[Span] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    faqs: list[Faq] = field(default_factory=list)
    furniture: list[Span] = field(default_factory=list)
    unplaced: list[Span] = field(default_factory=list)

    def span(self, start: int, end: int) -> Span:
        return Span(self.copy[start:end], start, end)

    def of(self, passage: Passage) -> Span:
        return self.span(passage.start, passage.end)


def parse(copy: str, *, language: str | None = None) -> Story:
    """Read one paste. ``language`` ("de", "es", "en") overrides what the text itself says. Never raises."""
    lines = lines_of(copy)
    marks = wire.furniture_of(copy, lines)
    labelled = read_labels(copy, wire.without(copy, lines, marks))
    draft = _Draft(copy, language or language_of(copy), labelled)
    draft.furniture += marks
    draft.furniture += labelled.furniture
    draft.unplaced += labelled.unplaced
    draft.bylines += labelled.bylines
    draft.kicker = labelled.kicker
    rest = _without_bylines_and_sign_offs(draft, labelled.rest)
    passages = passages_of(copy, rest, _breaks(lines, rest))
    passages = _without_mail(draft, _without_second_story(draft, passages))
    passages = _without_captions(draft, passages)
    passages = _read_front(draft, passages)
    _read_body(draft, passages)
    statements = read_statements(copy, _text_areas(draft), draft.language, _credits(draft))
    return _finished(draft, statements)


def _breaks(lines: Sequence[Line], rest: Sequence[Line]) -> set[int]:
    """Starts of the lines whose neighbour above was claimed by something else."""
    above = {line.start: (lines[at - 1].start if at else None) for at, line in enumerate(lines)}
    kept = {line.start for line in rest}
    return {line.start for line in rest if above[line.start] not in kept}


def _without_mail(draft: _Draft, passages: list[Passage]) -> list[Passage]:
    start = mail.opening_of(passages)
    end = mail.closing_of(passages)
    if start >= end:
        return passages
    draft.unplaced += [draft.of(passage) for passage in (*passages[:start], *passages[end:])]
    return passages[start:end]


def _without_captions(draft: _Draft, passages: list[Passage]) -> list[Passage]:
    """A caption with its credit belongs to a picture, not to the running text."""
    rest: list[Passage] = []
    for passage in passages:
        if is_caption(passage.text):
            draft.furniture.append(draft.of(passage))
        else:
            rest.append(passage)
    return rest


def _without_bylines_and_sign_offs(draft: _Draft, lines: Sequence[Line]) -> list[Line]:
    rest: list[Line] = []
    for at, line in enumerate(lines):
        near_an_end = at < MOST_BYLINE_LINES or at >= len(lines) - 2
        prefix = byline.byline_prefix(line.text) if near_an_end else 0
        role = 0 < at < MOST_BYLINE_LINES and byline.is_role(line.text) and bool(draft.bylines)
        if prefix:
            draft.furniture.append(draft.span(*trim(draft.copy, line.start, line.start + prefix)))
            at = line.start + prefix
            for start, end in byline.names_in(line.text[prefix:]):
                _add(draft.furniture, draft, at, line.start + prefix + start)  # "und", "y", a comma
                at = line.start + prefix + end
                draft.bylines.append(draft.span(line.start + prefix + start, at))
        elif 0 < at < MOST_BYLINE_LINES and byline.is_name(line.text):
            draft.bylines.append(draft.span(line.start, line.end))
        elif role or (dateline.is_sign_off(line.text) and len(lines) > 1):
            draft.furniture.append(draft.span(line.start, line.end))
        else:
            rest.append(line)
    return rest


def _without_second_story(draft: _Draft, passages: list[Passage]) -> list[Passage]:
    """A second story in one paste is not read: it stays unplaced as a whole, and the desk is told."""
    signs = [span for span in draft.furniture if dateline.is_sign_off(span.text)]
    at = second_story_start(passages, [span.start for span in (*signs, *draft.labelled.filed_under)])
    if at is None:
        return passages
    claimed = sorted(
        [*draft.furniture, *draft.labelled.related, *draft.labelled.filed_under, *draft.bylines, *draft.unplaced],
        key=lambda span: span.start,
    )
    start, end = passages[at].start, passages[-1].end
    draft.second_story = draft.span(start, end)
    for span in claimed:
        if start <= span.start < end:
            _add(draft.unplaced, draft, start, span.start)
            start = span.end
    _add(draft.unplaced, draft, start, end)
    return passages[:at]


def _add(spans: list[Span], draft: _Draft, start: int, end: int) -> None:
    start, end = trim(draft.copy, start, end)
    if start < end:
        spans.append(draft.span(start, end))


def _read_front(draft: _Draft, passages: list[Passage]) -> list[Passage]:
    """Take dateline, kicker, headline and teaser off; the passages that are left are the body."""
    passages = _without_dateline(draft, passages)
    if passages and faq.is_title(passages[0]):
        return passages
    front = headline.front_of(passages)
    taken = {at for at in (front.kicker, front.headline, front.teaser) if at is not None}
    if front.kicker is not None and draft.kicker is None:
        draft.kicker = draft.of(passages[front.kicker])
    elif front.kicker is not None:
        taken.discard(front.kicker)
    if front.headline is not None:
        draft.headline = draft.of(passages[front.headline])
    if front.teaser is not None:
        draft.teaser = draft.of(passages[front.teaser])
    return [passage for at, passage in enumerate(passages) if at not in taken]


def _without_dateline(draft: _Draft, passages: list[Passage]) -> list[Passage]:
    for at, passage in enumerate(passages[:5]):
        raw = draft.copy[passage.start : passage.end]
        length = dateline.dateline_end(raw) or (len(raw) if dateline.is_dateline(raw) else 0)
        if not length:
            continue
        draft.dateline = draft.span(passage.start, passage.start + length)
        start, end = trim(draft.copy, passage.start + length, passage.end)
        rest = [Passage(start, end, as_read(draft.copy[start:end]), passage.gap, passage.lines)] if start < end else []
        return [*passages[:at], *rest, *passages[at + 1 :]]
    return passages


def _read_body(draft: _Draft, passages: list[Passage]) -> None:
    found = faq.find(passages, words_before=len(draft.teaser.text.split()) if draft.teaser else 0)
    if found.title is not None:
        draft.faq_title = draft.of(passages[found.title])
    for pair in found.pairs:
        question = _without_prefix(draft, passages[pair.question], answer=False)
        answer = _without_prefix(draft, passages[pair.answer_start], answer=True)
        draft.faqs.append(Faq(question, draft.span(answer.start, passages[pair.answer_end - 1].end)))
    draft.unplaced += [draft.of(passages[at]) for at in found.unanswered]
    taken = found.taken()
    body = [passage for at, passage in enumerate(passages) if at not in taken]
    draft.blocks += blocks_of(draft.copy, _without_end_marks(draft, body))


def _without_prefix(draft: _Draft, passage: Passage, *, answer: bool) -> Span:
    raw = draft.copy[passage.start : passage.end]
    length = faq.prefix_length(raw, answer=answer)
    if length:
        draft.furniture.append(draft.span(*trim(draft.copy, passage.start, passage.start + length)))
    return draft.span(*trim(draft.copy, passage.start + length, passage.end))


def _without_end_marks(draft: _Draft, passages: list[Passage]) -> list[Passage]:
    """Take "(dpa/AFP)" off the end of the last paragraph."""
    if not passages:
        return passages
    last = passages[-1]
    cut = dateline.sign_off_start(draft.copy[last.start : last.end])
    if not cut:
        return passages
    _add(draft.furniture, draft, last.start + cut, last.end)
    start, end = trim(draft.copy, last.start, last.start + cut)
    return [*passages[:-1], Passage(start, end, as_read(draft.copy[start:end]), last.gap, last.lines)]


def _text_areas(draft: _Draft) -> list[Span]:
    """Where statements may stand, in reading order: teaser, blocks, questions and answers."""
    areas: list[Span] = [draft.teaser] if draft.teaser else []
    areas += draft.blocks
    for pair in draft.faqs:
        areas += [pair.question, pair.answer]
    return sorted(areas, key=lambda area: area.start)


def _credits(draft: _Draft) -> list[Span]:
    """What says where the copy came from: the dateline and agency marks at the end."""
    signed = [span for span in draft.furniture if dateline.is_sign_off(span.text)]
    return [draft.dateline, *signed] if draft.dateline else signed


def _finished(draft: _Draft, statements: Statements) -> Story:
    _place_leftovers(draft)
    labelled = draft.labelled
    return Story(
        copy=draft.copy,
        language=draft.language,
        headline=draft.headline,
        kicker=draft.kicker,
        dateline=draft.dateline,
        bylines=_in_order(draft.bylines),
        teaser=draft.teaser,
        blocks=tuple(draft.blocks),
        related=tuple(labelled.related),
        quotes=tuple(statements.quotes),
        faq_title=draft.faq_title,
        faqs=tuple(draft.faqs),
        filed_under=tuple(labelled.filed_under),
        sources=tuple(statements.sources),
        furniture=_in_order(draft.furniture),
        unplaced=_in_order(draft.unplaced),
        correction=labelled.correction,
        embargo=labelled.embargo,
        second_story=draft.second_story,
        unpaired_marks=tuple(statements.unpaired),
    )


def _in_order(spans: Sequence[Span]) -> tuple[Span, ...]:
    return tuple(sorted(spans, key=lambda span: span.start))


def _place_leftovers(draft: _Draft) -> None:
    """What no recogniser took: marks beside a label or a list are furniture, words are not placed."""
    words: list[Span] = []
    marks: list[Span] = []
    for start, end in _gaps(draft):
        if all(is_invisible(char) for char in draft.copy[start:end]):
            if not draft.copy[start:end].isspace():
                marks.append(draft.span(start, end))
            continue
        _add(words if _says_something(draft.copy[start:end]) else marks, draft, start, end)
    draft.furniture += marks
    draft.unplaced += words


def _says_something(leftover: str) -> bool:
    """Signs and the number of a list item say nothing by themselves."""
    return any(char.isalnum() for char in leftover) and not _LIST_NUMBER.fullmatch(leftover.strip())


def _gaps(draft: _Draft) -> Iterator[tuple[int, int]]:
    at = 0
    for span in sorted(_placed(draft), key=lambda span: span.start):
        if span.start > at:
            yield at, span.start
        at = max(at, span.end)
    if at < len(draft.copy):
        yield at, len(draft.copy)


def _placed(draft: _Draft) -> Iterator[Span]:
    for single in (draft.headline, draft.kicker, draft.dateline, draft.teaser, draft.faq_title):
        if single:
            yield single
    yield from draft.bylines
    yield from draft.blocks
    yield from draft.labelled.related
    yield from draft.labelled.filed_under
    yield from draft.furniture
    yield from draft.unplaced
    for pair in draft.faqs:
        yield pair.question
        yield pair.answer
