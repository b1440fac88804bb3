from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from articles.models import Article, User
from articles.workflow.lock import locked
from articles.workflow.log import record
from articles.workflow.refused import Refused


def obstacles(article: Article) -> list[str]:
    """Why this article cannot be taken off the schedule; empty when it can."""
    return [] if article.scheduled_for else [_("It is not scheduled.")]


@transaction.atomic
def unschedule(article: Article, *, by: User | None, at: datetime, failure: str = "") -> Article:
    """Take an article off the schedule. ``failure`` says why the worker could not publish it. Raises Refused."""
    article = locked(article)
    if reasons := obstacles(article):
        raise Refused(reasons)
    article.scheduled_for = None
    article.schedule_failure = failure
    article.save(update_fields=["scheduled_for", "schedule_failure"])
    record("schedule_failed" if failure else "unschedule", article=article, by=by, at=at, note=failure)
    return article
