"""An article as the item of a feed: its text in full, and everything else that the formats are written from."""

from collections.abc import Callable, Iterable
from typing import Final

from django.utils import timezone

from articles.feeds import items
from articles.fragments.pieces import Piece, pieces, prepared_listed_pieces, prepared_pieces
from articles.fragments.rendered import Rendered
from articles.models import Edition, Image
from articles.models.edition import EditionQuerySet
from articles.models.register import ListingQuerySet
from articles.page_cache import contains

KIND: Final = "feed"


def render(edition: Edition) -> Rendered:
    """The item of a live edition, as JSON. One query for its pictures, and those of its body."""
    contains(until=Image.objects.filter(published_in__edition=edition).first_expiry(timezone.now()))
    return Rendered(html=items.article(edition))


def feed_items(editions: EditionQuerySet) -> list[str]:
    """These live editions as items, in their order. One query, and a few more if some must be rendered."""
    return _texts(pieces(editions, KIND, render))


def prepared_feed_items(of: Callable[..., EditionQuerySet]) -> Callable[..., list[str]]:
    """The same for editions that ``of`` gives for values named when they are asked for."""
    found = prepared_pieces(of, KIND, render)
    return lambda **values: _texts(found(**values))


def prepared_listed_feed_items(of: Callable[..., ListingQuerySet], length: int) -> Callable[..., list[str]]:
    """The same for the newest of what stands in the register there."""
    found = prepared_listed_pieces(of, length, KIND, render)
    return lambda **values: _texts(found(**values))


def _texts(found: Iterable[Piece]) -> list[str]:
    return [piece.html for piece in found if piece.html]
