from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from articles.models import Page, PageEdition, User
from articles.workflow.log import record
from articles.workflow.publish_page import page_changed
from articles.workflow.refused import Refused


def obstacles(page: Page) -> list[str]:
    """Why readers cannot lose this page now; empty when they can."""
    return [] if page.live else [_("Readers do not have it, so it cannot be withdrawn.")]


@transaction.atomic
def withdraw_page(page: Page, *, by: User | None, at: datetime) -> Page:
    """Take a page of the house away from readers; its editions are kept for the desk. Raises Refused."""
    page = Page.objects.select_for_update().get(pk=page.pk)
    if reasons := obstacles(page):
        raise Refused(reasons)
    PageEdition.objects.filter(page=page, live=True).update(live=False)
    page.live = False
    page.save(update_fields=["live"])
    record("withdraw_page", article=None, by=by, at=at, detail={"page": page.slot, "language": page.language})
    page_changed.send(Page, page=page)
    return page
