import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from newsroom.serve import ROOT
from tests.browser.newsroom import database

Run = Callable[..., str]


@pytest.fixture
def python(tmp_path: Path) -> Iterator[Run]:
    """Runs Python with these arguments on a database of its own, as a process of its own; returns what it printed."""
    with database(tmp_path) as url:
        site = {"VAR_DIR": str(tmp_path), "DATABASE_URL": url}
        env = {**os.environ, **site, "DJANGO_SETTINGS_MODULE": "newsroom.settings", "PYTHONPATH": str(ROOT)}

        def run(*arguments: str) -> str:
            command = [sys.executable, *arguments]
            done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=120)
            assert done.returncode == 0, done.stdout + done.stderr
            return done.stdout

        run("manage.py", "migrate", "-v0")
        yield run
