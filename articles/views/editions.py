"""Earlier editions of an article: the list, one of them as readers got it, and what it changed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from articles.models import Edition, EditionQuote
from articles.page_cache import published_page
from articles.text.anchors import Statement, place
from articles.text.body import plain
from articles.text.difference import Segment, difference
from articles.views import memento
from articles.views.standing import Standing, at_its_address

_END_OF_PARAGRAPH: Final = re.compile(r"\n\s*\n\s*\Z")
# Of what stayed the same, so many paragraphs stand around a change; fewer than so many are not worth hiding.
AROUND: Final = 1
WORTH_FOLDING: Final = 2


@dataclass(frozen=True, slots=True)
class Stretch:
    """Neighbouring paragraphs of a comparison; ``folded`` says how many they are if they may be hidden, else 0."""

    segments: tuple[Segment, ...]
    folded: int = 0


@dataclass(frozen=True, slots=True)
class Said:
    """A statement in an earlier edition, and the later edition that first changed its words or no longer had it."""

    quote: dict[str, Any]
    changed_by: Edition | None
    is_gone: bool


@published_page
@at_its_address
def editions(request: HttpRequest, found: Standing) -> HttpResponse:
    """Every edition readers got, newest first."""
    context = {"edition": found.live, "editions": found.history[::-1]}
    return render(request, "articles/edition_list.html", context)


@published_page
@at_its_address
@memento.memento
def edition(request: HttpRequest, found: Standing, number: int) -> HttpResponse:
    """The words of an edition as readers got them then, with a mark at statements that were changed since."""
    shown = found.edition(number)
    content = shown.content
    statements = [Statement(q["anchor"], q["text"], q["kind"] != "indirect") for q in content["quotes"]]
    body, _placed = place(content["body"], statements)
    context = {
        "live": found.live,
        "edition": shown,
        "content": content,
        "body": body,
        "has_previous": shown is not found.history[0],
        "said": _since(found, shown),
    }
    return render(request, "articles/edition_detail.html", context)


@published_page
@at_its_address
def changes(request: HttpRequest, found: Standing, number: int) -> HttpResponse:
    """What an edition changed against the one before it, word by word."""
    new = found.edition(number)
    if number > 1 and new is found.history[0]:
        # What was before it is taken back, and pages that tell of the change lead here.
        return HttpResponseRedirect(f"{found.live.path}editions/{number}/")
    old = found.before(number)
    parts = [(part, _folded(segments)) for part, segments in _changed_parts(old.content, new.content)]
    context = {"live": found.live, "edition": new, "previous": old, "parts": parts}
    return render(request, "articles/edition_difference.html", context)


def _since(found: Standing, shown: Edition) -> list[Said]:
    """What became of an edition's statements. One query, none for the live edition."""
    quotes: list[dict[str, Any]] = shown.content["quotes"]
    later = [edition for edition in found.history if edition.number > shown.number]
    had: dict[tuple[int, str], tuple[str, str]] = {}
    if later and quotes:
        rows = EditionQuote.objects.filter(edition__in=[edition.pk for edition in later])
        for key, code, text, speaker in rows.values_list("edition", "code", "text", "speaker_name"):
            had[key, code] = text, speaker
    said = []
    for quote in quotes:
        now = [(edition, had.get((edition.pk, quote["code"]))) for edition in later]
        changed = next(((by, words) for by, words in now if words != (quote["text"], quote["speaker"])), None)
        said.append(Said(quote, changed[0] if changed else None, changed is not None and changed[1] is None))
    return said


def _changed_parts(old: dict[str, Any], new: dict[str, Any]) -> list[tuple[str, tuple[Segment, ...]]]:
    """The parts of the page that differ, each with its segments."""
    pairs = [(part, old[part], new[part]) for part in ("kicker", "headline", "teaser")]
    pairs.append(("body", plain(old["body"]), plain(new["body"])))
    pairs.append(("faqs", _faq_text(old), _faq_text(new)))
    # With a blank at its end the last word is the same word when others follow it.
    return [(part, difference(f"{before} ", f"{after} ")) for part, before, after in pairs if before != after]


def _faq_text(content: dict[str, Any]) -> str:
    return "\n\n".join(f"{faq['question']}\n\n{faq['answer']}" for faq in content["faqs"])


def _folded(segments: Sequence[Segment]) -> list[Stretch]:
    """The comparison in stretches, so that a long text does not hide its one change."""
    paragraphs = list(_paragraphs(segments))
    changed = [n for n, paragraph in enumerate(paragraphs) if any(s.kind != "equal" for s in paragraph)]
    near = {n + step for n in changed for step in range(-AROUND, AROUND + 1)}
    stretches = []
    for is_near, group in groupby(range(len(paragraphs)), lambda n: n in near):
        numbers = list(group)
        folded = len(numbers) if not is_near and len(numbers) >= WORTH_FOLDING else 0
        stretches.append(Stretch(tuple(s for n in numbers for s in paragraphs[n]), folded))
    return stretches


def _paragraphs(segments: Sequence[Segment]) -> Iterator[list[Segment]]:
    paragraph: list[Segment] = []
    for segment in segments:
        paragraph.append(segment)
        if _END_OF_PARAGRAPH.search(segment.text):
            yield paragraph
            paragraph = []
    if paragraph:
        yield paragraph
