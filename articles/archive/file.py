from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.dispatch import Signal
from django.utils.translation import gettext as _

from articles.models import Article, Concept, Filing, User
from articles.workflow.lock import locked
from articles.workflow.log import record
from articles.workflow.refused import Refused

# Sent inside the transaction, with ``article`` and ``concepts``, after a live article's filings under these changed.
refiled = Signal()


def obstacles(article: Article, concepts: Sequence[Concept]) -> list[str]:
    """Why this article cannot be filed under these concepts; empty when it can."""
    if article.trashed_at:
        return [_("It is in the trash. Take it out first.")]
    return [] if concepts else [_("Choose at least one concept to file it under.")]


@transaction.atomic
def file(
    article: Article,
    concepts: Sequence[Concept],
    *,
    by: User | None,
    at: datetime,
    role: str = Filing.Role.ABOUT,
    primary: Concept | None = None,
    origin: str = Filing.Origin.HUMAN,
) -> list[Filing]:
    """File an article under concepts it is not filed under yet; returns the new filings. Raises Refused.

    ``primary`` becomes the one concept the article is mainly about. If readers have the article, they see the filing
    at once: filing belongs to the archive and makes no new edition.
    """
    article = locked(article)
    if reasons := obstacles(article, concepts):
        raise Refused(reasons)
    there = set(Filing.objects.filter(content_object=article).values_list("tag_id", flat=True))
    new = [
        Filing.objects.create(content_object=article, tag=concept, role=role, origin=origin, filed_by=by, filed_at=at)
        for concept in dict.fromkeys(concepts)
        if concept.pk not in there
    ]
    if primary is not None:
        Filing.objects.filter(content_object=article, primary=True).exclude(tag=primary).update(primary=False)
        Filing.objects.filter(content_object=article, tag=primary).update(primary=True)
    if new or primary is not None:
        names = [filing.tag.name for filing in new]
        detail = {"concepts": [filing.tag_id for filing in new], "primary": primary.pk if primary else None}
        record("file", article=article, by=by, at=at, note=", ".join(names), detail=detail)
        if article.live:
            changed = [*(filing.tag for filing in new), *([primary] if primary is not None else [])]
            refiled.send(Article, article=article, concepts=changed)
    return new
