"""What a hit in the page cache costs: the disk's store and, where BENCH_REDIS names one, a Redis; beside an empty view.

    python -m tests.bench.cache

With nginx on the machine, the same bytes as its file too: its CPU time is read from /proc, ours from the process.
"""

import contextlib
import http.client
import os
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.bench.__main__ import EMPTY, prepare
from tests.browser.newsroom import database, free_port
from tests.wsgi import environ

COUNT = int(os.environ.get("BENCH_REQUESTS", "2000"))
ROUNDS = int(os.environ.get("BENCH_ROUNDS", "5"))
REDIS = os.environ.get("BENCH_REDIS", "")
NGINX = """
daemon off; master_process off; worker_processes 1; pid {folder}/pid; error_log {folder}/log;
events {{ worker_connections 64; }}
http {{
  access_log off; keepalive_requests 100000; keepalive_timeout 60s; default_type text/html; gzip_static on;
  client_body_temp_path {folder}/b; proxy_temp_path {folder}/p; fastcgi_temp_path {folder}/f;
  uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
  server {{ listen 127.0.0.1:{port}; root {folder}; index page; }}
}}
"""


def timed(act: Callable[[], object], clock: Callable[[], float]) -> float:
    """Milliseconds by that clock for one act: the median over the rounds."""
    act()
    figures = []
    for _ in range(ROUNDS):
        before = clock()
        for _ in range(COUNT):
            act()
        figures.append((clock() - before) * 1000 / COUNT)
    return statistics.median(figures)


@contextlib.contextmanager
def nginx(body: bytes) -> Iterator[tuple[int, int]]:
    """(port, process) of an nginx that serves these bytes as a file."""
    with tempfile.TemporaryDirectory(prefix="newsroom-nginx-") as name:
        folder, port = Path(name), free_port()
        folder.chmod(0o755)
        (folder / "page").write_bytes(body)
        (folder / "conf").write_text(NGINX.format(folder=folder, port=port))
        with subprocess.Popen(["nginx", "-c", str(folder / "conf"), "-e", str(folder / "log")]) as server:
            try:
                time.sleep(1)
                yield port, server.pid
            finally:
                server.terminate()


def cpu_of(process: int) -> float:
    """Seconds of CPU that a process has used."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def report() -> None:
    from django.conf import settings
    from django.core.handlers.wsgi import WSGIHandler

    from articles.models import Edition
    from articles.page_cache.answer import WholePages
    from articles.page_cache.store import opened
    from tests.bench.archive import fill
    from tests.bench.measure import answer

    for _ in fill(200):
        pass
    path = Edition.objects.live().newest_first()[0].path
    django = WSGIHandler()
    site = WholePages(django)
    empty = timed(lambda: answer(django, "/nothing-at-all/"), time.process_time)
    print(f"{'CPU ms a request':28}{'':8}{'× empty':>10}")
    print(f"{EMPTY:28}{empty:8.3f}{1:10.2f}")
    for name, url in (("a hit, disk", ""), ("a hit, Redis", REDIS)):
        if name.endswith("Redis") and not url:
            continue
        settings.CACHE_URL = url
        opened.__globals__["_opened"].cache_clear()
        hit = timed(lambda: answer(site, path), time.process_time)  # type: ignore[arg-type]
        print(f"{name:28}{hit:8.3f}{hit / empty:10.2f}")
    if shutil.which("nginx"):
        body: list[bytes] = []
        body.extend(site(environ(path), lambda *_: None))
        with nginx(b"".join(body)) as (port, process):
            connection = http.client.HTTPConnection("127.0.0.1", port)

            def ask() -> None:
                connection.request("GET", "/page")
                connection.getresponse().read()

            file = timed(ask, lambda: cpu_of(process))
        print(f"{'the same bytes by nginx':28}{file:8.3f}{file / empty:10.2f}")


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="newsroom-bench-") as folder, database(Path(folder)) as url:
        prepare(Path(folder), url)
        report()
        from django.db import connection

        connection.close()


if __name__ == "__main__":
    main()
