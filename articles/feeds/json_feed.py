"""JSON Feed 1.1. Its items are kept as this format has them, so they are only put together."""

import json
from typing import Final

from django.conf import settings
from django.templatetags.static import static
from django.urls import reverse

from articles.feeds.channels import Channel
from articles.models.language import active_language
from articles.structured_data import absolute
from articles.text.xml import printable

CONTENT_TYPE: Final = "application/feed+json; charset=utf-8"


def write(channel: Channel, address: str) -> str:
    head = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": printable(channel.title),
        "description": printable(channel.description),
        "home_page_url": absolute(channel.path),
        "feed_url": address,
        "icon": absolute(static("img/mark-512.png")),
        "language": active_language(),
        "authors": [{"name": printable(settings.SITE_NAME), "url": absolute(reverse("front"))}],
    }
    return f'{json.dumps(head, ensure_ascii=False)[:-1]}, "items": [{",".join(channel.items)}]}}'
