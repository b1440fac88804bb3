"""What an entry of a feed is: a JSON Feed item, as text. The other formats are written from the same text.

Each item is made from what was published and from nothing else, so that it can be made once and kept.
"""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple, NotRequired, TypedDict

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from articles.models import Edition, EditionQuote
from articles.structured_data import absolute, largest_jpeg, moment
from articles.text.excerpts import excerpt
from articles.text.xml import printable

_LOCAL = re.compile(r'(?:(?<= href=")|(?<= src="))(?=(?P<sign>[#/]))')
_SRCSET = re.compile(r'(?<= srcset=")[^"]*')
_FIRST_SLASH = re.compile(r"(?:^|(?<=, ))/")


# The newest items stand in many feeds: so many of them are kept as a format writes them.
MOST_WRITTEN: Final = 256


class Author(TypedDict):
    name: str
    url: NotRequired[str]


class Item(TypedDict):
    """One entry. ``url`` is where it is read, ``id`` the address that stays its name for ever."""

    id: str
    url: str
    title: str
    summary: NotRequired[str]
    content_html: str
    image: NotRequired[str]
    date_published: str
    date_modified: str
    authors: list[Author]
    tags: list[str]
    language: str


class Written(NamedTuple):
    """An item in XML, and when it was last changed."""

    modified: str
    xml: str


def article(edition: Edition) -> str:
    """An article in full, in its own language."""
    with translation.override(edition.language):
        url = absolute(edition.path)
        html = render_to_string("articles/_feed_item.html", {"edition": edition})
        image = largest_jpeg(edition.lead_image)
        return _written(
            id=absolute(reverse("short_address", args=[edition.code])),
            url=url,
            title=edition.headline,
            summary=edition.teaser,
            content_html=_from_outside(html, url),
            image=image and absolute(image),
            date_published=moment(edition.first_published_at),
            date_modified=moment(edition.significant_at),
            authors=_authors(edition.content["bylines"]),
            tags=[str(edition.section)],
            language=edition.language,
        )


def statement(quote: EditionQuote) -> str:
    """What somebody said, and where."""
    edition = quote.edition
    html = render_to_string("articles/_feed_statement.html", {"quote": quote, "edition": edition})
    url = absolute(quote.get_absolute_url() if quote.anchor else edition.path)
    return _written(
        id=absolute(reverse("quote", args=[quote.code])),
        url=url,
        title=f"{quote.speaker_name}: {excerpt(quote.text, 80)}",
        summary=quote.text,
        content_html=_from_outside(html, url),
        date_published=moment(edition.first_published_at),
        date_modified=moment(edition.significant_at),
        authors=[{"name": quote.speaker_name}],
        tags=[str(edition.section)],
        language=edition.language,
    )


def correction(edition: Edition) -> str:
    """What was wrong and is right now."""
    url = f"{absolute(edition.path)}editions/{edition.number}/changes/"
    return _written(
        # The path may get other words; the short address and the number of the edition never do.
        id=f"{absolute(reverse('short_address', args=[edition.code]))}#edition-{edition.number}",
        url=url,
        title=_("Correction: %(headline)s") % {"headline": edition.headline},
        summary=edition.note,
        content_html=_from_outside(render_to_string("articles/_feed_correction.html", {"edition": edition}), url),
        date_published=moment(edition.published_at),
        date_modified=moment(edition.published_at),
        authors=_authors([]),
        tags=[str(edition.section)],
        language=edition.language,
    )


def _written(**item: object) -> str:
    """The item as JSON of printable characters, without what is empty."""
    kept = {name: value for name, value in item.items() if value or name == "content_html"}
    # Escapes are undone by whoever reads it, so what XML cannot say goes before, wherever it stands.
    return json.dumps(_printable(kept), ensure_ascii=False, separators=(",", ":"))


def _printable(value: object) -> object:
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, Mapping):
        return {key: _printable(inner) for key, inner in value.items()}
    return [_printable(inner) for inner in value] if isinstance(value, list) else value


def _authors(bylines: Sequence[Mapping[str, str]]) -> list[Author]:
    found: list[Author] = [
        {"name": byline["name"], "url": absolute(reverse("author", args=[byline["slug"]]))} for byline in bylines
    ]
    return found or [{"name": settings.SITE_NAME, "url": absolute(reverse("front"))}]


def _from_outside(html: str, address: str) -> str:
    """Clean HTML whose links and pictures work in a feed reader."""

    def whole(match: re.Match[str]) -> str:
        return address if match["sign"] == "#" else settings.SITE_ADDRESS

    html = _SRCSET.sub(lambda match: _FIRST_SLASH.sub(f"{settings.SITE_ADDRESS}/", match[0]), html)
    return _LOCAL.sub(whole, html)
