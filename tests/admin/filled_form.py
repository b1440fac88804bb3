"""What a browser would send of a page's form, read without a browser."""

from html.parser import HTMLParser

from django.test import Client
from django.urls import reverse

from articles.models import Article


class _Form(HTMLParser):
    """Fields of the wanted form by name; what stands in a <template> is no field."""

    def __init__(self, wanted: str) -> None:
        super().__init__()
        self.wanted = wanted
        self.fields: dict[str, str] = {}
        self._inside = self._templates = 0
        self._textarea: str | None = None
        self._select: str | None = None

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag == "form":
            self._inside = self.wanted in (given.get("id", ""), given.get("class", ""))
        if tag == "template":
            self._templates += 1
        if not self._inside or self._templates:
            return
        name = given.get("name")
        if tag == "input" and name:
            self._input(name, given)
        elif tag == "textarea" and name:
            self._textarea = name
            self.fields[name] = ""
        elif tag == "select" and name:
            self._select = name
        elif tag == "option" and self._select and ("selected" in given or self._select not in self.fields):
            self.fields[self._select] = given.get("value", "")

    def _input(self, name, given):
        if given.get("type") in ("checkbox", "radio") and "checked" not in given:
            return
        self.fields[name] = given.get("value", "on" if given.get("type") == "checkbox" else "")

    def handle_endtag(self, tag):
        if tag == "template":
            self._templates -= 1
        elif tag == "textarea":
            self._textarea = None
        elif tag == "select":
            self._select = None
        elif tag == "form":
            self._inside = False

    def handle_data(self, data):
        if self._textarea is not None:
            self.fields[self._textarea] += data


def filled_form(html: bytes, wanted: str = "article_form") -> dict[str, str]:
    """Name and value of every field of the form with that id or class, as they stand."""
    form = _Form(wanted)
    form.feed(html.decode())
    # A browser drops the line break right after <textarea>.
    return {name: value.removeprefix("\n") for name, value in form.fields.items()}


def address(article: Article) -> str:
    """Where an article is written on."""
    return reverse("admin:articles_article_change", args=[article.pk])


def opened(client: Client, article: Article) -> dict[str, str]:
    """What this person's browser holds when the writing view of the article is open."""
    return filled_form(client.get(address(article)).content)
