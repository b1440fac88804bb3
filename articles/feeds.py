"""RSS and Atom: the site, a section, a topic, an author, and what a person says. Full text, 30 items, newest first."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed, SyndicationFeed
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.utils.xmlutils import SimplerXMLGenerator

from articles.models import Concept, Edition, EditionByline, EditionQuote, Person, Section
from articles.models.edition import EditionQuerySet
from articles.page_cache import View, published_page
from articles.structured_data import absolute
from articles.text.excerpts import excerpt
from articles.views.lists import filed_under, shown, written_by

LENGTH: Final = 30
# XML has no way to write these, and the library refuses a whole feed for one of them.
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_LOCAL = re.compile(r'(?:(?<= href=")|(?<= src="))(?=(?P<sign>[#/]))')
_SRCSET = re.compile(r'(?<= srcset=")[^"]*')
_FIRST_SLASH = re.compile(r"(?:^|(?<=, ))/")


@dataclass(frozen=True, slots=True)
class Item:
    """One entry; ``path`` is where it is read, ``permanent`` the path that stays its name for ever."""

    title: str
    path: str
    permanent: str
    summary: str
    html: str
    authors: str
    category: str
    published: datetime
    updated: datetime


@dataclass(frozen=True, slots=True)
class Channel:
    """What a feed holds; ``path`` is the page it belongs to."""

    title: str
    description: str
    path: str
    items: list[Item]


class _Dated:
    """An empty feed is as old as time, not as new as the clock: then it can be answered with 304."""

    items: list[dict[str, Any]]

    def latest_post_date(self) -> datetime:
        return max((item["updateddate"] for item in self.items), default=datetime(1970, 1, 1, tzinfo=UTC))


class Rss(_Dated, Rss201rev2Feed):
    def root_attributes(self) -> dict[str, str]:
        return {**super().root_attributes(), "xmlns:content": "http://purl.org/rss/1.0/modules/content/"}

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        handler.addQuickElement("content:encoded", item["content"])


class Atom(_Dated, Atom1Feed):
    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        handler.addQuickElement("content", item["content"], {"type": "html"})


def _view(channel_of: Callable[..., Channel], kind: "type[Rss | Atom]") -> View:
    def feed(request: HttpRequest, **asked: str) -> HttpResponse:
        channel = channel_of(**asked)
        made = kind(
            title=_printable(channel.title),
            link=absolute(channel.path),
            description=_printable(channel.description),
            language=get_language(),
            feed_url=absolute(request.path),
        )
        for item in channel.items:
            _add(made, item)
        return HttpResponse(made.writeString("utf-8"), content_type=kind.content_type)

    return published_page(feed)


def _add(feed: SyndicationFeed, item: Item) -> None:
    link = absolute(item.path)
    feed.add_item(
        title=_printable(item.title),
        link=link,
        description=_printable(item.summary),
        unique_id=absolute(item.permanent),
        unique_id_is_permalink=True,
        author_name=_printable(item.authors) or settings.SITE_NAME,
        categories=[_printable(item.category)],
        pubdate=item.published,
        updateddate=item.updated,
        content=_printable(_from_outside(item.html, link)),
    )


def _printable(text: str) -> str:
    """The text without what XML cannot say: one bad character must not take the feed from everybody."""
    return _NOT_IN_XML.sub("", text)


def _from_outside(html: str, address: str) -> str:
    """Clean HTML whose links and pictures work in a feed reader."""

    def whole(match: re.Match[str]) -> str:
        return address if match["sign"] == "#" else settings.SITE_ADDRESS

    html = _SRCSET.sub(lambda match: _FIRST_SLASH.sub(f"{settings.SITE_ADDRESS}/", match[0]), html)
    return _LOCAL.sub(whole, html)


def _articles(rows: EditionQuerySet) -> list[Item]:
    """Two queries: the editions with their text, and who wrote them."""
    newest = rows.defer(None).defer("content").prefetch_related("editionbyline_set").newest_first()[:LENGTH]
    return [_article(edition) for edition in newest]


def _article(edition: Edition) -> Item:
    names = [byline.name for byline in edition.editionbyline_set.all()]
    return Item(
        title=edition.headline,
        path=edition.path,
        permanent=reverse("short_address", args=[edition.code]),
        summary=edition.teaser,
        html=render_to_string("articles/_feed_item.html", {"edition": edition}),
        authors=", ".join(names),
        category=str(edition.section),
        published=edition.first_published_at,
        updated=edition.significant_at,
    )


def _statement(quote: EditionQuote) -> Item:
    edition = quote.edition
    return Item(
        title=f"{quote.speaker_name}: {excerpt(quote.text, 80)}",
        path=quote.get_absolute_url() if quote.anchor else edition.path,
        permanent=reverse("quote", args=[quote.code]),
        summary=quote.text,
        html=render_to_string("articles/_feed_statement.html", {"quote": quote, "edition": edition}),
        authors=quote.speaker_name,
        category=str(edition.section),
        published=edition.first_published_at,
        updated=edition.significant_at,
    )


def _front() -> Channel:
    description = _("The newest articles of %(site)s.") % {"site": settings.SITE_NAME}
    return Channel(settings.SITE_NAME, description, reverse("front"), _articles(shown()))


def _section(slug: str) -> Channel:
    found = get_object_or_404(Section.objects.public(), slug=slug)
    return _channel(str(found), found.get_absolute_url(), _articles(shown().filter(section=found)))


def _topic(slug: str) -> Channel:
    found = get_object_or_404(Concept.objects.public(), slug=slug)
    return _channel(str(found), found.get_absolute_url(), _articles(filed_under(found)))


def _author(slug: str) -> Channel:
    wrote = EditionByline.objects.filter(edition__live=True).values("person")
    found = get_object_or_404(Person, pk__in=wrote, slug=slug)
    return _channel(found.name, reverse("author", args=[found.slug]), _articles(written_by(found)))


def _person(slug: str) -> Channel:
    found = get_object_or_404(Person.objects.public(), slug=slug)
    rows = EditionQuote.objects.live().filter(speaker=found, edition__language=get_language())
    rows = rows.select_related("edition__section").defer("edition__html", "edition__content")
    newest = rows.order_by("-edition__first_published_at", "-pk")[:LENGTH]
    return _channel(found.name, found.get_absolute_url(), [_statement(quote) for quote in newest])


def _channel(name: str, path: str, items: list[Item]) -> Channel:
    words = {"name": name, "site": settings.SITE_NAME}
    return Channel(f"{name} – {settings.SITE_NAME}", _("The newest of %(name)s in %(site)s.") % words, path, items)


front_rss, front_atom = _view(_front, Rss), _view(_front, Atom)
section_rss, section_atom = _view(_section, Rss), _view(_section, Atom)
topic_rss, topic_atom = _view(_topic, Rss), _view(_topic, Atom)
author_rss, author_atom = _view(_author, Rss), _view(_author, Atom)
person_rss, person_atom = _view(_person, Rss), _view(_person, Atom)
