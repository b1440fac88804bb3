"""What search engines are told: what there is, month by month, what is news, and what they need not fetch."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from django.conf import settings
from django.db.models import Max, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone, translation

from articles import page_cache
from articles.models import Concept, DossierEdition, Edition, Heading, ListingCount, Person, Source
from articles.models.edition import EditionQuerySet
from articles.page_cache import published_page
from articles.structured_data import absolute, largest_jpeg, moment
from articles.text.xml import DECLARATION, around, element, printable

XML: Final = "application/xml; charset=utf-8"
# What the protocols allow in one file.
MOST_URLS: Final = 50_000
MOST_NEWS: Final = 1000
NEWS_FOR: Final = timedelta(hours=48)
# Of each kind; those with the most to read.
MOST_LISTED: Final = 10_000
_LISTED: Final[dict[Heading, tuple[str, "QuerySet[Concept] | QuerySet[Person] | QuerySet[Source]"]]] = {
    Heading.TOPIC: ("topic", Concept.objects.all()),
    Heading.SPEAKER: ("person", Person.objects.all()),
    Heading.AUTHOR: ("author", Person.objects.all()),
    Heading.SOURCE: ("source", Source.objects.all()),
}
_MAPS: Final = {"xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"}
_NAMESPACES: Final = {
    **_MAPS,
    "xmlns:image": "http://www.google.com/schemas/sitemap-image/1.1",
    "xmlns:news": "http://www.google.com/schemas/sitemap-news/0.9",
    "xmlns:xhtml": "http://www.w3.org/1999/xhtml",
}


@published_page
def index(_request: HttpRequest) -> HttpResponse:
    """One sitemap for each month that has something, in all languages, newest first."""
    of_months = ListingCount.objects.filter(heading=Heading.ALL, subject=0, facet__gte="m", facet__lt="n", number__gt=0)
    months = of_months.values_list("facet").annotate(changed=Max("changed_at")).order_by("-facet")
    maps = [(reverse("sitemap_month", args=[*map(int, facet[1:].split("-"))]), moment(at)) for facet, at in months]
    if maps:
        newest = max(changed for _path, changed in maps)
        maps = [(reverse("sitemap_news"), newest), (reverse("sitemap_lists"), newest), *maps]
    entries = (
        around("sitemap", (element("loc", absolute(path)), element("lastmod", changed))) for path, changed in maps
    )
    return _answer("sitemapindex", entries, _MAPS)


@published_page
def month(_request: HttpRequest, year: int, month: int) -> HttpResponse:
    """What was first published in that month by the newsroom's clock, with its picture and its translations. Two
    queries."""
    try:
        first, after = datetime(year, month, 1), datetime(year + month // 12, month % 12 + 1, 1)  # noqa: DTZ001
    except ValueError as error:
        raise Http404 from error
    begin, end = timezone.make_aware(first), timezone.make_aware(after)
    rows = Edition.objects.live().filter(first_published_at__gte=begin, first_published_at__lt=end).newest_first()
    editions = _with_pictures(rows)[:MOST_URLS]
    if not editions:
        raise Http404
    versions = _versions(rows)
    return _answer("urlset", (_article(edition, versions[edition.translation_group]) for edition in editions))


@published_page
def news(_request: HttpRequest) -> HttpResponse:
    """What was first published in the last 48 hours; kept until the oldest of it is older."""
    rows = Edition.objects.live().filter(first_published_at__gt=timezone.now() - NEWS_FOR).newest_first()
    editions = list(_with_pictures(rows)[:MOST_NEWS])
    if editions:
        page_cache.contains(until=editions[-1].first_published_at + NEWS_FOR)
    return _answer("urlset", (_news(edition) for edition in editions))


@published_page
def lists(_request: HttpRequest) -> HttpResponse:
    """Sections, dossiers, topics, people, authors and sources, in each language in which they have something."""
    entries = [
        ("section", entry.slug, [code for code, _name in settings.LANGUAGES if code in entry.languages])
        for entry in page_cache.navigation()
    ]
    dossiers = DossierEdition.objects.live().order_by("pk").values_list("slug", "language")
    entries += [("dossier", slug, [language]) for slug, language in dossiers[:MOST_LISTED]]
    for heading, (name, rows) in _LISTED.items():
        counted = ListingCount.objects.filter(heading=heading, facet="", number__gt=0).order_by("-number", "subject")
        languages: dict[int, list[str]] = defaultdict(list)
        for subject, language in counted.values_list("subject", "language")[:MOST_LISTED]:
            languages[subject].append(language)
        slugs = rows.filter(pk__in=list(languages)).order_by("pk").values_list("pk", "slug")
        entries += [(name, slug, sorted(languages[key])) for key, slug in slugs]
    return _answer("urlset", (url for entry in entries for url in _in_languages(*entry)))


def _in_languages(name: str, slug: str, languages: list[str]) -> Iterator[str]:
    paths = []
    for language in languages:
        with translation.override(language):
            paths.append((language, reverse(name, args=[slug])))
    others = [_alternate(language, path) for language, path in paths] if len(paths) > 1 else []
    for _language, path in paths:
        yield around("url", (element("loc", absolute(path)), *others))


def _with_pictures(rows: EditionQuerySet) -> EditionQuerySet:
    return rows.defer("html", "content", "teaser").select_related("lead_image")


def _versions(rows: EditionQuerySet) -> dict[UUID, list[tuple[str, str]]]:
    """Language and path of everything live that tells the same as one of these, by its group."""
    found: dict[UUID, list[tuple[str, str]]] = defaultdict(list)
    groups = rows.order_by().values("translation_group")
    live = Edition.objects.live().filter(translation_group__in=groups).order_by("language", "pk")
    for group, language, path in live.values_list("translation_group", "language", "path"):
        found[group].append((language, path))
    return found


def _article(edition: Edition, versions: list[tuple[str, str]]) -> str:
    parts = [element("loc", absolute(edition.path)), element("lastmod", moment(edition.significant_at))]
    if len(versions) > 1:
        parts += (_alternate(language, path) for language, path in versions)
    return around("url", (*parts, *_image(edition)))


def _alternate(language: str, path: str) -> str:
    return element("xhtml:link", attributes={"rel": "alternate", "hreflang": language, "href": absolute(path)})


def _image(edition: Edition) -> Iterator[str]:
    if address := largest_jpeg(edition.lead_image):
        yield around("image:image", (element("image:loc", absolute(address)),))


def _news(edition: Edition) -> str:
    publication = element("news:name", printable(settings.SITE_NAME)), element("news:language", edition.language)
    about = (
        around("news:publication", publication),
        element("news:publication_date", moment(edition.first_published_at)),
        element("news:title", printable(edition.headline)),
    )
    return around("url", (element("loc", absolute(edition.path)), around("news:news", about), *_image(edition)))


def _answer(root: str, entries: Iterable[str], namespaces: dict[str, str] = _NAMESPACES) -> HttpResponse:
    return HttpResponse(DECLARATION + around(root, entries, namespaces), content_type=XML)
