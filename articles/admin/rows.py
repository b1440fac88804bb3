"""The small rows beside the text: quotes, questions, bylines, videos. They are plain values, not inlines, because the
whole working copy is saved as one piece and compared as one piece.
"""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from articles import rights
from articles.admin.pick import PickField
from articles.admin.picks import PEOPLE, SOURCES, VIDEOS
from articles.models import Article, Byline, EditionQuote, Person, Quote
from articles.models.code import PATTERN, new_code
from articles.models.quote import languages_spoken
from articles.text.slugs import slug

MOST_ROWS = 300


class TextLines(forms.CharField):
    """Running text with the line ends of this house; browsers send those of telegraphs."""

    def to_python(self, value: Any) -> str:
        return super().to_python(value).replace("\r\n", "\n").replace("\r", "\n")


class Row(forms.Form):
    """One row. A row nobody filled in is left out, whatever its number; ``position`` says where it stands."""

    position = forms.IntegerField(
        label=_("position"),
        required=False,
        min_value=0,
        max_value=9999,
        widget=forms.NumberInput({"class": "position", "min": 0, "inputmode": "numeric"}),
    )
    # What must not be empty when anything else is filled in.
    needed: tuple[str, Any] = ("", "")
    counts: tuple[str, ...] = ()

    def is_blank(self) -> bool:
        return not any(self.cleaned_data.get(name) for name in self.counts)

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        field, sentence = self.needed
        if field and not self.is_blank() and not values.get(field) and field not in self.errors:
            self.add_error(field, sentence)
        return values


def _short(chosen: Any) -> Any:
    """A chosen person, or a name that a record can hold. Raises ValidationError."""
    if isinstance(chosen, str) and len(chosen) > 200:
        raise ValidationError(_("A name has 200 characters at most."))
    return chosen


def area(rows: int) -> forms.Textarea:
    return forms.Textarea({"rows": rows})


class QuoteRow(Row):
    code = forms.CharField(required=False, widget=forms.HiddenInput)
    text = TextLines(label=_("words"), required=False, widget=area(2))
    kind = forms.ChoiceField(label=_("kind"), choices=Quote.Kind.choices, initial=Quote.Kind.DIRECT)
    speaker = PickField(PEOPLE, strict=False, label=_("speaker"), required=False)
    new_person = forms.BooleanField(label=_("make a record for this speaker"), required=False)
    speaker_function = forms.CharField(label=_("function at the time"), required=False, max_length=200)
    cue = forms.CharField(label=_("cue"), required=False, max_length=100)
    source = PickField(SOURCES, label=_("source"), required=False)
    said_on = forms.DateField(label=_("said on"), required=False, widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"))
    original_language = forms.ChoiceField(
        label=_("translated from"), required=False, choices=lambda: [("", "–"), *languages_spoken()]
    )

    needed = ("text", _("Write down the words that were said, or take the row out."))
    counts = ("text", "speaker", "speaker_function", "cue", "source", "said_on")

    def clean_text(self) -> str:
        return str(self.cleaned_data["text"]).strip()

    def clean_code(self) -> str:
        """A quote keeps its address; what is no code of ours is treated as a new quote."""
        code = str(self.cleaned_data["code"])
        return code if re.fullmatch(PATTERN, code) else ""

    def clean_speaker(self) -> Any:
        return _short(self.cleaned_data["speaker"])


class FaqRow(Row):
    question = forms.CharField(label=_("question"), required=False, max_length=500)
    answer = TextLines(label=_("answer"), required=False, widget=area(3))

    needed = ("question", _("Write the question, or take the row out."))
    counts = ("question", "answer")

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        if values.get("question") and not values.get("answer"):
            self.add_error("answer", _("Write the answer; it may be short for now."))
        return values


class BylineRow(Row):
    person = PickField(PEOPLE, strict=False, label=_("person"), required=False)
    new_person = forms.BooleanField(label=_("make a record for this person"), required=False)
    role = forms.ChoiceField(label=_("role"), choices=Byline.Role.choices, initial=Byline.Role.TEXT)

    counts = ("person",)

    def clean_person(self) -> Any:
        return _short(self.cleaned_data["person"])

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        person = values.get("person")
        if isinstance(person, str) and not values.get("new_person"):
            message = _("Nobody on record is called “%(name)s”. Choose a suggestion, or have a record made.")
            self.add_error("person", ValidationError(message, params={"name": person}))
        return values


class VideoRow(Row):
    video = PickField(VIDEOS, label=_("video"), required=False)
    counts = ("video",)


class Rows(forms.BaseFormSet):
    """Rows of one kind in the order of their positions, without those taken out or never filled in."""

    def total_form_count(self) -> int:
        """Those that were sent: a number alone makes no rows, which would all be shown again with the answer."""
        total = super().total_form_count()
        return min(total, self._sent) if self.is_bound else total

    @cached_property
    def _sent(self) -> int:
        of_row = re.compile(re.escape(self.prefix or "") + "-([0-9]{1,3})-")
        return max((int(found[1]) + 1 for name in self.data if (found := of_row.match(name))), default=0)

    def kept(self) -> list[dict[str, Any]]:
        filled = [
            (MOST_ROWS if row.cleaned_data.get("position") is None else row.cleaned_data["position"], number, row)
            for number, row in enumerate(self.forms)
            if row.cleaned_data and not row.cleaned_data.get("DELETE") and not row.is_blank()
        ]
        return [row.cleaned_data for *_place, row in sorted(filled, key=lambda found: found[:2])]


def rows_of(row: type[Row]) -> type[Rows]:
    made: Any = forms.formset_factory(
        row, formset=Rows, extra=1, can_delete=True, max_num=MOST_ROWS, validate_max=True, absolute_max=MOST_ROWS + 50
    )
    return made  # type: ignore[no-any-return]  # the stubs forget which formset was asked for


ROWS: dict[str, type[Rows]] = {
    "quotes": rows_of(QuoteRow),
    "faqs": rows_of(FaqRow),
    "bylines": rows_of(BylineRow),
    "related_videos": rows_of(VideoRow),
}


def initial_rows(article: Article) -> dict[str, list[dict[str, Any]]]:
    """What the rows hold when the form opens, one query a kind."""
    if article.pk is None:
        return {name: [] for name in ROWS}
    quotes = article.quotes.select_related("speaker", "source").order_by("position", "pk")
    found: dict[str, list[dict[str, Any]]] = {
        "quotes": [_quote(quote) for quote in quotes],
        "faqs": list(article.faqs.order_by("position", "pk").values("question", "answer")),
        "bylines": [
            {"person": b.person, "role": b.role}
            for b in article.bylines.select_related("person").order_by("position", "pk")
        ],
        "related_videos": [
            {"video": v.video} for v in article.related_videos.select_related("video").order_by("position", "pk")
        ],
    }
    return {name: [{**row, "position": n} for n, row in enumerate(rows, 1)] for name, rows in found.items()}


def _quote(quote: Quote) -> dict[str, Any]:
    own = ("code", "text", "kind", "speaker_function", "cue", "source", "said_on", "original_language")
    return {"speaker": quote.speaker or quote.speaker_name, **{name: getattr(quote, name) for name in own}}


def content_rows(rows: dict[str, Rows], article: Article, user: Any) -> dict[str, list[Any]]:
    """The rows as ``working_copy.snapshot`` writes them. Makes the records of people that were asked for."""
    return {
        "quotes": _quotes(rows["quotes"], article, user),
        "faqs": [{"question": row["question"], "answer": row["answer"]} for row in rows["faqs"].kept()],
        "bylines": _once(
            {"person_id": _person(row, "person", user).pk, "role": row["role"]} for row in rows["bylines"].kept()
        ),
        "videos": _once(row["video"].pk for row in rows["related_videos"].kept()),
    }


def _quotes(rows: Rows, article: Article, user: Any) -> list[dict[str, Any]]:
    kept = rows.kept()
    elsewhere = _of_others([row["code"] for row in kept], article)
    before = {quote.code: quote for quote in Quote.objects.filter(article=article.pk)}
    used: set[str] = set()
    found = []
    for row in kept:
        code = row["code"] if row["code"] and row["code"] not in elsewhere | used else new_code()
        used.add(code)
        found.append(
            {
                "code": code,
                "text": row["text"],
                "kind": row["kind"],
                **_speaker(_person(row, "speaker", user), before.get(code)),
                "speaker_function": row["speaker_function"],
                "cue": row["cue"],
                "source_id": row["source"].pk if row["source"] else None,
                "said_on": row["said_on"].isoformat() if row["said_on"] else None,
                "original_language": row["original_language"],
            }
        )
    return found


def _of_others(codes: list[str], article: Article) -> set[str]:
    """Those codes that belong to another article, at the desk or in what readers got: addresses are for good."""
    drafts = Quote.objects.filter(code__in=codes).exclude(article=article.pk)
    published = EditionQuote.objects.filter(code__in=codes).exclude(edition__article=article.pk)
    return {*drafts.values_list("code", flat=True), *published.values_list("code", flat=True)}


def _speaker(speaker: Any, before: Quote | None) -> dict[str, Any]:
    """Whose words they are. A name as the copy had it stays while its record stays."""
    if not isinstance(speaker, Person):
        return {"speaker_id": None, "speaker_name": speaker or ""}
    as_written = before.speaker_name if before and before.speaker_id == speaker.pk else ""
    return {"speaker_id": speaker.pk, "speaker_name": as_written}


def _person(row: dict[str, Any], field: str, user: Any) -> Any:
    """The chosen person; a new record if one was asked for and the user may make it; else the words as they stand."""
    chosen = row[field]
    if not isinstance(chosen, str) or not row.get("new_person"):
        return chosen
    if not rights.has(user, "add_person"):
        raise ValidationError(_("You may not make records of people. Ask an editor, or choose a suggestion."))
    known = PEOPLE.meant(chosen)
    return known or Person.objects.create(name=chosen, slug=free_slug(chosen))


def free_slug(name: str) -> str:
    """An address no person has yet: the name, or the name with a number."""
    base = slug(name, max_length=70) or "person"
    taken = set(Person.objects.filter(slug__startswith=base).values_list("slug", flat=True))
    return next(s for n in range(1, len(taken) + 2) if (s := base if n == 1 else f"{base}-{n}") not in taken)


def _once(values: Any) -> list[Any]:
    found: list[Any] = []
    for value in values:
        if value not in found:
            found.append(value)
    return found
