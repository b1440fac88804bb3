"""What saving, publishing and withdrawing have in common for pages of the house and for dossiers."""

from collections.abc import Collection
from datetime import datetime
from typing import Any, TypeVar

from django.utils.translation import gettext as _

from articles.models import User
from articles.models.working_copy import WorkingCopy
from articles.workflow.refused import Refused

Copy = TypeVar("Copy", bound=WorkingCopy)


def saved_meanwhile(row: WorkingCopy, version: int | None) -> list[str]:
    """Why this cannot be saved over what is there now; the row stays locked until the transaction ends.

    ``version`` is the one the writer began with: whoever is slower does not undo what a colleague wrote.
    """
    there = type(row)._default_manager.select_for_update().filter(pk=row.pk).first()
    if there is None or there.version == version:
        return []
    return [_("Somebody saved it since you opened this page. Copy your text, and open the page again.")]


def save(row: WorkingCopy, *columns: str, by: User | None, at: datetime, version: int | None) -> None:
    """Keep these columns as the next version, and all of them if it is new. Raises Refused for a stale save.

    ``version`` is the one the writer began with; None: the one with which ``row`` was read.
    """
    if reasons := saved_meanwhile(row, row.version if version is None else version):
        raise Refused(reasons)
    row.version += 1
    row.saved_at, row.saved_by = at, by
    changed = [*columns, "version", "saved_at", "saved_by"]
    row.save(update_fields=None if row._state.adding else changed)


def locked_copy(row: Copy) -> Copy:
    """The row as it is now, locked until the transaction ends; the caller's copy may be stale."""
    return type(row)._default_manager.select_for_update().get(pk=row.pk)


def refuse_if(reasons: Collection[str], row: WorkingCopy, version: int | None) -> None:
    """Raise Refused with the reasons; a version of the row that nobody looked at is reason enough."""
    if version is not None and version != row.version:
        reasons = [_("Somebody saved it since you opened this page. Look at it again, then decide.")]
    if reasons:
        raise Refused([*reasons])


def give(row: WorkingCopy, *, by: User | None, at: datetime, **content: object) -> Any:
    """The row's next edition, which readers have from now on; the one before it is kept."""
    row.editions.filter(live=True).update(live=False)
    last = row.editions.order_by("-number").first()
    edition = row.editions.create(
        number=last.number + 1 if last else 1,
        language=row.language,
        title=row.title.strip(),
        published_at=at,
        published_by=by,
        live=True,
        **content,
    )
    row.live, row.published_version = True, row.version
    row.save(update_fields=["live", "published_version"])
    return edition


def take_back(row: WorkingCopy) -> None:
    """From now on readers have no edition of it; all of them are kept for the desk."""
    row.editions.filter(live=True).update(live=False)
    row.live = False
    row.save(update_fields=["live"])
