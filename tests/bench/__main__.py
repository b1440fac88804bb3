"""`make bench`: the CPU time of the main pages with a large archive, and as a multiple of an empty Django view.

The archive is invented and lives in a temporary folder, or in a fresh PostgreSQL database where DATABASE_URL names one.
BENCH_ARTICLES (10,000), BENCH_ROUNDS (5) and BENCH_REQUESTS (50, a round and page) change the size; BENCH_PAGES names
the pages to measure, by comma.
"""

import os
import platform
import sys
import tempfile
import time
from pathlib import Path

from newsroom import serve
from tests.browser.newsroom import database

ARTICLES = int(os.environ.get("BENCH_ARTICLES", "10000"))
ROUNDS = int(os.environ.get("BENCH_ROUNDS", "5"))
REQUESTS = int(os.environ.get("BENCH_REQUESTS", "50"))
PAGES = os.environ.get("BENCH_PAGES", "")
EMPTY = "an empty Django view"


def prepare(var: Path, url: str) -> None:
    """Settings as in production, in this process; then the database and the assets."""
    told = {
        "VAR_DIR": str(var),
        "DATABASE_URL": url,
        "DJANGO_SETTINGS_MODULE": "newsroom.settings",
        "LOG_LEVEL": "ERROR",
    }
    os.environ |= serve.environment(8000, {**os.environ, **told})
    import django
    from django.conf import settings
    from django.core.management import call_command

    settings.ROOT_URLCONF = "tests.bench.urls"
    django.setup()
    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)


def build() -> None:
    """Fills the archive and says how long it took."""
    from django.db import connection

    from articles.fragments.store import render_spoiled
    from tests.bench.archive import fill

    start = time.process_time()
    for done in fill(ARTICLES):
        print(f"\r{done} of {ARTICLES} articles", end="", flush=True, file=sys.stderr)
    print("; rendering", end="", flush=True, file=sys.stderr)
    for _done in render_spoiled():
        pass
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    print(f"\n{(time.process_time() - start) * 1000 / ARTICLES:.1f} ms of CPU an article to write", file=sys.stderr)


def report() -> None:
    """Measures every page and prints the table."""
    from django.core.handlers.wsgi import WSGIHandler
    from django.db import connection

    from tests.bench.measure import measure
    from tests.bench.pages import pages

    handler = WSGIHandler()
    wanted = [EMPTY, *PAGES.split(",")] if PAGES else None
    chosen = [page for page in pages(EMPTY, REQUESTS) if wanted is None or page.name in wanted]
    python = platform.python_version()
    print(f"{ARTICLES} articles, {connection.vendor}, Python {python}; {ROUNDS} rounds of {REQUESTS} requests, median")
    print(f"{'CPU ms a request':24}{'cold':>8}{'× empty':>10}{'warm':>8}{'× empty':>10}")
    floor = 0.0
    for page in chosen:
        figure = measure(handler, page, ROUNDS)
        floor = floor or figure.cold
        ratios = f"{figure.cold / floor:10.1f}", f"{figure.warm / floor:10.1f}"
        print(f"{page.name:24}{figure.cold:8.2f}{ratios[0]}{figure.warm:8.2f}{ratios[1]}", flush=True)


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="newsroom-bench-") as folder, database(Path(folder)) as url:
        prepare(Path(folder), url)
        build()
        report()
        from django.db import connection

        connection.close()


if __name__ == "__main__":
    main()
