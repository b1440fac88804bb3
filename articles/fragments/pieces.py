"""Fragments in lists: those that are fit to be shown as they are stored, the others rendered on the spot."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from html import unescape
from typing import Any, Final

from django.conf import settings
from django.db.models import FilteredRelation, Q, QuerySet
from django.utils import timezone
from django.utils.html import escape

from articles import page_cache
from articles.fragments.rendered import Render, Rendered, faults_noted, rendered_now, stamp
from articles.models import Edition
from articles.models.edition import EditionQuerySet
from articles.models.prepared import Prepared
from articles.models.register import ListingQuerySet
from articles.text.excerpts import excerpt

# Signs of its teaser, where an article stands without its picture.
PLAIN_TEASER: Final = 130
# What a piece says of its edition, in this order.
_FACTS: Final = ("pk", "article_id", "section__slug", "path", "headline", "first_published_at")
_OF_PIECE: Final = ("piece__html", "piece__keys", "piece__valid_until", "piece__stamp")
_SIZES = re.compile(r' sizes="[^"]*"')
_TEASER = re.compile(r'(<p class="card-teaser">)([^<]*)')
_PICTURE = re.compile(r'<div class="card-picture">.*?</div>\n?', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Piece:
    """A fragment in a list, with what lists go by."""

    pk: int  # of the edition
    article_id: int
    section: str  # its address
    path: str
    headline: str
    first_published_at: datetime
    html: str

    @property
    def is_pictured(self) -> bool:
        return bool(_PICTURE.search(self.html))

    @property
    def eager(self) -> str:
        """The same for the top of a page, where its picture is large and what readers wait for."""
        eager = self.html.replace(' loading="lazy"', ' fetchpriority="high"', 1)
        return eager.replace(' sizes="', ' sizes="(min-width: 62rem) 42rem, ')

    @property
    def lead(self) -> str:
        """The same as the first of a front, where its picture is as wide as two columns."""
        return _SIZES.sub(' sizes="(min-width: 64rem) 50rem, 100vw"', self.eager)

    @property
    def plain(self) -> str:
        """The same without its picture, and with fewer words."""
        return _TEASER.sub(_shortened, _PICTURE.sub("", self.html))


def _shortened(teaser: re.Match[str]) -> str:
    return f"{teaser[1]}{escape(excerpt(unescape(teaser[2]), PLAIN_TEASER))}"


def pieces(editions: EditionQuerySet, kind: str, render: Render) -> list[Piece]:
    """These editions as finished pieces, in their order. One query, and one more if some must be rendered.

    One that cannot be rendered has no HTML: a list does without it.
    """
    return _finished(_columns(editions, "", kind), render)


def prepared_pieces(of: Callable[..., EditionQuerySet], kind: str, render: Render) -> Callable[..., list[Piece]]:
    """The same for editions that ``of`` gives for values named when they are asked for; see ``models/prepared.py``."""
    rows = Prepared(lambda **values: _columns(of(**values), "", kind))
    return lambda **values: _finished(rows(**values), render)


def prepared_listed_pieces(
    of: Callable[..., ListingQuerySet], length: int, kind: str, render: Render
) -> Callable[..., list[Piece]]:
    """The same for the newest of what stands in the register there."""

    def newest(**values: Any) -> QuerySet[Any, tuple[Any, ...]]:
        live = of(**values).filter(edition__live=True)
        return _columns(live.newest_first()[:length], "edition__", kind)

    rows = Prepared(newest)
    return lambda **values: _finished(rows(**values), render)


def live_pieces(editions: Sequence[int], kind: str, render: Render) -> list[Piece]:
    """Those of the editions with these keys that are live, in the order of the keys. As many queries as ``pieces``."""
    if not editions:
        return []
    place = {pk: number for number, pk in enumerate(editions)}
    return sorted(pieces(Edition.objects.live().filter(pk__in=place), kind, render), key=lambda piece: place[piece.pk])


def live_pieces_of(articles: Sequence[int], language: str, kind: str, render: Render) -> list[Piece]:
    """The live editions in a language of the articles with these keys, in their order. Queries as ``pieces``."""
    if not articles:
        return []
    place = {pk: number for number, pk in enumerate(articles)}
    found = pieces(Edition.objects.live().filter(article_id__in=place, language=language), kind, render)
    return sorted(found, key=lambda piece: place[piece.article_id])


def _columns(source: QuerySet[Any], edition: str, kind: str) -> QuerySet[Any, tuple[Any, ...]]:
    """``edition`` is how a row of the source leads to its edition."""
    of_kind = FilteredRelation(f"{edition}fragments", condition=Q(**{f"{edition}fragments__kind": kind}))
    facts = [f"{edition}{name}" for name in _FACTS]
    rows: QuerySet[Any, tuple[Any, ...]] = source.select_related(None).annotate(piece=of_kind)
    return rows.values_list(*facts, *_OF_PIECE)


def _finished(found_rows: Iterable[tuple[Any, ...]], render: Render) -> list[Piece]:
    rows = list(found_rows)
    now, current = timezone.now(), None if settings.DEBUG else stamp()
    found = {}
    for row in rows:
        keys, until, made_with = row[-3:]
        if made_with == current and (until is None or until > now):
            found[row[0]] = Piece(*row[:-3])
            page_cache.contains(*keys.split(), until=until)
    found |= {piece.pk: piece for piece in _rendered_now([row[0] for row in rows if row[0] not in found], render)}
    return [found[row[0]] for row in rows]


def _rendered_now(editions: Sequence[int], render: Render) -> Iterator[Piece]:
    if not editions:
        return
    for edition in Edition.objects.filter(pk__in=editions).select_related("section", "lead_image"):
        again = timezone.now() + timedelta(minutes=1)
        made = Rendered(html="", keys=frozenset([f"article-{edition.code}"]), valid_until=again)
        with faults_noted("Edition %s cannot be shown in a list", edition.pk):
            made = rendered_now(edition, render)
        page_cache.contains(*made.keys, until=made.valid_until)
        facts = edition.article_id, edition.section.slug, edition.path, edition.headline, edition.first_published_at
        yield Piece(edition.pk, *facts, made.html)
