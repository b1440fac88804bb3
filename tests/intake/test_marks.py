"""Quotation marks of every style, one sentence each."""

from __future__ import annotations

import pytest

from articles.intake.parse import parse
from articles.intake.story import Story
from tests.intake.reading import quote_of

LEAD = "Der Kreistag hat am Montag nach langer Debatte beschlossen, dass die Schule im kommenden Jahr gebaut wird."


def read(*paragraphs: str, language: str = "de") -> Story:
    return parse("\n".join([LEAD, *paragraphs]), language=language)


def marked(story: Story) -> list[str]:
    return [quote.text for quote in story.quotes if quote.kind != "indirect"]


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("„", "“"),
        ("„", "”"),
        ("„", '"'),
        ("»", "«"),
        ("«", "»"),
        ("“", "”"),
        ('"', '"'),
        ("”", "”"),
        ("‚", "‘"),
        ("« ", " »"),
    ],
)
def test_it_knows_every_pair_of_marks(opening: str, closing: str) -> None:
    words = f"{opening}Das haben wir nicht gewollt{closing}"
    assert marked(read(f"{words}, sagte Landrat Peter Mohn am Abend.")) == [words]


def test_the_quote_keeps_its_marks_and_its_place() -> None:
    story = read("Er rief laut: „Das ist nicht wahr!“ Dann ging er nach Hause.")
    quote = quote_of(story, "nicht wahr")
    assert quote.text == "„Das ist nicht wahr!“"
    assert story.copy[quote.start : quote.end] == quote.text


def test_an_inner_quote_stays_inside_its_outer_one() -> None:
    assert marked(read("„Er hat ‚nein‘ gesagt, und das war alles“, sagte Peter Mohn.")) == [
        "„Er hat ‚nein‘ gesagt, und das war alles“"
    ]
    assert marked(read("“He called it ‘a gift’ and left,” said Tom Baker.", language="en")) == [
        "“He called it ‘a gift’ and left,”"
    ]


def test_apostrophes_are_no_marks() -> None:
    story = read("The workers' union said it didn't like the mayor's plan, and that's that for '24.", language="en")
    assert marked(story) == []
    assert story.unpaired_marks == ()


def test_inches_are_no_marks() -> None:
    story = read('Der Monitor misst 27" und steht im Rathaus. "Er ist zu groß für uns", sagte Peter Mohn.')
    assert marked(story) == ['"Er ist zu groß für uns"']
    assert story.unpaired_marks == ()


def test_a_quote_may_run_on_with_an_opening_mark_in_each_paragraph() -> None:
    story = read(
        "„Wir haben lange gewartet“, sagte Peter Mohn. „Es war nicht leicht.", "„Jetzt bauen wir, und zwar sofort.“"
    )
    assert [quote.speaker for quote in story.quotes if quote.kind == "direct"] == ["Peter Mohn"] * 3
    assert story.unpaired_marks == ()


def test_a_quote_may_run_on_without_a_mark_until_it_closes() -> None:
    story = read("Peter Mohn sagte: „Wir haben lange gewartet.", "Jetzt bauen wir, und zwar sofort.“")
    assert marked(story) == ["„Wir haben lange gewartet.", "Jetzt bauen wir, und zwar sofort.“"]
    assert {quote.speaker for quote in story.quotes if quote.kind == "direct"} == {"Peter Mohn"}


def test_a_missing_closing_mark_does_not_swallow_the_rest() -> None:
    story = read(
        "Peter Mohn sagte: „Wir bauen jetzt sofort. Das meldete der Sender am Abend.", "Er sagte später: „Nein!“"
    )
    assert quote_of(story, "Wir bauen").text == "„Wir bauen jetzt sofort."
    assert quote_of(story, "Nein").text == "„Nein!“"
    assert [(span.text, story.copy[span.start]) for span in story.unpaired_marks] == [("„", "„")]


def test_a_missing_opening_mark_takes_the_sentence() -> None:
    story = read("Am Abend wurde es laut. Wir bauen jetzt ganz sicher“, sagte Peter Mohn.")
    assert quote_of(story, "Wir bauen").text == "Wir bauen jetzt ganz sicher“"
    assert [span.text for span in story.unpaired_marks] == ["“"]


def test_spanish_dialogue_with_dashes_is_speech() -> None:
    story = parse("—No lo sé —dijo Ana Ruiz—. Mañana veremos qué pasa.", language="es")
    assert [(quote.text, quote.speaker) for quote in story.quotes] == [
        ("—No lo sé", "Ana Ruiz"),
        ("Mañana veremos qué pasa.", "Ana Ruiz"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Der Film „Die große Stille“ läuft am Abend im Kino.",
        "Das Magazin „Der Spiegel“ erscheint am Samstag.",
        "Sie las aus dem Roman „Tod in Venedig“ von Thomas Mann.",
        "Die Fähre „Undine“ lag drei Tage im Hafen.",
        "Der so genannte „Ehrenmord“ geschah im Mai.",
        "Wie der Sender „Welle Nord“ berichtete, blieb alles ruhig.",
    ],
)
def test_names_and_titles_between_marks_are_no_quotes(sentence: str) -> None:
    assert marked(read(sentence)) == []


def test_a_spanish_title_between_marks_is_no_quote() -> None:
    assert marked(read("El periódico «La Tarde» publicó la novela «El jardín oscuro» en mayo.", language="es")) == []
