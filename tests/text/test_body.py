"""Whatever is pasted, a body holds the house's few tags and nothing that runs, loads or misleads."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.body import BodyBlock, blocks, clean, plain, words

BLOCKS = {"p", "h2", "h3", "ul", "ol", "li", "blockquote", "hr", "figure"}
INLINE = {"a", "strong", "em", "br"}
VOID = {"hr", "br"}


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("<h1>Titel</h1><div>Absatz</div>lose", "<h2>Titel</h2><p>Absatz</p><p>lose</p>"),
        ("<p><b>fett</b> <i>schräg</i></p>", "<p><strong>fett</strong> <em>schräg</em></p>"),
        ("<p>eins<br><br>zwei<br>drei</p>", "<p>eins</p><p>zwei<br>drei</p>"),
        ("<p>&nbsp;</p><p> a  b </p><p><br></p>", "<p>a b</p>"),
        ("<ul><li><p>a</p><p>b</p></li></ul>", "<ul><li>a<br>b</li></ul>"),
        ("<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>", "<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>"),
        ("<ul><li>a</li></ul><ul><li>b</li></ul>", "<ul><li>a</li></ul><ul><li>b</li></ul>"),
        ("<blockquote>a<p>b</p></blockquote>", "<blockquote><p>a</p><p>b</p></blockquote>"),
        ("<strong><p>a</p><p>b</p></strong>", "<p><strong>a</strong></p><p><strong>b</strong></p>"),
        ("<p><em><a href='/x'>a</a></em><a href='/x'>b</a></p>", '<p><a href="/x"><em>a</em>b</a></p>'),
        ("<p>a</p><hr/><p>b</p>", "<p>a</p><hr><p>b</p>"),
        ("<table><tr><td>a</td><td>b</td></tr></table>", "<p>a</p><p>b</p>"),
        ("<p>a &lt;b&gt; &amp; c", "<p>a &lt;b&gt; &amp; c</p>"),
        ("a\x00b\x0b\ud800c", "<p>abc</p>"),
    ],
)
def test_it_writes_what_was_pasted_in_the_bodys_vocabulary(pasted, kept):
    assert clean(pasted) == kept


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>böse()</script>",
        "<style>böse</style>",
        "<svg><script>böse</script><text>böse</text></svg>",
        "<math><mi>böse</mi></math>",
        "<iframe src='https://böse'>böse</iframe>",
        "<template><b>böse</b></template>",
        "<img src=x onerror=böse>",
        "<!-- böse -->",
        "<p onclick='böse' style='böse' class='böse' id='böse'></p>",
        "<title>böse</title><textarea>böse</textarea>",
    ],
)
def test_nothing_of_what_runs_or_loads_is_left(hostile):
    assert clean(f"<p>gut</p>{hostile}") == "<p>gut</p>"


@pytest.mark.parametrize(
    "href", ["https://example.org/a?b=1&amp;c=2", "http://example.org", "mailto:a@example.org", "/politik/", "/a?b#c"]
)
def test_it_keeps_links_to_the_web_to_people_and_to_this_site(href):
    assert clean(f'<p><a href="{href}">hin</a></p>') == f'<p><a href="{href}">hin</a></p>'


@pytest.mark.parametrize(
    "href",
    [
        *("javascript:alert(1)", "JaVaScRiPt:alert(1)", "java&#10;script:alert(1)", "data:text/html,x", "vbscript:x"),
        *("//evil.example", "/\\evil.example", "\\\\evil.example", "https:", "http://", "ftp://example.org", "x.html"),
        *("https://a b.example", "", "http://[", "#stelle"),
    ],
)
def test_it_takes_other_links_off_their_words(href):
    assert clean(f'<p><a href="{href}">hin</a></p>') == "<p>hin</p>"


def test_a_placeholder_stands_alone_and_empty():
    pasted = '<p>a<figure data-block="image" data-id="12" class="x"><figcaption>weg</figcaption></figure>b</p>'
    assert clean(pasted) == '<p>a</p><figure data-block="image" data-id="12"></figure><p>b</p>'


@pytest.mark.parametrize(
    "figure",
    [
        '<figure data-block="script" data-id="1"></figure>',
        '<figure data-block="image"></figure>',
        '<figure data-block="image" data-id="../x"></figure>',
        '<figure data-block="embed" data-url="javascript:alert(1)"></figure>',
    ],
)
def test_a_placeholder_that_points_nowhere_is_dropped(figure):
    assert clean(figure) == ""


def test_it_reads_the_blocks_in_order():
    html = (
        "<h2>Lage</h2><p>Ein <strong>Satz</strong>.</p><ul><li>a<ol><li>b</li></ol></li></ul>"
        '<blockquote><p>c</p><p>d</p></blockquote><hr><figure data-block="video" data-url="https://example.org/v"></figure>'
    )
    assert blocks(html) == (
        BodyBlock("h2", "Lage", "<h2>Lage</h2>"),
        BodyBlock("p", "Ein Satz.", "<p>Ein <strong>Satz</strong>.</p>"),
        BodyBlock("li", "a", "<li>a</li>", container="ul"),
        BodyBlock("li", "b", "<li>b</li>", container="ol", depth=1),
        BodyBlock("blockquote", "c\nd", "<blockquote><p>c</p><p>d</p></blockquote>"),
        BodyBlock("hr", "", "<hr>"),
        BodyBlock(
            "figure",
            "",
            '<figure data-block="video" data-url="https://example.org/v"></figure>',
            kind="video",
            url="https://example.org/v",
        ),
    )


def test_two_quotations_in_a_row_stay_two():
    assert [b.text for b in blocks("<blockquote>a</blockquote><blockquote>b</blockquote>")] == ["a", "b"]


def test_plain_text_keeps_blocks_apart():
    html = "<p>A &amp; B<br>C</p><ul><li>x</li><li>y</li></ul><hr><p>Z</p>"
    assert plain(html) == "A & B\nC\n\nx\ny\n\nZ"
    assert words(html) == 6


def test_deep_nesting_neither_hangs_nor_breaks():
    for opening in ("<div>", "<ul><li>", "<blockquote>", "<b>", "<a href='/x'><p>", "<table><tr><td>", "<font>"):
        assert plain(opening * 20_000 + "innen") == "innen"


class _Outline(HTMLParser):
    """Checks every tag against the vocabulary, and that each one is closed."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open = []

    def handle_starttag(self, tag, attrs):
        assert tag in BLOCKS | INLINE
        allowed = {"a": {"href"}, "figure": {"data-block", "data-id", "data-url"}}.get(tag, set())
        assert {name for name, _ in attrs} <= allowed
        for name, value in attrs:
            if name == "href":
                assert re.match(r"(?:https?://|mailto:|/(?!/))", value, re.IGNORECASE)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        assert self.open

    def handle_comment(self, data):
        raise AssertionError(data)


def _assert_only_the_vocabulary(html):
    outline = _Outline()
    outline.feed(html)
    outline.close()
    assert outline.open == []


names = [*BLOCKS, *INLINE, "b", "i", "div", "h1", "script", "style", "svg", "math", "table", "td", "span", "textarea"]
attributes = st.sampled_from(
    [
        "",
        ' href="/a"',
        " href=//x",
        ' href="javascript:x"',
        " data-block=image data-id=7",
        " data-block=x",
        " onclick=x",
    ]
)
tags = st.builds("<{}{}{}>".format, st.sampled_from(["", "/"]), st.sampled_from(names), attributes)
pieces = (
    tags
    | st.text(max_size=4)
    | st.sampled_from(["<!--", "-->", "<![CDATA[", "]]>", " ", "&nbsp;", "&lt;script>", "\n"])
)
soup = st.lists(pieces, max_size=25).map("".join)


@given(soup)
def test_cleaning_leaves_only_the_vocabulary_and_every_tag_closed(html):
    _assert_only_the_vocabulary(clean(html))


@given(soup)
def test_cleaning_twice_changes_nothing_more(html):
    once = clean(html)
    assert clean(once) == once


@given(soup)
def test_blocks_and_text_are_the_same_before_and_after_cleaning(html):
    assert blocks(clean(html)) == blocks(html)
    assert plain(clean(html)) == plain(html)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc", "Cn", "Zl", "Zp"])))
def test_a_readers_words_survive(text):
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    assert plain(f"<p>{escaped}</p>").split() == text.split()
