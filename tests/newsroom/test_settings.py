"""What the environment says, and what `manage.py` says back."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PRODUCTION = {
    "DEBUG": "0",
    "SECRET_KEY": "not-a-word-of-this-may-be-shown-" * 2,
    "SITE_ADDRESS": "https://news.example",
    "ALLOWED_HOSTS": "news.example",
}


def manage(*arguments, **env):
    """Runs a management command with nothing but `env` in its environment."""
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], **env},
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_the_table_shows_name_value_default_and_meaning_and_marks_what_is_set():
    lines = manage("settings", SITE_NAME="Abendblatt").stdout.splitlines()

    assert lines[0].split() == ["NAME", "VALUE", "DEFAULT", "MEANING"]
    name = next(line for line in lines if "SITE_NAME" in line)
    assert name.startswith("* SITE_NAME")
    assert "Abendblatt" in name
    assert "Newsroom" in name
    unset = next(line for line in lines if line.split()[0] == "TIME_ZONE")
    assert unset.startswith("  TIME_ZONE")


def test_the_table_shows_no_secret():
    done = manage("settings", **PRODUCTION, DATABASE_URL="postgres://me:hidden-word@127.0.0.1:5/news")

    assert done.returncode == 0, done.stderr
    assert PRODUCTION["SECRET_KEY"] not in done.stdout
    assert "hidden-word" not in done.stdout
    assert "postgres://me:•••@127.0.0.1:5/news" in done.stdout


def test_a_public_server_passes_djangos_own_check():
    done = manage("check", "--deploy", "--fail-level", "WARNING", **PRODUCTION)

    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"MEDIA_URL": "https://pictures.example"}, "MEDIA_URL"),
        ({"SECRET_KEY": ""}, "SECRET_KEY must be set to at least 50 random characters"),
        ({"SECRET_KEY": "short"}, "SECRET_KEY must be set to at least 50 random characters"),
        ({"ALLOWED_HOSTS": ""}, "ALLOWED_HOSTS must name the hosts you serve"),
        ({"SITE_ADDRESS": ""}, "SITE_ADDRESS must be set to the https:// address"),
        ({"SITE_ADDRESS": "http://news.example"}, "SITE_ADDRESS must be set to the https:// address"),
        ({"DEBUG": "perhaps"}, "DEBUG is 'perhaps': expected 1 or 0"),
        ({"DATABASE_URL": "mysql://me:hidden-word@x/y"}, "DATABASE_URL is 'mysql://me:•••@x/y': expected an address"),
        ({"VAR_DIR": "var"}, "VAR_DIR is 'var': expected an absolute path"),
        ({"WORKER_SECONDS": "soon"}, "WORKER_SECONDS is 'soon': expected a whole number"),
    ],
)
def test_a_public_server_does_not_start_on_a_guess(change, sentence):
    done = manage("check", **{**PRODUCTION, **change})

    assert done.returncode != 0
    assert sentence in done.stderr
    assert "hidden-word" not in done.stderr
