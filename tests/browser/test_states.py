"""Odd articles as a browser shows them: nothing wider than the smallest phone, nothing that axe finds."""

import json

import pytest

from tests.browser import axe
from tests.states import STATES

PUBLISH = "from tests.states import publish_all; publish_all()"


@pytest.fixture(scope="module")
def addresses(newsroom):
    """Where each state is found in the running site."""
    return json.loads(newsroom.manage("shell", "--no-imports", "-c", PUBLISH).splitlines()[-1])


@pytest.mark.parametrize("name", STATES)
def test_it_fits_the_smallest_phone_and_axe_finds_nothing(page, addresses, name):
    for scheme, width in (("light", 320), ("dark", 1280)):
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(addresses[name])
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")

        assert page.evaluate("document.documentElement.scrollWidth") == width
        assert axe.violations(page) == [], (scheme, width)
