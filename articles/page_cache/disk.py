"""Pages in a small SQLite file of their own, shared by all processes of the machine.

It lies in a folder of its own, so that a broken file can be put away together with its journal by one rename; every
process notices, because it looks at the file's inode before it reads. Nothing is lost with it but time.
"""

import json
import os
import secrets
import shutil
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from django.conf import settings

from articles.page_cache.page import Page
from articles.page_cache.showing import EVERYTHING
from articles.page_cache.store import StoreFault, Ticket

_READ_WAIT: Final = 0.25  # seconds; a reader rather renders than waits longer
_FORGET_WAIT: Final = 3.0  # then the whole store is put away
_LONGEST_RENDERING: Final = 600.0
_INVENTED_SHARE: Final = 5  # one fifth of the room
_SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS page (
    id INTEGER PRIMARY KEY, address TEXT NOT NULL UNIQUE, head TEXT NOT NULL, etag TEXT NOT NULL,
    modified REAL NOT NULL, fresh_until REAL NOT NULL, ends_at REAL NOT NULL, kept_at REAL NOT NULL,
    invented INTEGER NOT NULL, size INTEGER NOT NULL, gzipped BLOB NOT NULL, body BLOB NOT NULL);
CREATE INDEX IF NOT EXISTS page_oldest ON page (invented, kept_at);
CREATE TABLE IF NOT EXISTS shown (
    key TEXT NOT NULL, page INTEGER NOT NULL REFERENCES page ON DELETE CASCADE, PRIMARY KEY (key, page)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS shown_page ON shown (page);
CREATE TABLE IF NOT EXISTS forgotten (key TEXT PRIMARY KEY, tick INTEGER NOT NULL, at REAL NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS lease (
    key TEXT NOT NULL, token TEXT NOT NULL, until REAL NOT NULL, PRIMARY KEY (key, token)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS lease_token ON lease (token);
CREATE TABLE IF NOT EXISTS claim (address TEXT PRIMARY KEY, token TEXT NOT NULL, until REAL NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS room (invented INTEGER PRIMARY KEY, used INTEGER NOT NULL);
INSERT OR IGNORE INTO room VALUES (0, 0), (1, 0);
CREATE TRIGGER IF NOT EXISTS page_in AFTER INSERT ON page BEGIN
    UPDATE room SET used = used + new.size WHERE invented = new.invented; END;
CREATE TRIGGER IF NOT EXISTS page_out AFTER DELETE ON page BEGIN
    UPDATE room SET used = used - old.size WHERE invented = old.invented; END;
INSERT OR IGNORE INTO meta VALUES ('tick', 0);
"""
_FIND: Final = "SELECT head, etag, modified, fresh_until, ends_at, {} FROM page WHERE address = ?"
_FIND_GZIPPED: Final = _FIND.format("gzipped, CASE gzipped WHEN x'' THEN body ELSE x'' END")
_FIND_PLAIN: Final = _FIND.format("x'', body")


@dataclass(frozen=True, slots=True)
class _Opened:
    connection: sqlite3.Connection
    inode: int
    process: int
    epoch: str


class DiskStore:
    """The store in ``folder``, of at most ``limit`` bytes of pages."""

    def __init__(self, folder: Path, limit: int) -> None:
        self._folder = folder
        self._file = str(folder / "pages-1.sqlite3")
        self._limits = {True: limit // _INVENTED_SHARE, False: limit - limit // _INVENTED_SHARE}
        self._local = threading.local()

    def find(self, address: str, *, gzipped: bool) -> Page | None:
        with self._faults():
            sql = _FIND_GZIPPED if gzipped else _FIND_PLAIN
            row = self._open().connection.execute(sql, (address,)).fetchone()
            if row is None:
                return None
            head, etag, modified, fresh_until, ends_at, zipped, body = row
            status, rows = json.loads(head)
            headers = [(name, value) for name, value in rows]
        return Page(status, headers, etag, modified, fresh_until, ends_at, body, zipped)

    def begin(self, address: str, seconds: float) -> Ticket | None:
        now, token = time.time(), secrets.token_hex(8)
        with self._writing() as (db, epoch):
            db.execute("DELETE FROM claim WHERE until <= ? OR until > ?", (now, now + _LONGEST_RENDERING))
            claimed = db.execute("INSERT OR IGNORE INTO claim VALUES (?, ?, ?)", (address, token, now + seconds))
            if not claimed.rowcount:
                return None
            tick = db.execute("SELECT value FROM meta WHERE name = 'tick'").fetchone()[0]
        return Ticket(address, token, epoch, tick, now)

    def keep(self, ticket: Ticket, page: Page, keys: frozenset[str], *, invented: bool) -> bool:
        now = time.time()
        with self._writing() as (db, epoch):
            db.execute("DELETE FROM claim WHERE token = ?", (ticket.token,))
            late = not 0 <= now - ticket.at < _LONGEST_RENDERING
            if epoch != ticket.epoch or late or _changed_since(db, ticket, keys):
                return False
            db.execute("DELETE FROM page WHERE address = ?", (ticket.address,))
            values = (ticket.address, page.head(), page.etag, page.modified, page.fresh_until, page.ends_at)
            bodies = (page.size, page.gzipped, page.body)
            sql = "INSERT INTO page VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            pk = db.execute(sql, (*values, now, invented, *bodies)).lastrowid
            db.executemany("INSERT INTO shown VALUES (?, ?)", [(key, pk) for key in keys - {EVERYTHING}])
            self._make_room(db, invented=invented)
        return True

    def _make_room(self, db: sqlite3.Connection, *, invented: bool) -> None:
        """The pages kept longest ago go first: what is read often is rendered again every few minutes."""
        limit = self._limits[invented]
        for _ in range(1000):
            used = db.execute("SELECT used FROM room WHERE invented = ?", (invented,)).fetchone()[0]
            if used <= limit:
                return
            oldest = "SELECT id FROM page WHERE invented = ? ORDER BY kept_at LIMIT 8"
            db.execute(f"DELETE FROM page WHERE id IN ({oldest})", (invented,))  # noqa: S608  (our own words)

    def give_up(self, ticket: Ticket) -> None:
        with self._writing() as (db, _epoch):
            db.execute("DELETE FROM claim WHERE token = ?", (ticket.token,))

    def forget(self, keys: frozenset[str]) -> None:
        self._forget(keys)

    def block(self, keys: frozenset[str], seconds: float) -> str:
        lease = secrets.token_hex(8)
        self._forget(keys, lease=lease, seconds=seconds)
        return lease

    def release(self, keys: frozenset[str], lease: str) -> None:
        self._forget(keys, ended=lease)

    def _forget(self, keys: frozenset[str], *, lease: str = "", seconds: float = 0, ended: str = "") -> None:
        if not settings.PAGE_CACHE and not Path(self._file).exists():
            return  # nothing was ever kept
        now = time.time()
        with self._surely(), self._writing(_FORGET_WAIT) as (db, _epoch):
            _drop(db, sorted(keys))
            db.execute("DELETE FROM lease WHERE until < ? OR token = ?", (now - _LONGEST_RENDERING, ended))
            if lease:
                db.executemany("INSERT INTO lease VALUES (?, ?, ?)", [(key, lease, now + seconds) for key in keys])

    @contextmanager
    def _surely(self) -> Iterator[None]:
        """What cannot be forgotten page by page is forgotten with the whole store."""
        try:
            yield
        except StoreFault:
            self.put_away()

    def put_away(self) -> None:
        """Begin anew with an empty store; what other processes hold open they let go with their next look."""
        gone = self._folder.with_name(f"{self._folder.name}-{secrets.token_hex(4)}")
        try:
            self._folder.rename(gone)
        except FileNotFoundError:
            return
        except OSError as error:
            raise StoreFault(str(error)) from error
        shutil.rmtree(gone, ignore_errors=True)

    @contextmanager
    def _writing(self, wait: float = _READ_WAIT) -> Iterator[tuple[sqlite3.Connection, str]]:
        with self._faults():
            opened = self._open()
            db = opened.connection
            db.execute(f"PRAGMA busy_timeout = {int(wait * 1000)}")
            db.execute("BEGIN IMMEDIATE")
            try:
                yield db, opened.epoch
                db.execute("COMMIT")
            finally:
                if db.in_transaction:
                    with suppress(sqlite3.Error):
                        db.execute("ROLLBACK")

    @contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.OperationalError as error:
            # The file is locked, full, out of reach: it may be well in a moment. Without our tables it will not.
            if "no such" in str(error):
                self.put_away()
            raise StoreFault(str(error)) from error
        except (sqlite3.Error, ValueError, TypeError) as error:
            self.put_away()
            raise StoreFault(str(error)) from error
        except OSError as error:
            raise StoreFault(str(error)) from error

    def _open(self) -> _Opened:
        held: _Opened | None = getattr(self._local, "opened", None)
        try:
            inode = os.stat(self._file).st_ino  # noqa: PTH116  (asked for every page; a Path costs three times as much)
        except FileNotFoundError:
            inode = 0
        if held is not None and held.inode == inode and held.process == os.getpid():
            return held
        self._local.opened = None
        if held is not None:
            held.connection.close()
        self._local.opened = self._connected()
        return self._local.opened  # type: ignore[no-any-return]

    def _connected(self) -> _Opened:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        db = sqlite3.connect(self._file, timeout=_READ_WAIT, isolation_level=None, check_same_thread=False)
        # What is lost with the power is lost with the whole store (see _boot): no need to wait for the disk.
        for pragma in ("journal_mode = WAL", "synchronous = OFF", "foreign_keys = ON", "secure_delete = ON"):
            db.execute(f"PRAGMA {pragma}")
        known = dict(db.execute("SELECT name, value FROM meta")) if _has_tables(db) else {}
        if known and known.get("boot") != _boot():
            db.close()
            self.put_away()
            return self._connected()
        if not known:
            mark = "INSERT OR IGNORE INTO meta VALUES"
            made = f"{mark} ('epoch', '{secrets.token_hex(8)}'); {mark} ('boot', '{_boot()}');"
            db.executescript(f"BEGIN IMMEDIATE; {_SCHEMA} {made} COMMIT;")
            known = dict(db.execute("SELECT name, value FROM meta"))
        return _Opened(db, Path(self._file).stat().st_ino, os.getpid(), known["epoch"])


def _has_tables(db: sqlite3.Connection) -> bool:
    return db.execute("SELECT 1 FROM sqlite_master WHERE name = 'meta'").fetchone() is not None


def _changed_since(db: sqlite3.Connection, ticket: Ticket, keys: frozenset[str]) -> bool:
    """Whether one of these keys was forgotten after the rendering began, or was under a lease since."""
    marks = ", ".join("?" * len(keys))
    later = f"SELECT 1 FROM forgotten WHERE tick > ? AND key IN ({marks})"  # noqa: S608  (question marks alone)
    leased = f"SELECT 1 FROM lease WHERE until > ? AND key IN ({marks})"  # noqa: S608
    either = f"{later} UNION ALL {leased} LIMIT 1"
    return db.execute(either, (ticket.tick, *keys, ticket.at, *keys)).fetchone() is not None


def _drop(db: sqlite3.Connection, keys: list[str]) -> None:
    now = time.time()
    (tick,) = db.execute("UPDATE meta SET value = value + 1 WHERE name = 'tick' RETURNING value").fetchone()
    db.execute("DELETE FROM forgotten WHERE at < ?", (now - 2 * _LONGEST_RENDERING,))
    db.executemany("INSERT OR REPLACE INTO forgotten VALUES (?, ?, ?)", [(key, tick, now) for key in keys])
    if EVERYTHING in keys:
        db.execute("DELETE FROM page")
        return
    for key in keys:
        db.execute("DELETE FROM page WHERE id IN (SELECT page FROM shown WHERE key = ?)", (key,))


def _boot() -> str:
    """Which start of the machine this is: after a power cut the file may lack the last things that were forgotten."""
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text().strip()
    except OSError:
        return str(round((time.time() - time.monotonic()) / 60))
