"""What each feed holds. A channel is found for an address, in the active language. Raises Http404 as its page does."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from django.conf import settings
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from articles import page_cache
from articles.feeds import items
from articles.fragments.feed import feed_items, prepared_feed_items, prepared_listed_feed_items
from articles.models import Concept, Edition, Heading, Listing, ListingCount, Person, Section, Source
from articles.models.edition import EditionQuerySet
from articles.views.corrections import corrected
from articles.views.dossiers import readable
from articles.views.listed import listings, under
from articles.views.lists import shown

LENGTH: Final = 30


@dataclass(frozen=True, slots=True)
class Channel:
    """``path`` is the page it belongs to; ``items`` are JSON texts (articles/feeds/items.py)."""

    title: str
    description: str
    path: str
    items: list[str]


def _editions(language: Any, **section: Any) -> EditionQuerySet:
    return Edition.objects.live().filter(language=language, **section).newest_first()[:LENGTH]


_newest: Final = prepared_feed_items(_editions)
_listed: Final = prepared_listed_feed_items(listings, LENGTH)


def front() -> Channel:
    page_cache.shows(f"language-{get_language()}")
    description = _("The newest articles of %(site)s.") % {"site": settings.SITE_NAME}
    return Channel(settings.SITE_NAME, description, reverse("front"), _newest(language=get_language()))


def section(slug: str) -> Channel:
    found = get_object_or_404(Section.objects.public(), slug=slug)
    page_cache.shows(f"section-{found.pk}")
    return _channel(str(found), found.get_absolute_url(), _newest(language=get_language(), section=found.pk))


def topic(slug: str) -> Channel:
    found = get_object_or_404(Concept, slug=slug)
    page_cache.shows(f"topic-{found.pk}")
    return _channel(str(found), found.get_absolute_url(), _under(Heading.TOPIC, found))


def source(slug: str) -> Channel:
    found = get_object_or_404(Source, slug=slug)
    page_cache.shows(f"source-{found.pk}")
    return _channel(str(found), found.get_absolute_url(), _under(Heading.SOURCE, found))


def author(slug: str) -> Channel:
    found = get_object_or_404(Person, slug=slug)
    page_cache.shows(f"person-{found.pk}")
    return _channel(found.name, reverse("author", args=[found.slug]), _under(Heading.AUTHOR, found))


def person(slug: str) -> Channel:
    found = get_object_or_404(Person.objects.public(), slug=slug)
    page_cache.shows(f"person-{found.pk}")
    rows = listings(**under(Heading.SPEAKER, found.pk)).select_related("quote", "edition__section")
    said = rows.defer("edition__html", "edition__content")[:LENGTH]
    return _channel(found.name, found.get_absolute_url(), [*_statements(said)])


def dossier(slug: str) -> Channel:
    """Its articles, newest first: a feed tells what came, the page has the order. Raises DossierWithdrawn too."""
    found = readable(slug)
    rows = shown().filter(article_id__in=list(found.articles()))
    return _channel(found.title, found.get_absolute_url(), feed_items(rows.newest_first()[:LENGTH]))


def corrections() -> Channel:
    rows = corrected().order_by("-published_at", "-pk")[:LENGTH]
    return _channel(_("Corrections"), reverse("corrections"), [items.correction(edition) for edition in rows])


def _under(heading: Heading, subject: Concept | Person | Source) -> list[str]:
    """What is listed under it in the active language; Http404 if nothing is in any. One query."""
    found = _listed(**under(heading, subject.pk))
    if not found and not ListingCount.objects.filter(heading=heading, subject=subject.pk, number__gt=0).exists():
        raise Http404
    return found


def _statements(listings: Iterable[Listing]) -> Iterator[str]:
    for listing in listings:
        if quote := listing.quote:
            quote.edition = listing.edition
            yield items.statement(quote)


def _channel(name: str, path: str, entries: list[str]) -> Channel:
    words = {"name": name, "site": settings.SITE_NAME}
    return Channel(f"{name} – {settings.SITE_NAME}", _("The newest of %(name)s in %(site)s.") % words, path, entries)
