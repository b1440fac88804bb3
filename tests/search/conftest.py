"""Everything here writes to the database."""

from collections.abc import Callable
from typing import Any

import pytest

from articles.models import Edition
from articles.search.results import Results, search
from tests import world


@pytest.fixture(autouse=True)
def _database(db: None) -> None:
    """Every test of the search reads and writes."""


@pytest.fixture
def publish() -> Callable[..., Edition]:
    """Publish an article; the index follows as it does on the site, by the verb's signal."""
    return world.live


def headlines(results: Results) -> list[str]:
    return [hit.edition.headline for hit in results.hits]


def found(typed: str, **options: Any) -> list[str]:
    """The headlines a reader sees for this query, in order."""
    return headlines(search(typed, **options))
