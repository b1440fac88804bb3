from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from articles.models import Article, User
from articles.workflow.lock import locked
from articles.workflow.log import record
from articles.workflow.refused import Refused


def obstacles(article: Article) -> list[str]:
    """Why this article cannot be handed in for review now; empty when it can."""
    if article.trashed_at:
        return [_("It is in the trash. Take it out first.")]
    if article.workflow_state != Article.WorkflowState.DRAFT:
        return [_("It is not a draft: it is already in review or approved.")]
    if not article.headline and not article.body:
        return [_("There is nothing to review yet. Write a headline or a text first.")]
    return []


@transaction.atomic
def submit(article: Article, *, by: User, at: datetime, note: str = "") -> Article:
    """Hand a draft in for review. Raises Refused."""
    article = locked(article)
    if reasons := obstacles(article):
        raise Refused(reasons)
    article.workflow_state = Article.WorkflowState.IN_REVIEW
    article.save(update_fields=["workflow_state"])
    record("submit", article=article, by=by, at=at, note=note)
    return article
