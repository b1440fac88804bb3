"""The public map, in the order a reader meets it.

``in_every_language`` is repeated below "/es/" and "/en/" (newsroom/urls.py); ``urlpatterns`` exist once.
"""

from django.conf import settings
from django.urls import URLPattern, path, register_converter
from django.urls.converters import StringConverter

from articles import feeds, sitemaps
from articles.models.code import PATTERN
from articles.views import archive, corrections, health, lists, people, reading
from articles.views.media import media
from articles.views.search import search


class Code(StringConverter):
    """The permanent code of an article, a quote or a picture."""

    regex = PATTERN


class Year(StringConverter):
    regex = "[12][0-9]{3}"

    def to_python(self, value: str) -> int:  # type: ignore[override]
        return int(value)


class TwoDigits(StringConverter):
    """A month or a day as addresses write it, "07"; whether there is such a day the view says."""

    regex = "[0-9]{2}"

    def to_python(self, value: str) -> int:  # type: ignore[override]
        return int(value)

    def to_url(self, value: int | str) -> str:
        return f"{int(value):02}"


register_converter(Code, "code")
register_converter(Year, "year")
register_converter(TwoDigits, "two")

urlpatterns: list[URLPattern] = [
    path(f"{settings.MEDIA_URL[1:]}<code:code>/<str:name>", media, name="media"),
    path("a/<code:code>/", reading.short_address, name="short_address"),
    path("quotes/<code:code>/", reading.quote, name="quote"),
    path("robots.txt", sitemaps.robots, name="robots"),
    path("sitemap.xml", sitemaps.index, name="sitemap"),
    path("sitemap-<year:year>-<two:month>.xml", sitemaps.month, name="sitemap_month"),
    path("health/live", health.live, name="health_live"),
    path("health/ready", health.ready, name="health_ready"),
]

in_every_language: list[URLPattern] = [
    path("", lists.front, name="front"),
    path("feed.xml", feeds.front_rss, name="front_rss"),
    path("feed.atom", feeds.front_atom, name="front_atom"),
    path("search/", search, name="search"),
    path("archive/", archive.archive, name="archive"),
    path("archive/<year:year>/", archive.archive_year, name="archive_year"),
    path("archive/<year:year>/<two:month>/", archive.archive_month, name="archive_month"),
    path("archive/<year:year>/<two:month>/<two:day>/", archive.archive_day, name="archive_day"),
    path("corrections/", corrections.corrections, name="corrections"),
    path("topics/<slug:slug>/", lists.topic, name="topic"),
    path("topics/<slug:slug>/feed.xml", feeds.topic_rss, name="topic_rss"),
    path("topics/<slug:slug>/feed.atom", feeds.topic_atom, name="topic_atom"),
    path("people/<slug:slug>/", people.person, name="person"),
    path("people/<slug:slug>/feed.xml", feeds.person_rss, name="person_rss"),
    path("people/<slug:slug>/feed.atom", feeds.person_atom, name="person_atom"),
    path("authors/<slug:slug>/", lists.author, name="author"),
    path("authors/<slug:slug>/feed.xml", feeds.author_rss, name="author_rss"),
    path("authors/<slug:slug>/feed.atom", feeds.author_atom, name="author_atom"),
    path("sources/<slug:slug>/", lists.source, name="source"),
    path("<slug:slug>/", lists.section, name="section"),
    path("<slug:slug>/feed.xml", feeds.section_rss, name="section_rss"),
    path("<slug:slug>/feed.atom", feeds.section_atom, name="section_atom"),
    path("<str:section>/<str:words>-<code:code>/", reading.article, name="article"),
    path("<str:section>/<str:words>-<code:code>/text/", reading.text, name="article_text"),
    path("<str:section>/<str:words>-<code:code>/editions/", reading.editions, name="article_editions"),
    path("<str:section>/<str:words>-<code:code>/editions/<int:number>/", reading.edition, name="article_edition"),
    path(
        "<str:section>/<str:words>-<code:code>/editions/<int:number>/changes/",
        reading.changes,
        name="article_difference",
    ),
]
