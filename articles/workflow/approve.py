from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from articles.models import Article, User
from articles.workflow.lock import locked
from articles.workflow.log import record
from articles.workflow.refused import Refused


def obstacles(article: Article) -> list[str]:
    """Why this article cannot be approved now; empty when it can."""
    if article.trashed_at:
        return [_("It is in the trash. Take it out first.")]
    if article.workflow_state == Article.WorkflowState.APPROVED:
        return [_("It is approved already.")]
    return []


@transaction.atomic
def approve(article: Article, *, by: User, at: datetime, note: str = "") -> Article:
    """Say that the working copy may be published as it is. Raises Refused."""
    article = locked(article)
    if reasons := obstacles(article):
        raise Refused(reasons)
    article.workflow_state = Article.WorkflowState.APPROVED
    article.save(update_fields=["workflow_state"])
    record("approve", article=article, by=by, at=at, note=note)
    return article
