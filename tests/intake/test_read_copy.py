"""``manage.py read_copy`` from outside: what it prints, and what it says about bad input."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.utils import translation

from articles.intake.decode import MAX_BYTES

COPY = (
    "Kreis baut neue Schule\n"
    "Der Kreistag hat nach langer Debatte beschlossen, dass die Schule im kommenden Jahr gebaut wird.\n"
    "„Gut so“, sagte Landrat Peter Mohn.\n"
)
KEYS = [
    "language", "headline", "kicker", "dateline", "bylines", "teaser", "blocks", "related", "quotes", "faq_title",
    "faqs", "filed_under", "sources", "furniture", "unplaced", "findings",
]  # fmt: skip


def read(path: Path, **options: str) -> str:
    out = StringIO()
    call_command("read_copy", str(path), stdout=out, **options)
    return out.getvalue()


def refused(path: Path) -> CommandError:
    with pytest.raises(CommandError) as refusal:
        read(path)
    return refusal.value


def test_it_prints_the_contract_and_touches_no_database(tmp_path: Path) -> None:
    file = tmp_path / "copy.txt"
    file.write_text(COPY, encoding="utf-8")
    printed = read(file)
    story = json.loads(printed)
    assert list(story) == KEYS
    assert story["headline"] == {"text": "Kreis baut neue Schule", "start": 0, "end": 22}
    assert [quote["speaker"] for quote in story["quotes"] if quote["kind"] == "direct"] == ["Peter Mohn"]
    assert "„Gut so“" in printed  # readable, not escaped


def test_offsets_count_code_points_of_the_decoded_text(tmp_path: Path) -> None:
    file = tmp_path / "copy.txt"
    file.write_bytes("\ufeff".encode() + COPY.replace("\n", "\r\n").encode())
    text = COPY.replace("\n", "\r\n")
    for block in json.loads(read(file))["blocks"]:
        assert text[block["start"] : block["end"]] == block["text"]


def test_the_language_can_be_said(tmp_path: Path) -> None:
    file = tmp_path / "copy.txt"
    file.write_text(COPY, encoding="utf-8")
    assert json.loads(read(file, language="en"))["language"] == "en"


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "empty"),
        (b"%PDF-1.7", "not a text file"),
        ("Привет, мир".encode("koi8-r"), "encoding"),
        (b"a" * (MAX_BYTES + 1), "MB"),
    ],
    ids=["empty", "binary", "encoding", "large"],
)
def test_it_refuses_bad_input_in_one_sentence(tmp_path: Path, data: bytes, word: str) -> None:
    file = tmp_path / "copy.txt"
    file.write_bytes(data)
    with translation.override("en"):
        refusal = refused(file)
    assert refusal.returncode == 2
    assert word in str(refusal)
    assert "\n" not in str(refusal)


def test_it_refuses_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    assert refused(tmp_path / "nowhere.txt").returncode == 2
    assert refused(tmp_path).returncode == 2
