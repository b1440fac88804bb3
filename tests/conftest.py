"""What every test can ask for.

The database is the one that DATABASE_URL names: SQLite in memory where it says nothing, PostgreSQL where it says so.
Plain tests roll back. Editions refuse to be deleted, so no test may use a TransactionTestCase: what needs a second
process or a real commit belongs into tests/journeys, with a server and a database of their own (`newsroom`).
"""

import os
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any, TypeVar

import hypothesis
import pytest

from tests.browser.chromium import Browser, Page, open_browser, open_page
from tests.browser.newsroom import Newsroom, open_newsroom

# No test is timed, and a failure in CI fails at home too.
hypothesis.settings.register_profile("newsroom", deadline=None, derandomize=True)
hypothesis.settings.load_profile("newsroom")

# What needs the one server or the one browser stays on one process when tests run side by side.
SHARED = {"newsroom", "browser", "page", "desk"}
# The workshop's sample copy is not ours to publish: where it is absent, what reads it is not collected.
SAMPLE = Path(__file__).resolve().parents[2] / "shared" / "samples" / "telefonat.de.txt"
collect_ignore = [] if SAMPLE.exists() else ["intake/test_sample.py", "checks/test_sample.py"]
NO_SKIPS = os.environ.get("NEWSROOM_NO_SKIPS") == "1"
FAILED = pytest.StashKey[bool]()
FAILED_PAGES = Path(__file__).resolve().parent.parent / "var" / "failed-tests"
Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """PostgreSQL drops no database while anybody is in it; a session that is slow to leave must not fail the run."""
    yield
    from django.db import connection

    with django_db_blocker.unblock():
        if connection.vendor == "postgresql":
            connection.close()
            with connection.cursor() as cursor:
                cursor.execute(
                    "SELECT pg_terminate_backend(pid, 20000) FROM pg_stat_activity "
                    "WHERE datname = current_database() AND pid <> pg_backend_pid()"
                )
            connection.close()


@pytest.fixture(autouse=True)
def media(settings: Any, tmp_path: Path) -> Path:
    """A folder for what a test uploads; nothing lands in var/."""
    settings.MEDIA_ROOT = tmp_path / "media"
    return Path(settings.MEDIA_ROOT)


@pytest.fixture(autouse=True)
def own_page_cache(settings: Any, tmp_path: Path) -> None:
    """The page cache is off until a test turns it on, and never that of a running site."""
    settings.PAGE_CACHE_FOLDER = tmp_path / "page-cache"


@pytest.fixture(autouse=True)
def quick_passwords(settings: Any) -> None:
    """The cast is made in every test; a slow hash proves nothing here. The served site keeps the slow one."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher", *settings.PASSWORD_HASHERS]


@pytest.fixture(autouse=True)
def empty_caches() -> None:
    """No test sees a page that another one put by."""
    from django.core.cache import cache

    cache.clear()


@pytest.fixture(scope="session")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Newsroom]:
    """The site as `make run` serves it, demo content and worker included, with a folder and a database of its own."""
    yield from open_newsroom(tmp_path_factory.mktemp("newsroom"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, without a window."""
    yield from open_browser()


@pytest.fixture
def page(browser: Browser, newsroom: Newsroom, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A fresh visitor's page. A script error, a breach of the CSP or a request to a stranger fails the test."""
    for page in open_page(browser, newsroom.address):
        yield page
        if request.node.stash.get(FAILED, False):
            FAILED_PAGES.mkdir(parents=True, exist_ok=True)
            page.screenshot(path=FAILED_PAGES / f"{request.node.name}.png", full_page=True)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if SHARED & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.xdist_group("browser"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    item.stash[FAILED] = item.stash.get(FAILED, False) or report.failed
    return _refuse_skip(report)


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    return _refuse_skip((yield))


def _refuse_skip(report: Report) -> Report:
    """In CI a skipped test is a failed one: what nobody ran, nobody knows."""
    if NO_SKIPS and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"Skipped, and NEWSROOM_NO_SKIPS=1 lets nothing be skipped: {report.longrepr}"
    return report
