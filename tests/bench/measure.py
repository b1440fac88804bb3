"""The CPU time of a request, as the process itself counts it."""

import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.cache import cache
from django.core.handlers.wsgi import WSGIHandler

from tests.wsgi import environ


@dataclass(frozen=True)
class Page:
    """A kind of page and the addresses of it that are asked in turn."""

    name: str
    addresses: Sequence[str]


@dataclass(frozen=True)
class Figure:
    """Milliseconds of CPU (user and system) a request; `cold` with nothing in the cache, `warm` when asked again."""

    cold: float
    warm: float


def measure(handler: WSGIHandler, page: Page, rounds: int) -> Figure:
    """The median over the rounds of the mean over the addresses."""
    ask(handler, page)
    cold, warm = [], []
    for _ in range(rounds):
        cache.clear()
        cold.append(ask(handler, page))
        warm.append(ask(handler, page))
    return Figure(statistics.median(cold), statistics.median(warm))


def ask(handler: WSGIHandler, page: Page) -> float:
    """Asks each address once; milliseconds of CPU a request. Raises RuntimeError for an answer that is not 200."""
    before = time.process_time()
    for address in page.addresses:
        status = answer(handler, address)
        if status != "200 OK":
            raise RuntimeError(f"{address} answers {status}")
    return (time.process_time() - before) * 1000 / len(page.addresses)


def answer(handler: WSGIHandler, address: str) -> str:
    """One request through the whole of Django, without a socket; returns the status line."""
    statuses: list[str] = []

    def start_response(status: str, headers: Any, exc_info: Any = None) -> Any:
        statuses.append(status)

    response = handler(environ(address, accept_language="de"), start_response)
    for _ in response:
        pass
    if hasattr(response, "close"):
        response.close()
    return statuses[0]
