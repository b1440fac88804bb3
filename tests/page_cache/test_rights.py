"""A kept page ends with the rights to the pictures on it, although nothing is changed in that moment."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from articles.models import Fragment, Image
from tests.page_cache.conftest import Reader
from tests.world import image, live, person

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


@pytest.mark.parametrize(
    "where", ["/people/marta-lindqvist/", "/authors/marta-lindqvist/", "/search/?q=Marta+Lindqvist"]
)
def test_a_portrait_goes_with_its_credit(reader: Reader, committed, where: str) -> None:
    with time_machine.travel(NOW, tick=False) as clock:
        with committed():
            portrait = image(credit="Foto: Quorxanth")
            Image.objects.update(rights_expire_at=NOW + timedelta(minutes=1))
            marta = person("Marta Lindqvist", portrait=portrait)
            words = "Wir bauen dieses Dach im Herbst"
            body = f"<p>„{words}“, sagte Marta Lindqvist.</p>"
            live(body=body, quotes=[{"text": words, "speaker": marta}], author=marta)

        clock.shift(timedelta(seconds=59))
        page = reader.get(where).text
        assert portrait.code in page and "Foto: Quorxanth" in page
        clock.shift(timedelta(seconds=1))
        page = reader.get(where).text
        assert portrait.code not in page and "Quorxanth" not in page


def test_the_text_version_names_no_picture_that_may_not_be_shown(reader: Reader, committed) -> None:
    with time_machine.travel(NOW, tick=False) as clock:
        with committed():
            image(caption="Der Kai am Morgen", credit="Foto: Quorxanth")
            Image.objects.update(rights_expire_at=NOW + timedelta(minutes=1))
            picture = Image.objects.get()
            edition = live(lead_image=picture)

        page = reader.get(f"{edition.path}text/").text
        assert all(words in page for words in ("Der Kai am Morgen", "Quorxanth", picture.code))
        clock.shift(timedelta(minutes=1))
        page = reader.get(f"{edition.path}text/").text
        assert not any(words in page for words in ("Der Kai am Morgen", "Quorxanth", picture.code))
