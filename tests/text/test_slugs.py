"""An address says in plain letters what an article is about, whatever script its headline is in."""

import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.slugs import slug


@pytest.mark.parametrize(
    ("headline", "address"),
    [
        ("Streit über Größe der Ämter", "streit-ueber-groesse-der-aemter"),
        ("Maßnahmen: was gilt?", "massnahmen-was-gilt"),
        ("Mañana en España", "manana-en-espana"),
        ("Geht's noch?", "gehts-noch"),
        ("Москва", "moskva"),
        ("A\u0308rger im Rat", "aerger-im-rat"),
        ("①②", "12"),
    ],
)
def test_it_spells_every_script_in_plain_letters(headline, address):
    assert slug(headline) == address


def test_it_does_not_read_pictures_aloud():
    assert slug("Sommer 😀 im Park") == "sommer-im-park"
    assert slug("😀 …") == ""


def test_it_cuts_at_a_word():
    assert slug("Regierung einigt sich", max_length=12) == "regierung"
    assert slug("Regierung einigt sich", max_length=16) == "regierung-einigt"
    assert slug("Donaudampfschifffahrt", max_length=5) == "donau"


def test_it_says_what_is_wrong_with_a_length_of_nothing():
    with pytest.raises(ValueError, match="1 or more"):
        slug("Wort", max_length=0)


@given(st.text(), st.integers(min_value=1, max_value=90))
def test_it_uses_only_letters_digits_and_single_hyphens(text, length):
    made = slug(text, max_length=length)
    assert len(made) <= length
    assert made == "" or re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", made)


@given(st.text(min_size=1))
def test_it_is_never_empty_while_there_is_a_letter_or_a_digit(text):
    assert bool(slug(text)) == bool(slug(text, max_length=1))
    if any(character.isalnum() for character in text):
        assert slug(text)


@given(st.text(alphabet=string.ascii_lowercase + string.digits + "-", max_size=80))
def test_a_slug_stays_the_slug_it_is(text):
    assert slug(slug(text)) == slug(text)
