"""The strict reader of pages finds what it should."""

import pytest

from tests.html_page import Page, unseen_claims

WHOLE = "<html><body><h1>Das Dach</h1>%s</body></html>"
FAULTS = {
    "<p>a": "<p> is never closed",
    "<p><div></div></p>": "<div> in <p>",
    "<a>a<a>b</a></a>": "<a> in something that is clicked",
    '<a href="#nowhere">a</a>': "nothing is called 'nowhere'",
    "<ul>a</ul>": "words straight in <ul>",
    "<ul><p>a</p></ul>": "<p> in <ul>",
    '<p id="a"></p><p id="a"></p>': "two things are called 'a'",
    '<p id="a b"></p>': "an id with a blank",
    '<p class="a" class="b"></p>': "<p> says an attribute twice",
    '<img src="a.png">': "a picture without alt",
    "<h3>a</h3>": "h3 straight after h1",
    "<h1>a</h1>": "2 first headlines",
    "<figure><p>a</p><figcaption>b</figcaption><p>c</p></figure>": "a caption in the middle of its figure",
}


@pytest.mark.parametrize("html", FAULTS)
def test_it_finds_a_fault(html):
    assert any(FAULTS[html] in fault for fault in Page(WHOLE % html).faults)


def test_it_finds_none_in_a_whole_page():
    assert Page(WHOLE % '<figure><p id="a">a</p><figcaption><a href="#a">b</a></figcaption></figure>').faults == []


@pytest.mark.parametrize(
    ("claim", "unseen"),
    [
        ('{"headline": "Das Dach"}', []),
        ('{"headline": "Das Haus"}', ["headline: Das Haus"]),
        ('{"author": [{"name": "Niemand"}]}', ["name: Niemand"]),
        ('{"datePublished": "2026-07-03"}', ["datePublished: 2026-07-03"]),
        ('{"url": "https://news.example/anderswo/"}', ["url: https://news.example/anderswo/"]),
    ],
)
def test_it_finds_what_machines_alone_are_told(claim, unseen):
    page = Page(WHOLE % f'<script type="application/ld+json">{claim}</script>')

    assert unseen_claims(page) == unseen
