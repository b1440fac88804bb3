"""Turns the working copy into what an edition keeps: content as JSON values, and the body as clean HTML.

Pictures, videos, posts and pulled-out quotes stay placeholders in that HTML: ``articles.blocks`` shows them.
"""

import re
from collections.abc import Iterator
from typing import Any

from articles.blocks import placeholders
from articles.models import (
    Article,
    Edition,
    EditionByline,
    EditionFaq,
    EditionImage,
    EditionQuote,
    EditionSource,
    Image,
    Post,
    Quote,
    Video,
)
from articles.models.edition import PublishedRow
from articles.text.anchors import Statement, place
from articles.text.body import clean, words
from articles.text.slugs import slug

_SUBHEAD = re.compile(r"<(h2|h3)>(.*?)</\1>", re.DOTALL)
_TAGS = re.compile(r"<[^>]+>")


def compose(article: Article) -> tuple[dict[str, Any], str, int]:
    """Return (content, html, number of words) of the working copy as it stands; writes nothing."""
    body = clean(article.body)
    named = list(placeholders(body))
    quotes = list(article.quotes.select_related("speaker", "source").order_by("position", "pk"))
    marked, placed = place(
        body, [Statement(_anchor(n), q.text, q.kind != Quote.Kind.INDIRECT) for n, q in enumerate(quotes, 1)]
    )
    headed, contents = _with_ids(marked)
    content: dict[str, Any] = {
        "kicker": article.kicker,
        "headline": article.headline,
        "teaser": article.teaser,
        "dateline": article.dateline,
        "body": body,
        "contents": contents,
        "bylines": [
            {"name": b.person.name, "slug": b.person.slug, "person": b.person_id, "role": b.role}
            for b in article.bylines.select_related("person").order_by("position", "pk")
        ],
        "sources": [
            {"name": s.name, "slug": s.slug, "source": s.pk, "kind": s.kind}
            for s in article.sources.order_by("name", "pk")
        ],
        "lead_image": article.lead_image.as_content() if article.lead_image else None,
        "images": [image.as_content() for image in _images([key for kind, key, _ in named if kind == "image"])],
        "videos": _videos(article, [key for kind, key, _ in named if kind == "video"]),
        "posts": _posts([url for kind, _, url in named if kind == "embed"]),
        "quotes": [_quote(q, _anchor(n), _anchor(n) in placed) for n, q in enumerate(quotes, 1)],
        "faq_title": article.faq_title,
        "faqs": [
            {"question": f.question, "answer": f.answer, "anchor": f"frage-{n}"}
            for n, f in enumerate(article.faqs.order_by("position", "pk"), 1)
        ],
    }
    return content, headed, words(body)


def parts(edition: Edition) -> Iterator[PublishedRow]:
    """The rows that repeat the edition's content for lists, unsaved, in the order of the page."""
    content = edition.content
    for n, q in enumerate(content["quotes"]):
        yield EditionQuote(
            edition=edition,
            position=n,
            code=q["code"],
            text=q["text"],
            kind=q["kind"],
            speaker_id=q["person"],
            speaker_name=q["speaker"],
            speaker_function=q["function"],
            cue=q["cue"],
            source_id=q["source_id"],
            source_name=q["source"],
            said_on=q["said_on"],
            anchor=q["anchor"] if q["placed"] else "",
        )
    for n, f in enumerate(content["faqs"]):
        yield EditionFaq(edition=edition, position=n, question=f["question"], answer=f["answer"], anchor=f["anchor"])
    for n, b in enumerate(content["bylines"]):
        yield EditionByline(edition=edition, position=n, person_id=b["person"], name=b["name"], role=b["role"])
    for n, s in enumerate(content["sources"]):
        yield EditionSource(edition=edition, position=n, source_id=s["source"], name=s["name"])
    for n, image in enumerate(_all_images(content)):
        yield EditionImage(edition=edition, position=n, image=image)


def _anchor(number: int) -> str:
    return f"zitat-{number}"


def _quote(quote: Quote, anchor: str, placed: bool) -> dict[str, Any]:
    return {
        "code": quote.code,
        "text": quote.text,
        "kind": quote.kind,
        "speaker": quote.attribution,
        "speaker_slug": quote.speaker.slug if quote.speaker else "",
        "person": quote.speaker_id,
        "function": quote.speaker_function,
        "cue": quote.cue,
        "source": quote.source.name if quote.source else "",
        "source_id": quote.source_id,
        "said_on": quote.said_on.isoformat() if quote.said_on else None,
        "original_language": quote.original_language,
        "anchor": anchor,
        "placed": placed,
    }


def _videos(article: Article, in_body: list[str]) -> list[dict[str, Any]]:
    """The videos in the body, then the related ones that do not stand there too, each in its order."""
    placed = Video.objects.select_related("poster").in_bulk(in_body, field_name="slug")
    related = article.related_videos.select_related("video__poster").order_by("position", "pk")
    beside = [row.video for row in related if row.video.slug not in placed]
    found = [placed[slug] for slug in dict.fromkeys(in_body) if slug in placed]
    return [_video(video, video.slug in placed) for video in (*found, *beside)]


def _video(video: Video, placed: bool) -> dict[str, Any]:
    return {
        "title": video.title,
        "slug": video.slug,
        "text": video.text,
        "url": video.url,
        "provider": video.provider,
        "published_on": video.published_on.isoformat() if video.published_on else None,
        "seconds": int(video.duration.total_seconds()) if video.duration else None,
        "poster": video.poster.as_content() if video.poster else None,
        "credit": video.credit,
        "placed": placed,
    }


def _posts(urls: list[str]) -> list[dict[str, Any]]:
    """What the posts in the body say; an address without a record stays a link."""
    found = Post.objects.in_bulk(urls, field_name="url")
    return [
        {
            "url": post.url,
            "author": post.author,
            "text": post.text,
            "posted_at": post.posted_at.isoformat() if post.posted_at else None,
            "language": post.language,
        }
        for post in (found[url] for url in dict.fromkeys(urls) if url in found)
    ]


def _images(codes: list[str]) -> list[Image]:
    """The images of these codes, each once; what is in the trash is left out."""
    found = Image.objects.filter(trashed_at=None).in_bulk(codes, field_name="code")
    return [found[code] for code in dict.fromkeys(codes) if code in found]


def _all_images(content: dict[str, Any]) -> list[Image]:
    codes = [i["code"] for i in (content["lead_image"], *content["images"]) if i]
    codes += [v["poster"]["code"] for v in content["videos"] if v["poster"]]
    found = Image.objects.filter(code__in=codes).in_bulk(field_name="code")
    return [found[code] for code in dict.fromkeys(codes)]


def _with_ids(html: str) -> tuple[str, list[dict[str, str]]]:
    """Give every subhead an id made from its words; return the table of contents too."""
    contents: list[dict[str, str]] = []
    used: set[str] = set()

    def with_id(match: re.Match[str]) -> str:
        tag, inner = match.groups()
        text = _TAGS.sub("", inner)
        name = base = slug(text, max_length=60) or "abschnitt"
        number = 1
        while name in used:
            number += 1
            name = f"{base}-{number}"
        used.add(name)
        contents.append({"id": name, "text": text, "level": tag})
        return f'<{tag} id="{name}">{inner}</{tag}>'

    return _SUBHEAD.sub(with_id, html), contents
