"""Readers see why something was found; nothing of it can become markup by itself."""

from itertools import pairwise

from django.template import Context, Template
from hypothesis import given
from hypothesis import strategies as st

from articles.search.highlights import Segment, excerpt, highlight
from articles.search.results import search


def _marked(segments):
    return [segment.text for segment in segments if segment.marked]


def _text(segments):
    return "".join(segment.text for segment in segments)


def test_it_marks_every_form_of_the_word():
    segments = highlight("Streit, Streits und Haushaltsstreit", "de", {"streit"})
    assert _marked(segments) == ["Streit", "Streits", "Haushaltsstreit"]
    assert segments[0] == Segment("Streit", marked=True)


def test_it_marks_compounds_of_words_it_never_saw():
    assert _marked(highlight("Die Gurkentruppe", "de", {"gurk"})) == ["Gurkentruppe"]
    assert _marked(highlight("Die Gurken", "de", {"gur"})) == []


def test_an_excerpt_shows_where_most_of_the_words_stand():
    text = "Anfang. " + "Füllwort " * 80 + "Hier treffen sich Streit und Haushalt. " + "Füllwort " * 80 + "Streit."
    segments = excerpt(text, "de", {"streit", "haushalt"}, words=20)
    assert _marked(segments) == ["Streit", "Haushalt"]
    assert _text(segments).startswith("… ")
    assert _text(segments).endswith(" …")


def test_an_excerpt_without_any_of_the_words_is_the_beginning():
    assert _text(excerpt("Eins zwei drei vier", "de", {"x"}, words=2)) == "Eins zwei …"
    assert excerpt("", "de", {"x"}) == ()


@given(st.text(), st.sets(st.sampled_from(["a", "streit", "0"])))
def test_nothing_of_a_text_is_lost_by_marking_it(text, wanted):
    segments = highlight(text, "de", wanted)
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
