import pytest
from django.test import Client

from tests import world


@pytest.fixture
def paula(db: None) -> Client:
    """The publisher at the desk, which speaks English to her: tests read sentences as the code has them."""
    user = world.user("paula")
    user.language = "en"
    user.save()
    client = Client()
    client.force_login(user)
    return client
