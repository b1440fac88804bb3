"""The same search for machines: as JSON, as a feed, and the description by which browsers offer it (OpenSearch 1.1)."""

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from articles.feeds import atom, items, rss
from articles.feeds.channels import Channel
from articles.feeds.views import Format
from articles.models import Edition
from articles.page_cache import published_page
from articles.search.filters import EditionFilter
from articles.search.highlights import Segment
from articles.search.results import Hit
from articles.structured_data import absolute, moment

LENGTH: Final = 30

Answer = Callable[[EditionFilter, str], HttpResponse]


def as_json(asked: EditionFilter, query: str) -> HttpResponse:
    """Hits with their addresses, facets with their counts; ``next`` is the page after this one."""
    results = asked.results
    page = absolute(reverse("search"))
    cursor = f"&cursor={results.next_cursor}&format=json"
    return JsonResponse(
        {
            "query": results.query.text,
            "page": page + query,
            "total": results.total,
            "total_is_at_least": results.is_capped,
            "holds_some_words_only": results.is_relaxed,
            "errors": asked.errors,
            "hits": [_hit(hit) for hit in results.hits],
            "facets": {
                facet.kind: [{"key": v.key, "label": v.label, "count": v.count} for v in facet.values]
                for facet in results.facets
            },
            "next": page + query + cursor if results.next_cursor else None,
        },
        json_dumps_params={"ensure_ascii": False},
    )


def _hit(hit: Hit) -> dict[str, Any]:
    edition = hit.edition
    found = {
        "url": absolute(edition.path),
        "headline": edition.headline,
        "section": str(edition.section),
        "language": edition.language,
        "published": moment(edition.first_published_at),
    }
    if hit.quote is None:
        return found | {"teaser": edition.teaser, "excerpt": _text(hit.excerpt)}
    return found | {
        "url": absolute(edition.path + hit.quote.fragment),
        "quote": hit.quote.text,
        "kind": hit.quote.kind,
        "speaker": hit.quote.speaker_name,
        "function": hit.quote.speaker_function,
    }


def _text(segments: tuple[Segment, ...]) -> str:
    return "".join(segment.text for segment in segments)


def _feed(form: Format, asked: EditionFilter, query: str) -> HttpResponse:
    """The hits of this page, in full."""
    results = asked.results
    path = reverse("search") + query
    words = {"query": results.query.text, "site": settings.SITE_NAME}
    if results.shelf == "quote":
        entries = [items.statement(hit.quote) for hit in results.hits if hit.quote]
    else:
        entries = [items.article(edition) for edition in _in_full(results.hits)]
    title, about = _("Search for “%(query)s” – %(site)s") % words, _("What %(site)s has on “%(query)s”.") % words
    address = absolute(path) + ("&" if query != "?" else "") + f"format={'rss' if form is rss else 'atom'}"
    return HttpResponse(form.write(Channel(title, about, path, entries), address), content_type=form.CONTENT_TYPE)


def _in_full(hits: tuple[Hit, ...]) -> list[Edition]:
    whole = Edition.objects.live().select_related("section", "lead_image")
    editions = whole.in_bulk([hit.edition.pk for hit in hits])
    return [editions[hit.edition.pk] for hit in hits if hit.edition.pk in editions]


FORMATS: Final[dict[str, Answer]] = {"json": as_json, "rss": partial(_feed, rss), "atom": partial(_feed, atom)}


@published_page
def opensearch(request: HttpRequest) -> HttpResponse:
    return render(
        request, "articles/opensearch.xml", content_type="application/opensearchdescription+xml; charset=utf-8"
    )
