"""Around Django: tells readers a kept page before Django is asked, and keeps what it answers.

One process renders a page, the others wait a moment for it, or tell the one before it, which is outdated only by the
clock: what a change made wrong was forgotten and is told by nobody.
"""

import io
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from datetime import time as clock
from typing import Any, Final, cast

from django.conf import settings
from django.utils import timezone

from articles.page_cache.address import Address, Environ, address_of, plain
from articles.page_cache.page import Headers, Page, accepts_gzip, made
from articles.page_cache.showing import Showing, collected
from articles.page_cache.store import Store, StoreFault, Ticket, note, opened

FRESH_SECONDS: Final = 300
# So long after that the older page is told at once, and the next one is rendered when the reader has it.
STALE_SECONDS: Final = 60
# So long it is told when Django cannot render, because the database is away.
KEPT_SECONDS: Final = 24 * 3600
RENDERING_SECONDS: Final = 5  # a rendering that takes longer is not waited for
WAIT_SECONDS: Final = 1.0
_LOOK: Final = 0.02

StartResponse = Callable[..., Any]
Application = Callable[[Environ, StartResponse], Iterable[bytes]]


class WholePages:
    """The site's WSGI application."""

    def __init__(self, django: Application) -> None:
        self._django = django

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        address = address_of(environ) if settings.PAGE_CACHE else None
        if address is None:
            return self._django(environ, start_response)
        now, store, gzipped = time.time(), opened(), accepts_gzip(environ)
        try:
            page = _find(store, address, now, gzipped=gzipped)
        except StoreFault as fault:
            note(fault)
            return _tell(self._rendered(environ, address), environ, start_response)
        if page is not None and now < page.fresh_until:
            return _tell(page, environ, start_response)
        if page is not None and now < page.fresh_until + STALE_SECONDS:
            told = _tell(page, environ, start_response)
            return _Then(told, lambda: self._renew(environ, address, store, page))
        new = self._rendered_once(environ, address, store, page)
        return _tell(page if page is not None and new.code >= 500 else new, environ, start_response)

    def _renew(self, environ: Environ, address: Address, store: Store, older: Page) -> None:
        try:
            ticket = store.begin(address.key, RENDERING_SECONDS)
        except StoreFault as fault:
            note(fault)
            return
        if ticket is not None:
            self._rendered(environ, address, ticket, older)

    def _rendered_once(self, environ: Environ, address: Address, store: Store, older: Page | None) -> Page:
        """The page as this process rendered it, or another one while we waited."""
        end = time.monotonic() + WAIT_SECONDS
        try:
            while (ticket := store.begin(address.key, RENDERING_SECONDS)) is None and time.monotonic() < end:
                if older is not None:
                    return older
                time.sleep(_LOOK)
                if page := _find_fresh(store, address, environ):
                    return page
            # Another process may have kept it between our look and our ticket.
            if ticket is not None and (page := _find_fresh(store, address, environ)):
                store.give_up(ticket)
                return page
        except StoreFault as fault:
            note(fault)
            ticket = None
        return self._rendered(environ, address, ticket, older)

    def _rendered(
        self, environ: Environ, address: Address, ticket: Ticket | None = None, older: Page | None = None
    ) -> Page:
        """What Django answers; kept if it may be."""
        with collected() as showing:
            page = self._asked(plain(environ, address)).since(older)
        if ticket is not None:
            _keep(ticket, page, showing, invented=address.invented or page.code != 200, older=older)
        return page

    def _asked(self, environ: Environ) -> Page:
        told: list[tuple[str, Headers]] = []
        body = io.BytesIO()

        def start_response(status: str, headers: Headers, *_: object) -> Callable[[bytes], object]:
            told.append((status, headers))
            return body.write

        answer = self._django(environ, start_response)
        try:
            for part in answer:
                body.write(part)
        finally:
            if hasattr(answer, "close"):
                answer.close()
        status, headers = told[-1]
        return made(status, headers, body.getvalue(), now=time.time())


@dataclass
class _Then:
    """A body, and what is done when the reader has it."""

    body: Iterable[bytes]
    act: Callable[[], None]

    def __iter__(self) -> Any:
        return iter(self.body)

    def close(self) -> None:
        self.act()


def _find(store: Store, address: Address, now: float, *, gzipped: bool) -> Page | None:
    page = store.find(address.key, gzipped=gzipped)
    return page if page is not None and now < page.ends_at else None


def _find_fresh(store: Store, address: Address, environ: Environ) -> Page | None:
    now = time.time()
    page = _find(store, address, now, gzipped=accepts_gzip(environ))
    return page if page is not None and now < page.fresh_until else None


def _tell(page: Page, environ: Environ, start_response: StartResponse) -> list[bytes]:
    status, headers, body = page.tell(cast(dict[str, str], environ), time.time())
    start_response(status, headers)
    return [body]


def _keep(ticket: Ticket, page: Page, showing: Showing, *, invented: bool, older: Page | None) -> None:
    store = opened()
    now = timezone.now()
    ends = min(now.timestamp() + KEPT_SECONDS, showing.until.timestamp() if showing.until else float("inf"))
    kept = replace(page, fresh_until=min(now.timestamp() + FRESH_SECONDS, _midnight(now), ends), ends_at=ends)
    try:
        if showing.published and page.is_for_everybody() and ends > now.timestamp():
            store.keep(ticket, kept, showing.keys, invented=invented)
        elif page.code < 500 or older is None:
            store.give_up(ticket)
        # Else the ticket runs out by itself: while we are away, the older page is told without trying each time.
    except StoreFault as fault:
        note(fault)


def _midnight(now: datetime) -> float:
    """When the date in the masthead changes."""
    tomorrow = timezone.localtime(now).date() + timedelta(days=1)
    return timezone.make_aware(datetime.combine(tomorrow, clock())).timestamp()
