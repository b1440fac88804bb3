from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from articles.models import Page, User
from articles.text.body import clean
from articles.workflow.log import record


def obstacles(page: Page, version: int | None) -> list[str]:
    """Why this cannot be saved over what is there now; the row stays locked until the transaction ends.

    ``version`` is the one the writer began with: whoever is slower does not undo what a colleague wrote.
    """
    there = Page.objects.select_for_update().filter(pk=page.pk).first()
    if there is None or there.version == version:
        return []
    return [_("Somebody saved it since you opened this page. Copy your text, and open the page again.")]


@transaction.atomic
def save_page(page: Page, *, by: User | None, at: datetime) -> Page:
    """Keep what was written on a page of the house; readers see nothing of it."""
    page.body = clean(page.body)
    page.version += 1
    page.saved_at, page.saved_by = at, by
    changed = ["title", "body", "version", "saved_at", "saved_by"]
    page.save(update_fields=None if page._state.adding else changed)
    detail = {"page": page.slot, "language": page.language, "version": page.version}
    record("save_page", article=None, by=by, at=at, note=page.title, detail=detail)
    return page
