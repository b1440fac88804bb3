"""What every check promises, whatever it looks for."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest
from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.checks import ALL, Finding, run
from articles.checks.manuscript import Manuscript
from articles.intake.story import Story
from tests.checks.layout import laid_out

FAULTY = {
    "de": "# Rat stimmt zu\nDurante der Sitzung kam Otto Meierhof. Danach ging Otto Meyerhof am Montag.\n"
    "„Wir bauen, sagte er. Der Umbau kostet XX Euro, meldete laut AFP, teilte die Reederei mit.",
    "es": "# El concejo aprueba\nEl puerto cerró during la noche. El edil [Nombre] calló este lunes.",
    "en": "# Council agrees\nThe harbour was shut durante the night. The work will cost TK on Monday.",
}


@pytest.mark.parametrize("check", ALL, ids=lambda check: check.code)
def test_a_check_says_why_the_house_has_it(check):
    assert len(str(check.reason)) > 20
    assert check.severity in ("block", "warn", "hint")
    assert inspect.getdoc(inspect.getmodule(check)), "the file says what it looks for"


def test_codes_are_unique():
    assert len({check.code for check in ALL}) == len(ALL)


def test_every_file_with_a_check_is_in_the_registry():
    root = Path(inspect.getfile(run)).parent
    defined = sum(path.read_text(encoding="utf-8").count("(Check):") for path in root.rglob("*.py"))
    assert defined == len(ALL)


@pytest.mark.parametrize("language", ["de", "es", "en"])
def test_findings_come_in_the_order_of_the_copy_with_exact_places(language):
    story = laid_out(FAULTY[language], language)
    found = run(story)
    assert len(found) >= 3
    places = [-1 if finding.start is None else finding.start for finding in found]
    assert places == sorted(places)
    for finding in found:
        if finding.start is not None:
            assert story.copy[finding.start : finding.end] == finding.text


@pytest.mark.parametrize("language", ["de", "es", "en"])
@pytest.mark.parametrize("interface", ["de", "es", "en"])
def test_a_message_is_a_sentence_that_shows_the_passage(language, interface):
    with translation.override(interface):
        found = run(laid_out(FAULTY[language], language))
    for finding in found:
        assert finding.message.rstrip()[-1] in ".?!", finding
        if finding.text:
            assert finding.text.split()[0].strip("„“”«»") in finding.message


def test_the_same_story_gives_the_same_findings():
    story = laid_out(FAULTY["de"])
    assert run(story) == run(story)


def test_an_empty_story_lacks_a_headline_and_keywords_and_nothing_else():
    assert [finding.code for finding in run(Story(copy="", language="de"))] == ["headline_missing", "filing_empty"]


def test_a_language_without_word_lists_gets_the_checks_that_need_none():
    found = run(laid_out("Le port rouvre XX % du quai.", "fr"))
    assert [finding.code for finding in found] == ["headline_missing", "filing_empty", "placeholder_left"]


def test_a_regional_language_is_read_as_its_language():
    found = run(laid_out("# Rat\nF: Hafen\nDurante der Sitzung blieb es still.", "de-AT"))
    assert [finding.code for finding in found] == ["foreign_word"]


def test_a_finding_cannot_be_changed():
    finding = Finding("code", "warn", None, None, None, "Message.")
    with pytest.raises(AttributeError):
        finding.code = "other"  # type: ignore[misc]


SCRAPS = (
    '„ “ ” « » " ‘ ’ ( ) . , : ; ! ? … – XX TK ??? the und que dass that según während sagte laut AFP dijo said '
    "Otto Meier Meyer Kiew Kyiv 31. Juni Donnerstag, 3. Juli 2025 seine ihre su its am Montag kürzliche "
    "politischen-sozialen auf der neuen Konto zufolge und betonten, dass wurden und betonte ß İ \u0301 \n"
).split(" ")


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(SCRAPS), max_size=60), st.sampled_from(["de", "es", "en"]))
def test_no_scrap_of_copy_makes_a_check_fail_or_lose_its_place(scraps, language):
    words = " ".join(scraps)
    half = len(words) // 2
    story = laid_out(f"# Rat\n{words[:half]}\nQ: Was?\nA: {words[half:]}", language)
    for finding in run(story):
        if finding.start is not None:
            assert story.copy[finding.start : finding.end] == finding.text
            assert finding.fix != finding.text


def test_a_sentence_does_not_end_at_an_abbreviation_or_an_ordinal():
    text = "Am 3. Juli sprach Dr. Otto Meier mit z. B. Anna Koch. Danach war Ruhe. Wer kam? Niemand."
    story = laid_out(text)
    copy = Manuscript(story)
    assert [span.text for passage in copy.passages for span in copy.sentences(passage)] == [
        "Am 3. Juli sprach Dr. Otto Meier mit z. B. Anna Koch.",
        "Danach war Ruhe.",
        "Wer kam?",
        "Niemand.",
    ]
