"""Stories laid out by hand, so that a check's test does not depend on how copy is read.

One line a passage; what a line is stands at its start: "# " headline, "^ " dateline, "> " teaser, "## " subhead,
"- " list item, "T: " FAQ title, "Q: " question, "A: " answer, "F: " filed under, "L: " furniture; else a paragraph.
"""

from __future__ import annotations

import textwrap

from articles.checks import Finding, run
from articles.intake.story import Block, Faq, Quote, Span, Story

_PARTS = ("# ", "^ ", "> ", "## ", "- ", "T: ", "Q: ", "A: ", "F: ", "L: ")

HEADLINE = {"de": "# Stadtrat stimmt zu", "es": "# El concejo aprueba", "en": "# Council agrees"}
DATELINE = {"de": "^ Kiel, 3. Juli 2025", "es": "^ Vigo, 3 de julio de 2025", "en": "^ Leeds, July 3, 2025"}


def laid_out(text: str, language: str = "de", quotes: tuple[Quote, ...] = ()) -> Story:
    """A story of the lines of ``text``."""
    lines = [line for line in textwrap.dedent(text).strip().split("\n") if line.strip()]
    copy, spans = "", []
    for line in lines:
        mark = next((part for part in _PARTS if line.startswith(part)), "")
        words = line[len(mark) :].strip()
        spans.append((mark, Span(words, len(copy), len(copy) + len(words))))
        copy += words + "\n"
    kinds = {"": "paragraph", "## ": "subhead", "- ": "list_item"}
    blocks = tuple(Block(s.text, s.start, s.end, type=kinds[m]) for m, s in spans if m in kinds)  # type: ignore[arg-type]
    return Story(
        copy=copy,
        language=language,
        headline=_first(spans, "# "),
        dateline=_first(spans, "^ "),
        teaser=_first(spans, "> "),
        blocks=blocks,
        quotes=quotes,
        faq_title=_first(spans, "T: "),
        faqs=_faqs(spans),
        filed_under=tuple(span for mark, span in spans if mark == "F: "),
        furniture=tuple(span for mark, span in spans if mark == "L: "),
    )


def _first(spans: list[tuple[str, Span]], mark: str) -> Span | None:
    return next((span for kind, span in spans if kind == mark), None)


def _faqs(spans: list[tuple[str, Span]]) -> tuple[Faq, ...]:
    faqs = []
    for at, (mark, span) in enumerate(spans):
        if mark == "Q: ":
            following = spans[at + 1] if at + 1 < len(spans) else None
            answer = following[1] if following and following[0] == "A: " else Span("", span.end, span.end)
            faqs.append(Faq(span, answer))
    return tuple(faqs)


def findings(code: str, text: str, language: str = "de", quotes: tuple[Quote, ...] = ()) -> list[Finding]:
    """The findings of one check on a story; each is held to its place in the copy."""
    story = laid_out(text, language, quotes)
    found = [finding for finding in run(story) if finding.code == code]
    for finding in found:
        if finding.start is not None and finding.end is not None:
            assert story.copy[finding.start : finding.end] == finding.text
    return found


def passages(code: str, text: str, language: str = "de", quotes: tuple[Quote, ...] = ()) -> list[str | None]:
    """What the findings of one check point at."""
    return [finding.text for finding in findings(code, text, language, quotes)]


def fixes(code: str, text: str, language: str = "de") -> list[str | None]:
    return [finding.fix for finding in findings(code, text, language)]
