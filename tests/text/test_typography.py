"""Typography helps where it is certain, and keeps its hands off everywhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.typography import reading_minutes, typeset


@pytest.mark.parametrize(
    ("language", "typed", "set_"),
    [
        ("de", "Er sagte: \"Das ist 'gut' so.\"", "Er sagte: „Das ist ‚gut‘ so.“"),
        ("es", "Dijo: \"es 'bueno' así\".", "Dijo: «es “bueno” así»."),
        ("en", "He said: \"It's 'fine',\" and left.", "He said: “It’s ‘fine’,” and left."),
        ("de", '("Zitat") und "Frage?"', "(„Zitat“) und „Frage?“"),
        ("de", 'der "Spiegel"-Bericht', "der „Spiegel“-Bericht"),
        ("de", "Punkt - weiter", "Punkt – weiter"),
        ("de", "von 2019-2021 um 5-10 Prozent", "von 2019–2021 um 5–10\u00a0Prozent"),
        ("de", "und dann...", "und dann…"),
        ("de", "um 10 Uhr, bei 50 %, am 3. Juli", "um 10\u00a0Uhr, bei 50\u00a0%, am 3.\u00a0Juli"),
        ("de", "z. B. Dr. Maier", "z.\u00a0B. Dr.\u00a0Maier"),
        ("de", "z.B. und d.h.", "z.\u00a0B. und d.\u00a0h."),
        ("es", "el 3 de julio en EE. UU.", "el 3\u00a0de julio en EE.\u00a0UU."),
        ("en", "Mr Smith, 3 July, 10 am", "Mr\u00a0Smith, 3\u00a0July, 10\u00a0am"),
    ],
)
def test_it_sets_what_it_is_sure_of(language, typed, set_):
    assert typeset(typed, language) == set_


@pytest.mark.parametrize(
    "typed",
    [
        '"offen',
        '5\'10" und 27"',
        "030-12345",
        "2025-07-03",
        "3-1",
        "rock 'n' roll",
        "the '90s and dogs' tails",
        "- ein Listenpunkt",
        "warte....",
        "Hans' Auto",
    ],
)
def test_it_leaves_alone_what_could_be_read_two_ways(typed):
    assert typeset(typed, "de") == typed


def test_one_paragraph_in_doubt_does_not_spoil_the_next():
    assert typeset('"offen\n"zu"', "de") == '"offen\n„zu“'


def test_a_language_it_does_not_know_stays_as_typed():
    assert typeset('"x" - ...', "fi") == '"x" - ...'


typed_text = st.text(alphabet=st.sampled_from("ab Z19\"'.-–…„“”‘’‚«» \n\u00a0%(),zBdr")) | st.text()


@given(typed_text, st.sampled_from(["de", "es", "en"]))
def test_setting_twice_changes_nothing_more(text, language):
    once = typeset(text, language)
    assert typeset(once, language) == once


@given(typed_text, st.sampled_from(["de", "es", "en"]))
def test_it_never_loses_a_letter_or_a_digit(text, language):
    letters = [c for c in text if c.isalnum()]
    assert [c for c in typeset(text, language) if c.isalnum()] == letters


@pytest.mark.parametrize(("words", "minutes"), [(0, 1), (90, 1), (299, 1), (300, 2), (2000, 10)])
def test_reading_time_is_rounded_and_at_least_a_minute(words, minutes):
    assert reading_minutes(words) == minutes
