"""A kept front page is as fresh as the desk's arrangement of it."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from articles.models import Front, Slot
from articles.workflow.arrange import arrange, clear_expired
from tests.page_cache.conftest import Reader
from tests.world import NOON, live, section, user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("page_cache")]


def lead(page: Any) -> str:
    return str(page.text.partition('class="front-lead"')[2].partition("</h3>")[0])


def place(made: Any, *, of: Any = None, **fields: Any) -> Front:
    front = Front(language="de", section=of)
    return arrange(front, [Slot(article=made, position=1, **fields)], by=user("emil"), at=timezone.now(), version=0)


@pytest.mark.parametrize("address", ["/", "/politik/"])
def test_readers_see_the_new_arrangement_at_once(reader: Reader, committed: Any, address: str) -> None:
    with committed():
        old = live("Die ältere Geschichte", at=NOON).article
        live("Die neuere Geschichte", at=NOON + timedelta(hours=1))
    assert "Die neuere" in lead(reader.get(address)) and "Die neuere" in lead(reader.get(address))

    with committed():
        place(old, of=section() if address != "/" else None)

    assert "Die ältere" in lead(reader.get(address))


def test_a_kept_page_ends_when_a_place_on_it_does(reader: Reader, committed: Any, time_machine: Any) -> None:
    now = timezone.now()
    time_machine.move_to(now, tick=False)
    with committed():
        old = live("Die ältere Geschichte", at=NOON).article
        live("Die neuere Geschichte", at=NOON + timedelta(hours=1))
        place(old, until=now + timedelta(seconds=90))
    assert "Die ältere" in lead(reader.get("/"))

    time_machine.move_to(now + timedelta(seconds=91), tick=False)

    assert "Die neuere" in lead(reader.get("/"))


def test_clearing_a_place_forgets_the_page(reader: Reader, committed: Any) -> None:
    with committed():
        old = live("Die ältere Geschichte", at=NOON).article
        live("Die neuere Geschichte", at=NOON + timedelta(hours=1))
        place(old, until=timezone.now() + timedelta(hours=1))
    assert "Die ältere" in lead(reader.get("/"))

    with committed():
        clear_expired(timezone.now() + timedelta(hours=1))

    assert "Die neuere" in lead(reader.get("/"))
