from datetime import datetime

from django.db import transaction
from django.dispatch import Signal
from django.utils.translation import gettext as _

from articles.models import Page, PageEdition, User
from articles.text.body import words
from articles.workflow.log import record
from articles.workflow.numbered import give, locked_copy, refuse_if

# Sent inside the transaction, with ``page``, after readers got it or lost it.
page_changed = Signal()


def obstacles(page: Page) -> list[str]:
    """Why readers cannot get this page as it is saved; empty when they can."""
    reasons = []
    if not page.title.strip():
        reasons.append(_("It has no title."))
    if not words(page.body):
        reasons.append(_("It has no text."))
    if not page.has_newer_draft:
        reasons.append(_("Readers have it already, just as it is saved."))
    return reasons


@transaction.atomic
def publish_page(page: Page, *, by: User | None, at: datetime, version: int | None = None) -> PageEdition:
    """Give readers a page of the house as it is saved; the edition before it is kept. Raises Refused.

    ``version`` is the saved text that somebody looked at when they decided this.
    """
    page = locked_copy(page)
    refuse_if(obstacles(page), page, version)
    edition: PageEdition = give(page, by=by, at=at, slot=page.slot, html=page.body)
    detail = {"page": page.slot, "language": page.language, "edition": edition.number}
    record("publish_page", article=None, by=by, at=at, note=edition.title, detail=detail)
    page_changed.send(Page, page=page)
    return edition
