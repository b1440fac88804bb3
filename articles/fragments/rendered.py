"""What rendering a fragment gives, and the stamp that says with which templates it was rendered."""

import hashlib
import json
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Final

from django.apps import apps
from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.utils import translation

from articles.models import Edition
from articles.page_cache.showing import collected, contains

logger = logging.getLogger(__name__)

STAMP_LENGTH: Final = 16
# Whoever changes one of these changes what fragments look like.
_SOURCES: Final = (
    ("templates/articles", "*.html"),
    ("static/js", "*.js"),
    ("articles/fragments", "*.py"),
    ("articles/feeds", "*.py"),
    ("articles/templatetags", "*.py"),
    ("articles/locale", "*.mo"),
    ("articles", "structured_data.py"),
    ("articles", "blocks.py"),
    ("articles/text", "*.py"),
    ("articles/imaging", "renditions.py"),
)
_SETTINGS: Final = ("SITE_NAME", "SITE_ADDRESS", "STATIC_URL", "MEDIA_URL", "TIME_ZONE")


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished piece; ``beside`` are the keys of other editions whose cards are in it.

    ``keys`` are what the page cache has to know of it. It must not be shown from ``valid_until`` on; None if time
    changes nothing.
    """

    html: str
    head: str = ""
    beside: tuple[int, ...] = ()
    keys: frozenset[str] = frozenset()
    valid_until: datetime | None = None


Render = Callable[[Edition], Rendered]


@contextmanager
def faults_noted(message: str, *about: object) -> Iterator[None]:
    """What goes wrong inside is logged, and its page does without it.

    A database that is away is no fault of what is rendered: readers then get the page they had.
    """
    try:
        yield
    except (OperationalError, InterfaceError):
        raise
    except Exception:
        logger.exception(message, *about)


def rendered_now(edition: Edition, render: Render) -> Rendered:
    """The piece as its templates give it, in the language of the edition, with what they said that they show."""
    with translation.override(edition.language), collected() as showing:
        contains(f"article-{edition.code}")
        made = render(edition)
    return replace(made, keys=frozenset(showing.parts), valid_until=showing.until)


@cache
def stamp() -> str:
    """A name for the templates, texts and settings of this process: 16 characters that change with any of them."""
    known = hashlib.sha256(json.dumps([str(getattr(settings, name)) for name in _SETTINGS]).encode())
    for path in _files():
        known.update(path.read_bytes())
    return known.hexdigest()[:STAMP_LENGTH]


def _files() -> Iterator[Path]:
    house = Path(apps.get_app_config("articles").path).parent
    for folder, pattern in _SOURCES:
        yield from sorted((house / folder).rglob(pattern))
