"""Slips of language that are certain."""

from __future__ import annotations

import pytest

from tests.checks.layout import findings, passages


class TestForeignWord:
    @pytest.mark.parametrize(
        ("language", "text", "place", "fix"),
        [
            ("de", "Durante der Sitzung blieb der Saal leer.", "Durante", "Während"),
            ("de", "Der Hafen bleibt según dem Ministerium geschlossen.", "según", "laut"),
            ("de", "Die Reederei fuhr with dem alten Schiff nach Oslo.", "with", "mit"),
            ("de", "Er blieb während der Sitzung und during der Pause im Saal.", "during", "während"),
            ("de", "Die Zahl ist también in diesem Jahr gestiegen.", "también", "auch"),
            ("es", "El puerto cerró during la noche por el temporal.", "during", "durante"),
            ("es", "La naviera vendió el barco y the muelle.", "the", None),
            ("es", "La obra nicht se terminará este año.", "nicht", "no"),
            ("en", "The harbour was shut durante the night.", "durante", "during"),
            ("en", "The line sold the ship und the quay.", "und", "and"),
            ("en", "Según the ministry, the harbour is shut.", "Según", "According to"),
        ],
    )
    def test_one_left_in_is_blocked(self, language, text, place, fix):
        (finding,) = findings("foreign_word", text, language)
        assert (finding.text, finding.fix, finding.severity) == (place, fix, "block")

    @pytest.mark.parametrize(
        ("language", "text"),
        [
            ("de", "Der „New York Times“ zufolge las er the Guardian und die Zeitung The Times."),
            ("de", "Die Bewegung Fridays for Future und die Band Rage Against the Machine kamen nach Las Vegas."),
            ("de", "Mariano Durante ist Koch. Durante war in der Stadt; Durante hat gekocht."),
            ("de", "Das Stück heißt „Durante la noche“, das Lied (during the night) auch."),
            ("de", "Das ist work in progress, step by step, und de facto pro und contra."),
            ("de", "Er kam durch die Tür „durante der Sitzung“ und ging."),
            ("de", "Das Motto lautet auch during the war; das Lied heißt auch hasta siempre der Ruhe."),
            ("de", "Una die Köchin kam. Sie las Durante der Jüngere."),
            ("de", "Die Stadt, with dem Kai, gewann with. Er kam zu with."),
            ("de", "Mais und Weizen wachsen. El País und La Paz liegen nicht in Los Angeles."),
            ("es", "Ursula von der Leyen leyó The Economist y habló de Johnson and Johnson."),
            ("es", "El grupo The Cure tocó «Between Days» en la sala Die Brücke."),
            ("es", "Fue un partido de ida y vuelta; sin más, dijo que no."),
            ("en", "Ursula von der Leyen met the mayor of Los Angeles at El Prado."),
            ("en", "The band Und Wieder played at the Café Durante; it was a déjà vu."),
            ("en", "She is a para athlete with a pro and con list on the el train."),
        ],
    )
    def test_names_titles_and_set_phrases_are_fine(self, language, text):
        assert passages("foreign_word", text, language) == []


class TestArticleGender:
    @pytest.mark.parametrize(
        ("text", "place"),
        [
            ("Das Geld liegt auf der neuen Konto.", "auf der neuen Konto"),
            ("Sie stimmte für seine Plan.", "für seine Plan"),
            ("Er sprach mit dem neuen Regierung.", "mit dem neuen Regierung"),
            ("Der Streit um die alten Vertrag geht weiter.", "um die alten Vertrag"),
            ("Er blieb trotz seines Krise.", "trotz seines Krise"),
        ],
    )
    def test_an_article_that_cannot_go_with_its_noun_is_reported(self, text, place):
        (finding,) = findings("article_gender", text)
        assert (finding.text, finding.severity) == (place, "warn")

    @pytest.mark.parametrize(
        "text",
        [
            "Eine Ordnung, in der Staat und Kirche getrennt sind; eine Stadt, in der großer Streit herrscht.",
            "Es geht um die alten Verträge, auf den neuen Konten, mit den Regierungen, in seinen Krisen.",
            "Er sprach mit der neuen Regierung über das alte Konto und seinen Plan.",
            "Der Mann, mit dem neue Politik möglich wird, kam zu seiner Partei.",
            "Der Anteil an der sozialen Netzwerk-Industrie wächst.",
            "„Mit der neuen Konto geht das“, sagte er.",
        ],
    )
    def test_plurals_relative_clauses_and_quotes_are_fine(self, text):
        assert passages("article_gender", text) == []


class TestHyphenatedAdjective:
    def test_only_the_last_part_takes_an_ending(self):
        (finding,) = findings("hyphenated_adjective", "Es geht um den wirtschaftlichen-sozialen Ausgleich.")
        assert (finding.text, finding.fix) == ("wirtschaftlichen-sozialen", "wirtschaftlich-sozialen")

    @pytest.mark.parametrize(
        "text",
        [
            "Es geht um den wirtschaftlich-sozialen Ausgleich und die deutsch-dänische Grenze.",
            "„Ein wirtschaftlicher-sozialer Ausgleich“, sagte sie.",
            "Die Wirtschaftlichkeits-Prüfung und der ewige-Licht-Turm bleiben.",
        ],
    )
    def test_right_ones_and_quoted_ones_are_fine(self, text):
        assert passages("hyphenated_adjective", text) == []


class TestAdverbAsAdjective:
    def test_an_adverb_with_an_ending_is_reported(self):
        (finding,) = findings("adverb_as_adjective", "Nach der kürzlichen Wahl blieb es ruhig.")
        assert (finding.text, finding.fix) == ("kürzlichen", "jüngsten")

    def test_an_adverb_as_adverb_is_fine(self):
        assert findings("adverb_as_adjective", "Kürzlich wurde gewählt; der kürzlich gewählte Rat tagt.") == []


class TestCommaAfterClause:
    @pytest.mark.parametrize(
        ("text", "place", "fix"),
        [
            (
                "Die Reederei teilte mit, dass die Fähren repariert wurden und kündigte einen Fahrplan an.",
                "repariert wurden und kündigte",
                "repariert wurden, und kündigte",
            ),
            (
                "Die Sprecher erklärten, dass der Kai gesperrt ist und forderten mehr Geld.",
                "gesperrt ist und forderten",
                "gesperrt ist, und forderten",
            ),
        ],
    )
    def test_a_missing_one_is_reported_where_the_verb_belongs_to_the_main_clause(self, text, place, fix):
        (finding,) = findings("comma_after_clause", text)
        assert (finding.text, finding.fix) == (place, fix)

    @pytest.mark.parametrize(
        "text",
        [
            "Die Reederei teilte mit, dass die Fähren repariert wurden, und kündigte einen Fahrplan an.",
            "Petersen sagte, dass der Rat zugestimmt hat und betonte den Wert der Einigung.",
            "Petersen sagte, dass die Räte beraten haben und zugestimmt haben.",
        ],
    )
    def test_where_the_verb_may_belong_to_the_clause_nothing_is_said(self, text):
        assert findings("comma_after_clause", text) == []
