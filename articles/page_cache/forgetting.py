"""Forgetting pages together with the change that made them wrong.

The keys are forgotten before the change is committed, and a lease lets no page with them be kept until it is; when the
transaction ends, they are forgotten once more and the lease is released. So no moment is left in which a process could
die and leave an old page behind, and no page that was rendered from the old rows can be kept afterwards.
"""

import weakref
from typing import Final

from django.db import transaction

from articles.models import ForgottenPages
from articles.page_cache.showing import ANY_CHANGE
from articles.page_cache.store import Store, StoreFault, note, opened

# How long pages of a change are not kept if nobody says how it ended: the process was killed.
LEASE_SECONDS: Final = 60


def forget(*keys: str) -> None:
    """Drop every page that shows one of these, now and again when the transaction ends.

    ``forget("everything")`` drops them all. Pages whose view named no keys are dropped by every call. A store that does
    not answer holds up no change: what it has to forget is written down with the change, and told later (``settle``).
    """
    wanted = frozenset(keys) | {ANY_CHANGE}
    store = opened()
    try:
        if transaction.get_connection().in_atomic_block:
            transaction.on_commit(_Release(store, wanted, store.block(wanted, LEASE_SECONDS)))
        else:
            store.forget(wanted)
    except StoreFault as fault:
        note(fault)
        ForgottenPages.objects.create(keys=sorted(wanted))


def settle() -> None:
    """Tell the store what it could not be told. Raises nothing while it is still away."""
    try:
        for owed in ForgottenPages.objects.order_by("pk"):
            opened().forget(frozenset(owed.keys))
            owed.delete()
    except StoreFault as fault:
        note(fault)


class _Release:
    """Django calls it on commit and lets go of it on rollback; the lease ends either way."""

    def __init__(self, store: Store, keys: frozenset[str], lease: str) -> None:
        self._end = weakref.finalize(self, _release, store, keys, lease)
        self._end.atexit = False  # a process that ends inside a transaction does not know how that ends

    def __call__(self) -> None:
        self._end()


def _release(store: Store, keys: frozenset[str], lease: str) -> None:
    try:
        store.release(keys, lease)
    except StoreFault as fault:
        note(fault)  # the pages are gone since the lease began, and it runs out by itself
