from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from articles.models import Article, User
from articles.workflow.lock import locked
from articles.workflow.log import record
from articles.workflow.refused import Refused


def obstacles(article: Article) -> list[str]:
    """Why this article cannot be sent back to its author now; empty when it can."""
    if article.trashed_at:
        return [_("It is in the trash. Take it out first.")]
    if article.workflow_state == Article.WorkflowState.DRAFT:
        return [_("It is a draft already.")]
    return []


@transaction.atomic
def send_back(article: Article, *, by: User, at: datetime, note: str) -> Article:
    """Return a working copy from review to draft, with a word on what is missing. Raises Refused."""
    article = locked(article)
    reasons = obstacles(article)
    if not note.strip():
        reasons.append(_("Say in a sentence what is missing, so that the author knows what to do."))
    if reasons:
        raise Refused(reasons)
    article.workflow_state = Article.WorkflowState.DRAFT
    article.save(update_fields=["workflow_state"])
    record("send_back", article=article, by=by, at=at, note=note)
    return article
