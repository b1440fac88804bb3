"""A kept page ends with the rights to the pictures on it, although nothing is changed in that moment."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from articles.models import Fragment, Image
from tests.page_cache.conftest import Reader
from tests.world import image, live

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("page_cache")]
NOW = datetime(2026, 7, 3, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize("stored", [True, False], ids=["from its fragment", "rendered while the reader waits"])
@pytest.mark.parametrize("where", ["article", "front page"])
def test_a_kept_page_ends_when_the_rights_to_its_picture_do(
    reader: Reader, committed, where: str, stored: bool
) -> None:
    with time_machine.travel(NOW, tick=False) as clock:
        with committed():
            picture = image()
            Image.objects.update(rights_expire_at=NOW + timedelta(minutes=1))
            edition = live(lead_image=Image.objects.get())
            if not stored:
                Fragment.objects.all().spoil()
        address = edition.path if where == "article" else "/"

        assert picture.code in reader.get(address).text
        clock.shift(timedelta(seconds=59))
        assert picture.code in reader.get(address).text
        clock.shift(timedelta(seconds=1))
        assert picture.code not in reader.get(address).text
