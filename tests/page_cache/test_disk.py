"""The file that holds the pages: broken, locked, full, gone, too small, older than the machine's last start."""

import os
import sqlite3
import stat
import threading
from pathlib import Path

import pytest

from articles.models import ForgottenPages
from articles.page_cache import disk as module
from articles.page_cache.forgetting import settle
from articles.page_cache.store import StoreFault, opened
from tests.page_cache.conftest import Reader
from tests.page_cache.test_store import KEYS, kept
from tests.world import live

pytestmark = pytest.mark.django_db


@pytest.fixture
def file(disk: Path) -> Path:
    return disk / "pages-1.sqlite3"


def test_it_is_readable_by_its_owner_alone(disk: Path) -> None:
    kept(opened(), "/a/")

    assert stat.S_IMODE(disk.stat().st_mode) == 0o700


def test_it_holds_no_more_than_it_may(disk: Path, settings) -> None:
    settings.PAGE_CACHE_MB = 1
    body = os.urandom(60_000)
    store = opened()
    for number in range(40):
        ticket = store.begin(f"/{number}/", 5)
        assert ticket is not None
        page = module.Page("200 OK", [], "", 0, 9e9, 9e9, body)
        store.keep(ticket, page, KEYS, invented=False)

    there = [number for number in range(40) if store.find(f"/{number}/", gzipped=False)]

    assert 8 <= len(there) <= 14 and there == list(range(40 - len(there), 40))


def test_what_strangers_make_up_does_not_push_out_the_site(disk: Path, settings) -> None:
    settings.PAGE_CACHE_MB = 1
    store = opened()
    kept(store, "/a/")
    body = os.urandom(60_000)
    for number in range(40):
        ticket = store.begin(f"/search/?q={number}", 5)
        assert ticket is not None
        store.keep(ticket, module.Page("200 OK", [], "", 0, 9e9, 9e9, body), KEYS, invented=True)

    assert store.find("/a/", gzipped=False) is not None
    assert sum(store.find(f"/search/?q={number}", gzipped=False) is not None for number in range(40)) <= 4


@pytest.mark.parametrize("junk", [b"", b"this is no database" * 1000], ids=["emptied", "overwritten"])
def test_a_broken_file_is_passed_by_and_made_anew(file: Path, reader: Reader, junk: bytes) -> None:
    edition = live()
    reader.get(edition.path)
    with sqlite3.connect(file) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    file.write_bytes(junk)

    for _ in range(3):
        answer = reader.get(edition.path)
        assert answer.status == 200 and "Dach" in answer.text
    asked = len(reader.rendered)
    kept(opened(), "/a/")

    assert asked <= 4 and opened().find("/a/", gzipped=False) is not None


def test_a_row_that_makes_no_sense_is_never_executed_or_told(file: Path, reader: Reader) -> None:
    kept(opened(), "/a/")
    with sqlite3.connect(file) as db:
        db.execute("UPDATE page SET head = ?", ("cos\nsystem\n(S'touch /tmp/evil'\ntR.",))

    with pytest.raises(StoreFault):
        opened().find("/a/", gzipped=False)

    assert opened().find("/a/", gzipped=False) is None


def test_while_it_is_locked_readers_get_their_page(file: Path, reader: Reader) -> None:
    edition = live()
    kept(opened(), "/a/")
    with sqlite3.connect(file, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        assert reader.get(edition.path).status == 200
        assert reader.get(edition.path).status == 200
        assert opened().find("/a/", gzipped=False) is not None  # reading waits for nobody
        other.execute("ROLLBACK")
    other.close()

    assert len(reader.rendered) == 2


def test_what_cannot_be_forgotten_page_by_page_is_forgotten_with_all(file: Path, monkeypatch) -> None:
    monkeypatch.setattr(module, "_FORGET_WAIT", 0.05)
    kept(opened(), "/a/")
    with sqlite3.connect(file, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        opened().forget(frozenset(["article-a"]))
        assert opened().find("/a/", gzipped=False) is None
        other.execute("ROLLBACK")
    other.close()


def test_it_is_forgotten_when_the_machine_was_started_anew(disk: Path, monkeypatch) -> None:
    kept(opened(), "/a/")
    monkeypatch.setattr(module, "_boot", lambda: "the next one")
    opened.__globals__["_opened"].cache_clear()

    assert opened().find("/a/", gzipped=False) is None


def test_a_folder_that_cannot_be_made_breaks_no_page_and_no_change(tmp_path: Path, settings, reader: Reader) -> None:
    settings.PAGE_CACHE = True
    settings.PAGE_CACHE_FOLDER = tmp_path / "file" / "page-cache"
    (tmp_path / "file").write_text("a file where a folder should be")
    edition = live()

    assert [reader.get(edition.path).status for _ in range(2)] == [200, 200]
    assert ForgottenPages.objects.exists()

    (tmp_path / "file").unlink()
    settle()
    assert not ForgottenPages.objects.exists()


def test_a_ticket_of_an_older_store_keeps_nothing(disk: Path) -> None:
    store = module.DiskStore(disk, 1_000_000)
    ticket = store.begin("/a/", 5)
    assert ticket is not None
    store.put_away()

    assert not store.keep(ticket, module.Page("200 OK", [], "", 0, 9e9, 9e9, b"old"), KEYS, invented=False)


def test_another_process_notices_that_it_was_put_away(disk: Path) -> None:
    one, other = module.DiskStore(disk, 1_000_000), module.DiskStore(disk, 1_000_000)
    kept(one, "/a/")
    assert other.find("/a/", gzipped=False) is not None

    one.put_away()

    assert other.find("/a/", gzipped=False) is None
    thread = threading.Thread(target=lambda: kept(one, "/b/"))
    thread.start()
    thread.join()
    assert other.find("/b/", gzipped=False) is not None
