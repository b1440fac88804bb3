"""The site with its page cache on, once with each store."""

import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections

from articles.page_cache.answer import WholePages
from articles.page_cache.store import opened
from tests.browser.newsroom import free_port
from tests.wsgi import environ


@dataclass(frozen=True)
class Answer:
    """What a reader gets; header names in small letters."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()


class Reader:
    """Asks the site's WSGI application as a web server would, and counts how often Django had to answer."""

    def __init__(self) -> None:
        self.rendered: list[str] = []
        self.asked: dict[str, Any] = {}  # what Django was told of the last request
        self.before: Callable[[], None] | None = None  # done while a page is being rendered
        self.after: Callable[[], None] | None = None  # done when it is rendered, and not yet kept
        self.broken = False
        self._django = WSGIHandler()
        self.site = WholePages(self._answer)

    def _answer(self, environ: dict[str, Any], start_response: Any) -> Any:
        self.asked = environ
        self.rendered.append(environ["PATH_INFO"] + (f"?{q}" if (q := environ["QUERY_STRING"]) else ""))
        if self.before:
            self.before()
        if self.broken:
            start_response("503 Service Unavailable", [("Content-Type", "text/plain")])
            return [b"broken"]
        answer = self._django(environ, start_response)
        if self.after:
            self.after()
        return answer

    def get(self, address: str, method: str = "GET", **headers: str) -> Answer:
        told: list[tuple[str, list[tuple[str, str]]]] = []
        with _no_connection_is_closed():
            body = self.site(
                environ(address, method, **headers), lambda status, headers, *_: told.append((status, headers))
            )
            content = b"".join(body)
            if hasattr(body, "close"):
                body.close()
        status, rows = told[-1]
        return Answer(int(status[:3]), {name.lower(): value for name, value in rows}, content)


@contextmanager
def _no_connection_is_closed() -> Iterator[None]:
    """A server closes old connections around a request; here that would end the test's own transaction."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    try:
        yield
    finally:
        for signal in (request_started, request_finished):
            signal.connect(close_old_connections)


@pytest.fixture(scope="session")
def redis_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A Redis of the tests' own."""
    port, folder = free_port(), tmp_path_factory.mktemp("redis")
    command = ["redis-server", "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--dir", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as server:
        try:
            import redis

            client = redis.Redis(port=port)
            for _ in range(200):
                try:
                    client.ping()
                    break
                except redis.ConnectionError:
                    time.sleep(0.02)
            client.close()
            yield f"redis://127.0.0.1:{port}/0"
        finally:
            server.terminate()


@pytest.fixture(params=["disk", "redis"])
def page_cache(request: pytest.FixtureRequest, settings: Any, tmp_path: Path) -> None:
    """The page cache is on, and empty."""
    settings.PAGE_CACHE = True
    settings.PAGE_CACHE_FOLDER = tmp_path / "page-cache"
    if request.param == "redis":
        import redis

        settings.CACHE_URL = request.getfixturevalue("redis_url")
        with redis.Redis.from_url(settings.CACHE_URL) as client:
            client.flushall()
    opened.__globals__["_opened"].cache_clear()


@pytest.fixture
def disk(settings: Any, tmp_path: Path) -> Path:
    """The page cache is on, on the disk; the folder of its store."""
    settings.PAGE_CACHE = True
    settings.PAGE_CACHE_FOLDER = tmp_path / "page-cache"
    opened.__globals__["_opened"].cache_clear()
    return tmp_path / "page-cache"


@pytest.fixture
def reader() -> Reader:
    return Reader()


Committed = Callable[[], AbstractContextManager[object]]


@pytest.fixture
def committed(django_capture_on_commit_callbacks: Any) -> Committed:
    """What is done inside is committed in the end, as far as the page cache can tell."""
    return lambda: django_capture_on_commit_callbacks(execute=True)
