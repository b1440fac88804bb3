"""Reads a page strictly: what a browser would silently repair is a fault here, and machines are told nothing unseen."""

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any, Final
from urllib.parse import urlsplit

from django.conf import settings

VOID: Final = frozenset("area base br col embed hr img input link meta source track wbr".split())
TRANSPARENT: Final = frozenset("a ins del".split())
HEADINGS: Final = frozenset("h1 h2 h3 h4 h5 h6".split())
BLOCKS: Final = HEADINGS | frozenset(
    "address article aside blockquote details dialog div dl fieldset figcaption figure footer form header hgroup hr "
    "main nav ol p pre search section table ul".split()
)
# These hold words and what stands within words, never a block.
WORDS_ONLY: Final = HEADINGS | frozenset(
    "abbr b bdi button cite code em i label p q small span strong time title".split()
)
ONLY_CHILDREN: Final = {
    "ul": {"li"},
    "ol": {"li"},
    "dl": {"div", "dt", "dd"},
    "table": {"caption", "thead", "tbody", "tfoot"},
    "thead": {"tr"},
    "tbody": {"tr"},
    "tr": {"td", "th"},
    "picture": {"source", "img"},
    "hgroup": {"p", *HEADINGS},
}
TO_CLICK: Final = frozenset("a button details input select summary textarea".split())
REFERENCES: Final = ("for", "aria-labelledby", "aria-describedby", "aria-controls")
UNSEEN: Final = frozenset("head script style template".split())
# What machines are told beside what is said: its form, its size, its language, and the paper's own sign.
ABOUT_THE_PAGE: Final = frozenset({"@context", "@type", "@id", "inLanguage", "logo", "encodingFormat", "duration"})


class Page(HTMLParser):
    """A parsed page: ``faults`` in its HTML, the words a reader sees, its addresses, moments and linked data."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.faults: list[str] = []
        self.addresses: set[str] = set()
        self.moments: set[str] = set()
        self.linked_data: list[dict[str, Any]] = []
        self._open: list[tuple[str, dict[str, str]]] = []
        self._figures: list[list[str]] = []
        self._ids: list[str] = []
        self._references: set[str] = set()
        self._levels: list[int] = []
        self._words: list[str] = []
        self.feed(html)
        self.close()
        self._finish()

    @property
    def words(self) -> str:
        return " ".join("".join(self._words).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if len(given) < len(attrs):
            self._fault(f"<{tag}> says an attribute twice")
        self._judge_place(tag)
        self._judge_attributes(tag, given)
        if self._figures and self._open[-1][0] == "figure":
            self._figures[-1].append(tag)
        if tag == "figure":
            self._figures.append([])
        if tag not in VOID:
            self._open.append((tag, given))
        if tag in BLOCKS or tag == "br":
            self._words.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open[-1][0] != tag:
            self._fault(f"</{tag}> closes nothing")
            return
        self._open.pop()
        if tag == "figure" and "figcaption" in self._figures.pop()[1:-1]:
            self._fault("a caption in the middle of its figure")
        if tag in BLOCKS or tag in {"li", "dt", "dd", "td", "th", "summary"}:
            self._words.append(" ")

    def handle_data(self, data: str) -> None:
        tags = [tag for tag, _given in self._open]
        if tags and tags[-1] == "script":
            if self._open[-1][1].get("type") == "application/ld+json":
                said = json.loads(data)
                self.linked_data += said if isinstance(said, list) else [said]
        elif not UNSEEN & set(tags):
            self._words.append(data)
            if data.strip() and tags and tags[-1] in ONLY_CHILDREN:
                self._fault(f"words straight in <{tags[-1]}>")

    def _judge_place(self, tag: str) -> None:
        above = [name for name, _given in self._open]
        parent = next((name for name in reversed(above) if name not in TRANSPARENT), "")
        if tag in BLOCKS and parent in WORDS_ONLY:
            self._fault(f"<{tag}> in <{parent}>")
        if above and tag not in ONLY_CHILDREN.get(above[-1], {tag}):
            self._fault(f"<{tag}> in <{above[-1]}>")
        if tag in TO_CLICK and {"a", "button"} & set(above):
            self._fault(f"<{tag}> in something that is clicked")
        if tag in HEADINGS:
            self._levels.append(int(tag[1]))

    def _judge_attributes(self, tag: str, given: dict[str, str]) -> None:
        if tag == "img" and "alt" not in given:
            self._fault("a picture without alt")
        if re.search(r"\s", given.get("id", "")):
            self._fault(f"an id with a blank: {given['id']!r}")
        self._ids += [given["id"]] if "id" in given else []
        self._references |= {name for key in REFERENCES for name in given.get(key, "").split()}
        self.moments |= {given["datetime"]} if "datetime" in given else set()
        candidates = [part.split()[0] for part in given.get("srcset", "").split(",") if part.strip()]
        for address in [given.get("href", ""), given.get("src", ""), *candidates]:
            self.addresses.add(urlsplit(address)._replace(scheme="", netloc="").geturl())
            if address.startswith("#") and len(address) > 1:
                self._references.add(address[1:])

    def _finish(self) -> None:
        self.faults += [f"<{tag}> is never closed" for tag, _given in self._open]
        self.faults += [f"two things are called {name!r}" for name in {n for n in self._ids if self._ids.count(n) > 1}]
        self.faults += [f"nothing is called {name!r}" for name in self._references - set(self._ids)]
        if self._levels.count(1) != 1:
            self.faults.append(f"{self._levels.count(1)} first headlines")
        for upper, lower in zip(self._levels, self._levels[1:], strict=False):
            if lower > upper + 1:
                self.faults.append(f"h{lower} straight after h{upper}")

    def _fault(self, what: str) -> None:
        self.faults.append(f"line {self.getpos()[0]}: {what}")


def unseen_claims(page: Page) -> list[str]:
    """What the linked data of a page says and the page itself does not show."""
    return [
        f"{name}: {value}" for thing in page.linked_data for name, value in _claims(thing) if not _shown(page, value)
    ]


def _claims(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in ABOUT_THE_PAGE:
                yield from _claims(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from _claims(inner, name)
    elif isinstance(value, str):
        yield name, value


def _shown(page: Page, value: str) -> bool:
    if not value.startswith(("http://", "https://")):
        return value in page.moments or " ".join(value.split()) in page.words
    path = urlsplit(value)._replace(scheme="", netloc="").geturl()
    if path.startswith(settings.MEDIA_URL):  # one crop of a picture stands for the others
        return any(address.startswith(path.rpartition("/")[0]) for address in page.addresses)
    return path in page.addresses
