from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from articles.models import Article, User
from articles.workflow import publish as publishing
from articles.workflow.lock import locked
from articles.workflow.log import record
from articles.workflow.refused import Refused


def obstacles(
    article: Article, *, at: datetime, scheduled_for: datetime | None, kind: str = "", note: str = ""
) -> list[str]:
    """Why this article cannot be scheduled for that moment; empty when it can."""
    if scheduled_for is None:
        return [_("Say when it is to appear.")]
    reasons = []
    if scheduled_for <= at:
        reasons.append(_("That moment has passed. Choose a later one, or publish now."))
    return reasons + publishing.obstacles(article, at=scheduled_for, kind=kind, note=note)


@transaction.atomic
def schedule(
    article: Article,
    *,
    by: User,
    at: datetime,
    scheduled_for: datetime,
    kind: str = "",
    note: str = "",
    override: str = "",
) -> Article:
    """Have the worker publish the working copy at that moment. Raises Refused.

    ``kind`` and ``note`` are as in ``publish``. What is published is the working copy of that moment: saving again
    before then is allowed, and the checks are asked once more.
    """
    article = locked(article)
    reasons = obstacles(article, at=at, scheduled_for=scheduled_for, kind=kind, note=note)
    if not override.strip():
        reasons += publishing.blocking_findings(article)
    if reasons:
        raise Refused(reasons)
    article.scheduled_for = scheduled_for
    article.scheduled_kind = kind
    article.scheduled_note = note
    article.scheduled_by = by
    article.schedule_override = override
    article.schedule_failure = ""
    article.save(
        update_fields=[
            "scheduled_for",
            "scheduled_kind",
            "scheduled_note",
            "scheduled_by",
            "schedule_override",
            "schedule_failure",
        ]
    )
    record(
        "schedule", article=article, by=by, at=at, note=note, detail={"for": scheduled_for.isoformat(), "kind": kind}
    )
    return article
