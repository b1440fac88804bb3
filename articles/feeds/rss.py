"""RSS 2.0 with the full text in ``content:encoded``."""

import json
from datetime import datetime
from email.utils import format_datetime
from functools import lru_cache
from typing import Final

from django.templatetags.static import static

from articles.feeds.channels import Channel
from articles.feeds.items import MOST_WRITTEN, Item, Written
from articles.models.language import active_language
from articles.structured_data import absolute
from articles.text.xml import DECLARATION, around, element, printable

CONTENT_TYPE: Final = "application/rss+xml; charset=utf-8"
_NAMESPACES: Final = {
    "version": "2.0",
    "xmlns:atom": "http://www.w3.org/2005/Atom",
    "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:media": "http://search.yahoo.com/mrss/",
}
# An empty feed is as old as time, not as new as the clock: then it can be answered with 304.
_NEVER: Final = "1970-01-01T00:00:00+00:00"


def write(channel: Channel, address: str) -> str:
    entries = [_entry(item) for item in channel.items]
    title, link = printable(channel.title), absolute(channel.path)
    newest = max((entry.modified for entry in entries), key=datetime.fromisoformat, default=_NEVER)
    head = (
        element("title", title),
        element("link", link),
        element("description", printable(channel.description)),
        element("atom:link", attributes={"rel": "self", "type": "application/rss+xml", "href": address}),
        element("language", active_language()),
        element("lastBuildDate", _date(newest)),
        around("image", (element("url", _mark()), element("title", title), element("link", link))),
    )
    body = around("channel", (*head, *(entry.xml for entry in entries)))
    return DECLARATION + around("rss", (body,), _NAMESPACES)


@lru_cache(MOST_WRITTEN)
def _entry(text: str) -> Written:
    item: Item = json.loads(text)
    parts = [
        element("title", item["title"]),
        element("link", item["url"]),
        element("description", item.get("summary", "")),
        *(element("dc:creator", author["name"]) for author in item["authors"]),
        element("pubDate", _date(item["date_published"])),
        element("guid", item["id"], {"isPermaLink": "true"}),
        *(element("category", tag) for tag in item["tags"]),
        element("content:encoded", item["content_html"]),
    ]
    if "image" in item:
        parts.append(element("media:content", attributes={"url": item["image"], "medium": "image"}))
    return Written(item["date_modified"], around("item", parts))


def _date(moment: str) -> str:
    return format_datetime(datetime.fromisoformat(moment))


def _mark() -> str:
    return absolute(static("img/mark-512.png"))
