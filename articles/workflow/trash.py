from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from articles.models import Article, User
from articles.workflow.lock import locked
from articles.workflow.log import record
from articles.workflow.refused import Refused


def obstacles(article: Article) -> list[str]:
    """Why this article cannot be put into the trash now; empty when it can."""
    if article.trashed_at:
        return [_("It is in the trash already.")]
    if article.published_at:
        return [_("Readers have had it. A published article can only be withdrawn.")]
    if article.scheduled_for:
        return [_("It is scheduled. Take it off the schedule first.")]
    return []


@transaction.atomic
def trash(article: Article, *, by: User, at: datetime) -> Article:
    """Put an unpublished article into the trash; nothing is deleted. Raises Refused."""
    article = locked(article)
    if reasons := obstacles(article):
        raise Refused(reasons)
    article.trashed_at = at
    article.save(update_fields=["trashed_at"])
    record("trash", article=article, by=by, at=at)
    return article
