"""What an article's code leads to: a live edition, a tombstone, or nothing at all."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.db.models import Case, F, JSONField, TextField, Value, When
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render

from articles.models import Edition
from articles.page_cache import shows


@dataclass(frozen=True, slots=True)
class Standing:
    """A readable article: its live edition, and every edition readers may look back at, oldest first."""

    live: Edition
    history: tuple[Edition, ...]

    @property
    def corrections(self) -> list[Edition]:
        """Newest first."""
        return [edition for edition in reversed(self.history) if edition.kind == Edition.Kind.CORRECTION]

    def edition(self, number: int) -> Edition:
        """The edition of that number. Raises Http404."""
        for edition in self.history:
            if edition.number == number:
                return edition
        raise Http404

    def before(self, number: int) -> Edition:
        """The edition readers had before the one of that number. Raises Http404 for the first."""
        earlier = [edition for edition in self.history if edition.number < number]
        if not earlier:
            raise Http404
        return earlier[-1]


class Withdrawn(Exception):
    """Readers had it and it was taken back; ``tombstone`` says when and why."""

    def __init__(self, tombstone: Edition) -> None:
        super().__init__(tombstone.code)
        self.tombstone = tombstone


def standing(code: str) -> Standing:
    """What readers may know of the article with this code. Raises Http404 or Withdrawn. One query.

    Only the live edition brings its text along: an article with 30 editions costs hardly more than one with one.
    """
    rows = (
        Edition.objects.filter(code=code)
        .defer("html", "content")
        .select_related("section", "lead_image")
        .annotate(
            live_html=Case(When(live=True, then=F("html")), default=Value(""), output_field=TextField()),
            live_content=Case(When(live=True, then=F("content")), default=None, output_field=JSONField()),
        )
        .order_by("number")
    )
    editions = list(rows)
    live = next((edition for edition in editions if edition.live), None)
    if live is None:
        if editions and editions[-1].kind == Edition.Kind.WITHDRAWAL:
            raise Withdrawn(editions[-1])
        raise Http404
    live.html, live.content = vars(live)["live_html"], vars(live)["live_content"]
    taken_back = max((edition.number for edition in editions if edition.kind == Edition.Kind.WITHDRAWAL), default=0)
    return Standing(live, tuple(edition for edition in editions if edition.number > taken_back))


def gone(request: HttpRequest, tombstone: Edition) -> HttpResponse:
    """The page that says when and why, and not a word of what it was."""
    return render(request, "410.html", {"tombstone": tombstone}, status=410)


def at_its_address(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponseBase]:
    """Hand a view the standing of the article in the address; move readers who come with old or wrong words."""

    @wraps(view)
    def answer(request: HttpRequest, words: str, code: str, **rest: Any) -> HttpResponseBase:
        rest.pop("section")  # only the code says which article it is
        shows(f"article-{code}")
        try:
            found = standing(code)
        except Withdrawn as withdrawn:
            return gone(request, withdrawn.tombstone)
        subpage = request.path_info.rpartition(f"/{words}-{code}/")[2]
        if request.path_info != found.live.path + subpage:
            return HttpResponsePermanentRedirect(found.live.path + subpage)
        return view(request, found, **rest)

    return answer
