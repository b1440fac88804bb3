"""What a reader finds, and in which order."""

from datetime import timedelta

import pytest

from articles.search.results import CAP, search
from tests import world
from tests.search.conftest import found, headlines


def test_a_word_is_found_in_every_form_of_it(publish):
    publish("Feindseligkeiten an der Grenze")
    assert found("Feindseligkeit") == ["Feindseligkeiten an der Grenze"]
    assert found("feindseligkeiten") == ["Feindseligkeiten an der Grenze"]


@pytest.mark.parametrize("typed", ["Lieferung", "Waffenlieferung", "Waffe", "Haushaltsstreit", "Streit", "Haushalt"])
def test_compounds_are_found_by_their_parts(publish, typed):
    publish("Waffenlieferungen im Haushaltsstreit")
    assert found(typed) == ["Waffenlieferungen im Haushaltsstreit"]
    assert search(typed).total == 1


def test_a_compound_finds_its_parts_where_they_stand_alone(publish):
    publish("Streit um den Haushalt")
    publish("Streit um das Theater")
    assert found("Haushaltsstreit") == ["Streit um den Haushalt"]


def test_kiew_is_not_kiefer(publish):
    publish("Die Kiefer wächst langsam")
    assert found("Kiew") == []


def test_every_word_must_be_there(publish):
    publish("Streit um den Haushalt")
    publish("Streit um das Theater")
    assert found("streit theater") == ["Streit um das Theater"]


def test_where_nothing_holds_all_words_it_says_so_and_shows_what_holds_some(publish):
    publish("Streit um den Haushalt")
    publish("Ein Fest am Hafen")
    results = search("haushalt zeppelin")
    assert headlines(results) == ["Streit um den Haushalt"]
    assert results.is_relaxed
    assert results.total == 1
    assert not search("haushalt streit").is_relaxed


def test_what_stands_in_the_headline_comes_before_what_stands_in_the_text(publish):
    publish("Fest im Park", body="<p>Auch das Orchester spielt.</p>", at=world.NOON + timedelta(days=2))
    publish("Das Orchester reist ab", body="<p>Am Montag.</p>", at=world.NOON)
    assert found("Orchester") == ["Das Orchester reist ab", "Fest im Park"]


def test_what_is_said_often_comes_before_what_is_said_once(publish):
    publish("Fest im Park", body="<p>Auch das Orchester spielt.</p>", at=world.NOON + timedelta(days=2))
    publish("Fest am See", body="<p>Das Orchester probt. Ein Orchester braucht Ruhe.</p>", at=world.NOON)
    assert found("Orchester") == ["Fest am See", "Fest im Park"]


def test_a_rare_word_weighs_more_than_a_common_one(publish):
    for day in range(8):
        publish(f"Fest Nummer {day}", body="<p>Am Hafen.</p>", at=world.NOON + timedelta(days=day))
    publish("Zeppelin", body="<p>Ein Fest.</p>", at=world.NOON - timedelta(days=1))
    publish("Fest und Musik", body="<p>Ein Zeppelin fliegt.</p>", at=world.NOON - timedelta(days=2))
    assert found("zeppelin fest") == ["Zeppelin", "Fest und Musik"]


def test_equals_go_newest_first(publish):
    for day in (1, 3, 2):
        publish(f"Markt {day}", at=world.NOON + timedelta(days=day))
    assert found("Markt") == ["Markt 3", "Markt 2", "Markt 1"]


def test_by_date_only_the_date_counts(publish):
    publish("Das Orchester reist ab", at=world.NOON)
    publish("Fest im Park", body="<p>Auch das Orchester spielt.</p>", at=world.NOON + timedelta(days=2))
    assert found("Orchester", order="newest") == ["Fest im Park", "Das Orchester reist ab"]


def test_articles_older_than_computers_keep_their_order(publish):
    publish("Luftbrücke beginnt", at=world.NOON.replace(year=1948))
    publish("Luftbrücke jährt sich", at=world.NOON.replace(year=1958))
    assert found("Luftbrücke") == ["Luftbrücke jährt sich", "Luftbrücke beginnt"]
    assert found("jahr:1948") == ["Luftbrücke beginnt"]


@pytest.mark.parametrize("order", ["relevance", "newest"])
def test_pages_follow_each_other_without_gap_or_repetition(publish, order):
    for number in range(7):
        publish(f"Markt {number}", at=world.NOON + timedelta(hours=number % 3), body="<p>Markt.</p>" * (number % 2))
    whole = found("Markt", order=order, size=100)
    cursor, pages = "", []
    while True:
        page = search("Markt", order=order, size=3, cursor=cursor)
        pages.append(headlines(page))
        assert page.total == 7
        cursor = page.next_cursor
        if not cursor:
            break
    assert [len(page) for page in pages] == [3, 3, 1]
    assert [headline for page in pages for headline in page] == whole


def test_an_article_published_meanwhile_repeats_nothing_on_the_next_page(publish):
    for number in range(4):
        publish(f"Markt {number}", at=world.NOON + timedelta(hours=number))
    first = search("Markt", size=2, order="newest")
    publish("Markt heute", at=world.NOON + timedelta(days=9))
    assert found("Markt", size=2, order="newest", cursor=first.next_cursor) == ["Markt 1", "Markt 0"]


@pytest.mark.parametrize("cursor", ["x", "1", "1.", "-1.5", "1.99999999999999999999", "9" * 400, "1.2; --", "٣.٣"])
def test_a_cursor_nobody_gave_out_leads_to_the_first_page(publish, cursor):
    publish("Markt")
    assert found("Markt", cursor=cursor) == ["Markt"]


def test_nothing_asked_is_nothing_found(publish):
    publish("Markt")
    for typed in ("", "   ", "!!!", "-", '""', "\x00"):
        results = search(typed)
        assert results.hits == ()
        assert results.total == 0


def test_function_words_do_not_stand_in_the_way(publish):
    publish("Streit um den Haushalt")
    assert found("der Streit über einen Haushalt") == ["Streit um den Haushalt"]
    assert not search("der Streit über einen Haushalt").is_relaxed


def test_function_words_alone_are_words(publish):
    publish("Streit um den Haushalt", teaser="Es geht weiter.", body="<p>Mehr nicht.</p>")
    assert found("um den") == ["Streit um den Haushalt"]


def test_a_language_keeps_to_itself(publish):
    publish("Das Festival beginnt", language="de")
    publish("El festival empieza", language="es")
    assert found("Festival", language="es") == ["El festival empieza"]
    assert sorted(found("Festival")) == ["Das Festival beginnt", "El festival empieza"]


def test_a_name_in_another_script_is_found(publish):
    publish("Treffen in Киев")
    assert found("Kiev") == ["Treffen in Киев"]


def test_what_readers_see_beside_the_text_is_found_too(publish):
    publish(
        "Fest im Park",
        faqs=[{"question": "Gibt es Limonade?", "answer": "Ja, mit Rhabarber."}],
        body="<p>Am Abend spielt die Kapelle. „Wir tanzen Polka“, kündigte Ida Sternberg an.</p>",
        quotes=[{"text": "Wir tanzen Polka", "speaker": world.person("Ida Sternberg"), "kind": "direct"}],
        topics=[world.concept("Volksmusik", alternatives=["Humtata"])],
        kicker="Sommerfrische",
    )
    for typed in ("Limonade", "Rhabarber", "Polka", "Sternberg", "Volksmusik", "Humtata", "Sommerfrische"):
        assert found(typed) == ["Fest im Park"], typed


def test_more_than_a_thousand_is_said_as_more_than_a_thousand(publish, monkeypatch):
    monkeypatch.setattr("articles.search.results.CAP", 3)
    monkeypatch.setattr("articles.search.rows.CAP", 3)
    for number in range(5):
        publish(f"Markt {number}", at=world.NOON + timedelta(hours=number))
    results = search("Markt", order="newest", size=2)
    assert (results.total, results.is_capped) == (3, True)
    seen = headlines(results)
    while results.next_cursor:
        results = search("Markt", order="newest", size=2, cursor=results.next_cursor)
        seen += headlines(results)
    assert seen == [f"Markt {number}" for number in (4, 3, 2, 1, 0)]
    assert CAP == 1_000


def test_an_old_article_about_the_matter_is_ranked_even_among_many_newer_mentions(publish, monkeypatch):
    monkeypatch.setattr("articles.search.rows.CAP", 3)
    publish("Das Orchester reist ab", at=world.NOON - timedelta(days=900))
    for number in range(6):
        publish(f"Fest {number}", body="<p>Mit Orchester.</p>", at=world.NOON + timedelta(hours=number))
    assert found("Orchester")[0] == "Das Orchester reist ab"


def test_a_phrase_of_common_words_is_looked_for_only_so_far_and_that_is_said(publish, monkeypatch):
    monkeypatch.setattr("articles.search.rows.REACH", 3)
    publish("Markt am Hafen", at=world.NOON - timedelta(days=1))
    for number in range(4):
        publish(f"Hafen, dann Markt {number}", at=world.NOON + timedelta(hours=number))
    assert search('"markt am hafen"').is_partial
    narrower = search('"markt am hafen" -dann')
    assert (headlines(narrower), narrower.is_partial) == (["Markt am Hafen"], False)
    assert not search("markt hafen").is_partial


@pytest.mark.parametrize("typed", ["Markt", "markt hafen", "Hafenmarkt", "zeppelin markt", "thema:Hafen jahr:2026"])
def test_it_takes_four_queries_however_many_rows_there_are(publish, django_assert_max_num_queries, typed):
    for number in range(6):
        publish(f"Markt am Hafen {number}", author=world.person(f"Person {number}"))
    with django_assert_max_num_queries(4):
        search(typed)
    with django_assert_max_num_queries(4):
        results = search(typed, order="newest", size=2)
    with django_assert_max_num_queries(4):
        search(typed, order="newest", size=2, cursor=results.next_cursor)


def test_reading_a_hit_costs_no_query_more(publish, django_assert_num_queries):
    publish("Markt am Hafen")
    results = search("Markt")
    with django_assert_num_queries(0):
        for hit in results.hits:
            assert hit.edition.get_absolute_url()
            assert str(hit.edition.section)
