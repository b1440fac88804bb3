from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from articles.models import Article, Revision, User
from articles.workflow.lock import locked
from articles.workflow.log import record
from articles.workflow.refused import Refused
from articles.workflow.save import save_revision
from articles.workflow.working_copy import put_back


def obstacles(article: Article, revision: Revision) -> list[str]:
    """Why this revision cannot be restored now; empty when it can."""
    if revision.article_id != article.pk:
        return [_("This revision belongs to another article.")]
    if article.trashed_at:
        return [_("It is in the trash. Take it out first.")]
    return []


@transaction.atomic
def restore(article: Article, revision: Revision, *, by: User, at: datetime) -> Revision:
    """Make the working copy what it was in ``revision``; this is a new revision, and readers see nothing of it."""
    article = locked(article)
    if reasons := obstacles(article, revision):
        raise Refused(reasons)
    put_back(article, revision.content)
    note = _("Restored revision %(number)d") % {"number": revision.number}
    new = save_revision(article, by=by, at=at, note=note)
    record("restore", article=article, by=by, at=at, note=note, detail={"revision": revision.number})
    return new
