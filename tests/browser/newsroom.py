"""A site of the tests' own, served by the very programs of `make run`."""

import os
import secrets
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event

import pytest

from newsroom import serve

# The demo's pictures at a quarter of their size: nobody here looks at them closely, and they are most of its work.
PREPARE = tuple(f"{command} --reduced 4" if command.startswith("load_demo") else command for command in serve.PREPARE)
PASSED_ON = ("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "VIRTUAL_ENV")


@dataclass(frozen=True)
class Newsroom:
    """A running site. `address` has no final slash; `var` holds its database, media, sign-ins and `log.txt`."""

    address: str
    var: Path
    env: dict[str, str]

    def manage(self, *arguments: str) -> str:
        """Runs a management command beside the running site and returns what it printed; a failure fails the test."""
        command = [sys.executable, "manage.py", *arguments]
        done = subprocess.run(command, cwd=serve.ROOT, env=self.env, capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def password(self, username: str) -> str:
        """The password of one of the demo's staff, from the sheet that `make run` shows."""
        lines = map(str.split, (self.var / serve.SIGN_INS).read_text().splitlines())
        return next(words[1] for words in lines if words[:1] == [username])

    def log(self) -> str:
        """What the web server and the worker have said so far."""
        return (self.var / "log.txt").read_text()


def open_newsroom(var: Path) -> Iterator[Newsroom]:
    """Prepares and serves a site below `var` until the generator is closed; if it does not start, the test fails."""
    port = free_port()
    with database(var) as url, (var / "log.txt").open("wb") as log:
        passed_on = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
        env = serve.environment(port, {**passed_on, "VAR_DIR": str(var), "DATABASE_URL": url})
        site = serve.Site(port, env, log.fileno())
        newsroom = Newsroom(site.address, var, env)
        asked = Event()
        try:
            if not site.prepare(asked, *PREPARE):
                pytest.fail(newsroom.log())
            site.start()
            if not site.wait_until_ready(asked):
                pytest.fail(f"{site.ended()} ended\n{newsroom.log()}")
            yield newsroom
        finally:
            site.stop()


def free_port() -> int:
    """A port on 127.0.0.1 where nobody listened a moment ago."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def database(var: Path) -> Iterator[str]:
    """The address of a fresh database of the kind that DATABASE_URL names, dropped in the end."""
    url = os.environ.get("DATABASE_URL", "")
    if not url.startswith("postgres"):
        yield f"sqlite:///{var / 'newsroom.sqlite3'}"
        return
    import psycopg

    server, _, _ = url.rpartition("/")
    name = f"newsroom_{secrets.token_hex(6)}"
    with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")  # type: ignore[arg-type,unused-ignore]
        try:
            yield f"{server}/{name}"
        finally:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")  # type: ignore[arg-type,unused-ignore]
