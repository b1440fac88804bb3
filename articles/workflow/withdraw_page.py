from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from articles.models import Page, User
from articles.workflow.log import record
from articles.workflow.numbered import locked_copy, refuse_if, take_back
from articles.workflow.publish_page import page_changed


def obstacles(page: Page) -> list[str]:
    """Why readers cannot lose this page now; empty when they can."""
    return [] if page.live else [_("Readers do not have it, so it cannot be withdrawn.")]


@transaction.atomic
def withdraw_page(page: Page, *, by: User | None, at: datetime, version: int | None = None) -> Page:
    """Take a page of the house away from readers; its editions are kept for the desk. Raises Refused.

    ``version`` is the saved text that somebody looked at when they decided this.
    """
    page = locked_copy(page)
    refuse_if(obstacles(page), page, version)
    take_back(page)
    record("withdraw_page", article=None, by=by, at=at, detail={"page": page.slot, "language": page.language})
    page_changed.send(Page, page=page)
    return page
