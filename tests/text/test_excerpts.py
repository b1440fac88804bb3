"""An excerpt is honest about having been cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.excerpts import excerpt


def test_it_leaves_a_short_text_alone():
    assert excerpt("Kurz und\ngut.", 20) == "Kurz und gut."


def test_it_cuts_at_a_word_and_says_so():
    assert excerpt("Der Rat hat am Abend beschlossen", 20) == "Der Rat hat am…"
    assert excerpt("Der Rat, das Amt", 9) == "Der Rat…"
    assert excerpt("Donaudampfschifffahrt", 6) == "Donau…"


def test_it_says_what_is_wrong_with_a_length_of_nothing():
    with pytest.raises(ValueError, match="1 or more"):
        excerpt("Wort", 0)


@given(st.text(), st.integers(min_value=1, max_value=50))
def test_it_never_runs_over(text, length):
    assert len(excerpt(text, length)) <= length
