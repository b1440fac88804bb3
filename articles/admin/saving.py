"""Saving the working copy as one piece, against the version it was opened with."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.db import transaction

from articles.models import Article, Revision, User
from articles.workflow.lock import locked
from articles.workflow.save import save_revision
from articles.workflow.working_copy import put_back, snapshot

Content = dict[str, Any]


class Stale(Exception):
    """Somebody saved in between. ``theirs`` is what stands there now, ``base`` what both began with, if it is known."""

    def __init__(self, article: Article, theirs: Content, mine: Content, base: Content | None) -> None:
        super().__init__(f"article {article.pk} is at version {article.version}")
        self.article, self.theirs, self.mine, self.base = article, theirs, mine, base


@transaction.atomic
def save(
    article: Article,
    content: Callable[[], Content],
    *,
    by: User,
    at: datetime,
    version: int | None,
    merge: bool = False,
) -> Article:
    """Make the working copy what ``content`` gives, as a new revision; readers see nothing of it.

    ``version`` is the version the editor began with. With ``merge``, what the editor left alone stays as the others
    made it. Raises Stale, and then nothing has changed.
    """
    if article.pk is None:
        mine = content()
        article.created_by, article.created_at = by, at
    else:
        article = locked(article)
        mine, theirs = content(), snapshot(article)
        if mine == theirs:
            return article
        if version != article.version:
            base = content_of(article, version)
            if not merge or base is None:
                raise Stale(article, theirs, mine, base)
            mine = {name: theirs[name] if mine[name] == base[name] else mine[name] for name in mine}
    put_back(article, mine)
    save_revision(article, by=by, at=at)
    return article


def content_of(article: Article, version: int | None) -> Content | None:
    """The working copy at that version: every save counts both the version and the revisions up by one."""
    if not version or version > article.version:
        return None
    revision = Revision.objects.filter(article=article, number=version - 1).first()
    return revision.content if revision else None
