"""The body of an edition as readers see it: its words, with pictures, videos and posts in their places.

An edition keeps placeholders, for its words never change, but a picture may be cropped anew, its rights may end, and a
provider may move. What they show is taken from what the edition kept of it; only whether and how a picture may be shown
is asked of the picture itself.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from html import unescape
from typing import Any, Final, Literal

from django.template.loader import render_to_string

from articles.models import Edition, Image
from articles.text.providers import find, provider_name

PLACEHOLDER: Final = re.compile(
    r'<figure data-block="(image|video|pull-quote|embed)"(?: data-id="([^"]*)")?(?: data-url="([^"]*)")?></figure>'
)

# A paragraph set off that is one statement and its marks.
QUOTED: Final = re.compile(
    r'<blockquote><p>([\W_]*)<q id="(zitat-\d+)" class="quote">((?:(?!</?(?:p|q)\b).)*)</q>([\W_]*)</p></blockquote>'
)


Place = Literal["page", "feed", "text"]


@dataclass(frozen=True, slots=True)
class ShownVideo:
    """A video as an edition kept it; ``frame`` is what may be loaded from the provider when the reader says so."""

    video: Mapping[str, Any]
    poster: Image | None
    provider: str
    frame: str


@dataclass(frozen=True, slots=True)
class _Page:
    content: Mapping[str, Any]
    images: Mapping[str, Image]
    place: Place
    posts: list[str] = field(default_factory=list)  # those that stand above, by their address

    def block(self, match: re.Match[str]) -> str:
        """One placeholder through its template; one that names nothing leaves no trace on the page."""
        name = match[1].replace("-", "_")
        context = getattr(self, name)(*_named(match))
        return render_to_string(f"articles/blocks/{name}.html", context) if context else ""

    def quoted(self, match: re.Match[str]) -> str:
        """A statement that is set off, with who said it."""
        before, anchor, words, after = match.groups()
        quote = _first(self.content["quotes"], "anchor", anchor)
        context = {"quote": quote, "before": before, "words": words, "after": after}
        return render_to_string("articles/blocks/quote.html", context) if quote else match[0]

    def image(self, key: str, _url: str) -> dict[str, Any] | None:
        kept = _first(self.content["images"], "code", key) if self.place != "text" else None
        return {"image": self.images.get(key), "kept": kept} if kept else None

    def pull_quote(self, key: str, _url: str) -> dict[str, Any] | None:
        quote = _first(self.content["quotes"], "code", key) if self.place != "text" else None
        return {"quote": quote} if quote else None

    def video(self, key: str, _url: str) -> dict[str, Any] | None:
        video = _first(self.content["videos"], "slug", key)
        return {"shown": shown_video(video, self.images), "in_page": self.place == "page"} if video else None

    def embed(self, _key: str, url: str) -> dict[str, Any] | None:
        if not url:
            return None
        post = _first(self.content.get("posts", []), "url", url)
        posted_at = datetime.fromisoformat(post["posted_at"]) if post and post["posted_at"] else None
        # The first time a post stands there it can be linked to.
        anchor = "" if url in self.posts else f"beitrag-{len(self.posts) + 1}"
        self.posts.append(url)
        return {"url": url, "provider": provider_name(url), "post": post, "posted_at": posted_at, "anchor": anchor}


def body(edition: Edition, place: Place = "page") -> str:
    """The finished HTML. One query where it shows pictures or videos.

    In a "feed" it does without what only a page can do; as "text" it has words alone: those of videos and posts too,
    but no pictures, and no statement twice.
    """
    needs_images = place != "text" and PLACEHOLDER.search(edition.html)
    page = _Page(edition.content, _images(edition) if needs_images else {}, place)
    return PLACEHOLDER.sub(page.block, QUOTED.sub(page.quoted, edition.html))


def videos_beside(edition: Edition) -> list[ShownVideo]:
    """The related videos that do not stand in the body. One query where there are any."""
    beside = [video for video in edition.content["videos"] if not video.get("placed")]
    images = _images(edition) if beside else {}
    return [shown_video(video, images) for video in beside]


def all_videos(edition: Edition) -> list[ShownVideo]:
    """Every video that the page shows, wherever it stands. One query where there are any."""
    images = _images(edition) if edition.content["videos"] else {}
    return [shown_video(video, images) for video in edition.content["videos"]]


def shown_video(video: Mapping[str, Any], images: Mapping[str, Image]) -> ShownVideo:
    found, poster = find(video["url"]), video["poster"] and images.get(video["poster"]["code"])
    return ShownVideo(
        video=video,
        poster=poster if poster and poster.is_showable else None,
        provider=video["provider"] or provider_name(video["url"]),
        frame=found.frame if found else "",
    )


def placeholders(html: str) -> Iterator[tuple[str, str, str]]:
    """(kind, key, address) of every placeholder in clean HTML."""
    for match in PLACEHOLDER.finditer(html):
        yield match[1], *_named(match)


def _named(match: re.Match[str]) -> tuple[str, str]:
    return match[2] or "", unescape(match[3] or "")


def _images(edition: Edition) -> dict[str, Image]:
    return Image.objects.filter(published_in__edition=edition).in_bulk(field_name="code")


def _first(rows: Any, name: str, value: str) -> dict[str, Any] | None:
    return next((row for row in rows if row[name] == value), None)
