"""Folding, stems and guesses: the same word is the same word, however it is written."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.language import LANGUAGES, fold, guess, stem


@pytest.mark.parametrize(
    ("word", "spellings"),
    [
        ("Präsident", ("prasident", "praesident")),
        ("Straße", ("strasse",)),
        ("ÉLYSÉE", ("elysee",)),
        ("Kö\u00adnig", ("konig", "koenig")),
        ("A\u0308mter", ("amter", "aemter")),
        ("Łódź", ("lodz",)),
        ("ﬁnal", ("final",)),
    ],
)
def test_it_folds_a_word_to_the_spellings_it_is_found_under(word, spellings):
    assert fold(word) == spellings


@given(st.text())
def test_folding_a_folded_word_changes_nothing_more(word):
    assert fold(word)[0] in {fold(fold(word)[0])[0], ""} or fold(fold(fold(word)[0])[0])[0] == fold(fold(word)[0])[0]


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("de", "feindseligkeit", "feindseligkeiten"),
        ("de", "ministerin", "ministerinnen"),
        ("de", "muller", "mueller"),
        ("es", "declaracion", "declaraciones"),
        ("en", "negotiation", "negotiations"),
    ],
)
def test_forms_of_a_word_share_a_stem(language, one, other):
    assert stem(one, language) == stem(other, language)


def test_stems_are_the_same_in_every_thread():
    words = [f"{a}{b}" for a in ("haushalt", "regierung", "verhandl") for b in ("en", "es", "s", "ungen", "ung")] * 40
    alone = [stem.__wrapped__(word, "de") for word in words]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda word: stem.__wrapped__(word, "de"), words)) == alone


def test_a_language_without_a_stemmer_keeps_its_words():
    assert stem("talossa", "fi") == "talossa"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Der Rat stimmt am Montag über den Etat ab", "de"),
        ("El Gobierno aprueba los presupuestos de este año", "es"),
        ("The council votes on the budget this Monday", "en"),
        ("Ministra habla con la prensa", "es"),
        ("", "de"),
        ("123 \x00 😀", "de"),
    ],
)
def test_it_guesses_the_language_of_a_text(text, language):
    assert guess(text) == language


@given(st.text())
def test_a_guess_is_always_one_of_the_three(text):
    assert guess(text) in LANGUAGES
