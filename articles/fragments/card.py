"""A card: how an article is shown in a list."""

from collections.abc import Callable, Sequence
from typing import Final

from django.template.loader import render_to_string

from articles.fragments.pieces import (
    Piece,
    live_pieces,
    live_pieces_of,
    pieces,
    prepared_listed_pieces,
    prepared_pieces,
)
from articles.fragments.rendered import Rendered
from articles.models import Edition
from articles.models.edition import EditionQuerySet
from articles.models.register import ListingQuerySet

KIND: Final = "card"


def render(edition: Edition) -> Rendered:
    """The card of a live edition. Its picture waits until it is scrolled to. No query."""
    return Rendered(html=render_to_string("articles/_card.html", {"edition": edition}).strip())


def cards(editions: EditionQuerySet) -> list[Piece]:
    """These live editions as finished cards, in their order. One query, and one more if some must be rendered."""
    return pieces(editions, KIND, render)


def prepared_cards(of: Callable[..., EditionQuerySet]) -> Callable[..., list[Piece]]:
    """The same for editions that ``of`` gives for values named when they are asked for. Queries as ``cards``."""
    return prepared_pieces(of, KIND, render)


def prepared_listed_cards(of: Callable[..., ListingQuerySet], length: int) -> Callable[..., list[Piece]]:
    """The same for the newest of what stands in the register there."""
    return prepared_listed_pieces(of, length, KIND, render)


def cards_of(editions: Sequence[int]) -> list[Piece]:
    """Those of the editions with these keys that are live, in the order of the keys. As many queries as ``cards``."""
    return live_pieces(editions, KIND, render)


def cards_of_articles(articles: Sequence[int], language: str) -> list[Piece]:
    """Those of the articles with these keys that are live, in the order of the keys. As many queries as ``cards``."""
    return live_pieces_of(articles, language, KIND, render)
