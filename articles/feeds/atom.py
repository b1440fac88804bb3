"""Atom 1.0 (RFC 4287)."""

import json
from datetime import datetime
from functools import lru_cache
from typing import Final

from django.conf import settings
from django.templatetags.static import static

from articles.feeds.channels import Channel
from articles.feeds.items import MOST_WRITTEN, Item, Written
from articles.models.language import active_language
from articles.structured_data import absolute
from articles.text.xml import DECLARATION, around, element, printable

CONTENT_TYPE: Final = "application/atom+xml; charset=utf-8"
# An empty feed is as old as time, not as new as the clock: then it can be answered with 304.
_NEVER: Final = "1970-01-01T00:00:00+00:00"


def write(channel: Channel, address: str) -> str:
    entries = [_entry(item) for item in channel.items]
    link = absolute(channel.path)
    language = active_language()
    head = (
        element("title", printable(channel.title)),
        element("subtitle", printable(channel.description)),
        element("link", attributes={"rel": "alternate", "type": "text/html", "href": link}),
        element("link", attributes={"rel": "self", "type": "application/atom+xml", "href": address}),
        element("id", link),
        element("updated", max((entry.modified for entry in entries), key=datetime.fromisoformat, default=_NEVER)),
        element("logo", absolute(static("img/mark-512.png"))),
        around("author", (element("name", printable(settings.SITE_NAME)),)),
    )
    root = {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": language}
    return DECLARATION + around("feed", (*head, *(entry.xml for entry in entries)), root)


@lru_cache(MOST_WRITTEN)
def _entry(text: str) -> Written:
    item: Item = json.loads(text)
    parts = [
        element("title", item["title"]),
        element("link", attributes={"rel": "alternate", "type": "text/html", "href": item["url"]}),
        element("id", item["id"]),
        element("published", item["date_published"]),
        element("updated", item["date_modified"]),
    ]
    for author in item["authors"]:
        uri = (element("uri", author["url"]),) if "url" in author else ()
        parts.append(around("author", (element("name", author["name"]), *uri)))
    parts += [element("category", attributes={"term": tag}) for tag in item["tags"]]
    if "summary" in item:
        parts.append(element("summary", item["summary"]))
    parts.append(element("content", item["content_html"], {"type": "html"}))
    return Written(item["date_modified"], around("entry", parts))
