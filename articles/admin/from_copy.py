"""New from copy: paste or upload, see what was read beside what was written, correct it, make the draft."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from django import forms
from django.contrib import messages
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles import checks
from articles.intake.decode import MAX_BYTES
from articles.intake.lines import as_read
from articles.intake.parse import parse
from articles.intake.relabel import ROLES, Piece, pieces, relabel
from articles.intake.story import Quote, Story
from articles.models import Person, Section
from articles.workflow.decode_copy import decode_copy
from articles.workflow.refused import Refused
from articles.workflow.take_in import take_in

ROLE_NAMES = {
    "headline": _("Headline"),
    "kicker": _("Kicker"),
    "dateline": _("Dateline"),
    "byline": _("Byline"),
    "teaser": _("Teaser"),
    "paragraph": _("Paragraph"),
    "subhead": _("Subhead"),
    "list_item": _("List item"),
    "faq_title": _("Title of the questions"),
    "question": _("Question"),
    "answer": _("Answer"),
    "related_video": _("Related video"),
    "related_article": _("Related article"),
    "filed_under": _("Filed under"),
    "furniture": _("Page furniture (left out)"),
    "unplaced": _("Not placed (left out)"),
}
KIND_NAMES = {
    "direct": _("Direct quote"),
    "partial": _("Partial quote"),
    "indirect": _("Indirect statement"),
    "": _("No statement"),
}


class CopyForm(forms.Form):
    """The first step: exactly one of pasted text and a file."""

    text = forms.CharField(
        label=_("Paste the copy"), required=False, strip=False, widget=forms.Textarea(attrs={"rows": 18})
    )
    file = forms.FileField(label=_("or choose a text file"), required=False)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        upload, text = data.get("file"), data.get("text") or ""
        if not upload:
            text = text.replace("\r\n", "\n")  # what browsers make of the line ends of a paste
        if upload and text.strip():
            raise forms.ValidationError(_("Paste the copy or choose a file, not both."))
        name = upload.name if upload else str(_("The paste"))
        raw = upload.read(MAX_BYTES + 1) if upload else text.encode("utf-8", "replace")
        try:
            data["copy"], data["origin"] = decode_copy(raw, name=name), name if upload else "paste"
        except Refused as refusal:
            raise forms.ValidationError(refusal.reasons) from refusal
        return data


def seal(copy: str, origin: str) -> str:
    """The copy for a hidden field: browsers change line ends in what they send, and the copy must stay as it came."""
    return signing.dumps([copy, origin], salt="copy", compress=True)


def unseal(sealed: str) -> tuple[str, str]:
    """(copy, origin) of ``seal``. Raises signing.BadSignature."""
    copy, origin = signing.loads(sealed, salt="copy")
    return copy, origin


class DraftForm(forms.Form):
    """The second step: the copy as it came, a headline, and for every piece and statement what the editor says."""

    copy = forms.CharField(widget=forms.HiddenInput)
    headline = forms.CharField(label=_("Headline"), max_length=300, required=False)
    section = forms.ModelChoiceField(Section.objects.order_by("position", "pk"), label=_("Section"), required=False)

    def __init__(self, story: Story, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.story = story
        for piece in pieces(story):
            self.fields[f"role_{piece.span.start}"] = forms.ChoiceField(
                choices=[(role, ROLE_NAMES[role]) for role in ROLES], initial=piece.role, label=_("This is")
            )
        for number, quote in enumerate(story.quotes):
            kinds = forms.ChoiceField(choices=KIND_NAMES.items(), required=False, initial=quote.kind, label=_("Kind"))
            speaker = forms.CharField(max_length=200, required=False, initial=quote.speaker or "", label=_("Speaker"))
            speaker.widget.attrs |= {"list": "speakers", "autocomplete": "off"}
            self.fields[f"kind_{number}"], self.fields[f"speaker_{number}"] = kinds, speaker

    def corrected(self) -> Story:
        """The story with every piece and statement as the editor said."""
        data = self.cleaned_data
        roles = {piece.span.start: data[f"role_{piece.span.start}"] for piece in pieces(self.story)}
        quotes = tuple(
            quote if (kind, speaker) == (quote.kind, quote.speaker) else replace(quote, kind=kind, speaker=speaker)
            for number, quote in enumerate(self.story.quotes)
            if (kind := data[f"kind_{number}"])
            for speaker in [data[f"speaker_{number}"].strip() or None]
        )
        return relabel(self.story, roles, quotes)


@dataclass(frozen=True)
class Segment:
    """A run of the copy as the left side shows it; ``quote`` is the number of the statement it belongs to."""

    text: str
    quote: int | None = None
    finding: str = ""


@dataclass(frozen=True)
class Row:
    """One piece of the copy beside its fields."""

    piece: Piece
    role_name: str
    segments: list[Segment]
    role: forms.BoundField
    quotes: list[tuple[int, Quote, forms.BoundField, forms.BoundField]]
    uncertain: bool


def rows(form: DraftForm, findings: list[checks.Finding]) -> Iterator[Row]:
    story, taken = form.story, set[int]()
    for piece in pieces(story):
        span = piece.span
        inside = [(n, q) for n, q in enumerate(story.quotes) if span.start <= q.start < span.end and n not in taken]
        taken |= {n for n, _ in inside}
        quotes = [(n, q, form[f"kind_{n}"], form[f"speaker_{n}"]) for n, q in inside]
        segments = list(_segments(story.copy, span.start, span.end, inside, findings))
        role_name = str(ROLE_NAMES[piece.role])
        yield Row(piece, role_name, segments, form[f"role_{span.start}"], quotes, piece.score < 0.6)


def _segments(
    copy: str, start: int, end: int, quotes: list[tuple[int, Quote]], findings: list[checks.Finding]
) -> Iterator[Segment]:
    """Cut a piece wherever a statement or a finding begins or ends; a shorter statement lies over a longer one."""
    found = [(f.start, f.end, f.message) for f in findings if f.start is not None and f.end is not None]
    marks = [(q.start, q.end) for _, q in quotes] + [(left, right) for left, right, _ in found]
    edges = sorted({start, end, *(min(max(edge, start), end) for mark in marks for edge in mark)})
    by_length = sorted(quotes, key=lambda numbered: numbered[1].end - numbered[1].start)
    for left, right in pairwise(edges):
        quote = next((n for n, q in by_length if q.start <= left and right <= q.end), None)
        said = next(
            (f.message for f in findings if f.start is not None and f.start <= left and right <= (f.end or 0)), ""
        )
        yield Segment(copy[left:right], quote, said)


def from_copy(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    """GET shows the first step; POST with ``step=read`` shows the second; ``step=draft`` makes the draft.

    Who calls this asks for the right to add articles; ``context`` is what the site adds.
    """
    if request.POST.get("step") == "draft":
        return _draft(request, context)
    form = CopyForm(request.POST or None, request.FILES or None)
    if not form.is_bound or not form.is_valid():
        values = {**context, "form": form, "title": _("New from copy")}
        return _page(request, "copy_paste", values, status=400 if form.is_bound else 200)
    story = parse(form.cleaned_data["copy"])
    first = {
        "copy": seal(story.copy, form.cleaned_data["origin"]),
        "headline": as_read(story.headline.text) if story.headline else "",
    }
    return _review(request, DraftForm(story, initial=first), context)


def _draft(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    try:
        copy, origin = unseal(request.POST.get("copy", ""))
    except signing.BadSignature:
        messages.error(request, _("The copy did not arrive whole. Please paste it once more."))
        return redirect("admin:articles_article_from_copy")
    form = DraftForm(parse(copy), request.POST)
    if not form.is_valid():
        return _review(request, form, context, status=400)
    try:
        article = take_in(
            copy,
            by=request.user,  # type: ignore[arg-type]
            at=timezone.now(),
            origin=origin,
            story=form.corrected(),
            headline=form.cleaned_data["headline"],
            section=form.cleaned_data["section"],
        )
    except Refused as refusal:
        form.add_error(None, refusal.reasons)
        return _review(request, form, context, status=400)
    messages.success(request, _("The draft is made. The copy is kept with it as it came."))
    return redirect("admin:articles_article_change", article.pk)


def _review(request: HttpRequest, form: DraftForm, context: dict[str, Any], status: int = 200) -> HttpResponse:
    story = form.story
    findings = checks.run(story)
    names = {name for quote in story.quotes for name in (quote.speaker, *quote.candidates) if name}
    known = Person.objects.filter(name__in=names).values_list("name", flat=True)
    values = {
        **context,
        "title": _("What was read in the copy"),
        "form": form,
        "story": story,
        "rows": list(rows(form, findings)),
        "findings": findings,
        "speakers": sorted(names | set(known)),
        "certain": sum(1 for quote in story.quotes if quote.speaker),
    }
    return _page(request, "copy_review", values, status=status)


def _page(request: HttpRequest, name: str, values: dict[str, Any], status: int) -> HttpResponse:
    return TemplateResponse(request, f"admin/articles/article/{name}.html", values, status=status)
