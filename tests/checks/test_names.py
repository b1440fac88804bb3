"""Names written one way."""

from __future__ import annotations

import pytest

from tests.checks.layout import findings, passages


class TestTwoSpellings:
    @pytest.mark.parametrize(
        ("language", "text", "place", "fix"),
        [
            (
                "de",
                "Nikolás Petersen sprach zuerst. Nikolas Petersen blieb. Später ging Nikolas Petersen.",
                "Nikolás Petersen",
                "Nikolas Petersen",
            ),
            (
                "de",
                "Es kam Wolodymyr Kowal. Mit Wolodymyr Kowal kam seine Frau. Auch Volodymyr Kowal sprach.",
                "Volodymyr Kowal",
                "Wolodymyr Kowal",
            ),
            (
                "de",
                "Der Trainer Orhan Yıldıroğlu blieb. Yıldıroğlu und später auch Yıldıroglu sprachen mit uns.",
                "Yıldıroglu",
                "Yıldıroğlu",
            ),
            ("de", "Anna Meierhof kam. Mit Anna Meierhof kam Anna Meyerhof.", "Anna Meyerhof", "Anna Meierhof"),
            ("de", "Die Reise ging nach Kiew. In Kiew blieb sie lange, dann kam aus Kyjiw Post.", "Kyjiw", "Kiew"),
            ("de", "Der Zug nach Charkiw hielt in Charkiw; aus Charkow kam er nicht.", "Charkow", "Charkiw"),
            ("de", "Die Abgeordneten Barkow und Tischenkow kamen, mit Barkow auch Tishenkov.", "Tishenkov", None),
            (
                "es",
                "Habló Nicolás Otero y respondió Nicolás Otero; después calló Nicolas Otero.",
                "Nicolas Otero",
                "Nicolás Otero",
            ),
            ("es", "Viajó a Pekín. De Pekín volvió y en Beijing dejó a su hermana.", "Beijing", "Pekín"),
            (
                "en",
                "She met Sergei Barkov. Then Sergei Barkov left, not Sergey Barkov.",
                "Sergey Barkov",
                "Sergei Barkov",
            ),
            ("en", "He went to Kyiv. From Kyiv he wrote; the train from Kiev was late.", "Kiev", "Kyiv"),
        ],
    )
    def test_the_rarer_one_is_reported_with_the_other(self, language, text, place, fix):
        (finding,) = findings("two_spellings", text, language)
        assert (finding.text, finding.fix, finding.severity) == (place, fix, "warn")

    def test_each_place_is_reported(self):
        text = "Otto Meierhof kam. Otto Meierhof ging. Otto Meierhof rief an. Otto Meyerhof und Otto Meyerhof blieben."
        assert passages("two_spellings", text) == ["Otto Meyerhof", "Otto Meyerhof"]

    def test_nothing_is_proposed_when_neither_is_more_frequent(self):
        (finding,) = findings("two_spellings", "Es sprach Otto Meierhof. Danach schwieg Otto Meyerhof.")
        assert (finding.text, finding.fix) == ("Otto Meyerhof", None)
        assert "Otto Meierhof" in finding.message

    def test_words_in_quotation_marks_are_left_as_they_were_written(self):
        text = "Otto Meierhof kam. Otto Meierhof ging. Sie schrieb: „Otto Meyerhof ist mein Freund.“"
        assert findings("two_spellings", text) == []

    @pytest.mark.parametrize(
        ("language", "text"),
        [
            ("de", "Otto Meierhof und Karl Meyerhof sprachen; Meierhof widersprach Meyerhof."),
            ("de", "Der Vater und die Väter, der Bruder und die Brüder; in Zeiten wie diesen bleiben Seiten leer."),
            ("de", "Otto McKay kam, Otto Mckay ging; die BahnCard hieß früher auch Bahncard."),
            ("de", "Otto Petersens Plan gefiel Otto Petersen, und Petersens Frau auch."),
            ("de", "Dynamo Kiew gewann. Danach fuhr das Team zum Turnier nach Kiew; Kiews Rat feierte."),
            ("de", "José Ortega kam aus Vigo, Jose Ramirez aus Manila; mit José und Jose kamen viele."),
            ("es", "El papa habló del papá de Marta. Río de la Plata y Rio de Janeiro son destinos."),
            ("es", "Pablo Peña y Luis Pena hablaron; después Peña y Pena callaron."),
            ("en", "She ate chicken Kyiv at the Kyiv Inn; Peking University is in Beijing, she said of Beijing."),
        ],
    )
    def test_two_people_inflections_and_names_of_houses_are_fine(self, language, text):
        assert passages("two_spellings", text, language) == []


class TestMixedTransliteration:
    def test_an_english_spelling_beside_german_ones_is_hinted_at(self):
        text = "Wladimir Barkow empfing Sergey Shukhov, und Mikhail Zhdanovs Rede folgte."
        found = findings("mixed_transliteration", text)
        assert [(finding.text, finding.fix) for finding in found] == [
            ("Sergey Shukhov", "Sergej Schuchow"),
            ("Mikhail Zhdanovs", "Michail Schdanows"),
        ]
        assert {finding.severity for finding in found} == {"hint"}

    @pytest.mark.parametrize(
        ("language", "text"),
        [
            ("de", "Vladimir Barkov empfing Sergey Shukhov."),
            ("de", "Wladimir Barkow empfing Yuri Tanaka aus Kyoto."),
            ("de", "Wladimir Barkow las „Die Reise von Sergey Shukhov“."),
            ("en", "Vladimir Barkov met Sergey Shukhov."),
        ],
    )
    def test_one_way_throughout_and_other_peoples_names_are_fine(self, language, text):
        assert findings("mixed_transliteration", text, language) == []
