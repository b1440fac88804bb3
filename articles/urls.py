"""The public map, in the order a reader meets it.

``in_every_language`` is repeated below "/es/" and "/en/" (newsroom/urls.py); ``urlpatterns`` exist once.
"""

from django.conf import settings
from django.urls import URLPattern, path, register_converter
from django.urls.converters import StringConverter

from articles import sitemaps
from articles.feeds import channels, outline
from articles.feeds.views import addresses as feeds
from articles.models.code import PATTERN
from articles.views import (
    archive,
    corrections,
    dossiers,
    editions,
    front,
    health,
    lists,
    memento,
    pages,
    people,
    quotes,
    reading,
    sources,
    topics,
    well_known,
)
from articles.views.favicon import favicon
from articles.views.media import media
from articles.views.search import search
from articles.views.search_formats import opensearch


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
    path(f"{settings.MEDIA_URL[1:]}<code:code>/<str:name>", media, name="media_of_any_crop"),
    path(f"{settings.MEDIA_URL[1:]}<code:code>/<str:mark>/<str:name>", media, name="media"),
    path("a/<code:code>/", reading.short_address, name="short_address"),
    path("quotes/<code:code>/", quotes.quote, name="quote"),
    path("favicon.ico", favicon, name="favicon"),
    path("robots.txt", well_known.robots, name="robots"),
    path(".well-known/security.txt", well_known.security, name="security"),
    path("sitemap.xml", sitemaps.index, name="sitemap"),
    path("sitemap-news.xml", sitemaps.news, name="sitemap_news"),
    path("sitemap-lists.xml", sitemaps.lists, name="sitemap_lists"),
    path("sitemap-<year:year>-<two:month>.xml", sitemaps.month, name="sitemap_month"),
    path("health/live", health.live, name="health_live"),
    path("health/ready", health.ready, name="health_ready"),
]

in_every_language: list[URLPattern] = [
    path("", front.front, name="front"),
    *feeds("", channels.front),
    path("feeds/", outline.feeds, name="feeds"),
    path("feeds.opml", outline.opml, name="opml"),
    path("pages/accessibility/", pages.accessibility, name="accessibility"),
    path("pages/<slug:slot>/", pages.page, name="page"),
    path("search/", search, name="search"),
    path("opensearch.xml", opensearch, name="opensearch"),
    path("archive/", archive.archive, name="archive"),
    path("archive/<year:year>/", archive.archive_year, name="archive_year"),
    path("archive/<year:year>/<two:month>/", archive.archive_month, name="archive_month"),
    path("archive/<year:year>/<two:month>/<two:day>/", archive.archive_day, name="archive_day"),
    path("corrections/", corrections.corrections, name="corrections"),
    *feeds("corrections/", channels.corrections),
    path("quotes/", quotes.quotes, name="quotes"),
    path("topics/", topics.topics, name="topics"),
    path("topics/<slug:slug>/", lists.topic, name="topic"),
    *feeds("topics/<slug:slug>/", channels.topic),
    path("dossiers/", dossiers.dossiers, name="dossiers"),
    path("dossiers/<slug:slug>/", dossiers.dossier, name="dossier"),
    *feeds("dossiers/<slug:slug>/", channels.dossier),
    path("people/", people.people, name="people"),
    path("people/<slug:slug>/", people.person, name="person"),
    *feeds("people/<slug:slug>/", channels.person),
    path("authors/<slug:slug>/", people.author, name="author"),
    *feeds("authors/<slug:slug>/", channels.author),
    path("sources/<slug:slug>/", sources.source, name="source"),
    path("sources/<slug:slug>/statements/", sources.statements, name="source_statements"),
    *feeds("sources/<slug:slug>/", channels.source),
    path("<slug:slug>/", front.section, name="section"),
    *feeds("<slug:slug>/", channels.section),
    path("<str:section>/<str:words>-<code:code>/", reading.article, name="article"),
    path("<str:section>/<str:words>-<code:code>/text/", reading.text, name="article_text"),
    path("<str:section>/<str:words>-<code:code>/editions/", editions.editions, name="article_editions"),
    path("<str:section>/<str:words>-<code:code>/editions/<int:number>/", editions.edition, name="article_edition"),
    path(
        "<str:section>/<str:words>-<code:code>/editions/<int:number>/changes/",
        editions.changes,
        name="article_difference",
    ),
    path("<str:section>/<str:words>-<code:code>/timegate/", memento.timegate, name="article_timegate"),
    path("<str:section>/<str:words>-<code:code>/timemap/", memento.timemap, name="article_timemap"),
    path("<str:section>/<str:words>-<code:code>/timemap.json", memento.timemap_json, name="article_timemap_json"),
]
