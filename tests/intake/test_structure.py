"""The hard cases of a paste's structure, one sentence each."""

from __future__ import annotations

import pytest

from articles.intake.lines import as_read
from articles.intake.parse import parse
from articles.intake.story import Span, Story

LONG = "Der Kreistag hat am Montag nach langer Debatte beschlossen, dass die Schule im kommenden Jahr gebaut wird."
OTHER = "Die Kosten steigen nach den neuen Plänen um vier Millionen Euro, weil Stahl und Beton teurer geworden sind."
THIRD = "Im Sommer sollen die ersten Bagger rollen, und zwei Jahre später ziehen die Klassen in das neue Haus ein."


def lines(*parts: str) -> str:
    return "\n".join(parts)


def text(span: Span | None) -> str | None:
    return None if span is None else span.text


def types(story: Story) -> list[str]:
    return [block.type for block in story.blocks]


# --- above the text


def test_a_copy_that_begins_with_a_sentence_has_no_headline() -> None:
    story = parse(lines(LONG, OTHER))
    assert story.headline is None
    assert text(story.teaser) == LONG


def test_a_short_first_line_without_stop_is_the_headline() -> None:
    story = parse(lines("Kreis baut neue Schule", LONG, OTHER))
    assert text(story.headline) == "Kreis baut neue Schule"
    assert text(story.teaser) == LONG


def test_a_shorter_line_above_the_headline_is_the_kicker() -> None:
    story = parse(lines("Schulbau", "Kreis baut neue Schule in Ostheim", LONG, OTHER))
    assert text(story.kicker) == "Schulbau"
    assert text(story.headline) == "Kreis baut neue Schule in Ostheim"


def test_the_greeting_of_a_mail_is_no_headline() -> None:
    assert parse(lines("Liebe Kollegen", LONG, OTHER)).headline is None


@pytest.mark.parametrize(
    ("line", "dateline"),
    [
        (f"BERLIN (dpa) - {LONG}", "BERLIN (dpa) -"),
        (f"Ostheim/Kassel (dpa/lhe) – {LONG}", "Ostheim/Kassel (dpa/lhe) –"),
        (f"Madrid, 3 jul (EFE).- {LONG}", "Madrid, 3 jul (EFE).-"),
        (f"LONDON, July 3 (Reuters) — {LONG}", "LONDON, July 3 (Reuters) —"),
        (f"WIEN. - {LONG}", "WIEN. -"),
        (f"Lübeck - {LONG}", "Lübeck -"),
        (f"Frankfurt am Main – {LONG}", "Frankfurt am Main –"),
        (f"PORTLAND, Maine, Feb. 11, 2025 - {LONG}", "PORTLAND, Maine, Feb. 11, 2025 -"),
        (f"Sevilla, 12 de marzo de 2025. {LONG}", "Sevilla, 12 de marzo de 2025."),
    ],
)
def test_the_dateline_is_taken_off_the_first_paragraph(line: str, dateline: str) -> None:
    story = parse(lines("Kreis baut neue Schule", line, OTHER))
    assert text(story.dateline) == dateline
    assert text(story.teaser) == LONG


@pytest.mark.parametrize(
    "line",
    [
        "Der Kreis - so viel ist sicher - baut eine neue Schule.",
        f"Kaffee - {LONG}",
        f"Lübeck - Perle der Hanse - ist seit langem arm. {LONG}",
        "Lübeck - Eine Stadt wartet auf das Wasser",
        f"Lübeck - so viel ist sicher. {LONG}",
        f"Ostheim, Kassel und Gotha. {LONG}",
    ],
)
def test_a_sentence_with_a_dash_has_no_dateline(line: str) -> None:
    assert parse(lines(line, OTHER)).dateline is None


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Von Ana Probst", ["Ana Probst"]),
        ("Von Ana Probst und Tim Arndt", ["Ana Probst", "Tim Arndt"]),
        ("Por Laura Rivas y Juan de la Fuente", ["Laura Rivas", "Juan de la Fuente"]),
        ("By Jane Porter, Tom Baker and Ann Reed", ["Jane Porter", "Tom Baker", "Ann Reed"]),
        ("Autorin: Ana Probst", ["Ana Probst"]),
    ],
)
def test_bylines_are_names_without_their_by(line: str, names: list[str]) -> None:
    story = parse(lines("Kreis baut neue Schule", line, LONG, OTHER))
    assert [byline.text for byline in story.bylines] == names
    assert story.unplaced == ()


def test_a_sentence_that_begins_with_von_is_no_byline() -> None:
    assert parse(lines("Kreis baut", "Von Ostheim bis Kassel fahren jetzt Busse.", LONG)).bylines == ()


@pytest.mark.parametrize("line", ["Liebe in den Zeiten der Bagger", "Hallo Ostheim sendet wieder", "Danke für nichts"])
def test_a_headline_may_sound_like_a_mail(line: str) -> None:
    assert text(parse(lines(line, LONG, OTHER)).headline) == line


def test_a_mail_around_the_copy_stays_unplaced() -> None:
    story = parse(
        lines("Guten Morgen,", "anbei der Text.", "Kreis baut neue Schule", LONG, OTHER, "Viele Grüße", "Ana")
    )
    assert text(story.headline) == "Kreis baut neue Schule"
    assert [span.text for span in story.unplaced] == ["Guten Morgen,", "anbei der Text.", "Viele Grüße", "Ana"]


def test_slugs_and_notes_of_the_wire_are_furniture() -> None:
    head = ["dpa 0412 4 pl 310", "Schule/Kommunen/", "(Zusammenfassung 1430)", "Kreis baut neue Schule ="]
    story = parse(lines(*head, f"Ostheim (dpa) - {LONG}", OTHER, "# Notizblock", "- Landratsamt, Markt 1"))
    assert text(story.headline) == "Kreis baut neue Schule"
    assert text(story.dateline) == "Ostheim (dpa) -"
    assert [span.text for span in story.furniture] == [*head[:3], "=", "# Notizblock", "- Landratsamt, Markt 1"]


def test_a_bare_name_below_the_headline_is_a_byline_with_its_role() -> None:
    story = parse(lines("City builds new school", "Kate Lowell", "Education correspondent", LONG, OTHER))
    assert [byline.text for byline in story.bylines] == ["Kate Lowell"]
    assert [span.text for span in story.furniture] == ["Education correspondent"]


# --- labels


def test_a_label_without_content_is_furniture_and_takes_nothing() -> None:
    story = parse(lines("Verwandte Videos:", LONG, OTHER, "Archiviert unter:"))
    assert [span.text for span in story.furniture] == ["Verwandte Videos:", "Archiviert unter:"]
    assert story.related == ()
    assert story.filed_under == ()
    assert text(story.teaser) == LONG


def test_an_empty_label_at_the_top_leaves_the_headline_alone() -> None:
    story = parse(lines("Vídeos relacionados:", "Kreis baut neue Schule", LONG, OTHER))
    assert text(story.headline) == "Kreis baut neue Schule"


def test_content_follows_a_label_on_the_line_or_on_the_next_lines() -> None:
    story = parse(
        lines(LONG, OTHER, "Related videos: Inside the old school", "Lesen Sie auch:", "- Haushalt", "- Stahl")
    )
    assert [(item.kind, item.text) for item in story.related] == [
        ("video", "Inside the old school"),
        ("article", "Haushalt"),
        ("article", "Stahl"),
    ]


@pytest.mark.parametrize(
    ("line", "terms"),
    [
        ("Schlagwörter: Schule, Kreis", ["Schule", "Kreis"]),
        ("Tags: Schule | Kreis Ostheim", ["Schule", "Kreis Ostheim"]),
        ("Archiviert unter: Bergen, Stadt; Archive", ["Bergen, Stadt", "Archive"]),
        ("Etiquetas: #Escuela #Obras", ["Escuela", "Obras"]),
    ],
)
def test_filing_terms_are_parted_at_their_marks(line: str, terms: list[str]) -> None:
    assert [term.text for term in parse(lines(LONG, OTHER, line)).filed_under] == terms


@pytest.mark.parametrize(
    "line",
    [
        "Anzeige", "Lesezeit: 4 Minuten", "3 min read", "© 2025 Bote", "* * *", "Stand: 03.07.2025, 14:30 Uhr",
        "Teilen",
        "Publicado el 5 de julio de 2025", "Foto: Ines Kramer/dpa", "Zwei Kinder vor der Schule. Foto: Ines Kramer/dpa",
        "12 Kommentare", "(dpa)", "dpa/abc",
    ],
)  # fmt: skip
def test_furniture_of_the_page_is_no_text(line: str) -> None:
    story = parse(lines("Kreis baut neue Schule", LONG, OTHER, line))
    assert line in [span.text for span in story.furniture]
    assert types(story) == ["paragraph"]


def test_a_correction_and_an_embargo_stay_unplaced_and_are_named() -> None:
    story = parse(lines("Sperrfrist: Montag, 18 Uhr", "Kreis baut", LONG, OTHER, "Korrektur: Das Datum war falsch."))
    assert text(story.embargo) == "Sperrfrist: Montag, 18 Uhr"
    assert text(story.correction) == "Korrektur: Das Datum war falsch."
    assert [span.text for span in story.unplaced] == [text(story.embargo), text(story.correction)]


# --- running text


def test_a_short_line_between_paragraphs_is_a_subhead() -> None:
    story = parse(lines(LONG, OTHER, "Bagger rollen im Sommer", THIRD))
    assert types(story) == ["paragraph", "subhead", "paragraph"]
    assert story.blocks[1].score > 0.8


@pytest.mark.parametrize(
    "line", ["Das war es.", "3:2 (1:1) nach Verlängerung", "14.32 Uhr", "und dann noch dies", "Er sagte:", "2025"]
)
def test_it_takes_no_other_short_line_for_a_subhead(line: str) -> None:
    assert "subhead" not in types(parse(lines(LONG, OTHER, line, THIRD)))


def test_a_question_is_a_subhead_only_where_others_are() -> None:
    alone = parse(lines(LONG, OTHER, "Wer zahlt das alles?", THIRD))
    assert types(alone) == ["paragraph", "paragraph", "paragraph"]
    assert alone.blocks[1].runner_up == "subhead"
    among = parse(lines(LONG, OTHER, "Wer zahlt das alles?", THIRD, "Bagger rollen im Sommer", OTHER))
    assert types(among) == ["paragraph", "subhead", "paragraph", "subhead", "paragraph"]


def test_bullets_and_numbers_are_lists_without_their_marks() -> None:
    story = parse(lines(LONG, OTHER, "• Stahl", "• Beton", "1. Planen", "2. Bauen"))
    assert [block.text for block in story.blocks if block.type == "list_item"] == ["Stahl", "Beton", "Planen", "Bauen"]
    assert [span.text for span in story.furniture] == ["•", "•", "1.", "2."]
    assert story.unplaced == ()


def test_a_single_number_or_a_spanish_dash_opens_no_list() -> None:
    assert "list_item" not in types(
        parse(lines(LONG, "1. FC Ostheim gewinnt auch das letzte Spiel des Jahres.", OTHER))
    )
    assert "list_item" not in types(parse(lines(LONG, "—No lo sé.", "—Yo tampoco."), language="es"))


def test_hard_wrapped_lines_are_one_paragraph_and_keep_their_raw_text() -> None:
    copy = lines(
        "Der Kreistag hat am Montag nach langer Debatte beschlossen, dass",
        "die Schule im kommenden Jahr gebaut wird. Die Kosten steigen um",
        "vier Millionen Euro, weil Stahl und Beton teurer geworden sind,",
        "wie ein Sprecher des Land-",
        "rats am Abend sagte.",
        "",
        "Im Sommer sollen die ersten Bagger rollen, und zwei Jahre später",
        "ziehen die Klassen in das neue Haus ein.",
    )
    story = parse(copy)
    assert len(story.blocks) == 1
    assert story.teaser is not None
    assert as_read(story.teaser.text).endswith("wie ein Sprecher des Landrats am Abend sagte.")
    assert story.teaser.text in copy


def test_lines_that_are_paragraphs_are_not_joined() -> None:
    assert len(parse(lines(LONG, OTHER, THIRD)).blocks) == 2


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r", "\u2028", "\n\n"])
def test_every_kind_of_line_end_parts_paragraphs(ending: str) -> None:
    story = parse(ending.join([LONG, OTHER, THIRD]))
    assert [text(story.teaser), *(block.text for block in story.blocks)] == [LONG, OTHER, THIRD]


def test_invisible_characters_at_the_edges_belong_to_no_field() -> None:
    story = parse(lines("\ufeffKreis baut neue Schule\u200b", f"\u00a0{LONG}", OTHER))
    assert text(story.headline) == "Kreis baut neue Schule"
    assert text(story.teaser) == LONG
    assert story.unplaced == ()


# --- questions and answers


def test_questions_behind_a_title_are_a_faq_with_answers_of_several_paragraphs() -> None:
    story = parse(
        lines(
            LONG,
            OTHER,
            "Häufig gestellte Fragen zur Schule",
            "Was kostet sie?",
            "Viel.",
            "Sehr viel.",
            "Wann?",
            "Bald.",
        )
    )
    assert text(story.faq_title) == "Häufig gestellte Fragen zur Schule"
    assert [(pair.question.text, pair.answer.text) for pair in story.faqs] == [
        ("Was kostet sie?", "Viel.\nSehr viel."),
        ("Wann?", "Bald."),
    ]


def test_the_marks_before_question_and_answer_are_furniture() -> None:
    story = parse(lines(LONG, OTHER, "FAQ", "Frage: Was kostet sie?", "Antwort: Vier Millionen Euro."))
    assert [(pair.question.text, pair.answer.text) for pair in story.faqs] == [
        ("Was kostet sie?", "Vier Millionen Euro.")
    ]
    assert [span.text for span in story.furniture] == ["Frage:", "Antwort:"]


def test_two_pairs_at_the_end_are_a_faq_without_a_title() -> None:
    story = parse(
        lines(LONG, OTHER, THIRD, "Was kostet sie?", "Vier Millionen Euro.", "Wann ist sie fertig?", "In zwei Jahren.")
    )
    assert story.faq_title is None
    assert len(story.faqs) == 2


def test_a_question_without_an_answer_stays_unplaced() -> None:
    story = parse(lines(LONG, OTHER, "FAQ", "Was kostet sie?", "Vier Millionen Euro.", "Wann ist sie fertig?"))
    assert [span.text for span in story.unplaced] == ["Wann ist sie fertig?"]


@pytest.mark.parametrize("voice", ["Ich habe das nie verstanden, aber", "Mein Vater sagte immer, dass"])
def test_an_interview_is_no_faq(voice: str) -> None:
    story = parse(
        lines(
            LONG, "Wie war das?", f"{voice} {OTHER}", "Und heute?", f"{voice} {THIRD}", "Was nun?", f"{voice} {OTHER}"
        )
    )
    assert story.faqs == ()


def test_a_faq_title_without_questions_is_a_subhead() -> None:
    story = parse(lines(LONG, OTHER, "Fragen und Antworten", THIRD))
    assert story.faq_title is None
    assert types(story) == ["paragraph", "subhead", "paragraph"]


# --- more than one


def test_a_second_story_is_left_unplaced_and_named() -> None:
    second = lines("Sturm sperrt drei Straßen", f"GENF (AFP) - {THIRD}", OTHER)
    story = parse(lines("Kreis baut neue Schule", f"OSTHEIM (dpa) - {LONG}", OTHER, second))
    assert text(story.second_story) == second
    assert [span.text for span in story.unplaced] == [second]
    assert [block.text for block in story.blocks] == [OTHER]


STORM = lines("Sturm sperrt drei Straßen", f"GENF (AFP) - {THIRD}", OTHER)


@pytest.mark.parametrize(
    "first",
    [
        lines("Kreis baut neue Schule", LONG, OTHER, "Archiviert unter: Schule, Kreis"),
        lines("Kreis baut neue Schule", LONG, f"{OTHER} (dpa)"),
        lines("Kreis baut neue Schule", LONG, OTHER, "FAQ", "Was kostet sie?", "Viel.", "Wann kommt sie?", "Bald."),
        lines("Kreis baut neue Schule", *[LONG, OTHER, THIRD] * 3),
    ],
    ids=["filing terms", "agency mark", "questions", "a long body"],
)
def test_a_second_story_is_found_behind_a_first_one_that_has_ended(first: str) -> None:
    story = parse(lines(first, STORM))
    assert text(story.second_story) == STORM
    assert text(story.headline) == "Kreis baut neue Schule"
    assert text(story.teaser) == LONG


@pytest.mark.parametrize(
    "front",
    [
        lines("Kreis baut neue Schule", LONG),
        lines("Kreis baut neue Schule", LONG, "Ein Bau mit Folgen"),
        lines("Kreis baut neue Schule", LONG, "dpa"),
        lines("Archiviert unter: Schule, Kreis", "Kreis baut neue Schule", LONG),
        lines("Kreis baut neue Schule", LONG, THIRD),
        lines("Kreis baut neue Schule", LONG, THIRD, "Ein Bau mit Folgen"),
        lines("Kreis baut neue Schule", LONG, THIRD, LONG, "Ein Bau mit Folgen"),
        lines("Kreis baut neue Schule", *[LONG, THIRD] * 4),
    ],
    ids=[
        "a long teaser", "a line below the teaser", "the agency's name", "filing terms on top", "two teasers",
        "a subhead below two teasers", "a subhead after few words", "no headline above it",
    ],
)  # fmt: skip
def test_a_dateline_below_the_front_of_a_story_opens_no_second_one(front: str) -> None:
    story = parse(lines(front, f"OSTHEIM (dpa) - {OTHER}", THIRD))
    assert story.second_story is None
    assert story.unplaced == ()
    assert text(story.headline) == "Kreis baut neue Schule"
    assert OTHER in " ".join(block.text for block in story.blocks)


@pytest.mark.parametrize("copy", ["", "\n", "\u200b", "   \r\n\t"])
def test_nothing_gives_an_empty_story(copy: str) -> None:
    story = parse(copy)
    assert (story.headline, story.teaser, story.blocks, story.unplaced) == (None, None, (), ())


def test_the_language_can_be_said() -> None:
    assert parse(LONG).language == "de"
    assert parse(LONG, language="en").language == "en"
