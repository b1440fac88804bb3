"""One article: the page, its text version, its earlier editions and what changed between them."""

from collections.abc import Iterable
from typing import Any

from django.db.models import BooleanField, Case, Count, OuterRef, Q, Subquery, Value, When
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render

from articles import structured_data
from articles.models import Edition, EditionQuote, Filing
from articles.page_cache import published_page
from articles.text.body import plain
from articles.text.difference import Segment, difference
from articles.views.standing import Standing, Withdrawn, at_its_address, gone, standing

RELATED = 6
# The newest filings under the same terms are enough to find six articles; a term may have ten thousand.
FILINGS_LOOKED_AT = 400


@published_page
@at_its_address
def article(request: HttpRequest, found: Standing) -> HttpResponse:
    edition = found.live
    filings = list(
        Filing.objects.filter(content_object_id=edition.article_id)
        .select_related("tag__broader__broader")
        .order_by("-primary", "tag__name", "pk")
    )
    translations, related = _neighbours(edition, [filing.tag_id for filing in filings])
    context = {
        "edition": edition,
        "content": edition.content,
        "corrections": found.corrections,
        "previous": found.history[-2] if len(found.history) > 1 else None,
        "filings": filings,
        "translations": translations,
        "related": related,
        "speakers": _by_speaker(edition.content["quotes"]),
        "linked_data": structured_data.article(edition, found.corrections, [filing.tag for filing in filings]),
    }
    return render(request, "articles/article_detail.html", context)


def _neighbours(edition: Edition, concepts: list[int]) -> tuple[list[Edition], list[Edition]]:
    """Live translations, and live articles filed under the same terms (most shared first). One query."""
    shared = Filing.objects.filter(tag_id__in=concepts).order_by("-content_object_id").values("content_object_id")
    here = Filing.objects.filter(content_object=OuterRef("article"), tag_id__in=concepts).order_by()
    in_common = here.values("content_object").annotate(number=Count("pk")).values("number")
    is_translation = Q(translation_group=edition.translation_group)
    rows = (
        Edition.objects.live()
        .cards()
        .exclude(article_id=edition.article_id)
        .filter(is_translation | Q(article_id__in=shared[:FILINGS_LOOKED_AT], language=edition.language))
        .annotate(
            translates=Case(When(is_translation, then=Value(True)), default=Value(False), output_field=BooleanField()),
            in_common=Subquery(in_common),
        )
        .order_by("-translates", "-in_common", "-first_published_at", "-pk")
    )[: RELATED + 4]
    translations = [row for row in rows if row.translation_group == edition.translation_group]
    return translations, [row for row in rows if row not in translations][:RELATED]


def _by_speaker(quotes: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Who says what: speakers in the order in which they first speak, each with their statements."""
    speakers: dict[str, dict[str, Any]] = {}
    for quote in quotes:
        speaker = speakers.setdefault(quote["speaker"], {**quote, "quotes": []})
        speaker["quotes"].append(quote)
    return [speaker for name, speaker in speakers.items() if name]


@published_page
@at_its_address
def text(request: HttpRequest, found: Standing) -> HttpResponse:
    """The same words in one request, for thin lines and plain readers."""
    context = {"edition": found.live, "content": found.live.content, "corrections": found.corrections}
    return render(request, "articles/article_text.html", context)


@published_page
@at_its_address
def editions(request: HttpRequest, found: Standing) -> HttpResponse:
    """Every edition readers got, newest first."""
    context = {"edition": found.live, "editions": found.history[::-1]}
    return render(request, "articles/edition_list.html", context)


@published_page
@at_its_address
def edition(request: HttpRequest, found: Standing, number: int) -> HttpResponse:
    """The words of an edition as readers got them then."""
    shown = found.edition(number)
    has_previous = shown is not found.history[0]
    context = {"live": found.live, "edition": shown, "content": shown.content, "has_previous": has_previous}
    return render(request, "articles/edition_detail.html", context)


@published_page
@at_its_address
def changes(request: HttpRequest, found: Standing, number: int) -> HttpResponse:
    """What an edition changed against the one before it, word by word."""
    new = found.edition(number)
    old = found.before(number)
    context = {"live": found.live, "edition": new, "previous": old, "parts": _changed_parts(old.content, new.content)}
    return render(request, "articles/edition_difference.html", context)


def _changed_parts(old: dict[str, Any], new: dict[str, Any]) -> list[tuple[str, tuple[Segment, ...]]]:
    """The parts of the page that differ, each with its segments."""
    pairs = [(part, old[part], new[part]) for part in ("kicker", "headline", "teaser")]
    pairs.append(("body", plain(old["body"]), plain(new["body"])))
    pairs.append(("faqs", _faq_text(old), _faq_text(new)))
    return [(part, difference(before, after)) for part, before, after in pairs if before != after]


def _faq_text(content: dict[str, Any]) -> str:
    return "\n\n".join(f"{faq['question']}\n\n{faq['answer']}" for faq in content["faqs"])


@published_page
def short_address(request: HttpRequest, code: str) -> HttpResponseBase:
    """The address that fits on paper."""
    try:
        return HttpResponsePermanentRedirect(standing(code).live.path)
    except Withdrawn as withdrawn:
        return gone(request, withdrawn.tombstone)


@published_page
def quote(request: HttpRequest, code: str) -> HttpResponseBase:
    """The place of a statement: in the live edition, or in the last edition that had it."""
    row = EditionQuote.objects.filter(code=code).select_related("edition").order_by("-edition__number").first()
    if row is None:
        raise Http404
    try:
        found = standing(row.edition.code)
    except Withdrawn as withdrawn:
        return gone(request, withdrawn.tombstone)
    if row.edition_id == found.live.pk:
        return HttpResponseRedirect(row.get_absolute_url() if row.anchor else found.live.path)
    last = found.edition(row.edition.number)  # what was taken back is not found
    return HttpResponseRedirect(f"{found.live.path}editions/{last.number}/")
