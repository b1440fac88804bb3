"""Who says what, and how sure we are: one sentence a case."""

from __future__ import annotations

import pytest

from articles.intake.parse import parse
from articles.intake.story import Story
from tests.intake.reading import quote_of, report_of

LEAD = (
    "Landrat Peter Mohn und die Sprecherin der Eltern, Ulrike Stein, haben am Montag über die neue Schule gestritten."
)
SPANISH = "El alcalde, Julián Prieto, y la portavoz de la oposición, Marta Ibáñez, hablaron ayer del plan de viviendas."
ENGLISH = (
    "Mayor Helen Ward and Tom Baker, a spokesman for the residents, met on Thursday to talk about the new tram line."
)


def german(sentence: str) -> Story:
    return parse(f"{LEAD}\n{sentence}", language="de")


def spanish(sentence: str) -> Story:
    return parse(f"{SPANISH}\n{sentence}", language="es")


def english(sentence: str) -> Story:
    return parse(f"{ENGLISH}\n{sentence}", language="en")


@pytest.mark.parametrize(
    ("sentence", "speaker", "cue"),
    [
        ("„Das geht nicht“, sagte Mohn.", "Peter Mohn", "sagte"),
        ("„Das geht nicht“, so Mohn.", "Peter Mohn", "so"),
        ("„Das geht nicht“, hat Mohn erklärt.", "Peter Mohn", "hat … erklärt"),
        ("Mohn kündigte gestern an: „Das geht nicht.“", "Peter Mohn", "kündigte … an"),
        ("Mohn, der seit Mai im Amt ist, sagte: „Das geht nicht.“", "Peter Mohn", "sagte"),
        ("„Das“, sagte Mohn, „geht nicht und wird nie gehen.“", "Peter Mohn", "sagte"),
        ("„Das geht nicht“, fügte die Sprecherin hinzu.", "Ulrike Stein", "fügte … hinzu"),
        ("„Das geht nicht“, teilte die Polizei mit.", "Polizei", "teilte … mit"),
        ("„Das geht nicht“, schrieb „Die Zeit“.", "„Die Zeit“", "schrieb"),
    ],
)
def test_german_direct_quotes_have_their_speaker(sentence: str, speaker: str, cue: str) -> None:
    quote = next(quote for quote in german(sentence).quotes if "geht" in quote.text)
    assert (quote.kind, quote.speaker, quote.cue) == ("direct", speaker, cue)


@pytest.mark.parametrize(
    ("sentence", "words", "speaker"),
    [
        ("Mohn sagte, dass die Schule „viel zu teuer“ werde.", "viel zu teuer", "Peter Mohn"),
        ("Stein nannte den Plan „unverschämt“.", "unverschämt", "Ulrike Stein"),
        ("Nach den Worten von Mohn war das „ein schwerer Fehler“.", "ein schwerer Fehler", "Peter Mohn"),
        ("Den Plan bezeichnete Stein als „unverschämt“.", "unverschämt", "Ulrike Stein"),
        ("Mohn sagte, Stein habe behauptet, das Geld sei „einfach weg“.", "einfach weg", "Ulrike Stein"),
    ],
)
def test_german_partial_quotes_have_the_innermost_speaker(sentence: str, words: str, speaker: str) -> None:
    quote = quote_of(german(sentence), words)
    assert (quote.kind, quote.speaker) == ("partial", speaker)


@pytest.mark.parametrize(
    ("sentence", "words", "speaker"),
    [
        ("Mohn sagte, dass die Schule im Mai fertig wird.", "dass die Schule im Mai fertig wird", "Peter Mohn"),
        ("Mohn sagte, die Schule werde im Mai fertig.", "die Schule werde im Mai fertig", "Peter Mohn"),
        ("Mohn versprach, die Schule bis Mai zu bauen.", "die Schule bis Mai zu bauen", "Peter Mohn"),
        ("Die Schule werde im Mai fertig, sagte Mohn.", "Die Schule werde im Mai fertig", "Peter Mohn"),
        ("Laut Mohn wird die Schule im Mai fertig.", "wird die Schule im Mai fertig", "Peter Mohn"),
        ("Die Schule wird im Mai fertig, wie Mohn mitteilte.", "Die Schule wird im Mai fertig", "Peter Mohn"),
        ("Wie Mohn mitteilte, wird die Schule im Mai fertig.", "wird die Schule im Mai fertig", "Peter Mohn"),
        ("Mohn zufolge wird die Schule im Mai fertig.", "wird die Schule im Mai fertig", "Peter Mohn"),
        ("Mohn lobte Stein und betonte, dass alles gut sei.", "dass alles gut sei", "Peter Mohn"),
        ("Mohn ließ durchblicken, dass er zurücktritt.", "dass er zurücktritt", "Peter Mohn"),
    ],
)
def test_german_reported_speech_is_cut_out_with_its_speaker(sentence: str, words: str, speaker: str) -> None:
    report = report_of(german(sentence), words)
    assert (report.text, report.speaker) == (words, speaker)


@pytest.mark.parametrize(
    ("sentence", "kind", "words", "speaker"),
    [
        ("«No hay dinero para todos», dijo Prieto.", "direct", "«No hay dinero para todos»", "Julián Prieto"),
        ("Ibáñez respondió: «No es verdad».", "direct", "«No es verdad»", "Marta Ibáñez"),
        ("La portavoz calificó el plan de «parche».", "partial", "«parche»", "Marta Ibáñez"),
        ("Prieto ha dicho que el plan sigue.", "indirect", "que el plan sigue", "Julián Prieto"),
        ("Según Ibáñez, el plan llega tarde.", "indirect", "el plan llega tarde", "Marta Ibáñez"),
        ("El plan llega tarde, según explicó Ibáñez.", "indirect", "El plan llega tarde", "Marta Ibáñez"),
    ],
)
def test_spanish_statements_have_their_speaker(sentence: str, kind: str, words: str, speaker: str) -> None:
    found = [(quote.kind, quote.text, quote.speaker) for quote in spanish(sentence).quotes]
    assert found == [(kind, words, speaker)]


@pytest.mark.parametrize(
    ("sentence", "kind", "words", "speaker"),
    [
        ("“There is no money left,” said Ward.", "direct", "“There is no money left,”", "Helen Ward"),
        ("“There is no money left,” Ward said.", "direct", "“There is no money left,”", "Helen Ward"),
        ("Baker replied, “That is not true.”", "direct", "“That is not true.”", "Tom Baker"),
        ("The spokesman called the line “a gift”.", "partial", "“a gift”", "Tom Baker"),
        ("Ward said that the line would be built.", "indirect", "that the line would be built", "Helen Ward"),
        ("According to Baker, nobody was asked.", "indirect", "nobody was asked", "Tom Baker"),
        ("The line would be built, Ward said.", "indirect", "The line would be built", "Helen Ward"),
    ],
)
def test_english_statements_have_their_speaker(sentence: str, kind: str, words: str, speaker: str) -> None:
    found = [(quote.kind, quote.text, quote.speaker) for quote in english(sentence).quotes]
    assert found == [(kind, words, speaker)]


def test_a_source_is_no_speaker() -> None:
    story = german("Laut EFE teilte das Ministerium mit, dass die Schule gebaut wird.")
    report = report_of(story, "dass die Schule gebaut wird")
    assert (report.speaker, report.source) == ("Ministerium", "EFE")
    assert story.sources == ("EFE",)


def test_the_said_agency_is_the_last_one_named() -> None:
    story = german("Das meldete AFP. Die Schule sei sicher, sagte Mohn, wie die genannte Agentur berichtete.")
    assert report_of(story, "Die Schule sei sicher").source == "AFP"
    assert story.sources == ("AFP",)


def test_a_platform_is_a_source_only_of_what_was_said_there() -> None:
    story = german("Auf der Plattform Bluesky schrieb Mohn: „Wir bauen.“ Das Bild wurde auf Instagram geteilt.")
    assert story.sources == ("Bluesky",)


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Stein widersprach. Sie sagte: „Das geht nicht.“", "Ulrike Stein"),
        ("Mohn widersprach. Er sagte: „Das geht nicht.“", "Peter Mohn"),
        ("Mohn blieb stumm. „Das geht nicht“, sagte die Sprecherin.", "Ulrike Stein"),
        ("Mohn blieb stumm. „Das geht nicht“, sagte die Elternsprecherin.", "Ulrike Stein"),
    ],
)
def test_a_pronoun_or_a_function_leads_to_the_name(sentence: str, speaker: str) -> None:
    assert quote_of(german(sentence), "Das geht nicht").speaker == speaker


def test_two_spellings_of_a_name_are_one_person() -> None:
    story = parse(
        "Wladimir Petrow und Juri Sokolow trafen sich am Montag in Wien, um über das neue Abkommen zu sprechen.\n"
        "„Wir sind am Ziel“, sagte Vladímir Petrow.",
        language="de",
    )
    quote = quote_of(story, "am Ziel")
    assert (quote.speaker, quote.speaker_mention) == ("Wladimir Petrow", "Vladímir Petrow")


def test_a_doubtful_speaker_is_asked_for_not_guessed() -> None:
    story = parse(
        "Die Lage war ernst, und viele Menschen standen am Abend noch lange auf dem Platz.\n„Es ist genug!“",
        language="de",
    )
    quote = quote_of(story, "Es ist genug")
    assert quote.speaker is None
    assert quote.certainty < 0.5


def test_the_speech_of_an_interviewer_or_a_question_is_not_reported() -> None:
    assert german("Was geschieht laut Mohn mit der Schule?").quotes == ()
