"""The working copy as plain values: what a revision keeps, and how it is put back."""

from collections.abc import Iterable
from typing import Any

from django.db import models

from articles.models import (
    Article,
    ArticleVideo,
    Byline,
    Faq,
    Image,
    Person,
    Quote,
    Section,
    Source,
    Video,
)
from articles.models.code import new_code

FIELDS = ("language", "kicker", "headline", "slug", "teaser", "body", "faq_title", "dateline")
LINKS = ("section_id", "lead_image_id", "translation_of_id")


def snapshot(article: Article) -> dict[str, Any]:
    """Every field and child that an editor edits, as JSON values; the order of children is their order."""
    return {
        **{field: getattr(article, field) for field in (*FIELDS, *LINKS)},
        "sources": list(article.sources.order_by("pk").values_list("pk", flat=True)),
        "bylines": list(article.bylines.order_by("position", "pk").values("person_id", "role")),
        "videos": list(article.related_videos.order_by("position", "pk").values_list("video_id", flat=True)),
        "faqs": list(article.faqs.order_by("position", "pk").values("question", "answer")),
        "quotes": [
            {**row, "said_on": row["said_on"].isoformat() if row["said_on"] else None}
            for row in article.quotes.order_by("position", "pk").values(
                *("code", "text", "kind", "speaker_id", "speaker_name", "speaker_function", "cue", "source_id"),
                *("said_on", "original_language"),
            )
        ],
    }


def put_back(article: Article, content: dict[str, Any]) -> None:
    """Make the working copy what ``snapshot`` once saw. Quotes keep their codes, so their addresses live on.

    Records that were deleted since are left out, and a code that another article has by now is given anew; nothing
    else of the content is lost.
    """
    content = _without_deleted(content)
    codes = [row["code"] for row in content["quotes"]]
    elsewhere = set(Quote.objects.filter(code__in=codes).exclude(article_id=article.pk).values_list("code", flat=True))
    for field in (*FIELDS, *LINKS):
        setattr(article, field, content[field])
    if article.translation_of:
        article.translation_group = article.translation_of.translation_group
    article.save()
    article.sources.set(content["sources"])
    for children in (article.bylines, article.related_videos, article.faqs, article.quotes):
        children.all().delete()
    Byline.objects.bulk_create(Byline(article=article, position=n, **row) for n, row in enumerate(content["bylines"]))
    ArticleVideo.objects.bulk_create(
        ArticleVideo(article=article, position=n, video_id=pk) for n, pk in enumerate(content["videos"])
    )
    Faq.objects.bulk_create(Faq(article=article, position=n, **row) for n, row in enumerate(content["faqs"]))
    Quote.objects.bulk_create(
        Quote(article=article, position=n, **{**row, "code": new_code() if row["code"] in elsewhere else row["code"]})
        for n, row in enumerate(content["quotes"])
    )


def _without_deleted(content: dict[str, Any]) -> dict[str, Any]:
    def there(model: type[models.Model], keys: Iterable[int | None]) -> set[int]:
        return set(model._default_manager.filter(pk__in={key for key in keys if key}).values_list("pk", flat=True))

    quotes, bylines = content["quotes"], content["bylines"]
    people = there(Person, [row["speaker_id"] for row in quotes] + [row["person_id"] for row in bylines])
    sources = there(Source, [row["source_id"] for row in quotes] + content["sources"])
    videos = there(Video, content["videos"])
    links = {
        "section_id": there(Section, [content["section_id"]]),
        "lead_image_id": there(Image, [content["lead_image_id"]]),
        "translation_of_id": there(Article, [content["translation_of_id"]]),
    }
    return {
        **content,
        **{name: content[name] if content[name] in known else None for name, known in links.items()},
        "sources": [key for key in content["sources"] if key in sources],
        "videos": [key for key in content["videos"] if key in videos],
        "bylines": [row for row in bylines if row["person_id"] in people],
        "quotes": [
            {
                **row,
                "speaker_id": row["speaker_id"] if row["speaker_id"] in people else None,
                "source_id": row["source_id"] if row["source_id"] in sources else None,
            }
            for row in quotes
        ],
    }
