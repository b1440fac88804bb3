"""Which feeds there are: for people as a page, for their feed readers as OPML."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from articles.models import Concept, DossierEdition, Heading, ListingCount
from articles.models.language import active_language
from articles.page_cache import dossier_languages, navigation, published_page
from articles.structured_data import absolute
from articles.text.xml import DECLARATION, around, element, printable

MAIN_TOPICS: Final = 30


@dataclass(frozen=True, slots=True)
class Followed:
    """A page with feeds: ``channel`` is the first part of their names in the public map ("section" of section_rss)."""

    title: str
    path: str
    channel: str
    slug: str = ""

    @property
    def feeds(self) -> Mapping[str, str]:
        """Paths by format."""
        arguments = [self.slug] if self.slug else []
        return {form: reverse(f"{self.channel}_{form}", args=arguments) for form in ("rss", "atom", "json")}


def groups() -> Iterator[tuple[str, list[Followed]]]:
    """Everything that has something in the active language, by kind: the paper, sections, dossiers, main topics."""
    yield (
        settings.SITE_NAME,
        [
            Followed(_("All articles"), reverse("front"), "front"),
            Followed(_("Corrections"), reverse("corrections"), "corrections"),
        ],
    )
    language = active_language()
    entries = [entry for entry in navigation() if language in entry.languages]
    yield (
        _("Sections"),
        [Followed(e.names[language], reverse("section", args=[e.slug]), "section", e.slug) for e in entries],
    )
    if language in dossier_languages():
        dossiers = DossierEdition.objects.live().filter(language=language).order_by("title", "pk")
        yield _("Dossiers"), [Followed(row.title, row.get_absolute_url(), "dossier", row.slug) for row in dossiers]
    counted = ListingCount.objects.filter(heading=Heading.TOPIC, language=language, facet="", number__gt=0)
    most = counted.order_by("-number", "subject").values_list("subject", flat=True)[:MAIN_TOPICS]
    by_name = sorted(Concept.objects.filter(pk__in=list(most)), key=lambda row: str(row).casefold())
    yield _("Topics"), [Followed(str(row), row.get_absolute_url(), "topic", row.slug) for row in by_name]


@published_page
def feeds(request: HttpRequest) -> HttpResponse:
    context = {"groups": [(name, found) for name, found in groups() if found]}
    return render(request, "articles/feeds.html", context)


@published_page
def opml(_request: HttpRequest) -> HttpResponse:
    """The same for a feed reader: one file to import instead of forty addresses to copy."""
    title = printable(settings.SITE_NAME)
    parts = [_group(name, found) for name, found in groups() if found]
    head = around("head", (element("title", title), element("ownerId", absolute(reverse("front")))))
    document = around("opml", (head, around("body", parts)), {"version": "2.0"})
    return HttpResponse(DECLARATION + document, content_type="text/x-opml; charset=utf-8")


def _group(name: str, found: list[Followed]) -> str:
    return around("outline", (_outline(one) for one in found), {"text": printable(name)})


def _outline(one: Followed) -> str:
    title = printable(f"{one.title} – {settings.SITE_NAME}")
    attributes = {
        "text": title,
        "title": title,
        "type": "rss",
        "xmlUrl": absolute(one.feeds["rss"]),
        "htmlUrl": absolute(one.path),
        "language": active_language(),
    }
    return element("outline", attributes=attributes)
