"""A real paste that is not ours to publish: it is read from beside the checkout, where there is one."""

from __future__ import annotations

import json
from typing import Any

import pytest

from articles.intake.parse import parse
from articles.intake.story import Story
from tests.intake.reading import SAMPLES, assert_every_character_has_one_place, assert_quotes_overlay_the_text

pytestmark = pytest.mark.sample


@pytest.fixture(scope="module")
def story() -> Story:
    return parse((SAMPLES / "telefonat.de.txt").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def expert() -> dict[str, Any]:
    expected: dict[str, Any] = json.loads((SAMPLES / "telefonat.de.expected.json").read_text(encoding="utf-8"))
    return expected


def test_the_structure_is_the_experts(story: Story, expert: dict[str, Any]) -> None:
    assert story.headline is None
    assert story.teaser is not None
    assert story.teaser.text == expert["teaser"]
    assert [(b.type, b.text) for b in story.blocks] == [(b["type"], b["text"]) for b in expert["body"]]
    assert story.faq_title is not None
    assert story.faq_title.text == expert["faq"]["title"]
    assert [(f.question.text, f.answer.text) for f in story.faqs] == [(f["q"], f["a"]) for f in expert["faq"]["items"]]
    assert [span.text.rstrip(":") for span in story.furniture] == [
        expert["kicker"]["label"],
        expert["filed_under"]["label"],
    ]
    assert story.unplaced == ()
    assert set(story.sources) == {source["name"] for source in expert["sources"]}


def test_the_marked_words_have_the_experts_speakers(story: Story, expert: dict[str, Any]) -> None:
    direct = {quote["text"]: quote["speaker"] for quote in expert["quotes"] if quote["kind"] == "direct"}
    partial = {words: quote["speaker"] for quote in expert["quotes"] for words in quote.get("verbatim", ())}
    found = {quote.text: (quote.kind, quote.speaker) for quote in story.quotes if quote.kind != "indirect"}
    assert found == {text: ("direct", speaker) for text, speaker in direct.items()} | {
        text: ("partial", speaker) for text, speaker in partial.items()
    }


def test_most_of_the_experts_reported_speech_is_found_with_its_speaker(story: Story, expert: dict[str, Any]) -> None:
    clauses = [quote for quote in expert["quotes"] if quote["kind"] != "direct" and quote["id"] != "q6a"]
    found = {(quote.start, quote.speaker) for quote in story.quotes if quote.kind == "indirect"}
    hits = [quote["id"] for quote in clauses if (quote["start"], quote["speaker"]) in found]
    assert len(hits) >= 14, sorted({quote["id"] for quote in clauses} - set(hits))


def test_no_character_is_lost_or_doubled(story: Story) -> None:
    assert_every_character_has_one_place(story)
    assert_quotes_overlay_the_text(story)
