"""A section gets another name while the worker renders a page that names it: the page has the new name in the end."""

from tests.journeys.conftest import Run

RENAME = """
import django; django.setup()
from threading import Thread
from django.db import connection, transaction
from articles.fragments import store
from articles.models import Fragment, Section
from tests.world import live

def rename():
    with transaction.atomic():
        section = Section.objects.get()
        section.name_de = "Land und Leute"
        section.save()
    connection.close()

def rendered(edition):
    done = article(edition)
    renaming.start()
    renaming.join(1)  # unless it waits for us, as it should
    return done

live("Das Dach kommt")
Fragment.objects.all().spoil()
renaming, article, store.KINDS["article"] = Thread(target=rename), store.KINDS["article"], rendered
next(store.render_spoiled())
renaming.join()
page = Fragment.objects.get(kind="article")
print("new" if not page.stamp or "Land und Leute" in page.html else "old")
"""


def test_a_name_given_in_that_moment_is_not_lost(python: Run) -> None:
    assert python("-c", RENAME).split()[-1] == "new"
