import pytest
from django.test import Client

from tests import world


def at_the_desk(name: str) -> Client:
    """One of the cast, signed in. The desk speaks English to them: tests read sentences as the code has them."""
    user = world.user(name)
    user.language = "en"
    user.save()
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def paula(db: None) -> Client:
    """The publisher."""
    return at_the_desk("paula")


@pytest.fixture
def armin(db: None) -> Client:
    """The archivist."""
    return at_the_desk("armin")
