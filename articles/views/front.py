"""The front page and the fronts of the sections: first what editors placed, then the newest."""

from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import replace
from functools import reduce
from operator import or_
from typing import Any, Final, NamedTuple

from django.db.models import Q, QuerySet
from django.db.models.functions import Length
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from articles import page_cache, structured_data
from articles.fragments import card
from articles.fragments.pieces import Piece
from articles.fragments.rendered import faults_noted
from articles.models import Edition, EditionQuote, Section, Slot
from articles.models.front import PLACES_ON_FRONT_PAGE, PLACES_ON_SECTION_FRONT, Place, filled
from articles.models.language import active_language
from articles.models.prepared import Prepared, PreparedModels
from articles.page_cache import changes, published_page
from articles.views.lists import shown
from articles.views.paging import CardPages

# The front page has its places, and below them what else is among the newest, by section.
ON_FRONT: Final = 40
BESIDE_THE_LEAD: Final = 4
MOST_PER_SECTION: Final = 4
QUOTES_ON_FRONT: Final = 3
# Shorter ones say little when they stand alone, longer ones are no headline.
QUOTE_LENGTHS: Final = (40, 220)

_OF_QUOTE: Final = (
    *("text", "anchor", "speaker_name", "speaker__slug", "speaker_function", "edition__path", "edition__headline"),
)
_OF_SLOT: Final = ("id", "article_id", "position", "pinned", "until", "kicker", "headline")


def _quote_rows(**editions: Any) -> QuerySet[EditionQuote, tuple[Any, ...]]:
    rows = EditionQuote.objects.annotate(length=Length("text"))
    rows = rows.filter(kind="direct", length__gte=QUOTE_LENGTHS[0], length__lte=QUOTE_LENGTHS[1])
    rows = rows.filter(reduce(or_, (Q(edition=edition) for edition in editions.values())), speaker__isnull=False)
    return rows.exclude(anchor="").order_by("-edition_id", "position").values_list("edition_id", *_OF_QUOTE)


_said: Final = Prepared(_quote_rows)
_standing: Final = PreparedModels(
    Slot, _OF_SLOT, lambda language, at, section=None: Slot.objects.standing(language, section, at)
)
_newest: Final = card.prepared_cards(
    lambda language: Edition.objects.live().filter(language=language).newest_first()[:ON_FRONT]
)
_of_section: Final = CardPages(
    lambda language, section: Edition.objects.live().filter(language=language, section=section)
)


class Said(NamedTuple):
    """A statement that stands alone; ``headline`` is that of its article."""

    text: str
    anchor: str
    speaker: str
    speaker_slug: str
    function: str
    path: str
    headline: str


@published_page
def front(request: HttpRequest) -> HttpResponse:
    return render(request, "articles/front.html", front_page(_slots(None)))


@published_page
def section(request: HttpRequest, slug: str) -> HttpResponse:
    # One that has just got its first article may not be there yet.
    there = (entry for entry in page_cache.navigation() if entry.slug == slug)
    found = next(there, None) or get_object_or_404(Section.objects.public(), slug=slug)
    slots = [] if "before" in request.GET else _slots(found.pk)
    return render(request, "articles/section_detail.html", section_page(request, found, slots))


def _slots(section: int | None) -> list[Slot]:
    """What stands on a front now; a kept page ends when the first of its places does."""
    asked = {"language": active_language(), "at": timezone.now()}
    slots = _standing(**asked, section=section) if section else _standing(**asked)
    ends = [slot.until for slot in slots if slot.until]
    page_cache.contains(changes.of_front(active_language(), section), until=min(ends, default=None))
    return slots


def front_page(slots: Sequence[Slot]) -> dict[str, Any]:
    """What the front page of the active language shows with these slots.

    Two queries, one more if a slot is older than the newest articles, and one more if one has words of its own.
    """
    cards = _newest(language=active_language())
    top = _top(slots, cards, PLACES_ON_FRONT_PAGE)
    above = {place.edition.pk for place in top}
    by_section: dict[str, list[Piece]] = {}
    for piece in cards:
        if piece.pk not in above:
            by_section.setdefault(piece.section, []).append(piece)
    return {
        **_hierarchy(top),
        "is_front": True,
        "sections_shown": [
            (entry.slug, entry.names[active_language()], by_section[entry.slug][:MOST_PER_SECTION])
            for entry in page_cache.navigation()
            if entry.slug in by_section
        ],
        "quotes": _quotes_of([place.edition.pk for place in top]),
    }


def section_page(request: HttpRequest, found: Section | page_cache.Entry, slots: Sequence[Slot]) -> dict[str, Any]:
    """What the front of a section shows with these slots. One query, and those of its slots as on the front page.

    Only the first page has places. The pages after it are the whole of the section by date, so what was placed is found
    there again: they stay as they are, whatever is arranged.
    """
    page = _of_section.page(request, language=active_language(), section=found.pk)
    top = _top(slots, page.rows, PLACES_ON_SECTION_FRONT) if page.is_first else []
    above = {place.edition.pk for place in top}
    return {
        **_hierarchy(top),
        "section": found,
        "page": replace(page, rows=[piece for piece in page.rows if piece.pk not in above]),
        "linked_data": [structured_data.breadcrumbs([(str(found), "")])],
    }


def _top(slots: Sequence[Slot], newest: Sequence[Piece], length: int) -> list[Place[Piece]]:
    """The places of a front, each with its finished card; what has none is left out."""
    newest = [piece for piece in newest if piece.html]
    known = {piece.article_id: piece for piece in newest}
    if older := [slot.article_id for slot in slots if slot.article_id not in known]:
        known |= {piece.article_id: piece for piece in card.cards(shown().filter(article_id__in=older)) if piece.html}
    placed = [slot.place(known[slot.article_id]) for slot in slots if slot.article_id in known]
    return filled(placed, newest, length)


def _hierarchy(top: Sequence[Place[Piece]]) -> dict[str, Any]:
    """The cards by the weight of their places: the lead, those beside it, and the row below."""
    own = _in_own_words(place for place in top if place.has_own_words)
    cards = [own.get(place.edition.pk, place.edition) for place in top]
    beside = 1 + BESIDE_THE_LEAD
    return {"lead": cards[:1], "beside": cards[1:beside], "below": cards[beside:]}


def _in_own_words(places: Iterable[Place[Piece]]) -> dict[int, Piece]:
    """Cards with the kicker and the headline that this page gives them, by edition."""
    found = {place.edition.pk: place for place in places}
    told: dict[int, Piece] = {}
    for edition in Edition.objects.cards().in_bulk(found).values() if found else ():
        place, shown_here = found[edition.pk], copy(edition)
        shown_here.kicker, shown_here.headline = place.kicker or edition.kicker, place.headline or edition.headline
        with faults_noted("Edition %s cannot be shown with the words of a front", edition.pk):
            told[edition.pk] = replace(place.edition, html=card.render(shown_here).html)
    return told


def _quotes_of(editions: Sequence[int]) -> list[Said]:
    """The first statement of each of a few editions, in their order, that is fit to stand alone. One query."""
    if not editions:
        return []
    first: dict[int, Said] = {}
    for edition, *said in _said(**{f"edition_{place}": pk for place, pk in enumerate(editions)}):
        first.setdefault(edition, Said(*said))
    return [first[edition] for edition in editions if edition in first][:QUOTES_ON_FRONT]
