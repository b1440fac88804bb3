"""A reader may type anything."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.search.query import LONGEST, MOST_CLAUSES, Clause, parse
from articles.search.results import search
from articles.workflow.publish import publish as publish_again
from tests import world
from tests.search.conftest import found


@pytest.mark.parametrize(
    ("typed", "clauses"),
    [
        ("streit haushalt", (Clause("streit"), Clause("haushalt"))),
        ('"runder tisch"', (Clause("runder tisch", is_phrase=True),)),
        ("„runder tisch“ «dos» “three”", tuple(Clause(t, is_phrase=True) for t in ("runder tisch", "dos", "three"))),
        ('"offen bis zum Ende', (Clause("offen bis zum Ende", is_phrase=True),)),
        ("-koalition", (Clause("koalition", is_excluded=True),)),
        ('-"alte Worte"', (Clause("alte Worte", is_phrase=True, is_excluded=True),)),
        ("rot-grün", (Clause("rot-grün"),)),
        ("person:Lindqvist", (Clause("Lindqvist", "person"),)),
        ('Thema:"öffentlicher Verkehr"', (Clause("öffentlicher Verkehr", "topic", is_phrase=True),)),
        ("quelle:dpa fuente:EFE source:AP", tuple(Clause(t, "source") for t in ("dpa", "EFE", "AP"))),
        ("zitat:frieden -quote:krieg", (Clause("frieden", "quote"), Clause("krieg", "quote", is_excluded=True))),
        ("jahr:2024", (Clause("2024", "year", years=(2024, 2024)),)),
        ("year:2019-2021", (Clause("2019-2021", "year", years=(2019, 2021)),)),
        ("año:2021..2019", (Clause("2021..2019", "year", years=(2019, 2021)),)),
        ("jahr:0000-9999", (Clause("0000-9999", "year", years=(0, 99)),)),
        ("jahr:bald", (Clause("bald"),)),
        ("Berlin:heute", (Clause("Berlin heute"),)),
        ("person: Lindqvist", (Clause("person:"), Clause("Lindqvist"))),
        ('"" - -- : !!!', ()),
    ],
)
def test_it_reads_what_was_typed(typed, clauses):
    assert parse(typed).clauses == clauses


def test_it_stops_reading_where_nobody_writes_any_more():
    assert len(parse("wort " * 1000).clauses) == MOST_CLAUSES
    assert len(parse("x" * 5000).text) == LONGEST


def test_words_in_marks_stand_in_this_order(publish):
    publish("Der runde Tisch tagt")
    publish("Der Tisch ist eine runde Sache")
    assert found('"runder Tisch"') == ["Der runde Tisch tagt"]
    assert found("runder Tisch", order="newest") == ["Der Tisch ist eine runde Sache", "Der runde Tisch tagt"]


def test_a_phrase_does_not_reach_from_the_headline_into_the_teaser(publish):
    publish("Ein Fest am Hafen", kicker="", teaser="Markt und Musik")
    assert not search('"am Hafen"').is_relaxed
    assert search('"Hafen Markt"').is_relaxed


def test_a_phrase_of_common_words_is_a_phrase(publish):
    publish("Was nicht ist, kann noch werden")
    publish("Noch ist nicht alles gesagt")
    assert found('"kann noch werden"') == ["Was nicht ist, kann noch werden"]


def test_what_is_not_wanted_is_left_out(publish):
    publish("Streit um den Haushalt")
    publish("Streit um das Theater")
    assert found("streit -haushalt") == ["Streit um das Theater"]
    assert found("-haushalt") == ["Streit um das Theater"]
    assert found('streit -"um das Theater"') == ["Streit um den Haushalt"]
    assert len(found('streit -"Theater um das"')) == 2


def test_a_field_asks_only_there(publish):
    publish(
        "Fest im Park",
        body="<p>Am Abend sagte Ida Sternberg: „Wir tanzen Polka.“ Nebenan probte das Ballett.</p>",
        quotes=[{"text": "Wir tanzen Polka.", "speaker": world.person("Ida Sternberg"), "kind": "direct"}],
        topics=[world.concept("Volksmusik", broader=world.concept("Musik"))],
    )
    publish("Polka mit Sternberg", body="<p>Volksmusik in einem Zitat.</p>")
    for typed in ("person:sternberg", "zitat:polka", 'zitat:"wir tanzen"', "thema:volksmusik", "thema:musik"):
        assert found(typed) == ["Fest im Park"], typed
    assert found("zitat:ballett") == []
    assert found("zitat:polka -person:sternberg") == []


def test_a_source_is_asked_by_name(publish):
    edition = publish("Fest im Park")
    article = edition.article
    article.sources.add(world.source("Deutsche Presse-Agentur"))
    publish_again(article, by=world.user("paula"), at=world.NOON, kind="update")
    assert found("quelle:presse-agentur") == ["Fest im Park"]
    assert found("quelle:reuters") == []


def test_years_are_asked_one_by_one_or_from_to(publish):
    for year in (2019, 2020, 2022):
        publish(f"Markt {year}", at=world.NOON.replace(year=year), body="<p>Am Platz.</p>")
    assert found("jahr:2020") == ["Markt 2020"]
    assert found("markt jahr:2019-2021", order="newest") == ["Markt 2020", "Markt 2019"]
    assert found("markt -jahr:2020", order="newest") == ["Markt 2022", "Markt 2019"]


SIGNS = """
" „ “ - : person: zitat: jahr:2020 jahr: AND OR NOT NEAR( ) * ^ + ' \\ % _ & | ! <-> ;-- \x00 \ud800 😀 streit { } 北京
haushaltsstreit all_ h_streit = 1e309 @ $$ %s %(a)s {0} -- -" „- ::: 2020-2019
"""
strange = st.text(max_size=60) | st.lists(st.sampled_from([*SIGNS.split(), "x" * 400]), max_size=12).map(" ".join)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None)
@given(typed=strange, language=st.sampled_from([None, "de", "es", "en", "xx"]))
def test_nothing_a_reader_types_makes_it_fail(db, typed, language):
    results = search(typed, language=language)
    assert results.total == 0


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(typed=strange)
def test_whatever_stands_beside_it_a_word_is_read(typed):
    assert Clause("hafen") in parse(f"hafen {typed}").clauses
