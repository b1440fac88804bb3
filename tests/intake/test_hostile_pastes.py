"""Pastes that mean harm stay readable: the work grows with the paste, never with its square.

Counted, not timed: how often the reader's work is done for a paste, and for one four times as long.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from types import CodeType, FrameType

import pytest

from articles.intake import marks
from articles.intake.parse import parse
from articles.intake.story import Span
from tests.intake.reading import assert_every_character_has_one_place

LONG = "Der Kreistag hat am Montag nach langer Debatte beschlossen, dass die Schule im kommenden Jahr gebaut wird."
PATTERNS = {
    "opening marks": "„ a ",
    "closing marks after one sentence": "ab. cd“ ",
    "straight marks and inches": '"a 5" ',
    "single marks and apostrophes": "'a workers' ",
    "verbs of saying": "sagte ",
    "datelines": f"BERLIN (dpa) - {LONG}\n",
    "questions": "Was nun?\nJa.\n",
    "captions": "Kinder vor der Schule. Foto: Ana/dpa\n",
}


def filled(pattern: str, length: int) -> str:
    return (pattern * (length // len(pattern) + 1))[:length]


def work(copy: str) -> int:
    """Calls of our own functions and generators while a paste is read."""
    calls = 0

    def count(frame: FrameType, event: str, _: object) -> None:
        nonlocal calls
        code: CodeType = frame.f_code
        if event == "call" and "intake" in code.co_filename:
            calls += 1

    sys.setprofile(count)
    try:
        parse(copy)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("pattern", PATTERNS.values(), ids=PATTERNS.keys())
def test_four_times_the_paste_is_about_four_times_the_work(pattern: str) -> None:
    short, long = (work(LONG + "\n" + filled(pattern, length)) for length in (4000, 16000))
    assert long < 6 * short


class Watched:
    """A pattern that adds up how many characters it was asked to look at."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern, self._real, self.asked = pattern.pattern, pattern, 0

    def search(self, text: str, start: int, end: int) -> re.Match[str] | None:
        self.asked += end - start
        return self._real.search(text, start, end)

    def finditer(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        self.asked += end - start
        return self._real.finditer(text, start, end)


@pytest.mark.parametrize("name", ["opening marks", "closing marks after one sentence", "straight marks and inches"])
def test_marks_do_not_look_over_the_whole_paste_again_and_again(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    for length in (8000, 32000):
        watched = [Watched(marks._SENTENCE_END), Watched(marks._STRAIGHT)]
        with monkeypatch.context() as patched:
            patched.setattr(marks, "_SENTENCE_END", watched[0])
            patched.setattr(marks, "_STRAIGHT", watched[1])
            parse(LONG + "\n" + filled(PATTERNS[name], length))
        asked.append(sum(one.asked for one in watched))
    assert 0 < asked[1] < 6 * asked[0]


def test_a_line_of_verbs_asks_for_few_attributions() -> None:
    assert work(filled("sagte ", 12000)) < 60 * 12000


def test_marks_nested_without_end_are_bounded_and_nothing_is_lost() -> None:
    covered = []
    for length in (8000, 32000):
        copy = filled("„a ‚b »c ", length) + filled("« ‘ “", length)
        reader = marks.MarkReader(copy, [Span(copy, 0, len(copy))], "de")
        reader.read()
        covered.append(sum(one.end - one.start for one in reader.found))
        assert_every_character_has_one_place(parse(copy))
    assert covered[1] < 6 * covered[0]


def test_a_thousand_namesakes_are_not_compared_with_one_another() -> None:
    letters = "abdefghlmn"
    given = [f"{a}{a}{b}{b}{c}{c}".capitalize() for a in letters for b in letters for c in letters]
    short, long = (work("".join(f"{name} Mohn (CDU) sagte nein. " for name in given[:many])) for many in (200, 800))
    assert long < 6 * short


def test_a_quote_without_its_closing_mark_reaches_no_further_than_a_long_sentence() -> None:
    story = parse(LONG + "\nEr sagte: „" + filled("immer weiter und ", 20000))
    assert [mark.text for mark in story.unpaired_marks] == ["„"]
    assert all(len(quote.text) <= 2000 for quote in story.quotes if quote.kind == "direct")
