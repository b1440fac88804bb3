"""Clean professional articles are read whole: headline, teaser, text, questions, filing terms, and no line lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from articles.intake.parse import parse
from articles.intake.story import Story
from tests.intake.reading import assert_every_character_has_one_place, assert_quotes_overlay_the_text

CLEAN = sorted((Path(__file__).parents[1] / "checks" / "clean").glob("*.txt"))
FAQ_TITLES = ("Häufig", "Fragen und", "Preguntas", "Frequently", "FAQ")
FILED = ("Archiviert unter:", "Archivado en:", "Filed under:")
BYLINE = "Von Marlene Kutscher"
DATELINES = {
    "de_fussball": "Lübeck -",
    "de_hafenumbau": "Kiel (dpa) -",
    "de_hochwasser": "Deggendorf/Passau (dpa/lby) -",
    "de_kultur": "Görlitz, 2. Oktober 2024 –",
    "de_ukraine": "Wien (APA) -",
    "de_urteil": "Mannheim, 14. Mai 2024 –",
    "en_court": "PORTLAND, Maine, Feb. 11, 2025 -",
    "en_science": "LONDON, 19 September 2024 –",
    "en_transit": "LEEDS, July 3 (Reuters) -",
    "es_cine": "San Sebastián, 28 sep (EFE).-",
    "es_puerto": "Vigo, 3 jul (EFE).-",
    "es_sequia": "Sevilla, 12 de marzo de 2025.",
}


def lines_of(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").strip().split("\n")


def faq_of(lines: list[str]) -> tuple[str | None, list[str]]:
    """The title of the questions, and the lines below it up to the filing terms."""
    for at, line in enumerate(lines):
        if line.startswith(FAQ_TITLES) and len(line.split()) < 9:
            return line, [below for below in lines[at + 1 :] if not below.startswith(FILED)]
    return None, []


def body_of(path: Path) -> list[str]:
    """The lines that are running text, the dateline taken off."""
    lines = lines_of(path)
    title, questions = faq_of(lines)
    taken = {title, *questions}
    body = [line for line in lines[1:] if line not in taken and line != BYLINE and not line.startswith(FILED)]
    return [line.removeprefix(DATELINES[path.stem]).lstrip() for line in body]


def read(path: Path) -> Story:
    return parse(path.read_text(encoding="utf-8"))


every_article = pytest.mark.parametrize("path", CLEAN, ids=lambda path: path.stem)


def test_there_are_articles_and_each_has_a_dateline_written_down() -> None:
    assert sorted(DATELINES) == [path.stem for path in CLEAN]


@every_article
def test_the_first_line_is_the_headline(path: Path) -> None:
    headline = read(path).headline
    assert headline is not None
    assert headline.text == lines_of(path)[0]


@every_article
def test_every_line_of_the_text_is_the_teaser_or_a_block(path: Path) -> None:
    story = read(path)
    assert story.teaser is not None
    assert [story.teaser.text, *(block.text for block in story.blocks)] == body_of(path)


@every_article
def test_a_short_line_without_a_stop_is_a_subhead(path: Path) -> None:
    story = read(path)
    expected = [line for line in body_of(path) if len(line.split()) < 12 and line[-1] not in ".!?“”»"]
    assert [block.text for block in story.blocks if block.type == "subhead"] == expected


@every_article
def test_the_dateline_is_read(path: Path) -> None:
    dateline = read(path).dateline
    assert dateline is not None
    assert dateline.text == DATELINES[path.stem]


@every_article
def test_every_question_has_its_answer(path: Path) -> None:
    story = read(path)
    title, expected = faq_of(lines_of(path))
    assert (story.faq_title.text if story.faq_title else None) == title
    assert [text for pair in story.faqs for text in (pair.question.text, pair.answer.text)] == expected


@every_article
def test_filing_terms_are_found_and_nothing_is_left_over(path: Path) -> None:
    story = read(path)
    assert [span.text for span in story.filed_under] == lines_of(path)[-1].split(": ", 1)[1].split(", ")
    assert story.unplaced == ()
    assert story.second_story is None
    assert_every_character_has_one_place(story)


@every_article
def test_its_quotes_are_found_and_stand_in_the_text(path: Path) -> None:
    story = read(path)
    assert_quotes_overlay_the_text(story)
    assert sum(quote.kind == "direct" for quote in story.quotes) >= 2
    assert any(quote.speaker for quote in story.quotes)
