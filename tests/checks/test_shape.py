"""What every story needs, and what should not be left in it."""

from __future__ import annotations

import pytest

from articles.checks import run
from articles.intake.story import Span, Story
from tests.checks.layout import findings, fixes, passages

PARAGRAPHS = {
    "de": "Der Stadtrat hat den Umbau des alten Hafens nach langer Debatte mit großer Mehrheit beschlossen.",
    "es": "El concejo aprobó por amplia mayoría la reforma del puerto viejo tras un largo debate vecinal.",
    "en": "The council voted by a wide margin to rebuild the old harbour after a long and heated debate.",
}


class TestHeadline:
    @pytest.mark.parametrize("language", ["de", "es", "en"])
    def test_a_story_without_one_is_blocked(self, language):
        (finding,) = findings("headline_missing", PARAGRAPHS[language], language)
        assert (finding.severity, finding.text, finding.start, finding.end) == ("block", None, None, None)

    def test_a_story_with_one_is_not(self):
        assert findings("headline_missing", "# Hafen wird umgebaut\n" + PARAGRAPHS["de"]) == []

    def test_one_of_101_characters_is_too_long(self):
        headline = "Hafen " + "x" * 95
        (finding,) = findings("headline_long", f"# {headline}\nText.")
        assert (finding.text, finding.severity) == (headline, "warn")
        assert "101" in finding.message

    def test_one_of_100_characters_is_not(self):
        assert findings("headline_long", "# Hafen " + "x" * 94 + "\nText.") == []


class TestFiling:
    def test_a_story_without_keywords_is_warned_about(self):
        (finding,) = findings("filing_empty", "# Hafen\nText.")
        assert (finding.severity, finding.text) == ("warn", None)

    @pytest.mark.parametrize("label", ["Archiviert unter:", "Archivado en:", "Filed under:"])
    def test_an_empty_filing_label_is_the_place_of_the_warning(self, label):
        assert passages("filing_empty", f"# Hafen\nText.\nL: {label}") == [label]
        assert passages("label_empty", f"# Hafen\nText.\nL: {label}") == []

    def test_a_story_with_keywords_is_left_alone(self):
        assert findings("filing_empty", "# Hafen\nText.\nF: Häfen") == []


class TestLabels:
    @pytest.mark.parametrize("label", ["Verwandte Artikel:", "Vídeos relacionados:", "Related stories:"])
    def test_one_without_content_is_to_go(self, label):
        text = f"# Hafen\nL: {label}\nText.\nF: Häfen"
        assert passages("label_empty", text) == [label]
        assert fixes("label_empty", text) == [""]

    def test_one_with_a_short_line_below_announces_that_line(self):
        assert findings("label_empty", "# Hafen\nL: Verwandte Artikel:\nNeuer Kai für Kiel\nText.\nF: Häfen") == []

    def test_one_with_words_behind_it_is_not_empty(self):
        copy = "Hafen\nQuelle: Stadt Kiel\n"
        story = Story(copy, "de", headline=Span("Hafen", 0, 5), furniture=(Span("Quelle:", 6, 13),))
        assert [finding.code for finding in run(story)] == ["filing_empty"]

    def test_other_furniture_is_not_a_label(self):
        assert findings("label_empty", "# Hafen\nL: Lesezeit 3 Minuten\nText.\nF: Häfen") == []


class TestPlaceholders:
    @pytest.mark.parametrize(
        ("language", "text", "place"),
        [
            ("de", "Der Umbau kostet XX Millionen Euro.", "XX"),
            ("de", "Der Umbau kostet ??? Euro und beginnt bald.", "???"),
            ("de", "Am XX.XX. beginnt der Umbau.", "XX.XX."),
            ("de", "Die Leiterin [Name] sagte zu.", "[Name]"),
            ("de", "Die Zahl folgt TKTK im Lauf des Tages.", "TKTK"),
            ("es", "La reforma costará XXX millones de euros.", "XXX"),
            ("es", "El edil [Nombre] votó en contra.", "[Nombre]"),
            ("en", "The work will cost TK in the first year.", "TK"),
            ("en", "Some xx percent voted in favour.", "xx"),
            ("en", "TODO: ask the mayor about the date.", "TODO"),
            ("en", "Lorem ipsum dolor sit amet", "Lorem ipsum dolor sit amet"),
        ],
    )
    def test_one_left_in_is_blocked(self, language, text, place):
        (finding,) = findings("placeholder_left", text, language)
        assert (finding.text, finding.severity) == (place, "block")
        assert place in finding.message

    @pytest.mark.parametrize(
        ("language", "text"),
        [
            ("de", "Die Techniker Krankenkasse (TK) hebt den Beitrag an, teilte die TK mit."),
            ("de", "Die Hörspielreihe Die drei ??? geht auf Tournee."),
            ("de", "Die XX. Winterspiele fanden in Turin statt; er trug Größe XXL und hat ein XX-Chromosom."),
            ("de", "Wer hat das bezahlt??"),
            ("es", "TODO CAMBIA EN EL PUERTO DE VIGO"),
            ("es", "La casa es de principios del siglo XX y la visitó Juan XXIII."),
            ("en", "Super Bowl XX was played in New Orleans [sic]."),
        ],
    )
    def test_what_only_looks_like_one_is_left_alone(self, language, text):
        assert passages("placeholder_left", text, language) == []


class TestTeaser:
    def test_one_that_the_first_paragraph_repeats_is_said_once(self):
        text = f"# Hafen\n> {PARAGRAPHS['de']}\n{PARAGRAPHS['de']} Baubeginn ist im Mai."
        assert passages("teaser_repeated", text) == [PARAGRAPHS["de"] + " Baubeginn ist im Mai."]

    def test_one_with_other_words_is_fine(self):
        text = f"# Hafen\n> Die Mehrheit im Rat von Kiel ist größer als erwartet ausgefallen.\n{PARAGRAPHS['de']}"
        assert passages("teaser_repeated", text) == []


class TestRepeatedParagraphs:
    @pytest.mark.parametrize("language", ["de", "es", "en"])
    def test_the_second_one_is_reported(self, language):
        paragraph = PARAGRAPHS[language]
        found = findings("paragraph_repeated", f"# H\n{paragraph}\nMore.\n{paragraph}", language)
        assert [finding.text for finding in found] == [paragraph]
        assert found[0].start is not None
        assert found[0].start > len(paragraph)

    def test_one_changed_word_in_a_long_paragraph_does_not_hide_it(self):
        long = (
            f"{PARAGRAPHS['de']} Der Beginn der Arbeiten ist im Mai, die Kosten trägt zur Hälfte das Land, "
            "und bis zum Ende des nächsten Jahres soll der neue Kai für Fähren aus Norwegen offen stehen."
        )
        assert len(passages("paragraph_repeated", f"# H\n{long}\n{long.replace('Mehrheit', 'Freude', 1)}")) == 1

    def test_a_short_paragraph_counts_only_when_it_is_the_same(self):
        short = "Die Fähre nach Oslo fährt heute erst am Abend."
        assert passages("paragraph_repeated", f"# H\n{short}\n{short}") == [short]
        assert passages("paragraph_repeated", f"# H\n{short}\n{short.replace('Oslo', 'Bergen')}") == []

    def test_short_lines_may_return(self):
        assert passages("paragraph_repeated", "# H\nTor für Kiel!\nDas Spiel geht weiter.\nTor für Kiel!") == []

    def test_two_paragraphs_on_one_matter_are_no_repetition(self):
        other = "Der Stadtrat hat den Umbau des neuen Rathauses nach kurzer Debatte mit knapper Mehrheit beschlossen."
        assert passages("paragraph_repeated", f"# H\n{PARAGRAPHS['de']}\n{other}") == []


class TestSubheads:
    @pytest.mark.parametrize(
        ("language", "subhead"),
        [
            ("de", "Er sieht keinen Grund zur Eile"),
            ("de", "Sie redeten auch über den Hafen"),
            ("es", "Ella pide más tiempo"),
            ("en", "They also talked about the harbour"),
        ],
    )
    def test_one_that_begins_with_a_pronoun_is_hinted_at(self, language, subhead):
        (finding,) = findings("subhead_pronoun", f"# H\n## {subhead}\nText.", language)
        assert (finding.text, finding.severity) == (subhead, "hint")

    @pytest.mark.parametrize(
        ("language", "subhead"),
        [
            ("de", "Sie haben Fragen zum Umbau"),
            ("de", "Es bleibt beim Zeitplan"),
            ("de", "Erster Spatenstich im Mai"),
            ("es", "El puerto espera"),
            ("en", "The harbour waits"),
        ],
    )
    def test_one_that_names_its_matter_is_fine(self, language, subhead):
        assert findings("subhead_pronoun", f"# H\n## {subhead}\nText.", language) == []
