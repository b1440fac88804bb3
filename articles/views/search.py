"""Search: a form that any address can fill, and what it finds: articles, or with ``type=quotes`` what people said."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from articles.page_cache import published_page
from articles.search.facets import Facet
from articles.search.filters import EditionFilter
from articles.search.lately import topics
from articles.search.named import Named, named
from articles.search.spelling import suggest
from articles.views import search_formats

# In this order in every address, so that one question has one address.
PARAMETERS: Final = ("q", "type", "section", "topic", "person", "year", "month", "order")
FACETS: Final = {"section": _("Section"), "topic": _("Topic"), "person": _("Person")}
SPEAKERS: Final = {**FACETS, "person": _("Speaker")}
MOST_CHOICES: Final = 8


@dataclass(frozen=True, slots=True)
class Choice:
    """A value to narrow the search by, or one chosen already; ``query`` is the address that adds or removes it.

    ``share`` of the largest in the same list, 1 to 100.
    """

    label: str
    count: int
    query: str
    share: int = 100


@published_page
def search(request: HttpRequest) -> HttpResponse:
    chosen = {name: value for name in PARAMETERS if (value := request.GET.get(name, "").strip())}
    if chosen.get("type") != "quotes":
        chosen.pop("type", None)
    form = search_formats.FORMATS.get(request.GET.get("format", ""))
    language = get_language()
    asked = EditionFilter(
        request.GET,
        language=language,
        shelf="quote" if "type" in chosen else "entry",
        size=search_formats.LENGTH if form else 20,
    )
    if form:
        return form(asked, _query(chosen))
    return render(request, "articles/search.html", _context(asked, chosen, language, request.GET.get("cursor", "")))


def _context(asked: EditionFilter, chosen: dict[str, str], language: str | None, cursor: str) -> dict[str, Any]:
    results = asked.results
    suggestion = suggest(results, language)
    is_empty = not results.hits and not asked.errors
    return {
        "errors": asked.errors,
        "asked": chosen,
        "kept": {name: value for name, value in chosen.items() if name != "q"},
        "is_asked": bool(chosen.keys() - {"type", "order"}),
        "results": results,
        "selected": _selected(chosen, results.facets),
        "facets": _facets(chosen, results.facets),
        "bars": _bars(chosen, results.facets),
        "person": _person(asked, language) if not cursor else None,
        "suggestion": suggestion,
        "instead": _query(chosen, q=suggestion.text) if suggestion else "",
        "lately": topics(language) if is_empty else (),
        "tabs": {"entry": _query(chosen, type="", person=""), "quote": _query(chosen, type="quotes", person="")},
        "orders": {order: _query(chosen, order=order) for order in ("relevance", "newest")},
        "formats": {name: _query(chosen, format=name) for name in search_formats.FORMATS},
        "next": _query(chosen, cursor=results.next_cursor) if results.next_cursor else "",
    }


def _person(asked: EditionFilter, language: str | None) -> Named | None:
    return named(asked.results.named, language) if asked.results.named else None


def _selected(chosen: dict[str, str], facets: tuple[Facet, ...]) -> list[Choice]:
    """What the search is narrowed by; a year takes its month with it."""
    names = {(facet.kind, value.key): value.label for facet in facets for value in facet.values}
    found = []
    for kind in ("section", "topic", "person", "year", "month"):
        if key := chosen.get(kind):
            label = _month(key) if kind == "month" else names.get((kind, key), key)
            without = {"year": "", "month": ""} if kind == "year" else {kind: ""}
            found.append(Choice(label, 0, _query(chosen, **without)))
    return found


def _facets(chosen: dict[str, str], facets: tuple[Facet, ...]) -> list[tuple[str, list[Choice]]]:
    """What the hits can be narrowed by."""
    names = SPEAKERS if "type" in chosen else FACETS
    found = []
    for facet in facets:
        if facet.kind in names and facet.kind not in chosen and facet.values:
            values = facet.values[:MOST_CHOICES]
            choices = [Choice(v.label, v.count, _query(chosen, **{facet.kind: v.key})) for v in values]
            found.append((str(names[facet.kind]), choices))
    return found


def _bars(chosen: dict[str, str], facets: tuple[Facet, ...]) -> list[Choice]:
    """The hits over time: by year, and in a chosen year by month; newest first. None where there is one bar only."""
    kind = "month" if "year" in chosen else "year"
    values = next((facet.values for facet in facets if facet.kind == kind), ())
    if kind in chosen or len(values) < 2:
        return []
    most = max(value.count for value in values)
    return [
        Choice(
            _month(value.key) if kind == "month" else value.label,
            value.count,
            _query(chosen, **{kind: value.key}),
            max(1, round(100 * value.count / most)),
        )
        for value in values
    ]


def _month(key: str) -> str:
    """A month ("2026-07") in words; what is none stays as it is."""
    try:
        return date_format(date.fromisoformat(f"{key}-01"), "F Y")
    except ValueError:
        return key


def _query(chosen: dict[str, str], **changed: str) -> str:
    """The query string of this search with some parameters changed; empty ones fall away."""
    together = {**chosen, **changed}
    return "?" + urlencode({name: together[name] for name in (*PARAMETERS, "cursor", "format") if together.get(name)})
