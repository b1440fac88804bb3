"""The article's page: what its head element says, and the article itself."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any, Final

from django.template.loader import render_to_string
from django.utils import timezone

from articles import structured_data
from articles.fragments.card import cards_of
from articles.fragments.related import related
from articles.fragments.rendered import Rendered
from articles.models import DossierEdition, Edition, Filing
from articles.page_cache import contains
from articles.register import corrected_statements
from articles.templatetags.newsroom import OLD_AFTER

KIND: Final = "article"


def render(edition: Edition) -> Rendered:
    """The page of a live edition, without what stands around every page. Eleven queries at most."""
    history = list(
        Edition.objects.public().filter(article=edition.article_id).defer("html", "content").order_by("number")
    )
    corrections = [row for row in reversed(history) if row.kind == Edition.Kind.CORRECTION]
    filings = list(
        Filing.objects.filter(content_object_id=edition.article_id)
        .select_related("tag__broader__broader")
        .order_by("-primary", "tag__name", "pk")
    )
    contains(f"dossiers-of-{edition.code}", until=_old_at(edition))
    beside = related(edition, [filing.tag_id for filing in filings])
    context = {
        "edition": edition,
        "content": edition.content,
        "corrections": corrections,
        "previous": history[-2] if len(history) > 1 else None,
        "filings": filings,
        "translations": _translations(edition),
        "dossiers": list(DossierEdition.objects.live().with_article(edition.article_id).order_by("title", "pk")),
        "speakers": _by_speaker(edition.content["quotes"], corrected_statements(edition) if corrections else {}),
        "cards": cards_of(beside),
        "linked_data": structured_data.article(edition, corrections, [filing.tag for filing in filings]),
    }
    return Rendered(
        head=render_to_string("articles/_article_head.html", context),
        html=render_to_string("articles/_article.html", context),
        beside=tuple(beside),
    )


def _translations(edition: Edition) -> list[Edition]:
    others = Edition.objects.live().filter(translation_group=edition.translation_group)
    return list(others.exclude(pk=edition.pk).only("language", "path").order_by("language", "pk"))


def _by_speaker(quotes: Iterable[dict[str, Any]], corrected: dict[int, int]) -> list[dict[str, Any]]:
    """Who says what: speakers in the order in which they first speak, each with their statements."""
    speakers: dict[str, dict[str, Any]] = {}
    for position, quote in enumerate(quotes):
        speaker = speakers.setdefault(quote["speaker"], {**quote, "quotes": []})
        speaker["quotes"].append({**quote, "corrected_in": corrected.get(position)})
    return [speaker for name, speaker in speakers.items() if name]


def _old_at(edition: Edition) -> datetime | None:
    """When the note that it is old is due; None where it stands already."""
    at = edition.significant_at + timedelta(days=OLD_AFTER)
    return at if at > timezone.now() else None
