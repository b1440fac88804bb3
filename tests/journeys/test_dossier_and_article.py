"""A dossier and one of its articles are published in the same moment: both appear, whoever waits for whom."""

from tests.journeys.conftest import Run

BOTH = """
import django; django.setup()
from threading import Thread
from time import sleep
from django.db import connection, transaction
from django.utils import timezone
from articles.models import Article, DossierEdition, Edition
from articles.workflow.publish import publish
from articles.workflow.publish_dossier import publish_dossier
from tests.world import dossier, live, user

edition, by = live("Das Dach kommt"), user("paula")
made = dossier(edition.article)

def article():
    with transaction.atomic():
        again = Article.objects.select_for_update().get(pk=edition.article_id)  # as the verb begins
        other.start()
        sleep(1)
        publish(again, by=by, at=timezone.now(), kind="update", override="Eilt.")
    connection.close()

def curated():
    publish_dossier(made, by=by, at=timezone.now())
    connection.close()

other = Thread(target=curated)
first = Thread(target=article)
first.start(); first.join(); other.join()
print(Edition.objects.live().get().number, DossierEdition.objects.live().count())
"""


def test_neither_is_lost(python: Run) -> None:
    assert python("-c", BOTH).split()[-2:] == ["2", "1"]
