"""Search: a form that any address can fill, and what it finds."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from articles.page_cache import published_page
from articles.search.facets import FacetValue
from articles.search.filters import EditionFilter

# In this order in every address, so that one question has one address.
PARAMETERS = ("q", "section", "topic", "person", "year", "order")
FACETS = {"section": _("Section"), "topic": _("Topic"), "person": _("Person"), "year": _("Year")}


@dataclass(frozen=True, slots=True)
class Choice:
    """A value to narrow the search by, or one chosen already; ``query`` is the address that adds or removes it."""

    label: str
    count: int
    query: str


@published_page
def search(request: HttpRequest) -> HttpResponse:
    asked = EditionFilter(request.GET, language=get_language())
    results = asked.results
    chosen = {name: value for name in PARAMETERS if (value := request.GET.get(name, "").strip())}
    selected = [_choice(chosen, f.kind, v) for f in results.facets for v in f.values if v.selected]
    context = {
        "form": asked.form,
        "asked": chosen,
        "kept": {name: value for name, value in chosen.items() if name not in ("q", "order")},
        "results": results,
        "selected": selected,
        "facets": _facets(chosen, asked),
        "person": _person_named(chosen.get("q", ""), asked),
        "orders": {order: _query(chosen, order=order) for order in ("relevance", "newest")},
        "next": _query(chosen, cursor=results.next_cursor) if results.next_cursor else "",
    }
    return render(request, "articles/search.html", context)


def _facets(chosen: dict[str, str], asked: EditionFilter) -> list[tuple[str, list[Choice]]]:
    """What the hits can be narrowed by: only what would leave something, and not everything."""
    found = []
    for facet in asked.results.facets:
        values = [_choice(chosen, facet.kind, value) for value in facet.values if not value.selected]
        if values and facet.kind not in chosen:
            found.append((str(FACETS[facet.kind]), values[:8]))
    return found


def _choice(chosen: dict[str, str], kind: str, value: FacetValue) -> Choice:
    return Choice(value.label, value.count, _query(chosen, **{kind: "" if value.selected else value.key}))


def _query(chosen: dict[str, str], **changed: str) -> str:
    """The query string of this search with some parameters changed; empty ones fall away."""
    together = {**chosen, **changed}
    return "?" + urlencode({name: together[name] for name in (*PARAMETERS, "cursor") if together.get(name)})


def _person_named(typed: str, asked: EditionFilter) -> FacetValue | None:
    """The person whose name was typed, if the hits speak of one."""
    people = [value for facet in asked.results.facets if facet.kind == "person" for value in facet.values]
    return next((value for value in people if value.label.casefold() == typed.casefold()), None)
