"""What the page being rendered shows, as keys that a later change can name, and until when that may be shown.

A view says what its page is about, and with that takes the page out of what every public change forgets; the parts that
it is put together from add theirs, without saying that this is all.

    page_cache.shows(f"section-{section.pk}", f"language-{language}")             # in a view
    page_cache.contains(f"article-{edition.code}", until=image.rights_expire_at)  # in a part
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime

# Every page carries it: forgetting it empties the store.
EVERYTHING = "everything"
# What a page carries whose view names nothing: any public change forgets it.
ANY_CHANGE = "any-change"


@dataclass(slots=True)
class Showing:
    """``published`` is whether a view said that its page is the same for everybody (``published_page``).

    ``around`` is what stands around it (``page_cache.navigation``), once somebody asked.
    """

    about: set[str] = field(default_factory=set)
    parts: set[str] = field(default_factory=set)
    until: datetime | None = None
    published: bool = False
    around: object = None

    @property
    def keys(self) -> frozenset[str]:
        return frozenset((self.about or {ANY_CHANGE}) | self.parts) | {EVERYTHING}


_showing: ContextVar[Showing | None] = ContextVar("showing", default=None)


def shows(*keys: str) -> None:
    """Say what the page being rendered is about: together with its parts, all that can make it wrong."""
    if page := _showing.get():
        page.about.update(keys)


def contains(*keys: str, until: datetime | None = None) -> None:
    """Say what a part of the page being rendered shows, and until when it may be shown."""
    page = _showing.get()
    if page is None:
        return
    page.parts.update(keys)
    if until is not None and (page.until is None or until < page.until):
        page.until = until


def page_being_rendered() -> Showing:
    """What is known of it so far; outside of any page, of none."""
    return _showing.get() or Showing()


@contextmanager
def collected(*, afresh: bool = True) -> Iterator[Showing]:
    """Collects what is shown inside; not ``afresh``, what is collected already goes on."""
    page = _showing.get()
    if page is not None and not afresh:
        yield page
        return
    page = Showing()
    token = _showing.set(page)
    try:
        yield page
    finally:
        _showing.reset(token)
