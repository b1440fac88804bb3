"""Four workers, one database, 40 due articles: each appears exactly once."""

from concurrent.futures import ThreadPoolExecutor

from tests.journeys.conftest import Run

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


def test_each_due_article_appears_exactly_once(python: Run) -> None:
    python("-c", SEED)
    with ThreadPoolExecutor(4) as pool:
        said = list(pool.map(lambda _: python("manage.py", "work", "--once"), range(4)))
    assert sum(lines.count("published:") for lines in said) == 40
    assert python("-c", COUNT).split() == ["40", "40", "40", "0"]
