"""In CI, what was not run counts as failed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SKIPPING = {
    "a test": "import pytest\n@pytest.mark.skip(reason='another day')\ndef test_it(): pass",
    "a test in its middle": "import pytest\ndef test_it(): pytest.skip('another day')",
    "a module": "import pytest\npytest.skip('another day', allow_module_level=True)\ndef test_it(): pass",
}
PASSING = "def test_it(): pass"


def run(folder, text, no_skips):
    """Runs one planted test with the conftest of these tests; returns pytest's exit code and what it said."""
    planted = folder / "test_planted.py"
    planted.write_text(text)
    options = ["-p", "tests.conftest", "-p", "no:cacheprovider", "-c", os.devnull, "--ds", "newsroom.settings"]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *options, "--rootdir", folder, planted],
        cwd=ROOT,
        env={**os.environ, "NEWSROOM_NO_SKIPS": no_skips, "PYTEST_ADDOPTS": ""},
        capture_output=True,
        text=True,
        timeout=60,
    )
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize("text", SKIPPING.values(), ids=SKIPPING)
def test_a_skip_fails_the_run(tmp_path, text):
    code, said = run(tmp_path, text, "1")

    assert code in {1, 2}, said
    assert "NEWSROOM_NO_SKIPS=1 lets nothing be skipped" in said


@pytest.mark.parametrize("text", SKIPPING.values(), ids=SKIPPING)
def test_a_skip_is_allowed_at_home(tmp_path, text):
    code, said = run(tmp_path, text, "")

    assert code in {0, 5}, said


def test_a_test_that_runs_passes(tmp_path):
    code, said = run(tmp_path, PASSING, "1")

    assert code == 0, said
