"""Quotation marks: paired, of the right language, and around words that fit their sentence."""

from __future__ import annotations

import pytest

from articles.checks import run
from articles.intake.story import Block, Story
from tests.checks.layout import findings, fixes, laid_out, passages


class TestUnpairedMarks:
    @pytest.mark.parametrize(
        ("language", "text", "place"),
        [
            ("de", "„Wir bauen den Hafen, sagte Petersen. Dann ging er.", "„Wir bauen den Hafen, sagte Petersen."),
            ("de", "Wir bauen den Hafen“, sagte Petersen.", "Wir bauen den Hafen“"),
            ("de", "„Wir bauen, sagte Petersen. „Und zwar bald“, rief er.", "„Wir bauen, sagte Petersen. „Und zwar"),
            ("de", "So war die Wende 1989“ hieß es.", "So war die Wende 1989“"),
            ("de", 'Er rief: "Wir bauen den Hafen.', '"Wir bauen den Hafen.'),
            ("es", "«Vamos a reformar el puerto, dijo Otero. Y se fue.", "«Vamos a reformar el puerto, dijo"),
            ("es", "Vamos a empezar», dijo Otero.", "Vamos a empezar»"),
            ("en", "“We will rebuild the harbour, she said.", "“We will rebuild the harbour, she"),
            ("en", "We will rebuild the harbour,” she said.", "We will rebuild the harbour,”"),
        ],
    )
    def test_a_mark_without_its_partner_is_reported(self, language, text, place):
        (finding,) = findings("unpaired_marks", text, language)
        assert (finding.text, finding.severity, finding.fix) == (place, "warn", None)

    @pytest.mark.parametrize(
        ("language", "text"),
        [
            ("de", "„Wir bauen ‚Hafen Nord‘ bis Mai“, sagte Petersen dem „Tageblatt“."),
            ("de", "»Wir bauen«, sagte sie, »und zwar bald.«"),
            ("de", "«Wir bauen», sagte sie in Zürich."),
            ("de", 'Die Endung ".de" ist frei, "Wende 1989" hieß es –"...und mehr" – danach.'),
            ("de", 'Der Schirm misst 27" und hat einen Rahmen aus Holz.'),
            ("de", "„Wir bauen den „Hafen Nord“ im Mai“, sagte sie."),
            ("es", "«El alcalde habló de “obras” y de «prisas»», dijo."),
            ("es", "La ruta «/eventos/», la otra «-», y el resto."),
            ("en", '“The players’ union said ‘no’ in the ’90s,” he said; the board is 27" wide.'),
        ],
    )
    def test_nested_marks_apostrophes_and_inches_are_fine(self, language, text):
        assert passages("unpaired_marks", text, language) == []

    @pytest.mark.parametrize(
        ("language", "text"),
        [
            ("de", "Sie sagte: „Erst kommt der Kai.\nDann kommt der Turm.\nUnd dann die Brücke.“\nDas war alles."),
            ("de", "Sie sagte: „Erst kommt der Kai.\n„Dann kommt der Turm.“\nDas war alles."),
            ("es", "Dijo: «Primero el muelle.\n»Después la torre».\nEso fue todo."),
            ("en", "She said: “First the quay.\n“Then the tower.”\nThat was all."),
        ],
    )
    def test_a_quotation_may_run_over_paragraphs(self, language, text):
        assert passages("unpaired_marks", text, language) == []

    def test_a_subhead_ends_what_may_run_over_paragraphs(self):
        text = "Sie sagte: „Erst kommt der Kai.\n## Zweiter Abschnitt\nUnd dann die Brücke.“"
        assert len(passages("unpaired_marks", text)) == 2


class TestForeignMarks:
    @pytest.mark.parametrize(
        ("language", "text", "place", "fix"),
        [
            ("de", "“Wir bauen”, sagte Petersen.", "“Wir bauen”", "„Wir bauen“"),
            ("de", "„Wir bauen”, sagte Petersen.", "„Wir bauen”", "„Wir bauen“"),
            ("de", '„Wir bauen", sagte Petersen.', '„Wir bauen"', "„Wir bauen“"),
            ("de", '„Wir bauen“, sagte sie dem "Tageblatt".', '"Tageblatt"', "„Tageblatt“"),
            ("es", "„Vamos a empezar“, dijo Otero.", "„Vamos a empezar“", "«Vamos a empezar»"),
            ("en", "«We will start», she said.", "«We will start»", "“We will start”"),
        ],
    )
    def test_those_of_another_language_are_hinted_at_with_the_right_ones(self, language, text, place, fix):
        (finding,) = findings("foreign_marks", text, language)
        assert (finding.text, finding.severity, finding.fix) == (place, "hint", fix)

    @pytest.mark.parametrize(
        ("language", "text"),
        [
            ("de", "„Wir bauen“, sagte sie. »So ist es«, sagte er. «Ja», sagte man in Bern."),
            ("de", 'Er sagte: "Wir bauen."'),
            ("es", "«Sí», dijo. “También”, añadió él."),
            ("en", "“Yes,” she said. ‘No,’ he said."),
        ],
    )
    def test_those_in_use_for_the_language_are_fine(self, language, text):
        assert findings("foreign_marks", text, language) == []

    def test_a_quotation_over_paragraphs_gets_no_proposal(self):
        assert findings("foreign_marks", "Sie sagte: “Erst kommt der Kai.\n“Dann kommt der Turm.”") == []

    def test_empty_marks_hold_nothing_to_mark(self):
        assert passages("foreign_marks", 'Sie schrieb „Kai“ und "" daneben.') == []


class TestStopAfterMark:
    @pytest.mark.parametrize(
        ("language", "text", "place", "fix"),
        [
            ("de", "Petersen rief: „Jetzt wird gebaut!“. Dann ging er.", "gebaut!“.", "gebaut!“"),
            ("de", "Sie fragte: „Wann kommt der Bagger?“.", "Bagger?“.", "Bagger?“"),
            ("de", "Sie rief: „Endlich!.“", "Endlich!.", "Endlich!"),
            ("es", "Otero gritó: «¡Por fin!.»", "fin!.", "fin!"),
            ("en", "She shouted: “At last!”. Then she left.", "last!”.", "last!”"),
        ],
    )
    def test_a_sentence_ends_once(self, language, text, place, fix):
        (finding,) = findings("stop_after_mark", text, language)
        assert (finding.text, finding.fix) == (place, fix)

    @pytest.mark.parametrize(
        ("language", "text"),
        [
            ("de", "Er liest den Roman „Wo steht das Haus?“."),
            ("de", "Petersen rief: „Jetzt wird gebaut!“ Dann ging er."),
            ("de", "Petersen sagte: „Jetzt wird gebaut“."),
            ("de", "Sie zögerte: „Wirklich?…“"),
            ("de", "Sie rief: „Jetzt!“... und ging."),
            ("es", "Otero gritó: «¡Por fin!». Y se fue."),
            ("en", "She asked, “Who pays?” Then she left."),
        ],
    )
    def test_titles_and_spanish_keep_their_full_stop(self, language, text):
        assert passages("stop_after_mark", text, language) == []


class TestCutClause:
    @pytest.mark.parametrize(
        ("language", "text", "place"),
        [
            (
                "de",
                "Die Sprecherin erklärte, dass „Nordhafen seine Pläne“ auch im Herbst nicht scheitern werden, hieß es.",
                "„Nordhafen seine Pläne“ auch im Herbst nicht scheitern werden",
            ),
            (
                "de",
                "Er sagte, dass „die Reederei ihre alten Routen“ trotz der Krise nie verzichtet hat.",
                "„die Reederei ihre alten Routen“ trotz der Krise nie verzichtet hat",
            ),
            ("de", "Es hieß, dass „die Fahrrinne zu eng ist“ sei.", "„die Fahrrinne zu eng ist“ sei"),
            ("de", "Man werde „den Bau nicht vor dem“ Sommer beginnen.", "„den Bau nicht vor dem“ Sommer"),
            (
                "es",
                "El portavoz dijo que «Vigo sus planes» no va a cambiar en otoño.",
                "«Vigo sus planes» no va a cambiar en otoño",
            ),
            ("es", "Aseguró que «no se tocará el» muelle viejo.", "«no se tocará el» muelle"),
            (
                "en",
                "He said that “Leeds its plans” will not step back from.",
                "“Leeds its plans” will not step back from",
            ),
            ("en", "They will not “give up the” fight.", "“give up the” fight"),
        ],
    )
    def test_quoted_words_that_do_not_fit_their_sentence_are_blocked(self, language, text, place):
        (finding,) = findings("cut_clause", text, language)
        assert (finding.text, finding.severity, finding.fix) == (place, "block", None)

    @pytest.mark.parametrize(
        ("language", "text"),
        [
            ("de", "Er sagte, dass „die Reederei ihre alten Routen“ nicht aufgeben wird."),
            ("de", "Er sagte, dass „die Reederei ihre Routen“ behält und nicht von ihrem Kurs abweicht."),
            ("de", "Die Anlage „Nordhafen seine Pläne“ muss scheitern, sagt er."),
            ("de", "Er sagte, dass/„Nordhafen seine Pläne“ scheitern."),
            ("de", "Er sagte, dass „Nordhafen seine Pläne“ hat und nicht scheitert."),
            ("de", "Er sagte, dass „es ist“ sei ein Satz, dass „es so bald eng wird“ im Hafen sei."),
            ("de", "Er sagte, dass „es so eng wird“ kam überraschend; dass „alles, was eng ist“ sei."),
            ("de", "„Die Rinne zu eng ist“ ist. Er fand, dass „es ist“ sei, was zähle."),
            ("de", "„Nordhafen seine Pläne“ scheitern. Es heißt, dass „die Rinne zu eng ist“ sei allen klar."),
            ("de", "Es heißt, dass „die Rinne zu eng“ ist. Er weiß, dass „die Rinne zu eng ist“ stimmt."),
            ("de", "Sie sprach vom „Umbau zu Lasten von dem“-Kai und mehr."),
            ("de", "Sie sagte: „Erst kommt der Kai vor dem\n„Turm und der Brücke.“"),
            ("de", "Er fragte, ob „die Rinne zu eng ist“ sei; dass „die enge Rinne“ sei ein Problem."),
            ("de", "Er nannte es „von dem“ Kai, „zu Lasten von dem …“ Kai, „zu Lasten von dem“, „so zu dem-“ Kai."),
            ("de", "Sie betonte, dass „die Pläne“ nicht gescheitert sind."),
            ("de", "Er sagte, dass „alles, was nötig ist“ sei, getan werde; „Hafen und Stadt“ wachsen."),
            ("de", "Der Film „Das Leben der Anderen“ läuft im Kino; „Wir machen das mit“ sagte er."),
            ("en", "They used “git commit -a” daily."),
            ("es", "Dijo que «la ciudad está su»."),
            ("es", "Dijo que «Vigo sus planes»."),
            ("es", "Dijo que «lo que fue» sería; que «todo está» está."),
            ("es", "Dijo que «el puerto y sus vecinos» merecen más."),
            ("en", "She said that “the harbour and its people” deserve more, not “more of the same” talk."),
        ],
    )
    def test_partial_quotes_that_fit_are_fine(self, language, text):
        assert passages("cut_clause", text, language) == []


def test_a_quotation_may_be_the_last_thing_in_the_copy():
    words = "Man werde „den Bau nicht vor dem“"
    story = Story(words, "de", blocks=(Block(words, 0, len(words)),))
    assert "cut_clause" not in [finding.code for finding in run(story)]


def test_marks_in_english_copy_are_found_when_they_are_single():
    story = laid_out("‘We will start in May,’ she said.", "en")
    assert fixes("foreign_marks", story.copy, "en") == []
