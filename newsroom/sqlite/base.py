"""SQLite whose connection stays open between requests, and lets go of a file that is not there any more.

Who restores a backup puts another file in the place of the database. A process that went on with the old one would
write into a file that nobody can find, so each request looks first (CONN_HEALTH_CHECKS) whether it is still the same.
"""

import sqlite3
from pathlib import Path
from typing import Any

from django.db.backends.sqlite3 import base

# A server makes no database of its own where one is missing: it says so, until somebody has put it back.
may_create = True


class DatabaseWrapper(base.DatabaseWrapper):
    _opened: int | None = None

    def get_new_connection(self, conn_params: Any) -> Any:
        file = self._file()
        if file is not None and not may_create and not file.exists():
            raise sqlite3.OperationalError(f"there is no database at {file}")
        made = super().get_new_connection(conn_params)
        self._opened = _inode(file)
        return made

    def is_usable(self) -> bool:
        return super().is_usable() and self._opened == _inode(self._file())

    def _file(self) -> Path | None:
        """The database's file; None if it lives in memory."""
        return None if self.is_in_memory_db() else Path(self.settings_dict["NAME"])


def _inode(file: Path | None) -> int | None:
    try:
        return file.stat().st_ino if file is not None else None
    except FileNotFoundError:
        return None
