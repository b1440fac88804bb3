"""A story as the checks read it: its passages in order, its sentences, what stands in quotation marks."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from articles.checks.finding import Place
from articles.checks.pairs import Pair, Pairing, outermost, pair_marks
from articles.intake.story import Span, Story

Role = Literal["kicker", "headline", "teaser", "paragraph", "list_item", "subhead", "faq_title", "question", "answer"]

BODY: frozenset[Role] = frozenset({"teaser", "paragraph", "list_item"})
RUNNING: frozenset[Role] = BODY | {"answer"}
_RUNS_ON: frozenset[Role] = frozenset({"paragraph", "list_item", "teaser"})

_END = re.compile(r"(?<![.!?…])[.!?…]++[“”\"»«’)\]]*+(?=\s+[„“\"»«‚‘(\[¿¡–—]*[A-ZÄÖÜÁÉÍÓÚÑÇ0-9])")
_NO_END = re.compile(
    r"(?:\b(?:[A-ZÄÖÜ]|\d{1,3}|z|d|u|a|o|i|h|B|bzw|ca|Dr|Prof|St|Sr|Sra|Mr|Mrs|Ms|Nr|Art|Abs|usw|vgl|Mio|Mrd|Inc|Corp|Gen|"
    r"Sen|Rep|Gov|Lt|Col|Jr|vs|No|EE|UU|EEUU|Jan|Feb|Aug|Sept|Okt|Oct|Nov|Dez|Dec|Jul|Jun|Apr))\.$"
)


@dataclass(frozen=True, slots=True)
class Passage:
    """One stretch of the story with the part it plays."""

    role: Role
    text: str
    start: int
    end: int


class Manuscript:
    """Reads a story once for all checks. Nothing in it changes."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.copy = story.copy
        self.language = story.language.lower().split("-")[0]

    def span(self, start: int, end: int) -> Span:
        return Span(self.copy[start:end], start, end)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Everything a reader would read, in the order of the copy."""
        story = self.story
        named: list[tuple[Role, Place | None]] = [
            ("kicker", story.kicker),
            ("headline", story.headline),
            ("teaser", story.teaser),
            ("faq_title", story.faq_title),
            *((block.type, block) for block in story.blocks),
        ]
        for faq in story.faqs:
            named += [("question", faq.question), ("answer", faq.answer)]
        seen = [Passage(role, place.text, place.start, place.end) for role, place in named if place and place.text]
        return tuple(sorted(seen, key=lambda passage: (passage.start, passage.end)))

    @cached_property
    def body(self) -> tuple[Passage, ...]:
        """The report itself: teaser, paragraphs, list items."""
        return tuple(passage for passage in self.passages if passage.role in BODY)

    @cached_property
    def running(self) -> tuple[Passage, ...]:
        """Everything in sentences: the body and the answers of the FAQ."""
        return tuple(passage for passage in self.passages if passage.role in RUNNING)

    @cached_property
    def outside_faq(self) -> str:
        """What an answer may rest on: every word of the story that is not FAQ."""
        return "\n".join(p.text for p in self.passages if p.role not in ("faq_title", "question", "answer"))

    @cached_property
    def marks(self) -> Pairing:
        return pair_marks(self.copy, self.language, ((p.start, p.end, p.role in _RUNS_ON) for p in self.passages))

    @cached_property
    def marked(self) -> tuple[Pair, ...]:
        """The outermost stretches in quotation marks."""
        return tuple(outermost(self.marks.pairs))

    @cached_property
    def _marked_starts(self) -> list[int]:
        return [pair.start for pair in self.marked]

    def in_marks(self, start: int, end: int) -> bool:
        """Whether any of copy[start:end] stands in quotation marks."""
        after = bisect.bisect_left(self._marked_starts, end)
        return any(pair.end > start for pair in self.marked[max(0, after - 2) : after])

    def find(
        self, pattern: re.Pattern[str], passages: Iterable[Passage] | None = None, *, marked: bool = False
    ) -> Iterator[re.Match[str]]:
        """Matches with offsets into the copy; those touching quotation marks only when ``marked`` is asked for."""
        for passage in self.running if passages is None else passages:
            for match in pattern.finditer(self.copy, passage.start, passage.end):
                if marked or not self.in_marks(match.start(), match.end()):
                    yield match

    def sentences(self, passage: Passage) -> Iterator[Span]:
        """The sentences of a passage, without the white space between them."""
        start = passage.start
        for match in _END.finditer(self.copy, passage.start, passage.end):
            if match.group() == "." and _NO_END.search(self.copy[max(passage.start, match.end() - 8) : match.end()]):
                continue
            yield self.span(start, match.end())
            start = match.end()
            while start < passage.end and self.copy[start].isspace():
                start += 1
        if start < passage.end:
            yield self.span(start, passage.end)
