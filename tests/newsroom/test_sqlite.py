"""SQLite stays open between requests, and follows the file that stands in its place."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import OperationalError
from django.db.utils import ConnectionHandler

from newsroom.sqlite import base

pytestmark = pytest.mark.django_db


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "newsroom.sqlite3"


@pytest.fixture
def connection(file: Path) -> Iterator[Any]:
    told = {"ENGINE": "newsroom.sqlite", "NAME": str(file), "CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
    made = ConnectionHandler({"default": told})["default"]
    yield made
    made.close()


def next_request(connection: Any) -> None:
    """What Django does before each."""
    connection.close_if_unusable_or_obsolete()


def write(connection: Any, word: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE word (word TEXT)")
        cursor.execute("INSERT INTO word VALUES (%s)", [word])


def read(connection: Any) -> str:
    with connection.cursor() as cursor:
        return str(cursor.execute("SELECT word FROM word").fetchone()[0])


def test_it_stays_open_between_requests(connection: Any) -> None:
    write(connection, "one")
    before = connection.connection
    next_request(connection)

    assert read(connection) == "one" and connection.connection is before


def test_after_a_backup_was_put_back_the_next_request_reads_that(connection: Any, file: Path) -> None:
    write(connection, "old")
    connection.close()
    backup = file.with_name("backup")
    backup.write_bytes(file.read_bytes())
    with connection.cursor() as cursor:
        cursor.execute("UPDATE word SET word = 'newer'")
    next_request(connection)
    assert read(connection) == "newer"

    backup.rename(file)
    next_request(connection)

    assert read(connection) == "old"


def test_a_server_makes_no_database_where_one_is_missing(
    connection: Any, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(base, "may_create", False)

    with pytest.raises(OperationalError, match="there is no database at"):
        connection.ensure_connection()

    assert not file.exists()
