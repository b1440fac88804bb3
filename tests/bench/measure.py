"""The CPU time of a request, as the process itself counts it."""

import io
import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.core.cache import cache
from django.core.handlers.wsgi import WSGIHandler


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
    parts = urlsplit(address)
    environ: dict[str, Any] = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": parts.path.encode().decode("latin-1"),
        "QUERY_STRING": parts.query,
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "8000",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "HTTP_HOST": "127.0.0.1:8000",
        "HTTP_ACCEPT_LANGUAGE": "de",
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(),
        "wsgi.errors": io.StringIO(),
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    }
    statuses: list[str] = []

    def start_response(status: str, headers: Any, exc_info: Any = None) -> Any:
        statuses.append(status)

    response = handler(environ, start_response)
    for _ in response:
        pass
    if hasattr(response, "close"):
        response.close()
    return statuses[0]
