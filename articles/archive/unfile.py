from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from articles.archive.file import refiled
from articles.models import Article, Concept, Filing, User
from articles.workflow.lock import locked
from articles.workflow.log import record
from articles.workflow.refused import Refused


def obstacles(article: Article, concepts: Sequence[Concept]) -> list[str]:
    """Why these concepts cannot be taken off this article; empty when they can."""
    filed = set(Filing.objects.filter(content_object=article).values_list("tag_id", flat=True))
    return [_("It is not filed under “%s”.") % concept for concept in concepts if concept.pk not in filed]


@transaction.atomic
def unfile(article: Article, concepts: Sequence[Concept], *, by: User | None, at: datetime) -> None:
    """Take concepts off an article; readers see it at once. Raises Refused."""
    article = locked(article)
    if reasons := obstacles(article, concepts):
        raise Refused(reasons)
    Filing.objects.filter(content_object=article, tag__in=concepts).delete()
    detail = {"concepts": [concept.pk for concept in concepts]}
    record("unfile", article=article, by=by, at=at, note=", ".join(c.name for c in concepts), detail=detail)
    if article.live:
        refiled.send(Article, article=article, concepts=[*concepts])
