"""Days and dates that hold."""

from __future__ import annotations

import pytest

from tests.checks.layout import DATELINE, findings, passages


class TestRelativeDate:
    TEXTS = (
        ("de", "Der Rat hat am Donnerstag über den Hafen beraten und gestern entschieden.", "am Donnerstag"),
        ("de", "Die Fähre legte an diesem Montagabend nicht ab.", "an diesem Montagabend"),
        ("es", "El concejo debatió este jueves la reforma del puerto.", "este jueves"),
        ("es", "La obra empezó ayer con retraso.", "ayer"),
        ("en", "The council voted on Thursday to rebuild the harbour.", "on Thursday"),
        ("en", "Work began yesterday, a week late.", "yesterday"),
    )

    @pytest.mark.parametrize(("language", "text", "place"), TEXTS)
    def test_a_day_told_from_today_needs_a_date(self, language, text, place):
        (finding,) = findings("relative_date", text, language)
        assert (finding.text, finding.severity) == (place, "warn")

    @pytest.mark.parametrize(("language", "text", "place"), TEXTS)
    def test_a_dateline_answers_it(self, language, text, place):
        assert findings("relative_date", f"{DATELINE[language]}\n{text}", language) == []

    def test_a_dateline_without_a_date_is_the_agencys_and_the_page_has_the_date(self):
        assert findings("relative_date", "^ Kiel (dpa)\nDer Rat hat am Donnerstag beraten.") == []

    @pytest.mark.parametrize(
        ("language", "text"),
        [
            ("de", "Der Rat tagt am Donnerstag, 3. Juli, im Rathaus."),
            ("de", "Am Morgen kam der Bagger. Bis heute fehlt der Kran. Jeden Freitag ist Markt."),
            ("de", "„Wir reden am Donnerstag“, sagte sie."),
            ("es", "El concejo se reúne este jueves, 3 de julio."),
            ("es", "Por la mañana llegó la grúa."),
            ("en", "The council meets on Thursday, July 3."),
            ("en", "The March on Washington is taught in schools on most Fridays."),
        ],
    )
    def test_copy_with_a_date_or_without_such_a_day_is_fine(self, language, text):
        assert passages("relative_date", text, language) == []


class TestWrongWeekday:
    @pytest.mark.parametrize(
        ("language", "text", "wrong", "right"),
        [
            ("de", "Der Rat tagt am {}.", "Mittwoch, dem 3. Juli 2025", "Donnerstag, dem 3. Juli 2025"),
            ("de", "Baubeginn war {}.", "Sonnabend (3.7.2025)", "Donnerstag (3.7.2025)"),
            ("es", "El concejo se reúne el {}.", "viernes 3 de julio de 2025", "jueves 3 de julio de 2025"),
            ("en", "The council meets on {}.", "Friday, July 3, 2025", "Thursday, July 3, 2025"),
            ("en", "It met on Monday 1 February 2021 and {}.", "Friday 2 February 2021", "Tuesday 2 February 2021"),
        ],
    )
    def test_it_names_the_right_one(self, language, text, wrong, right):
        (finding,) = findings("wrong_weekday", text.format(wrong), language)
        assert (finding.text, finding.fix, finding.severity) == (wrong, right, "warn")

    @pytest.mark.parametrize(
        ("language", "text"),
        [
            ("de", "Der Rat tagt am Donnerstag, dem 3. Juli 2025, und am Freitag, dem 4. Juli."),
            ("de", "Am Sonnabend, 5. Juli 2025, ist Hafenfest."),
            ("de", "Am Dienstag wurde die Fassung vom 3. Juli 2025 vorgelegt."),
            ("de", "Der Brief trägt das Datum Montag, 4. Juli 1776."),
            ("es", "Se reúne el jueves 3 de julio de 2025."),
            ("en", "It meets on Thursday, July 3, 2025."),
        ],
    )
    def test_a_right_one_or_one_that_cannot_be_known_is_fine(self, language, text):
        assert passages("wrong_weekday", text, language) == []


class TestImpossibleDate:
    @pytest.mark.parametrize(
        ("language", "text", "place"),
        [
            ("de", "Die Frist endet am 31. Juni.", "31. Juni"),
            ("de", "Die Frist endet am 29. Februar 2023.", "29. Februar 2023"),
            ("de", "Die Frist endet am 12.13.2024.", "12.13.2024"),
            ("de", "Die Sitzung beginnt um 25:30 Uhr.", "25:30 Uhr"),
            ("de", "Fertig wird der Hafen im Jahr 20275.", "im Jahr 20275"),
            ("de", "Die Frist endet am 3. Juli 2955.", "3. Juli 2955"),
            ("es", "El plazo acaba el 31 de abril de 2025.", "31 de abril de 2025"),
            ("es", "La sesión empieza a las 25:10 horas.", "25:10 horas"),
            ("en", "The deadline is February 30.", "February 30"),
            ("en", "The deadline is 45 June.", "45 June"),
            ("en", "The deadline is June 45, 2025.", "June 45, 2025"),
            ("en", "The session starts at 14:75 in the hall.", "14:75"),
        ],
    )
    def test_a_day_or_an_hour_that_does_not_exist_is_reported(self, language, text, place):
        (finding,) = findings("impossible_date", text, language)
        assert (finding.text, finding.severity) == (place, "warn")

    @pytest.mark.parametrize(
        ("language", "text"),
        [
            ("de", "Die Frist endet am 29. Februar 2024 um 24:00 Uhr, nicht am 31. Juli."),
            ("de", "Das Stück „Der 32. August“ läuft; der 45. Mai-Lauf kostet 12.50 Euro."),
            ("es", "El plazo acaba el 30 de abril a las 23.59 horas; se habló de mayo del 68."),
            ("en", "The deadline is May 31 at 23:59; the spirit of May 68 lives on; the march 40 years ago failed."),
        ],
    )
    def test_those_that_exist_are_fine(self, language, text):
        assert passages("impossible_date", text, language) == []
