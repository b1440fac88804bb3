"""Filters narrow a search, and say before the click how many hits are behind them."""

import pytest
from django.http import QueryDict

from articles.search.facets import Filters
from articles.search.filters import EditionFilter
from articles.search.results import search
from tests import world
from tests.search.conftest import found, headlines


def _asked(address, **options):
    return EditionFilter(QueryDict(address), **options)


@pytest.fixture
def archive(publish):
    """Three articles: sport 2025 and politics 2026 on football, politics 2026 on the harbour."""
    sport = world.concept("Sport")
    football = world.concept("Fußball", broader=sport)
    publish("Das Derby", section=world.section("Sport"), topics=[football], at=world.NOON.replace(year=2025))
    publish("Ein Stadion wird gebaut", topics=[football], author=world.person("Rosa Feld"))
    publish("Der Hafen wächst", body="<p>Mit Derby am Rand.</p>", topics=[world.concept("Hafen")])


def _facets(results):
    return {facet.kind: [(v.key, v.label, v.count) for v in facet.values] for facet in results.facets}


def test_each_filter_narrows_the_search(archive):
    sport = world.section("Sport").slug
    assert found("derby", filters=Filters(section=sport)) == ["Das Derby"]
    assert found("derby", filters=Filters(year=2026)) == ["Der Hafen wächst"]
    assert found("", filters=Filters(person="rosa-feld")) == ["Ein Stadion wird gebaut"]
    assert found("derby", filters=Filters(section=sport, year=2026)) == []


def test_a_topic_includes_the_terms_below_it(archive):
    assert found("", filters=Filters(topic="sport")) == ["Ein Stadion wird gebaut", "Das Derby"]


def test_facets_count_what_is_behind_them(archive):
    results = search("derby stadion hafen -nichts")
    assert results.is_relaxed
    results = search("jahr:2025-2026")
    assert _facets(results) == {
        "section": [("politik", "Politik", 2), ("sport", "Sport", 1)],
        "topic": [("sport", "Sport", 2), ("fussball", "Fußball", 2), ("hafen", "Hafen", 1)],
        "person": [("jana-weber", "Jana Weber", 2), ("rosa-feld", "Rosa Feld", 1)],
        "year": [("2026", "2026", 2), ("2025", "2025", 1)],
        "month": [],
    }


def test_every_count_is_the_number_of_hits_behind_the_click(archive):
    for facet in search("jahr:2000-2030").facets:
        for value in facet.values:
            assert _asked(f"q=jahr:2000-2030&{facet.kind}={value.key}").results.total == value.count, value


def test_a_chosen_value_says_that_it_is_chosen(archive):
    results = search("derby", filters=Filters(year=2026))
    (years,) = [facet for facet in results.facets if facet.kind == "year"]
    assert [(value.key, value.selected) for value in years.values] == [("2026", True)]


def test_names_of_facets_are_in_the_readers_language(publish):
    from django.utils import translation

    publish(topics=[world.concept("Haushalt", name_es="Presupuesto")])
    with translation.override("es"):
        assert _facets(search("hafen"))["topic"] == [("haushalt", "Presupuesto", 1)]


def test_the_form_reads_an_address(archive):
    asked = _asked("q=derby&section=sport&topic=sport&year=2025&order=newest&person=jana-weber")
    assert headlines(asked.results) == ["Das Derby"]
    assert asked.results.order == "newest"
    assert [edition.headline for edition in asked.qs] == ["Das Derby"]


def test_the_form_pages(archive):
    first = _asked("q=jahr:2025-2026", size=2).results
    second = _asked(f"q=jahr:2025-2026&cursor={first.next_cursor}", size=2).results
    assert headlines(first) + headlines(second) == found("jahr:2025-2026")


@pytest.mark.parametrize(
    "address", ["section=nirgends", "topic=nichts", "person=niemand", "year=bald", "year=1e5", "order=schön"]
)
def test_a_filter_it_does_not_know_is_named_and_finds_nothing(archive, address):
    asked = _asked(f"q=derby&{address}")
    assert asked.results.hits == ()
    assert list(asked.errors) == [address.partition("=")[0]]


def test_a_section_without_anything_live_is_as_unknown_as_one_that_does_not_exist(archive):
    world.section("Geheim")
    assert "section" in _asked("section=geheim").errors


def test_the_language_of_the_site_can_be_kept_to(publish):
    publish("Das Festival beginnt")
    publish("El festival empieza", language="es")
    assert headlines(_asked("q=festival", language="es").results) == ["El festival empieza"]


def test_an_empty_form_finds_nothing(archive):
    assert _asked("").results.total == 0
    assert EditionFilter(None).results.total == 0
