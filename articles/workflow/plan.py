from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from articles.models import Article, User
from articles.workflow.lock import locked
from articles.workflow.log import record
from articles.workflow.refused import Refused

KEEP = object()


def obstacles(article: Article) -> list[str]:
    """Why its dates cannot be changed now; empty when they can."""
    return [_("It is in the trash. Take it out first.")] if article.trashed_at else []


@transaction.atomic
def plan(
    article: Article,
    *,
    by: User,
    at: datetime,
    embargo_until: datetime | object | None = KEEP,
    withdraw_at: datetime | object | None = KEEP,
) -> Article:
    """Set until when nobody may publish it, and when readers lose it; None takes a date away. Raises Refused."""
    article = locked(article)
    if reasons := obstacles(article):
        raise Refused(reasons)
    dates = {"embargo_until": embargo_until, "withdraw_at": withdraw_at}
    changed = {name: date for name, date in dates.items() if date is not KEEP and date != getattr(article, name)}
    for name, date in changed.items():
        setattr(article, name, date)
    if changed:
        article.save(update_fields=list(changed))
        detail = {name: date.isoformat() if isinstance(date, datetime) else None for name, date in changed.items()}
        record("plan", article=article, by=by, at=at, detail=detail)
    return article
