"""Questions and answers say what the report says."""

from __future__ import annotations

import pytest

from tests.checks.layout import findings, passages

REPORT = {
    "de": "# Rat stimmt für neuen Hafen\n"
    "Der Stadtrat hat den Umbau des alten Hafens beschlossen. Die Arbeiten beginnen im Mai und dauern drei Jahre.\n"
    "Die Bürgermeisterin betonte, dass die Stadt die Kosten des Umbaus allein aus eigenen Rücklagen bezahlen werde. "
    "„Der Hafen bleibt das offene Herz der Stadt“, sagte sie.",
    "es": "# El concejo aprueba el nuevo puerto\n"
    "El concejo aprobó la reforma del puerto viejo. Las obras empiezan en mayo y duran tres años.\n"
    "La alcaldesa subrayó que la ciudad pagará los costes de la reforma con sus propias reservas. "
    "«El puerto sigue siendo el corazón abierto de la ciudad», dijo.",
    "en": "# Council votes for new harbour\n"
    "The council voted to rebuild the old harbour. Work starts in May and will take three years.\n"
    "The mayor stressed that the city will cover the building costs from its own reserves. "
    "“The harbour remains the open heart of the city,” she said.",
}
TITLE = {"de": "T: Häufige Fragen", "es": "T: Preguntas frecuentes", "en": "T: FAQ"}
QUESTION = {"de": "Q: Was wird gebaut?", "es": "Q: ¿Qué se construye?", "en": "Q: What will be built?"}


def asked(language: str, answer: str) -> str:
    return "\n".join([REPORT[language], TITLE[language], QUESTION[language], f"A: {answer}"])


class TestUnsupportedAnswer:
    FOREIGN = {
        "de": "Umweltverbände verlangen wegen gefährdeter Seevögel und Robbenbänke eine unabhängige "
        "Verträglichkeitsprüfung, andernfalls drohen Klagen beim Verwaltungsgericht.",
        "es": "Los ecologistas reclaman una evaluación independiente por las aves marinas amenazadas; de lo contrario "
        "acudirán a los tribunales administrativos.",
        "en": "Environmental groups demand an independent assessment because protected seabirds nest nearby, otherwise "
        "they threaten lawsuits before the administrative tribunal.",
    }
    HONEST = {
        "de": "Gebaut wird der alte Hafen um; der Stadtrat hat dafür gestimmt. Die Bauarbeiten starten im Mai.",
        "es": "Se reforma el puerto viejo, como aprobó el concejo. Los trabajos arrancan en mayo y la ciudad los paga.",
        "en": "The old harbour will be rebuilt after a council vote. Building begins in May and the city pays for it.",
    }

    @pytest.mark.parametrize("language", ["de", "es", "en"])
    def test_one_from_another_report_is_blocked(self, language):
        (finding,) = findings("faq_answer_unsupported", asked(language, self.FOREIGN[language]), language)
        assert (finding.text, finding.severity) == (self.FOREIGN[language], "block")

    @pytest.mark.parametrize("language", ["de", "es", "en"])
    def test_an_honest_one_in_other_words_is_fine(self, language):
        assert findings("faq_answer_unsupported", asked(language, self.HONEST[language]), language) == []

    def test_a_short_one_that_shares_nothing_is_warned_about(self):
        answer = "Finanziert wird alles durch die Europäische Investitionsbank in Luxemburg."
        (finding,) = findings("faq_answer_unsupported", asked("de", answer))
        assert (finding.text, finding.severity) == (answer, "warn")

    def test_a_short_one_that_shares_half_is_fine(self):
        answer = "Die Bürgermeisterin bezahlt den Umbau des Hafens durch Fördermittel, Spenden, Kredite und Anleihen."
        assert findings("faq_answer_unsupported", asked("de", answer)) == []

    def test_a_faq_without_a_report_has_nothing_to_rest_on_and_nothing_to_be_held_to(self):
        assert findings("faq_answer_unsupported", f"T: FAQ\nQ: Was?\nA: {self.FOREIGN['de']}") == []


class TestQuoteNotInReport:
    @pytest.mark.parametrize(
        ("language", "answer", "place"),
        [
            ("de", "Der Hafen bleibe ein „geschlossenes Herz“, hieß es.", "„geschlossenes Herz“"),
            ("de", "Sie sagte: „Der Hafen wird das neue Herz der Stadt.“", "„Der Hafen wird das neue Herz der Stadt.“"),
            ("es", "El puerto será el «corazón cerrado» de la ciudad.", "«corazón cerrado»"),
            ("en", "The harbour will be the “closed heart” of the city.", "“closed heart”"),
        ],
    )
    def test_words_nobody_said_are_blocked(self, language, answer, place):
        (finding,) = findings("faq_quote_not_in_report", asked(language, answer), language)
        assert (finding.text, finding.severity) == (place, "block")

    @pytest.mark.parametrize(
        ("language", "answer"),
        [
            ("de", "Er bleibe „das offene Herz der Stadt“."),
            ("de", "Er sei Teil des „offenen Herzens der Stadt“, „der Hafen bleibt … Herz der Stadt“."),
            ("de", "Das Projekt „neue Mole am Meer“ kommt; „Hafen“ heißt auch das „Tageblatt am Sonntag“."),
            ("es", "Es «el corazón abierto de la ciudad», dijo."),
            ("en", "It is “the open heart of the city”."),
        ],
    )
    def test_the_reports_own_words_and_names_are_fine(self, language, answer):
        assert passages("faq_quote_not_in_report", asked(language, answer), language) == []

    def test_one_word_in_marks_is_no_quote(self):
        assert passages("faq_quote_not_in_report", asked("de", "Der Hafen ist „kaputt“.")) == []

    def test_an_inflected_word_is_the_same_word_but_another_stem_is_not(self):
        assert passages("faq_quote_not_in_report", asked("de", "Er sei ein „offenes Herz“.")) == []
        assert len(passages("faq_quote_not_in_report", asked("de", "Er sei ein „offener Hafen“."))) == 1

    def test_a_body_may_quote_what_it_likes(self):
        assert findings("faq_quote_not_in_report", REPORT["de"]) == []


class TestPluralSpeaker:
    @pytest.mark.parametrize(
        ("language", "answer", "place"),
        [
            (
                "de",
                "Die Bürgermeisterin und der Kämmerer sprachen lange und betonten, dass die Kosten des Umbaus aus "
                "Rücklagen der Stadt kommen.",
                None,
            ),
            (
                "de",
                "Petersen und Nordmann betonten, dass die Stadt die Kosten des Umbaus allein bezahlt.",
                "betonten, dass die Stadt die Kosten des Umbaus allein bezahlt",
            ),
            (
                "es",
                "La alcaldesa y Otero subrayaron que la ciudad pagará los costes con sus reservas.",
                "subrayaron que la ciudad pagará los costes con sus reservas",
            ),
            (
                "en",
                "Hart and Miller stressed that the city will cover the building costs.",
                "stressed that the city will cover the building costs",
            ),
        ],
    )
    def test_two_for_the_reports_one_are_blocked(self, language, answer, place):
        found = findings("faq_plural_speaker", asked(language, answer), language)
        assert [finding.severity for finding in found] == ["block"]
        assert place is None or found[0].text == place

    @pytest.mark.parametrize(
        ("language", "answer"),
        [
            ("de", "Die Bürgermeisterin betonte, dass die Stadt die Kosten des Umbaus allein bezahlt."),
            ("de", "Petersen und Nordmann betonten, dass niemand sonst im Land so schöne Fähren besitzt."),
            ("de", "Die Sprecher betonten, dass die Stadt die Kosten des Umbaus allein bezahlt."),
            ("es", "La alcaldesa subrayó que la ciudad pagará los costes con sus reservas."),
            ("en", "The mayor stressed that the city will cover the building costs."),
        ],
    )
    def test_one_speaker_or_another_claim_is_fine(self, language, answer):
        assert passages("faq_plural_speaker", asked(language, answer), language) == []

    @pytest.mark.parametrize(
        ("report", "claim"),
        [
            # One word in common is no common claim.
            ("Petersen sagte, dass der Hafen schläft.", "dass der Hafen bald blüht"),
            # Three words in common are few among many.
            (
                "Petersen sagte, dass Hafen, Kosten und Umbau warten.",
                "dass Hafen und Kosten und Umbau gerecht verteilt sowie Schulen saniert und Straßen begrünt gehören",
            ),
            # Nobody says it in the report: it is a fact there.
            ("Die Stadt bezahlt die Kosten des Umbaus allein.", "dass die Stadt die Kosten des Umbaus bezahlt"),
            # The words stand inside a longer one only.
            ("Petersen sagte: Altstadthafenumbau.", "dass Hafen und Umbau die Stadt verändern"),
            ("", "dass die Stadt die Kosten des Umbaus bezahlt"),
        ],
    )
    def test_without_a_sentence_that_surely_says_the_same_nothing_is_said(self, report, claim):
        text = f"# Rat stimmt zu\n{report}\n{QUESTION['de']}\nA: Petersen und Nordmann betonten, {claim}."
        assert passages("faq_plural_speaker", text) == []

    def test_two_are_right_when_the_report_has_two(self):
        report = REPORT["de"].replace("Die Bürgermeisterin betonte", "Petersen und Nordmann betonten")
        answer = "A: Petersen und Nordmann betonten, dass die Stadt die Kosten des Umbaus allein bezahlt."
        assert findings("faq_plural_speaker", "\n".join([report, QUESTION["de"], answer])) == []

    def test_two_may_be_right_when_the_report_says_that_they_agree(self):
        report = REPORT["de"] + " Der Kämmerer schloss sich ihr an."
        answer = "A: Petersen und Nordmann betonten, dass die Stadt die Kosten des Umbaus allein bezahlt."
        assert findings("faq_plural_speaker", "\n".join([report, QUESTION["de"], answer])) == []


class TestNumbers:
    @pytest.mark.parametrize(
        ("language", "answer", "place"),
        [
            ("de", "Der Umbau dauert 4 Jahre.", "4"),
            ("es", "Las obras duran 4 años.", "4"),
            ("en", "Work will take 14 months.", "14"),
        ],
    )
    def test_one_that_only_the_answer_has_is_reported(self, language, answer, place):
        (finding,) = findings("faq_number_not_in_report", asked(language, answer), language)
        assert (finding.text, finding.severity) == (place, "warn")

    @pytest.mark.parametrize(
        ("language", "answer"),
        [("de", "Er dauert 3 Jahre."), ("es", "Duran 3 años."), ("en", "It will take 3 years.")],
    )
    def test_one_that_the_report_spells_out_is_fine(self, language, answer):
        assert findings("faq_number_not_in_report", asked(language, answer), language) == []

    def test_a_question_may_name_any_number(self):
        text = f"{REPORT['de']}\nQ: Was wird 2040?\nA: Das ist offen."
        assert findings("faq_number_not_in_report", text) == []

    def test_thousands_are_one_number_however_they_are_grouped(self):
        text = "Der Umbau kostet 12.500 Euro.\nQ: Wie viel?\nA: Er kostet 12500 Euro."
        assert findings("faq_number_not_in_report", text) == []


class TestQuestions:
    def test_one_without_an_answer_is_blocked(self):
        (finding,) = findings("faq_answer_missing", f"{REPORT['de']}\nT: Fragen\nQ: Wer zahlt das?")
        assert (finding.text, finding.severity) == ("Wer zahlt das?", "block")

    def test_one_with_an_answer_is_fine(self):
        assert findings("faq_answer_missing", asked("de", "Der Hafen.")) == []

    def test_one_asked_twice_is_reported_the_second_time(self):
        text = f"{REPORT['de']}\nQ: Wer zahlt das?\nA: Die Stadt.\nQ: Wer zahlt das\nA: Das Land."
        assert passages("faq_question_repeated", text) == ["Wer zahlt das"]

    def test_two_questions_are_fine(self):
        text = f"{REPORT['de']}\nQ: Wer zahlt das?\nA: Die Stadt.\nQ: Wer baut das?\nA: Das Land."
        assert passages("faq_question_repeated", text) == []
