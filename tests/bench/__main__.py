"""`make bench`: the CPU time of the main pages with a large archive, and as a multiple of an empty Django view.

The archive is invented and lives in a temporary folder, or in a fresh PostgreSQL database where DATABASE_URL names one.
A thousand articles are published, the rest are copies of them (tests/bench/multiply.py). BENCH_ARTICLES (10000,100000)
gives the sizes to measure at, by comma; BENCH_ROUNDS (5) and BENCH_REQUESTS (50, a round and page) say how often;
BENCH_PAGES names the pages, by comma.
"""

from __future__ import annotations

import os
import platform
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from newsroom import serve
from tests.browser.newsroom import database

if TYPE_CHECKING:
    from tests.bench.measure import Figure

SIZES = sorted(int(size) for size in os.environ.get("BENCH_ARTICLES", "10000,100000").split(","))
# So many are published, each by the code of a publication.
BASE = min(1000, SIZES[0])
ROUNDS = int(os.environ.get("BENCH_ROUNDS", "5"))
REQUESTS = int(os.environ.get("BENCH_REQUESTS", "50"))
PAGES = os.environ.get("BENCH_PAGES", "")
EMPTY = "an empty Django view"


if any(size % BASE for size in SIZES):
    sys.exit(f"BENCH_ARTICLES: every size has to be a multiple of {BASE}.")


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


def build() -> Iterator[int]:
    """Fills the archive and yields its size each time when it is to be measured."""
    from django.db import connection

    from articles.fragments.store import render_spoiled
    from tests.bench.archive import fill
    from tests.bench.multiply import base, make_room, multiply

    make_room(BASE, SIZES[-1] // BASE - 1)
    for done in chain(fill(BASE), (BASE for _rendered in render_spoiled())):
        print(f"\r{done} of {SIZES[-1]} articles", end="", flush=True, file=sys.stderr)
    known, there = base(BASE), BASE
    for size in SIZES:
        for copied in multiply(known, range(there // BASE, size // BASE)):
            there = (copied + 1) * BASE
            print(f"\r{there} of {SIZES[-1]} articles", end="", flush=True, file=sys.stderr)
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        print(f"; {time.process_time():.0f} s of CPU until now", file=sys.stderr)
        yield size


def report(size: int, before: Mapping[str, Figure]) -> dict[str, Figure]:
    """Measures every page, prints the table, and returns the figures; ``before`` are those of a smaller archive."""
    from django.core.handlers.wsgi import WSGIHandler
    from django.db import connection

    from tests.bench.measure import measure
    from tests.bench.pages import pages

    handler = WSGIHandler()
    wanted = [EMPTY, *PAGES.split(",")] if PAGES else None
    python = platform.python_version()
    print(f"{size} articles, {connection.vendor}, Python {python}; {ROUNDS} rounds of {REQUESTS} requests, median")
    growth = "  cold, warm × before" if before else ""
    print(f"{'CPU ms a request':24}{'cold':>8}{'× empty':>10}{'warm':>8}{'× empty':>10}{growth}")
    figures: dict[str, Figure] = {}
    for page in pages(EMPTY, REQUESTS):
        if wanted is not None and page.name not in wanted:
            continue
        figure = figures[page.name] = measure(handler, page, ROUNDS)
        floor = figures[EMPTY].cold
        ratios = f"{figure.cold / floor:10.1f}", f"{figure.warm / floor:10.1f}"
        grown = ""
        if old := before.get(page.name):
            grown = f"{figure.cold / old.cold:12.2f}{figure.warm / old.warm:8.2f}"
        print(f"{page.name:24}{figure.cold:8.2f}{ratios[0]}{figure.warm:8.2f}{ratios[1]}{grown}", flush=True)
    return figures


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="newsroom-bench-") as folder, database(Path(folder)) as url:
        prepare(Path(folder), url)
        figures: dict[str, Figure] = {}
        for size in build():
            figures = report(size, figures)
        from django.db import connection

        connection.close()


if __name__ == "__main__":
    main()
