"""Answers the addresses of feeds: a channel in a format."""

from collections.abc import Callable
from typing import Final, Protocol

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path

from articles.feeds import atom, json_feed, rss
from articles.feeds.channels import Channel
from articles.page_cache import View, published_page
from articles.structured_data import absolute
from articles.views.dossiers import DossierWithdrawn


class Format(Protocol):
    """A module that writes channels."""

    CONTENT_TYPE: str

    def write(self, channel: Channel, address: str) -> str: ...


# What the last part of an address is called, by the name that templates know the format by.
FORMATS: Final[dict[str, tuple[str, Format]]] = {
    "rss": ("feed.xml", rss),
    "atom": ("feed.atom", atom),
    "json": ("feed.json", json_feed),
}


def addresses(page: str, channel: Callable[..., Channel]) -> list[URLPattern]:
    """The feeds of a page: "topics/<slug:slug>/" has topic_rss, topic_atom and topic_json below it."""
    return [
        path(f"{page}{file}", _view(channel, form), name=f"{channel.__name__}_{name}")
        for name, (file, form) in FORMATS.items()
    ]


def _view(channel: Callable[..., Channel], form: Format) -> View:
    def feed(request: HttpRequest, **asked: str) -> HttpResponse:
        try:
            found = channel(**asked)
        except DossierWithdrawn:
            return HttpResponse(status=410)  # feed readers end their subscription
        return HttpResponse(form.write(found, absolute(request.path)), content_type=form.CONTENT_TYPE)

    return published_page(feed)
