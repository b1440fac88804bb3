import re
from collections.abc import Iterator

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from articles.models import Article, RawCopy
from tests.workflow.test_take_in import COPY
from tests.world import section, user

pytestmark = pytest.mark.django_db

ADDRESS = "/admin/articles/article/from-copy/"


@pytest.fixture
def anna(client: Client) -> Client:
    client.force_login(user("anna"))
    return client


def fields(html: str) -> Iterator[tuple[str, str]]:
    """What a browser would send of the review form as it stands."""
    for tag in re.findall(r"<input[^>]+>", html):
        name, value = re.search(r'name="([^"]+)"', tag), re.search(r'value="([^"]*)"', tag)
        if name:
            yield name.group(1), value.group(1).replace("&amp;", "&").replace("&quot;", '"') if value else ""
    for name, options in re.findall(r'<select name="([^"]+)".*?>(.*?)</select>', html, re.DOTALL):
        chosen = re.search(r'value="([^"]*)" selected', options)
        yield name, chosen.group(1) if chosen else ""


def read(client: Client, copy: str = COPY) -> dict[str, str]:
    response = client.post(ADDRESS, {"step": "read", "text": copy.replace("\n", "\r\n")})
    assert response.status_code == 200
    form = response.text[response.text.index('class="copy-review"') :]
    return dict(fields(form))


def test_reading_shows_the_copy_and_saves_nothing(anna: Client) -> None:
    response = anna.post(ADDRESS, {"step": "read", "text": COPY})
    assert "Kornspeicher" in response.text and "<mark" in response.text
    assert not Article.objects.exists() and not RawCopy.objects.exists()


def test_accepting_it_makes_the_draft_with_the_headline_given(anna: Client) -> None:
    form = read(anna)
    response = anna.post(ADDRESS, {**form, "headline": "Der Speicher bleibt vorerst", "section": section().pk})
    made = Article.objects.get()
    assert response["Location"] == reverse("admin:articles_article_change", args=[made.pk])
    assert (made.headline, made.section, made.created_by) == ("Der Speicher bleibt vorerst", section(), user("anna"))
    assert made.raw_copy.get().text == COPY and made.raw_copy.get().corrected is None


def test_a_line_called_something_else_becomes_that_and_is_kept_as_an_example(anna: Client) -> None:
    form = read(anna)
    subhead = next(name for name, value in form.items() if value == "subhead")
    anna.post(ADDRESS, {**form, subhead: "headline"})
    made = Article.objects.get()
    assert made.headline == "Ein Gutachten folgt im Herbst" and "<h2>" not in made.body
    kept = made.raw_copy.get()
    assert kept.story["headline"] is None and kept.corrected["headline"]["text"] == made.headline


def test_a_statement_can_be_dropped_or_given_another_speaker(anna: Client) -> None:
    form = read(anna)
    number = next(name.removeprefix("kind_") for name, value in form.items() if value == "direct")
    anna.post(ADDRESS, {**form, f"speaker_{number}": "Jonas Behrend"})
    assert Article.objects.get().quotes.get(kind="direct").attribution == "Jonas Behrend"
    anna.post(ADDRESS, {**form, f"kind_{number}": ""})
    assert not Article.objects.latest("pk").quotes.filter(kind="direct").exists()


def test_an_uploaded_file_is_kept_byte_for_byte(anna: Client) -> None:
    windows = COPY.replace("\n", "\r\n")
    upload = SimpleUploadedFile("meldung.txt", windows.encode("cp1252"))
    page = anna.post(ADDRESS, {"step": "read", "file": upload}).text
    anna.post(ADDRESS, dict(fields(page[page.index('class="copy-review"') :])))
    kept = RawCopy.objects.get()
    assert (kept.text, kept.origin) == (windows, "meldung.txt")


@pytest.mark.parametrize(
    ("data", "word"),
    [
        ({"text": "   "}, "leer"),
        ({"file": SimpleUploadedFile("bild.png", b"\x89PNG\r\n\x1a\n" + bytes(200))}, "bild.png"),
        ({"text": COPY, "file": SimpleUploadedFile("a.txt", COPY.encode())}, "nicht beides"),
    ],
)
def test_bad_input_gets_a_sentence_and_stores_nothing(anna: Client, data: dict[str, object], word: str) -> None:
    response = anna.post(ADDRESS, {"step": "read", **data})
    assert response.status_code == 400 and word in response.text
    assert not RawCopy.objects.exists()


def test_copy_that_was_tampered_with_on_the_way_is_refused(anna: Client) -> None:
    form = read(anna)
    anna.post(ADDRESS, {**form, "copy": form["copy"][:-2] + "xx"})
    assert not Article.objects.exists()


def test_who_may_not_write_articles_does_not_get_in(client: Client) -> None:
    client.force_login(user("armin"))
    assert client.post(ADDRESS, {"step": "read", "text": COPY}).status_code == 403


def test_the_sample_of_a_hostile_copy_is_shown_as_text(anna: Client) -> None:
    page = anna.post(ADDRESS, {"step": "read", "text": COPY.replace("Häufig", "<img src=x onerror=alert(1)> Häufig")})
    assert "<img src=x" not in page.text
