"""The leak sweep with the page cache on: everything was read, and then it is taken back."""

from dataclasses import dataclass

import pytest
from django.utils import timezone

from articles.workflow.publish import publish
from articles.workflow.withdraw import withdraw
from tests.journeys.test_no_draft_leaks import SECRET, addresses_of, crawl, hidden_article, said_elsewhere, without_path
from tests.page_cache.conftest import Reader
from tests.world import live, user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("page_cache")]


@dataclass
class Told:
    """What the sweep asks of a response of Django's test client."""

    status_code: int
    text: str
    headers: dict[str, str]
    streaming = False

    def __getitem__(self, name: str) -> str:
        return self.headers[name.lower()]


class Browsing:
    """The sweep's client, through the page cache."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader

    def get(self, address: str) -> Told:
        answer = self.reader.get(address)
        return Told(answer.status, answer.body.decode("utf-8", "replace"), answer.headers)


def test_what_was_read_everywhere_is_nowhere_after_its_withdrawal(reader: Reader, committed) -> None:
    client = Browsing(reader)
    with committed():
        live("Eine sichtbare Geschichte vom Hafen")
        made = hidden_article()
        publish(made, by=user("paula"), at=timezone.now())
        said_elsewhere(made)
    warm = crawl(client) | {address: client.get(address).text for address in addresses_of(made)}
    assert crawl(client).keys() <= warm.keys()
    assert sum(SECRET.lower() in text.lower() for text in warm.values()) > 10

    with committed():
        withdraw(made, by=user("paula"), at=timezone.now(), note="Die Geschichte stimmte nicht.")

    for address in warm:
        assert SECRET.lower() not in without_path(client.get(address).text, address), address
