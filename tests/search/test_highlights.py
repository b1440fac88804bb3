"""Readers see why something was found; nothing of it can become markup by itself."""

from itertools import pairwise

import pytest
from django.template import Context, Template
from hypothesis import given
from hypothesis import strategies as st

from articles.search.highlights import Marker, Segment, Sought
from articles.search.results import search
from articles.text.analysis import terms


def _marked(segments):
    return [segment.text for segment in segments if segment.marked]


def _text(segments):
    return "".join(segment.text for segment in segments)


def _marker(*stems, parts=()):
    return Marker("de", [Sought(tuple(stems), tuple(parts))])


def _excerpt(text, stems, length):
    """The excerpt of a text that the index keeps like this."""
    found = terms(text, "de")
    places = " ".join(str(term.start) for term in found[::8])
    words = " | " + "".join(f" {term.stem} " for term in found) + " | "
    return Marker("de", [Sought((stem,)) for stem in stems]).excerpt(text, places, words, length)


def test_it_marks_every_form_of_the_word():
    segments = _marker("streit").highlight("Streit, Streits und Haushaltsstreit")
    assert _marked(segments) == ["Streit", "Streits", "Haushaltsstreit"]
    assert segments[0] == Segment("Streit", marked=True)


def test_it_marks_compounds_of_words_it_never_saw():
    assert _marked(_marker("gurk").highlight("Die Gurkentruppe")) == ["Gurkentruppe"]
    assert _marked(_marker("gur").highlight("Die Gurken")) == []


def test_the_parts_of_a_compound_are_marked_only_where_they_stand_alone():
    marker = _marker("hochwass", parts=("hoch", "wass"))
    text = "Hochwasserschutz, Wassergesetz und Hochhaus: Das Wasser steht hoch"
    assert _marked(marker.highlight(text)) == ["Hochwasserschutz", "Wasser", "hoch"]


def test_where_the_compound_itself_was_found_its_parts_are_not_marked(publish):
    publish("Hochwasser und Wassergesetz", teaser="Das Wasser steht.")
    (hit,) = search("Hochwasser").hits
    assert _marked(hit.headline) == ["Hochwasser"]
    assert _marked(hit.teaser) == []


def test_where_only_the_parts_were_found_they_are_marked(publish):
    publish("Streit um den Haushalt")
    (hit,) = search("Haushaltsstreit").hits
    assert _marked(hit.headline) == ["Streit", "Haushalt"]


@pytest.mark.parametrize("word", ["Landschaft", "Deutschland", "Ausland"])
def test_a_word_that_only_looks_like_a_compound_is_not_marked(word):
    assert _marked(_marker("land").highlight(f"{word} und Landtag")) == ["Landtag"]


def test_an_excerpt_shows_where_most_of_the_words_stand():
    text = "Anfang. " + "Füllwort " * 80 + "Hier treffen sich Streit und Haushalt. " + "Füllwort " * 80 + "Streit."
    segments = _excerpt(text, ["streit", "haushalt"], 24)
    assert _marked(segments) == ["Streit", "Haushalt"]
    assert _text(segments).startswith("… ")
    assert _text(segments).endswith(" …")
    assert len(_text(segments).split()) < 40


def test_an_excerpt_without_any_of_the_words_is_the_beginning():
    text = " ".join(f"Wort{n}" for n in range(30))
    assert _text(_excerpt(text, ["x"], 8)) == " ".join(f"Wort{n}" for n in range(16)) + " …"
    assert _excerpt("", ["x"], 8) == ()


@given(st.text(), st.sets(st.sampled_from(["a", "streit", "0"])))
def test_nothing_of_a_text_is_lost_by_marking_it(text, wanted):
    segments = _marker(*sorted(wanted)).highlight(text)
    assert _text(segments) == text
    assert all(one.marked != other.marked for one, other in pairwise(segments))


def test_what_was_found_is_marked_in_headline_teaser_and_text(publish):
    publish(
        "Der Zeppelin", teaser="Zeppeline am Himmel.", body="<p>Ein <strong>Zeppelin</strong> fliegt &amp; brummt.</p>"
    )
    (hit,) = search("Zeppelin").hits
    assert [_marked(part) for part in (hit.headline, hit.teaser, hit.excerpt)] == [
        ["Zeppelin"],
        ["Zeppeline"],
        ["Zeppelin"],
    ]
    assert _text(hit.excerpt) == "Ein Zeppelin fliegt & brummt."


def test_marked_words_are_escaped_like_all_others(publish):
    publish(
        "<script>Zeppelin</script>", teaser='"><img src=x onerror=alert(1)> Zeppelin', body="<p>&lt;b&gt;Zeppelin</p>"
    )
    (hit,) = search("zeppelin script img").hits
    segments = [*hit.headline, *hit.teaser, *hit.excerpt]
    assert all(type(segment.text) is str for segment in segments)
    page = Template(
        "{% for s in segments %}{% if s.marked %}[{{ s.text }}]{% else %}{{ s.text }}{% endif %}{% endfor %}"
    )
    shown = page.render(Context({"segments": segments}))
    assert "<" not in shown
    assert "[Zeppelin]" in shown
