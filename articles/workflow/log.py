from datetime import datetime
from typing import Any

from articles.models import Activity, Article, User


def record(
    verb: str,
    *,
    article: Article | None,
    by: User | None,
    at: datetime,
    note: str = "",
    detail: dict[str, Any] | None = None,
) -> Activity:
    """Add one line to the activity log. ``by`` is None for what the worker did on its own."""
    return Activity.objects.create(verb=verb, article=article, by=by, at=at, note=note, detail=detail or {})
