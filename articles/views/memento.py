"""An article at a moment: the editions of an article as the mementos of RFC 7089.

The article's address is the original resource, ``…/timegate/`` its TimeGate, ``…/timemap/`` its TimeMap, and each
edition's address a memento. An edition was what readers got until the next one, so the TimeGate leads to the last one
published at or before the moment that was asked for; before the first there is only the first.
"""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import wraps
from typing import Any, Final

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.utils.cache import patch_vary_headers
from django.utils.http import http_date
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from articles.models import Edition
from articles.page_cache import published_page
from articles.structured_data import absolute
from articles.text.link_format import WebLink, as_document, as_header
from articles.views.standing import Standing, at_its_address

LINK_FORMAT: Final = "application/link-format"
_MONTHS: Final = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
# The one form that RFC 7089 allows; HTTP knows older ones, and Python reads names of months in the server's language.
_MOMENT: Final = re.compile(
    rf"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d\d) ({'|'.join(_MONTHS)}) (\d{{4}}) (\d\d:\d\d:\d\d) GMT", re.ASCII
)


@cache_control(no_cache=True)
@require_safe
@at_its_address
def timegate(request: HttpRequest, found: Standing) -> HttpResponse:
    """Leads to the edition that readers had at the moment in Accept-Datetime; without one, to the newest."""
    asked = request.headers.get("Accept-Datetime")
    response = HttpResponseRedirect(_path(found, found.live if asked is None else _at(found, asked_moment(asked))))
    patch_vary_headers(response, ["Accept-Datetime"])
    response.headers["Link"] = as_header([_original(found), _timemap(found.live.path)])
    return response


def asked_moment(value: str) -> datetime:
    """The moment in an Accept-Datetime header. Raises BadRequest for anything but the form of RFC 1123."""
    match = _MOMENT.fullmatch(value.strip(" \t"))
    if not match:
        raise BadRequest("Accept-Datetime wants a date such as “Fri, 03 Jul 2026 10:00:00 GMT”.")
    day, month, year, clock = match.groups()
    try:
        return datetime.fromisoformat(f"{year}-{_MONTHS.index(month) + 1:02}-{day}T{clock}+00:00")
    except ValueError as error:
        raise BadRequest("There is no such date.") from error


@published_page
@at_its_address
def timemap(_request: HttpRequest, found: Standing) -> HttpResponse:
    """All mementos, oldest first, as a list of links."""
    whole = (("type", LINK_FORMAT), ("from", _moment(found.history[0])), ("until", _moment(found.history[-1])))
    self = WebLink(absolute(f"{found.live.path}timemap/"), "self", whole)
    links = [_original(found), self, _timegate(found.live.path), *_mementos(found)]
    return HttpResponse(as_document(links), content_type=LINK_FORMAT)


@published_page
@at_its_address
def timemap_json(_request: HttpRequest, found: Standing) -> HttpResponse:
    """The same list as JSON."""
    mementos = [
        {"datetime": _iso(edition), "uri": absolute(_path(found, edition)), "edition": edition.number}
        for edition in found.history
    ]
    address = absolute(found.live.path)
    listed = {
        "original_uri": address,
        "timegate_uri": f"{address}timegate/",
        "timemap_uri": {"link_format": f"{address}timemap/", "json_format": f"{address}timemap.json"},
        "mementos": {"first": mementos[0], "last": mementos[-1], "list": mementos},
    }
    return JsonResponse(listed)


def announce(response: HttpResponse, path: str) -> HttpResponse:
    """Let the page of the article at this path say where its earlier states are found."""
    response.headers["Link"] = as_header([_timegate(path), _timemap(path)])
    return response


def memento(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Let the page of an edition say since when readers had it, and which editions are its neighbours."""

    @wraps(view)
    def answer(request: HttpRequest, found: Standing, number: int, **rest: Any) -> HttpResponse:
        response = view(request, found, number=number, **rest)
        response.headers["Memento-Datetime"] = _moment(found.edition(number))
        neighbours = [link for link in _mementos(found, number) if link.rel != "memento"]
        links = [_original(found), _timegate(found.live.path), _timemap(found.live.path), *neighbours]
        response.headers["Link"] = as_header(links)
        return response

    return answer


def _at(found: Standing, asked: datetime) -> Edition:
    """What readers had at that moment, to the second, as mementos are dated."""
    had = [edition for edition in found.history if edition.published_at.replace(microsecond=0) <= asked]
    return had[-1] if had else found.history[0]


def _mementos(found: Standing, number: int = 0) -> Iterator[WebLink]:
    """A link to each edition, oldest first; "prev" and "next" are seen from the edition of that number."""
    numbers = [edition.number for edition in found.history]
    at = numbers.index(number) if number in numbers else -2
    for place, edition in enumerate(found.history):
        roles = {"first": 0, "last": len(numbers) - 1, "prev": at - 1 if at > 0 else -1, "next": at + 1}
        rel = " ".join([*(role for role, where in roles.items() if where == place), "memento"])
        yield WebLink(absolute(_path(found, edition)), rel, (("datetime", _moment(edition)),))


def _path(found: Standing, edition: Edition) -> str:
    return f"{found.live.path}editions/{edition.number}/"


def _original(found: Standing) -> WebLink:
    return WebLink(absolute(found.live.path), "original")


def _timegate(path: str) -> WebLink:
    return WebLink(absolute(f"{path}timegate/"), "timegate")


def _timemap(path: str) -> WebLink:
    return WebLink(absolute(f"{path}timemap/"), "timemap", (("type", LINK_FORMAT),))


def _moment(edition: Edition) -> str:
    return http_date(edition.published_at.timestamp())


def _iso(edition: Edition) -> str:
    return edition.published_at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
