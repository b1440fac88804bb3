"""The text version of an article: for thin lines, so it is small and asks for nothing else."""

import gzip
import re
from html import escape
from pathlib import Path

import pytest
from django.test import Client

import articles.demo
from tests.world import image, live

pytestmark = pytest.mark.django_db

STORIES = sorted((Path(articles.demo.__file__).parent / "stories").glob("*.de.txt"))
# What a server may send before it waits for the first answer of a line: ten packets.
FIRST_PACKETS = 14 * 1024
# What stands around the words of an article, compressed.
AROUND = 2 * 1024


def paragraphs(words: int) -> list[str]:
    """Running text of about so many words, as newspapers have it; nothing in it stands twice."""
    found: list[str] = []
    for story in STORIES:
        for line in story.read_text(encoding="utf-8").splitlines():
            if len(line.split()) > 12 and sum(len(text.split()) for text in found) < words:
                found.append(line)
    return found


def text_of(client: Client, words: int) -> tuple[bytes, bytes]:
    """The text version of an article with so many words, and the words alone; both compressed."""
    told = paragraphs(words)
    body = "".join(f"<p>{escape(line, quote=False)}</p>" for line in told)
    edition = live("Ein langer Bericht", body=body, lead_image=image(caption="Der Kai am Morgen"))
    answer = client.get(f"{edition.path}text/")
    assert answer.status_code == 200
    assert edition.words >= 0.98 * words
    return gzip.compress(answer.content, 6), gzip.compress("\n".join(told).encode(), 6)


@pytest.mark.parametrize("words", [300, 4000])
def test_an_article_of_four_thousand_words_comes_with_the_first_packets(client: Client, words: int) -> None:
    page, _words_alone = text_of(client, words)

    assert len(page) <= FIRST_PACKETS


@pytest.mark.parametrize("words", [300, 9000])
def test_what_stands_around_the_words_does_not_grow_with_them(client: Client, words: int) -> None:
    page, words_alone = text_of(client, words)

    assert len(page) - len(words_alone) <= AROUND


def test_it_is_one_request(client: Client) -> None:
    edition = live("Das Dach kommt", lead_image=image())

    text = client.get(f"{edition.path}text/").text

    assert not re.search(r"<(?:img|picture|script|iframe|video|audio|object|embed)\b|@import|url\(", text)
    loaded = re.findall(r'<link rel="(?:stylesheet|preload|modulepreload|icon)"[^>]*href="([^"]*)"', text)
    assert loaded == ["data:,"]
