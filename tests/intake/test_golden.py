"""Golden pastes of our own writing: text in, JSON out. Every JSON was read by a person against its paste.

After a change that is meant, ``python -m tests.intake.test_golden`` writes them anew; read the difference.
"""

from __future__ import annotations

import json
import sys

import pytest

from articles.intake.as_json import as_json
from articles.intake.parse import parse
from tests.intake.reading import (
    GOLDEN,
    assert_every_character_has_one_place,
    assert_quotes_overlay_the_text,
    paste,
)

NAMES = sorted(path.stem for path in GOLDEN.glob("*.txt"))


def test_there_are_pastes_in_every_language() -> None:
    languages = [name.rpartition(".")[2] for name in NAMES]
    assert languages.count("de") >= 5
    assert languages.count("es") >= 4
    assert languages.count("en") >= 3


@pytest.mark.parametrize("name", NAMES)
def test_it_reads_the_paste_as_a_person_did(name: str) -> None:
    expected = json.loads((GOLDEN / f"{name}.json").read_text(encoding="utf-8"))
    assert as_json(parse(paste(name))) == expected


@pytest.mark.parametrize("name", NAMES)
def test_no_character_of_the_paste_is_lost_or_doubled(name: str) -> None:
    story = parse(paste(name))
    assert_every_character_has_one_place(story)
    assert_quotes_overlay_the_text(story)


@pytest.mark.parametrize("name", NAMES)
def test_it_knows_the_language_of_the_paste(name: str) -> None:
    assert parse(paste(name)).language == name.rpartition(".")[2]


def _write() -> None:
    for name in sys.argv[1:] or NAMES:
        printed = json.dumps(as_json(parse(paste(name))), ensure_ascii=False, indent=1)
        (GOLDEN / f"{name}.json").write_text(printed + "\n", encoding="utf-8")


if __name__ == "__main__":
    _write()
