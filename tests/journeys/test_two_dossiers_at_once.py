"""Two people save a new dossier with the same title in the same moment: each has one, at an address of its own."""

from tests.journeys.conftest import Run

BOTH = """
import django; django.setup()
from threading import Thread
from time import sleep
from django.db import connection, transaction
from articles.models import Dossier
from tests.world import dossier, user

user("armin")

def slower():
    dossier(title="Der Hafen")
    connection.close()

def first():
    with transaction.atomic():
        dossier(title="Der Hafen")
        other.start()
        sleep(1)
    connection.close()

other = Thread(target=slower)
one = Thread(target=first)
one.start(); one.join(); other.join()
print(*Dossier.objects.order_by("pk").values_list("slug", flat=True))
"""


def test_both_are_saved(python: Run) -> None:
    assert python("-c", BOTH).split()[-2:] == ["der-hafen", "der-hafen-2"]
