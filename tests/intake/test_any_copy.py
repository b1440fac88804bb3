"""What holds for any text whatever: nothing lost, nothing twice, nothing invented, and no exception."""

from __future__ import annotations

import unicodedata

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.intake.as_json import as_json
from articles.intake.decode import Undecodable, decode
from articles.intake.parse import parse
from tests.intake.reading import (
    assert_every_character_has_one_place,
    assert_quotes_overlay_the_text,
)

FRAGMENTS = st.sampled_from(
    [
        "Verwandte Videos:", "Archiviert unter: Kreis, Schule", "Etiquetas:", "Von Ana Probst und Tim Arndt",
        "BERLIN (dpa) - ", "Madrid, 3 jul (EFE).- ", "(dpa)", "Häufig gestellte Fragen", "Was nun?", "¿Y ahora qué?",
        "Korrektur: Das Datum war falsch.", "• ein Punkt", "1. eins", "2. zwei", "Foto: Ines Kramer/dpa", "14.32 Uhr",
        "Er sagte: „Das ist gut.“", "„Ja“, sagte Peter Mohn.", "—No lo sé —dijo Ana—. Mañana.", "“Yes,” she said.",
        "Laut dpa teilte die Stadt mit, dass „alles gut“ sei.", "Kurzer Titel ohne Punkt", "sagte", "„", "“", "»", "'",
        '"', "‚", "’", "\u00a0", "\u200b", "\ufeff", "\u00ad", "-", "–", "ß", "İ", "Telefon-\ngespräch",
        ", ", ". ", " ",
        "Ein langer Absatz mit sehr vielen Wörtern, der über mehrere Zeilen gehen könnte und keine Zitate hat.",
        "der Präsident", "Frau", "Präsident Peter Mohn", "el ministro",
        "Dr. A. B.", "wie", "und betonte", "dass", "er", "«", "—",
        "said", "the mayor's", "Hallo,", "Viele Grüße",
        "# Notizblock", "dpa 0412 4 pl 310", "=", "(", ")", "hat gesagt",
        "ließ wissen", "zufolge", "so", "laut", "nach Angaben", "heißt es", "einer der", "que", "dijo", "según contó",
        "Lesen Sie auch:", "Sperrfrist: morgen", "Según Ana Ruiz, el plan, dijo, sigue.", "wie der Sender berichtete",
    ]
)  # fmt: skip
BREAKS = st.sampled_from(["\n", "\n", "\r\n", "\n\n", "\r", "\u2028", " ", ""])
PASTES = st.lists(st.tuples(FRAGMENTS, BREAKS), max_size=25).map(lambda parts: "".join(a + b for a, b in parts))


def assert_reads_whole(copy: str, language: str | None = None) -> None:
    story = parse(copy, language=language)
    assert story.copy == copy
    assert_every_character_has_one_place(story)
    assert_quotes_overlay_the_text(story)
    printed = as_json(story)
    assert set(printed) == {
        "language", "headline", "kicker", "dateline", "bylines", "teaser", "blocks", "related", "quotes",
        "faq_title", "faqs", "filed_under", "sources", "furniture", "unplaced",
    }  # fmt: skip


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(PASTES)
def test_every_paste_lands_whole_in_the_story(copy: str) -> None:
    assert_reads_whole(copy)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400), st.sampled_from([None, "de", "es", "en"]))
def test_any_text_at_all_is_read_without_an_exception(copy: str, language: str | None) -> None:
    assert_reads_whole(copy, language)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_decoded_or_refused_with_a_code(data: bytes) -> None:
    code, text = None, ""
    try:
        text = decode(data)
    except Undecodable as refusal:
        code = refusal.code
    assert text.strip() or code in {"empty", "binary", "too_large", "unknown_encoding"}


@settings(max_examples=100, deadline=None)
@given(PASTES.filter(str.strip), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_what_was_encoded_comes_back_as_it_was(copy: str, encoding: str) -> None:
    copy = copy.lstrip("\ufeff")
    visible = any(not char.isspace() and unicodedata.category(char)[0] != "C" for char in copy)
    if visible:
        assert decode(copy.encode(encoding)) == copy
