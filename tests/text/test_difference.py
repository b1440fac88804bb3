"""A reader sees what changed, and nothing is lost in showing it."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.difference import Segment, difference


def _old(segments):
    return "".join(segment.text for segment in segments if segment.kind != "added")


def _new(segments):
    return "".join(segment.text for segment in segments if segment.kind != "removed")


def test_it_names_the_words_that_changed():
    assert difference("Der Rat sagte am Montag zu.", "Der Rat sagte am Dienstag zu.") == (
        Segment("equal", "Der Rat sagte am "),
        Segment("removed", "Montag "),
        Segment("added", "Dienstag "),
        Segment("equal", "zu."),
    )


def test_it_knows_when_nothing_changed():
    assert difference("Alles bleibt.", "Alles bleibt.") == (Segment("equal", "Alles bleibt."),)
    assert difference("", "") == ()


def test_a_paragraph_that_moved_in_leaves_its_neighbours_alone():
    segments = difference("Erster Absatz.\n\nZweiter Absatz.", "Erster Absatz.\n\nNeu hier.\n\nZweiter Absatz.")
    assert [s for s in segments if s.kind != "equal"] == [Segment("added", "Neu hier.\n\n")]


def test_a_short_word_between_two_rewritten_passages_is_rewritten_with_them():
    segments = difference("rot und blau gestrichen", "groß und klein gestrichen")
    assert [s.text for s in segments] == ["rot und blau ", "groß und klein ", "gestrichen"]


def test_texts_with_nothing_in_common_are_replaced():
    assert [s.kind for s in difference("eins zwei", "drei vier")] == ["removed", "added"]


words = st.lists(st.sampled_from(["der", "Rat", "sagt", "und", "nein", "\n\n", "Zürich"])).map(" ".join)


@given(words | st.text(), words | st.text())
def test_both_texts_can_be_put_together_again(old, new):
    segments = difference(old, new)
    assert _old(segments) == old
    assert _new(segments) == new


@given(words, words)
def test_no_segment_crosses_the_end_of_a_paragraph(old, new):
    for segment in difference(old, new):
        assert "\n\n" not in segment.text.rstrip()
        assert segment.text


@pytest.mark.parametrize("shape", ["alike", "reversed", "shuffled", "common words"])
def test_long_texts_that_share_words_in_another_order_come_out_whole(shape):
    dice = random.Random(7)
    old = [f"w{n}" for n in range(5000)]
    new = {
        "alike": ["w1", "w2"] * 2500,
        "reversed": old[::-1],
        "shuffled": dice.sample(old, len(old)),
        "common words": dice.choices(old[:50], k=5000),
    }[shape]
    segments = difference(" ".join(old), " ".join(new))
    assert _old(segments) == " ".join(old)
    assert _new(segments) == " ".join(new)
