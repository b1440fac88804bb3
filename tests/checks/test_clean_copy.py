"""Clean professional copy gets no block and no warning: the promise that makes editors read the rest."""

from __future__ import annotations

from pathlib import Path

import pytest

from articles.checks import run
from articles.intake.parse import parse
from articles.intake.story import Story
from tests.checks.layout import laid_out

CLEAN = sorted((Path(__file__).parent / "clean").glob("*.txt"))
FAQ_TITLES = ("Häufig", "Fragen und", "Preguntas", "Frequently", "FAQ")
FILED = ("Archiviert unter:", "Archivado en:", "Filed under:")
DATELINES = {"de": "^ Kiel, 3. Juli 2025", "es": "^ Vigo, 3 de julio de 2025", "en": "^ Leeds, July 3, 2025"}


def by_hand(path: Path) -> Story:
    """The article laid out by the plain rules it was written by, so that every line of it is checked."""
    lines = path.read_text(encoding="utf-8").strip().split("\n")
    language = path.name[:2]
    marked, in_faq = [f"# {lines[0]}", DATELINES[language]], False
    for line in lines[1:]:
        if line.startswith(FILED):
            marked += [f"F: {term.strip()}" for term in line.split(":", 1)[1].split(",")]
        elif line.startswith(FAQ_TITLES) and len(line.split()) < 9:
            marked.append(f"T: {line}")
            in_faq = True
        elif in_faq:
            marked.append(("Q: " if line.endswith("?") else "A: ") + line)
        elif len(line.split()) < 12 and line[-1] not in ".!?“”»":
            marked.append(f"## {line}")
        else:
            marked.append(line)
    return laid_out("\n".join(marked), language)


def complaints(story: Story) -> list[str]:
    return [
        f"{finding.severity} {finding.code}: {finding.text or finding.message}"
        for finding in run(story)
        if finding.severity != "hint"
    ]


def test_there_are_articles_in_three_languages():
    assert [sum(path.name.startswith(code) for path in CLEAN) for code in ("de", "es", "en")] == [6, 3, 3]
    assert all(200 <= len(path.read_text(encoding="utf-8").split()) <= 350 for path in CLEAN)


@pytest.mark.parametrize("path", CLEAN, ids=lambda path: path.stem)
def test_a_clean_article_gets_no_block_and_no_warning(path):
    story = by_hand(path)
    assert len(story.blocks) >= 5
    assert complaints(story) == []


@pytest.mark.parametrize("path", CLEAN, ids=lambda path: path.stem)
def test_nor_does_it_when_it_comes_in_as_a_paste(path):
    assert complaints(parse(path.read_text(encoding="utf-8"))) == []
