from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from articles.models import Article, User
from articles.workflow.lock import locked
from articles.workflow.log import record
from articles.workflow.refused import Refused


def obstacles(article: Article) -> list[str]:
    """Why this article cannot be taken out of the trash; empty when it can."""
    return [] if article.trashed_at else [_("It is not in the trash.")]


@transaction.atomic
def recover(article: Article, *, by: User, at: datetime) -> Article:
    """Take an article out of the trash. Raises Refused."""
    article = locked(article)
    if reasons := obstacles(article):
        raise Refused(reasons)
    article.trashed_at = None
    article.save(update_fields=["trashed_at"])
    record("recover", article=article, by=by, at=at)
    return article
