"""Who said it, and who reported it."""

from __future__ import annotations

import pytest

from articles.intake.story import Quote
from tests.checks.layout import findings, fixes, laid_out, passages


class TestCollidingAttributions:
    @pytest.mark.parametrize(
        ("language", "text", "place"),
        [
            (
                "de",
                "Der Hafen bleibt zu, meldete laut AFP, bestätigte die Reederei Nordmann.",
                "meldete laut AFP, bestätigte die Reederei Nordmann",
            ),
            (
                "de",
                "Laut Angaben der Reederei zufolge bleibt der Hafen zu.",
                "Laut Angaben der Reederei zufolge",
            ),
            (
                "es",
                "El puerto sigue cerrado, informó según EFE, comunicó la naviera.",
                "informó según EFE, comunicó la naviera",
            ),
            (
                "en",
                "The harbour stays shut, reported according to Reuters, announced the shipping line.",
                "reported according to Reuters, announced the shipping line",
            ),
            (
                "en",
                "According to Reuters, announced the mayor that the harbour stays shut.",
                "According to Reuters, announced the mayor",
            ),
        ],
    )
    def test_two_in_one_clause_are_blocked(self, language, text, place):
        (finding,) = findings("colliding_attributions", text, language)
        assert (finding.text, finding.severity) == (place, "block")

    @pytest.mark.parametrize(
        ("language", "text"),
        [
            ("de", "Der Hafen bleibt zu, berichtete laut AFP ein Sprecher der Reederei."),
            ("de", "Die Reederei teilte laut AFP mit, dass der Hafen zu bleibe, und meldete, er öffne im Mai."),
            ("de", "„Er bleibt zu“, sagte Nordmann, „und zwar bis Mai“, ergänzte er laut dpa."),
            ("de", "Laut Polizei war, Zeugen zufolge, niemand an Bord."),
            ("es", "El puerto sigue cerrado, informó, según EFE, la naviera. Según informó EFE, abrirá en mayo."),
            ("en", "According to Reuters, the mayor said that the harbour stays shut."),
            ("en", "According to police, reported thefts rose in May, said a spokesman."),
        ],
    )
    def test_one_inside_the_other_is_fine(self, language, text):
        assert passages("colliding_attributions", text, language) == []


class TestSourceByReference:
    @pytest.mark.parametrize(
        ("language", "text", "place", "fix"),
        [
            (
                "de",
                "Der Hafen bleibt zu, meldet dpa. Wie die genannte Nachrichtenagentur berichtet, bis Mai.",
                "die genannte Nachrichtenagentur",
                "dpa",
            ),
            ("de", "Das meldete die besagte Agentur.", "die besagte Agentur", None),
            (
                "de",
                "Das meldete AFP. Nach Angaben der genannten Agentur bleibt der Hafen zu.",
                "der genannten Agentur",
                "der AFP",
            ),
            (
                "es",
                "Lo publicó EFE. Según fuentes de dicha agencia, abrirá en mayo.",
                "dicha agencia",
                "EFE",
            ),
            ("de", "Laut dpa steht das im „Tageblatt“. Die erwähnte Zeitung schweigt.", "Die erwähnte Zeitung", None),
            (
                "es",
                "El puerto sigue cerrado, informa EFE. La citada agencia habla de mayo.",
                "La citada agencia",
                "EFE",
            ),
            ("es", "Lo publicó EFE, y dicha agencia añade que abrirá en mayo.", "dicha agencia", "EFE"),
            (
                "en",
                "The harbour stays shut, Reuters said. The aforementioned agency spoke of May.",
                "The aforementioned agency",
                "Reuters",
            ),
        ],
    )
    def test_the_last_agency_named_is_the_fix(self, language, text, place, fix):
        (finding,) = findings("source_by_reference", text, language)
        assert (finding.text, finding.fix, finding.severity) == (place, fix, "warn")

    @pytest.mark.parametrize(
        ("language", "text"),
        [
            ("de", "Die Agentur für Arbeit und die genannten Häfen schweigen."),
            ("de", "„Die genannte Agentur kenne ich nicht“, sagte sie."),
            ("es", "La agencia EFE y dicho puerto."),
            ("en", "The agency said the harbour mentioned above stays shut."),
        ],
    )
    def test_other_references_are_fine(self, language, text):
        assert passages("source_by_reference", text, language) == []


QUOTES = {
    "de": "„Dieser Hafen gehört seit hundert Jahren uns allen.“",
    "es": "«Este puerto es de todos desde hace cien años.»",
    "en": "“This harbour has belonged to all of us for a century.”",
}


def _quote(text: str, language: str, **known: object) -> tuple[Quote, ...]:
    words = QUOTES[language]
    start = laid_out(text, language).copy.index(words)
    return (Quote(words, start, start + len(words), **known),)  # type: ignore[arg-type]


class TestQuoteWithoutSpeaker:
    SILENT = {
        "de": "Der Kai war leer, die Kräne standen still.",
        "es": "El muelle estaba vacío y las grúas quietas.",
        "en": "The quay was empty and the cranes were still.",
    }

    @pytest.mark.parametrize("language", ["de", "es", "en"])
    def test_one_with_nobody_in_sight_is_warned_about(self, language):
        text = f"{self.SILENT[language]}\n{QUOTES[language]}\n{self.SILENT[language]} 2."
        (finding,) = findings("quote_without_speaker", text, language, _quote(text, language))
        assert (finding.text, finding.severity) == (QUOTES[language], "warn")

    @pytest.mark.parametrize(
        "before",
        ["Petersen sagte am Kai:", "Laut Petersen ist das klar.", "Ein Satz hallt nach.", "„Ja“, so Nordmann."],
    )
    def test_a_cue_nearby_is_a_speaker_for_the_review_to_find(self, before):
        text = f"{before} {QUOTES['de']}"
        assert findings("quote_without_speaker", text, "de", _quote(text, "de")) == []

    @pytest.mark.parametrize(
        "text",
        [
            f"{QUOTES['de']}, murmelte jemand am Kai.",
            f"An der Mauer am Kai war zu lesen: {QUOTES['de']}",
            f"# {QUOTES['de']}\nDer Kai war leer.",
            f"„Nein“, murmelte Petersen am Kai.\n{QUOTES['de']}",
        ],
    )
    def test_a_tail_a_colon_or_a_quotation_beside_it_speak_for_a_speaker(self, text):
        assert findings("quote_without_speaker", text, "de", _quote(text, "de")) == []

    def test_a_few_marked_words_are_no_statement(self):
        text = "Der Kai war leer.\n„Hafen der Hoffnung“\nDie Kräne waren still."
        start = laid_out(text).copy.index("„Hafen")
        quote = Quote("„Hafen der Hoffnung“", start, start + len("„Hafen der Hoffnung“"))
        assert findings("quote_without_speaker", text, "de", (quote,)) == []

    def test_words_without_marks_are_no_quotation(self):
        text = "Der Kai war leer an diesem Tag im März.\nDie Kräne waren still."
        quote = Quote(text.split("\n")[0], 0, len(text.split("\n")[0]))
        assert findings("quote_without_speaker", text, "de", (quote,)) == []

    def test_a_language_without_cues_is_left_alone(self):
        text = f"{self.SILENT['de']}\n{QUOTES['de']}"
        assert findings("quote_without_speaker", text, "fr", _quote(text, "de")) == []

    def test_only_direct_quotes_need_a_speaker_of_their_own(self):
        text = f"{self.SILENT['de']}\n{QUOTES['de']}"
        assert findings("quote_without_speaker", text, "de", _quote(text, "de", kind="partial")) == []

    def test_one_with_a_speaker_is_fine(self):
        text = f"{self.SILENT['de']}\n{QUOTES['de']}"
        assert findings("quote_without_speaker", text, "de", _quote(text, "de", speaker="Ole Petersen")) == []
        assert findings("quote_without_speaker", text, "de", _quote(text, "de", speaker_mention="Petersen")) == []
        assert findings("quote_without_speaker", text, "de", _quote(text, "de", candidates=("Ole Petersen",))) == []

    def test_a_record_of_the_desk_needs_a_name_whatever_the_text_says(self):
        text = f"Petersen sagte: {QUOTES['de']}"
        assert len(findings("quote_without_speaker", text, "de", _quote(text, "de", certainty=1.0))) == 1


def test_a_fix_for_the_source_is_never_offered_where_it_would_break_the_grammar():
    assert fixes("source_by_reference", "Lo publicó EFE según un cable de la citada agencia.", "es") == ["EFE"]
    assert fixes("source_by_reference", "Lo publicó EFE según un cable del citado diario.", "es") == [None]
