"""What every store of pages can do, and which one this process uses."""

import logging
import time
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from django.conf import settings

from articles.page_cache.page import Page

logger = logging.getLogger(__name__)
_QUIET = 60  # seconds in which one fault is logged once
_last_said = 0.0


class StoreFault(Exception):
    """The store is away, full, locked or broken: readers get their page without it."""


@dataclass(frozen=True, slots=True)
class Ticket:
    """The right to render a page. ``tick`` and ``at`` say when that began, by the store's own count and clock.

    ``epoch`` is the store's name for itself: what began before it was emptied of everything is kept by nobody.
    """

    address: str
    token: str
    epoch: str
    tick: int
    at: float


class Store(Protocol):
    """Pages by address, each with the keys of what it shows. All of it may raise StoreFault."""

    def find(self, address: str, *, gzipped: bool) -> Page | None:
        """The page, with its bytes in one coding (plain ones if there is no other)."""

    def begin(self, address: str, seconds: float) -> Ticket | None:
        """Take the right to render this page; None if somebody else has it, for so many seconds at most."""

    def keep(self, ticket: Ticket, page: Page, keys: frozenset[str], *, invented: bool) -> bool:
        """Keep the page, unless one of its keys was forgotten since it was begun. Ends the ticket.

        Strangers can make up as many ``invented`` addresses as they like, so those share a small part of the store.
        """

    def give_up(self, ticket: Ticket) -> None:
        """End the ticket without a page."""

    def forget(self, keys: frozenset[str]) -> None:
        """Drop every page with one of these keys, and keep none that was begun before."""

    def block(self, keys: frozenset[str], seconds: float) -> str:
        """Forget, and keep no page with these keys until the lease that is returned is released or runs out."""

    def release(self, keys: frozenset[str], lease: str) -> None:
        """Forget the keys once more, and end the lease."""


def opened() -> Store:
    """The store of this machine, or the shared one where CACHE_URL names a Redis."""
    return _opened(settings.CACHE_URL, Path(settings.PAGE_CACHE_FOLDER), settings.PAGE_CACHE_MB * 1024 * 1024)


@lru_cache(maxsize=8)
def _opened(url: str, folder: Path, limit: int) -> Store:
    if url:
        from articles.page_cache.shared import SharedStore

        return SharedStore(url)
    from articles.page_cache.disk import DiskStore

    return DiskStore(folder, limit)


def note(fault: StoreFault) -> None:
    """Log it once a minute at most: a broken store is met by every request."""
    global _last_said
    if time.monotonic() - _last_said > _QUIET or not _last_said:
        _last_said = time.monotonic()
        logger.warning("The page cache is passed by: %s", fault)
