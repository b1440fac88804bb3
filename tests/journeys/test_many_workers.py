"""Four workers, one database, 40 due articles: each appears exactly once."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.browser.newsroom import database

ROOT = Path(__file__).resolve().parents[2]
SEED = """
import django; django.setup()
from datetime import timedelta
from django.utils import timezone
from articles.models import Article
from tests.world import article, user
now = timezone.now()
for number in range(40):
    made = article(f"Meldung Nummer {number} aus dem Hafen")
    Article.objects.filter(pk=made.pk).update(scheduled_for=now - timedelta(seconds=1), scheduled_by=user("paula"))
"""
COUNT = """
import django; django.setup()
from articles.archive.ledger import verify
from articles.models import Activity, Edition
articles = Edition.objects.values("article").distinct()
acts = Activity.objects.filter(verb="publish")
print(Edition.objects.count(), articles.count(), acts.count(), len(list(verify())))
"""


def test_each_due_article_appears_exactly_once(tmp_path: Path) -> None:
    with database(tmp_path) as url:
        env = {
            **os.environ,
            "VAR_DIR": str(tmp_path),
            "DATABASE_URL": url,
            "DJANGO_SETTINGS_MODULE": "newsroom.settings",
            "PYTHONPATH": str(ROOT),
        }

        def run(*arguments: str) -> str:
            command = [sys.executable, *arguments]
            return subprocess.run(
                command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=120, check=True
            ).stdout

        run("manage.py", "migrate", "-v0")
        run("-c", SEED)
        with ThreadPoolExecutor(4) as pool:
            said = list(pool.map(lambda _: run("manage.py", "work", "--once"), range(4)))
        assert sum(lines.count("published:") for lines in said) == 40
        assert run("-c", COUNT).split() == ["40", "40", "40", "0"]
