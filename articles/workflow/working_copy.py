"""The working copy as plain values: what a revision keeps, and how it is put back."""

from typing import Any

from articles.models import Article, ArticleVideo, Byline, Faq, Quote

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
                "code", "text", "kind", "speaker_id", "speaker_name", "speaker_function", "cue", "source_id", "said_on"
            )
        ],
    }


def put_back(article: Article, content: dict[str, Any]) -> None:
    """Make the working copy what ``snapshot`` once saw. Quotes keep their codes, so their addresses live on."""
    for field in (*FIELDS, *LINKS):
        setattr(article, field, content[field])
    article.save()
    article.sources.set(content["sources"])
    for children in (article.bylines, article.related_videos, article.faqs, article.quotes):
        children.all().delete()
    Byline.objects.bulk_create(Byline(article=article, position=n, **row) for n, row in enumerate(content["bylines"]))
    ArticleVideo.objects.bulk_create(
        ArticleVideo(article=article, position=n, video_id=pk) for n, pk in enumerate(content["videos"])
    )
    Faq.objects.bulk_create(Faq(article=article, position=n, **row) for n, row in enumerate(content["faqs"]))
    Quote.objects.bulk_create(Quote(article=article, position=n, **row) for n, row in enumerate(content["quotes"]))
