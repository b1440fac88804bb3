from datetime import datetime

from django.db import transaction

from articles.models import Page, User
from articles.text.body import clean
from articles.workflow import numbered
from articles.workflow.log import record


@transaction.atomic
def save_page(page: Page, *, by: User | None, at: datetime, version: int | None = None) -> Page:
    """Keep what was written on a page of the house; readers see nothing of it. Raises Refused for a stale save.

    ``version`` is the one the writer began with, if it is not that of ``page``.
    """
    page.body = clean(page.body)
    numbered.save(page, "title", "body", by=by, at=at, version=version)
    detail = {"page": page.slot, "language": page.language, "version": page.version}
    record("save_page", article=None, by=by, at=at, note=page.title, detail=detail)
    return page
