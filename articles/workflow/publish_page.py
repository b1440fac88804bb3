from datetime import datetime

from django.db import transaction
from django.dispatch import Signal
from django.utils.translation import gettext as _

from articles.models import Page, PageEdition, User
from articles.text.body import words
from articles.workflow.log import record
from articles.workflow.refused import Refused

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
    page = Page.objects.select_for_update().get(pk=page.pk)
    reasons = obstacles(page)
    if version is not None and version != page.version:
        reasons = [_("Somebody saved it since you opened this page. Look at it again, then decide.")]
    if reasons:
        raise Refused(reasons)
    PageEdition.objects.filter(page=page, live=True).update(live=False)
    last = page.editions.order_by("-number").first()
    edition = PageEdition.objects.create(
        page=page,
        number=last.number + 1 if last else 1,
        slot=page.slot,
        language=page.language,
        title=page.title.strip(),
        html=page.body,
        published_at=at,
        published_by=by,
        live=True,
    )
    page.live, page.published_version = True, page.version
    page.save(update_fields=["live", "published_version"])
    detail = {"page": page.slot, "language": page.language, "edition": edition.number}
    record("publish_page", article=None, by=by, at=at, note=edition.title, detail=detail)
    page_changed.send(Page, page=page)
    return edition
