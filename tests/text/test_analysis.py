"""Index and query meet in the analyser: what a reader looks for is found however it was written."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.analysis import compound_candidates, terms
from articles.text.compounds import candidates, parts
from articles.text.language import LANGUAGES, fold


def _tokens(text, language="de", vocabulary=frozenset()):
    return {form for term in terms(text, language, vocabulary) for form in term.forms}


def _meet(looked_for, written, language="de", vocabulary=frozenset()):
    """The search's rule: a word is met by its spellings, or by all the parts it is made of."""
    index = _tokens(written, language, vocabulary)
    (term,) = terms(looked_for, language, vocabulary)
    return bool(set(term.spellings) & index) or (bool(term.parts) and set(term.parts) <= index)


@pytest.mark.parametrize(
    ("looked_for", "written"),
    [
        ("Feindseligkeit", "Feindseligkeiten"),
        ("Waffenlieferung", "Waffenlieferungen"),
        ("Lieferung", "Waffenlieferungen"),
        ("Waffe", "Waffenlieferungen"),
        ("Streit", "Haushaltsstreit"),
        ("Haushaltsstreit", "Streit um den Haushalt"),
        ("Haushaltsstreit", "Haushalts-Streit"),
        ("Müller", "Mueller"),
        ("Mueller", "MÜLLER"),
        ("Muller", "Müller"),
        ("Strasse", "Straße"),
        ("Tür", "Haustüren"),
        ("Kiev", "Киев"),
        ("König", "Ko\u0308nig"),
        ("Haushalt", "Haus\u00adhalt"),
        ("Trump", "Trump's"),
        ("Estaing", "d’Estaing"),
        ("OBrien", "O'Brien"),
    ],
)
def test_they_meet(looked_for, written):
    assert _meet(looked_for, written)


@pytest.mark.parametrize(
    ("looked_for", "written"),
    [
        ("Kiew", "Kiefer"),
        ("Haushaltsstreit", "Streit"),
        ("Land", "Deutschland"),
        ("Tag", "Donnerstag"),
        ("Schaft", "Wissenschaft"),
        ("Unter", "Unterhaltung"),
        ("北", "東"),
    ],
)
def test_they_do_not_meet(looked_for, written):
    assert not _meet(looked_for, written, vocabulary=frozenset({"halt", "schaft", "unt", "wissen", "deutsch", "donn"}))


def test_umlauts_meet_both_ways_in_languages_that_have_none():
    assert _meet("Müller", "Mueller", "es")
    assert _meet("Mueller", "Müller", "en")


def test_compounds_are_split_by_the_words_an_archive_knows():
    assert parts("gurkentruppe", frozenset()) == ()
    assert parts("gurkentruppe", frozenset({"gurk", "trupp"})) == ("gurk", "trupp")
    assert "gurk" in _tokens("Gurkentruppen", vocabulary=frozenset({"gurk", "trupp"}))
    assert _tokens("Gurkentruppen", "en", frozenset({"gurk", "trupp"})) == {"gurkentruppen"}


@pytest.mark.parametrize(
    ("word", "split"),
    [
        ("Landwirtschaftsministerkonferenz", ("land", "wirtschaft", "minist", "konferenz")),
        ("Strompreisbremse", ("strom", "preis", "brems")),
        ("Friedensvertrag", ("fried", "vertrag")),
        ("Bundesregierung", ("bund", "regier")),
        ("Präsident", ()),
        ("Ministerin", ()),
        ("Gesellschaft", ()),
    ],
)
def test_it_takes_compounds_apart_at_their_joints(word, split):
    assert parts(fold(word)[0]) == split


def test_what_a_split_may_ask_for_is_known_beforehand():
    assert {"gurk", "walz"} <= candidates("gurkenwalze")
    assert len(candidates("landwirtschaftsministerkonferenz")) < 500
    assert len(candidates("rinderkennzeichnungsfleischetikettierungsgesetz")) < 1500


def test_a_term_remembers_its_place():
    text = "Er sprach: »Haushaltsstreit«!"
    assert [text[t.start : t.end] for t in terms(text, "de")] == ["Er", "sprach", "Haushaltsstreit"]


strange = st.text() | st.lists(
    st.sampled_from(
        ["Haus", "\x00", "\ud800", "😀", "a" * 10_000, "'", "ß", "Straßen", "\u0301", "北京", "_", "ต", " "]
    )
).map("".join)


@given(strange, st.sampled_from(LANGUAGES))
def test_any_text_gives_plain_short_tokens_in_order(text, language):
    found = terms(text, language, frozenset({"haus", "strass"}))
    for term in found:
        assert term.spellings
        for token in term.forms:
            assert re.fullmatch(r"[a-z0-9]{1,64}", token)
        assert text[term.start : term.end]
    assert [t.start for t in found] == sorted(t.start for t in found)
    assert found == terms(text, language, frozenset({"haus", "strass"}))


@given(st.text(alphabet=st.characters(categories=["L", "Nd"]), min_size=1, max_size=20))
def test_every_word_is_found_under_itself(word):
    assert terms(word, "de")


def test_a_text_is_read_the_same_with_only_those_words_of_the_archive_that_it_may_ask_for():
    text = "Die Hafenmeisterei prüft die Fischbudensanierung und den Quarkweg; der Deich, die Haustür."
    archive = frozenset({"fischbud", "sanier", "hafen", "quark", "weg", "gefragt"})

    asked = compound_candidates(text, "de") & archive

    assert "quark" in asked and "gefragt" not in asked
    assert terms(text, "de", asked) == terms(text, "de", archive)
    assert any("quark" in term.parts for term in terms(text, "de", asked))
    assert compound_candidates(text, "en") == frozenset()
