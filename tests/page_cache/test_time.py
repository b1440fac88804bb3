"""What the clock does to a kept page, and what many readers at once do."""

import threading
import time
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine

from articles.page_cache import answer
from articles.page_cache.answer import FRESH_SECONDS, KEPT_SECONDS, STALE_SECONDS, WholePages
from articles.page_cache.showing import collected
from tests.page_cache.conftest import Reader
from tests.world import live

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("disk")]
NOON = datetime(2026, 7, 3, 10, 0, tzinfo=UTC)


@pytest.fixture
def clock():
    with time_machine.travel(NOON, tick=False) as clock:
        yield clock


def test_an_outdated_page_is_told_once_more_and_renewed_when_the_reader_has_it(
    reader: Reader, committed, clock
) -> None:
    with committed():
        edition = live()
    first = reader.get(edition.path)
    clock.shift(timedelta(seconds=FRESH_SECONDS + 1))

    assert reader.get(edition.path).body == first.body
    assert len(reader.rendered) == 2
    reader.get(edition.path)

    assert len(reader.rendered) == 2


def test_a_long_outdated_page_is_rendered_before_it_is_told(reader: Reader, committed, clock) -> None:
    with committed():
        edition = live()
    assert "2026-07-03" in reader.get(edition.path).text
    clock.shift(timedelta(seconds=FRESH_SECONDS + STALE_SECONDS + 1))

    reader.before = lambda: reader.rendered.append("before it was told")
    reader.get(edition.path)

    assert reader.rendered[-1] == "before it was told"


def test_it_ends_at_midnight_for_the_date_stands_on_it(reader: Reader, committed, clock) -> None:
    clock.move_to(datetime(2026, 7, 3, 21, 58, tzinfo=UTC))  # two minutes to midnight in Berlin
    with committed():
        live()
    assert 'datetime="2026-07-03"' in reader.get("/").text

    clock.shift(timedelta(minutes=2, seconds=STALE_SECONDS))

    assert 'datetime="2026-07-04"' in reader.get("/").text


def test_while_the_site_is_broken_the_older_page_is_told_for_a_day(reader: Reader, committed, clock) -> None:
    with committed():
        edition = live()
    reader.get(edition.path)
    reader.broken = True

    for seconds in (FRESH_SECONDS + 1, STALE_SECONDS, 3600, KEPT_SECONDS - 3600 - FRESH_SECONDS - STALE_SECONDS - 2):
        clock.shift(timedelta(seconds=seconds))
        assert reader.get(edition.path).status == 200
    clock.shift(timedelta(seconds=2))

    assert reader.get(edition.path).status == 503


def test_the_same_page_rendered_again_is_as_old_as_it_was(reader: Reader, committed, clock) -> None:
    with committed():
        edition = live()
    assert "last-modified" not in reader.get(edition.path).headers  # another version may come in the same second
    clock.shift(timedelta(seconds=2))
    first = reader.get(edition.path).headers["last-modified"]
    clock.shift(timedelta(seconds=FRESH_SECONDS + STALE_SECONDS))

    again = reader.get(edition.path)

    assert again.headers["last-modified"] == first == "Fri, 03 Jul 2026 10:00:00 GMT"
    assert reader.get(edition.path, if_modified_since=first).status == 304
    assert len(reader.rendered) == 2


ENVIRON = {"PATH_INFO": "/a/", "HTTP_HOST": "127.0.0.1:8000", "wsgi.url_scheme": "http"}


class Slow:
    """A site that takes a while for its one page."""

    def __init__(self) -> None:
        self.rendered = 0
        self.site = WholePages(self.answer)

    def answer(self, environ: dict[str, Any], start_response: Any) -> list[bytes]:
        self.rendered += 1
        with collected(afresh=False) as showing:
            showing.published = True
        time.sleep(0.2)
        start_response("200 OK", [("Content-Type", "text/html"), ("Cache-Control", "public")])
        return [b"a page"]

    def ask(self, got: list[bytes]) -> None:
        got.append(b"".join(self.site({**ENVIRON, "REQUEST_METHOD": "GET"}, lambda *_: None)))


def test_of_many_readers_at_once_one_has_it_rendered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answer, "WAIT_SECONDS", 60)  # however slow this machine is
    monkeypatch.setattr(answer, "RENDERING_SECONDS", 60)
    slow, got = Slow(), list[bytes]()
    threads = [threading.Thread(target=slow.ask, args=(got,)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert got == [b"a page"] * 8 and slow.rendered == 1
