"""Real processes, a real database that goes away, and a kill in the worst moment.

The site here is its own: it is treated badly.
"""

import http.client
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from urllib.parse import urlsplit

import pytest

from newsroom import serve
from tests.browser.newsroom import PASSED_ON, database, free_port

SEED = """
from tests.world import live, user
for number in range(4):
    print(live(f"Meldung Nummer {number} aus dem Hafen").path)
"""
WITHDRAW = """
import os
from django.utils import timezone
from articles.models import Article
from articles.workflow.withdraw import withdraw
from tests.world import user
made = Article.objects.get(editions__path=os.environ["WITHDRAWN"])
withdraw(made, by=user("paula"), at=timezone.now(), note="Die Geschichte stimmte nicht.")
"""
# Dies by itself between the commit and the moment in which the page cache is told that it was one.
AND_DIE = """
import os, signal
from articles.page_cache import forgetting
forgetting._Release.__call__ = lambda self: os.kill(os.getpid(), signal.SIGKILL)
"""


# One site for all of them: side by side, these tests stay on one process.
pytestmark = pytest.mark.xdist_group("processes")


@dataclass(frozen=True)
class Running:
    address: str
    env: dict[str, str]
    paths: list[str]

    def get(self, path: str, **headers: str) -> tuple[int, dict[str, str], str]:
        """Over a connection of its own, so that any of the site's processes may answer."""
        connection = http.client.HTTPConnection(urlsplit(self.address).netloc, timeout=30)
        try:
            connection.request("GET", path, headers=headers)
            answer = connection.getresponse()
            told = {name.lower(): value for name, value in answer.getheaders()}
            return answer.status, told, answer.read().decode()
        finally:
            connection.close()

    def run(self, script: str, **env: str) -> "subprocess.CompletedProcess[str]":
        command = [sys.executable, "-c", f"import django; django.setup()\n{script}"]
        told = {**self.env, **env, "DJANGO_SETTINGS_MODULE": "newsroom.settings", "PYTHONPATH": str(serve.ROOT)}
        return subprocess.run(command, cwd=serve.ROOT, env=told, capture_output=True, text=True, timeout=120)

    @contextmanager
    def without_database(self) -> Iterator[None]:
        url = self.env["DATABASE_URL"]
        if url.startswith("sqlite"):
            files = [*Path(self.env["VAR_DIR"]).glob("newsroom.sqlite3*")]
            for file in files:
                file.rename(file.with_name(f"away-{file.name}"))
            try:
                yield
            finally:
                for file in files:
                    file.with_name(f"away-{file.name}").rename(file)
            return
        import psycopg

        server, _, name = url.rpartition("/")
        with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
            connection.execute(f"ALTER DATABASE {name} WITH ALLOW_CONNECTIONS false")  # type: ignore[arg-type,unused-ignore]
            connection.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name])
            try:
                yield
            finally:
                connection.execute(f"ALTER DATABASE {name} WITH ALLOW_CONNECTIONS true")  # type: ignore[arg-type,unused-ignore]


@pytest.fixture(scope="module", params=["disk", "redis"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    var = tmp_path_factory.mktemp("site")
    port = free_port()
    with database(var) as url, (var / "log.txt").open("wb") as log:
        passed_on = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
        shared = {"CACHE_URL": request.getfixturevalue("redis_url")} if request.param == "redis" else {}
        env = serve.environment(port, {**passed_on, **shared, "VAR_DIR": str(var), "DATABASE_URL": url})
        server = serve.Site(port, env, log.fileno())
        running = Running(server.address, env, [])
        asked = Event()
        try:
            assert server.prepare(asked, *serve.PREPARE[:3]), (var / "log.txt").read_text()
            seeded = running.run(SEED)
            running.paths.extend(seeded.stdout.split())
            assert len(running.paths) == 4, seeded.stderr
            server.start()
            assert server.wait_until_ready(asked), (var / "log.txt").read_text()
            yield running
        finally:
            server.stop()


def test_a_withdrawn_page_is_gone_from_every_process_at_once(site: Running) -> None:
    path = site.paths[2]
    assert {site.get(path)[0] for _ in range(10)} == {200}

    assert site.run(WITHDRAW, WITHDRAWN=path).returncode == 0

    assert {site.get(path)[0] for _ in range(10)} == {410}
    assert all(path not in site.get("/")[2] for _ in range(4))


def test_without_the_database_warm_pages_are_read_and_cold_ones_say_when(site: Running) -> None:
    warm, cold, withdrawn = site.paths[:3]
    for address in (warm, "/", "/en/"):
        assert site.get(address)[0] == 200

    with site.without_database():
        for _ in range(4):
            assert [site.get(address)[0] for address in (warm, "/", "/en/")] == [200] * 3
        for address, language, words in ((cold, "de", "Archiv"), ("/es/archive/", "es", "archivo")):
            status, told, text = site.get(address)
            assert (status, told["retry-after"], told["cache-control"]) == (503, "30", "no-store")
            assert told["content-language"] == language and f'lang="{language}"' in text and words in text
        assert site.get(withdrawn)[0] in (410, 503)
        assert site.get("/health/live")[0] == 200 and site.get("/health/ready")[0] == 503

    end = time.monotonic() + 30
    while site.get(cold)[0] != 200 and time.monotonic() < end:
        time.sleep(0.2)
    assert site.get(cold)[0] == 200


def test_a_kill_between_commit_and_forgetting_leaves_nothing_old(site: Running) -> None:
    path = site.paths[3]
    assert {site.get(path)[0] for _ in range(10)} == {200}

    died = site.run(AND_DIE + WITHDRAW, WITHDRAWN=path)

    assert died.returncode == -9, died.stderr
    assert {site.get(path)[0] for _ in range(10)} == {410}
    assert all(path not in site.get("/")[2] for _ in range(4))
