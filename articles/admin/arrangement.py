"""A front on the editor's desk: what is placed, as the form has it, and what each button makes of it.

Nothing here is saved. Every step gives the page as readers would get it, so that what an editor sees in the list is
what the page becomes.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from django import forms
from django.db.models import Q
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.admin.moment import MomentField
from articles.admin.pick import is_number, spelled
from articles.models import Edition, Front, Slot
from articles.models.code import PATTERN
from articles.models.edition import EditionQuerySet
from articles.models.front import Place, filled

MOST_FOUND = 20


class PlaceForm(forms.Form):
    """What an editor says of one article on the page; its prefix is the article's code."""

    was = forms.IntegerField(required=False)
    number = forms.IntegerField(required=False)
    pinned = forms.BooleanField(required=False)
    until = MomentField(label=gettext_lazy("on this page until"), required=False)
    kicker = forms.CharField(label=gettext_lazy("kicker on this page"), required=False, max_length=120)
    headline = forms.CharField(label=gettext_lazy("headline on this page"), required=False, max_length=300)


class Arrangement:
    """The places of one front while somebody works on them. ``said`` tells what the last step did."""

    def __init__(self, front: Front, placed: Iterable[Place[Edition]]) -> None:
        self.front, self.placed = front, list(placed)
        self.said = ""
        self._faulty: dict[str, PlaceForm] = {}
        self._newest = list(self._live(section=front.section).newest_first()[: front.places * 2])

    @classmethod
    def of_form(cls, front: Front, data: QueryDict) -> "Arrangement":
        """As the form was sent: where it stood, then what was typed into the fields of places."""
        codes = [code for code in dict.fromkeys(data.getlist("placed")) if re.fullmatch(PATTERN, code)][: front.places]
        arrangement = cls(front, [])
        live = {edition.code: edition for edition in arrangement._live().filter(code__in=codes)}
        sent = {code: PlaceForm(data, prefix=code) for code in codes if code in live}
        for number, (code, form) in enumerate(sent.items(), 1):
            if not form.is_valid():
                arrangement._faulty[code] = form
            arrangement.placed.append(_place(live[code], number, form.cleaned_data))
        for code, form in sent.items():
            wanted = form.cleaned_data.get("number")
            if wanted and wanted != form.cleaned_data.get("was"):
                arrangement.move(code, wanted)
        if gone := len(codes) - len(live):
            arrangement.said = _(
                "Readers lost %(number)d of the placed articles meanwhile; the page goes on without."
            ) % {"number": gone}
        return arrangement

    @property
    def page(self) -> list[Place[Edition]]:
        return filled(self.placed, self._newest, self.front.places)

    @property
    def is_valid(self) -> bool:
        return not self._faulty

    def rows(self) -> list[tuple[Place[Edition], PlaceForm]]:
        """Every place of the page with its form; one that is wrong still holds what was typed."""
        return [(place, self._form(place)) for place in self.page]

    def slots(self) -> list[Slot]:
        return [
            Slot(
                article_id=place.edition.article_id,
                position=place.number,
                pinned=place.pinned,
                until=place.until,
                kicker=place.kicker,
                headline=place.headline,
            )
            for place in self.page
            if place.by_hand
        ]

    def act(self, data: QueryDict) -> None:
        """What the button that was pressed stands for."""
        for name, step in (("_up", -1), ("_down", 1)):
            if name in data and (place := self._on_page(data[name])):
                self.move(data[name], place.number + step)
        if "_move" in data:
            code, _blank, number = data["_move"].partition(" ")
            self.move(code, int(number) if is_number(number) else 1)
        if "_keep" in data and (place := self._on_page(data["_keep"])):
            self.move(data["_keep"], place.number)
        if "_place" in data:
            self.place(data["_place"])
        if "_remove" in data:
            self.remove(data["_remove"])

    def place(self, code: str) -> None:
        """Put an article below what was placed already, or say why not."""
        if (new := self._placeable(code)) is not None:
            self.placed.append(replace(new, number=self.front.places, by_hand=True))
            self._say_where(code)

    def move(self, code: str, number: int) -> None:
        """Put an article at this place of the list; what follows makes room.

        Something automatic above it would let it drift up again, so then it is pinned.
        """
        rows = self.page
        moved = self._on_page(code) or self._placeable(code)
        if moved is None:
            return
        others = [place for place in rows if place.edition.code != code]
        if len(others) == self.front.places:  # a new one takes the room of the last automatic one
            others.remove(next(place for place in reversed(others) if not place.by_hand))
        others.insert(min(max(number, 1), self.front.places) - 1, replace(moved, by_hand=True))
        self.placed, automatic_above = [], False
        for at, place in enumerate(others, 1):
            if place.by_hand:
                self.placed.append(replace(place, number=at, pinned=place.pinned or automatic_above))
            automatic_above = automatic_above or not place.by_hand
        self._say_where(code)

    def remove(self, code: str) -> None:
        if (place := self._on_page(code)) and place.by_hand:
            self.placed = [other for other in self.placed if other.edition.code != code]
            self.said = _("“%(headline)s” is off its place.") % {"headline": place.edition.headline}

    def found(self, words: str) -> list[Edition]:
        """Live articles that have all these words in kicker or headline, newest first, without those placed already.

        Without words: the newest of the section, or of the paper.
        """
        rows = self._live(section=None if words.strip() else self.front.section)
        for word in words.split()[:8]:
            rows = rows.filter(spelled("headline", word, "icontains") | spelled("kicker", word, "icontains"))
        placed = [place.edition.pk for place in self.placed]
        return list(rows.filter(~Q(pk__in=placed)).newest_first()[:MOST_FOUND])

    def _live(self, section: Any = None) -> EditionQuerySet:
        rows = Edition.objects.live().filter(language=self.front.language).cards()
        return rows.filter(section=section) if section else rows

    def _on_page(self, code: str) -> Place[Edition] | None:
        return next((place for place in self.page if place.edition.code == code), None)

    def _placeable(self, code: str) -> Place[Edition] | None:
        """A place for this article, if readers have it and the page has one left; else what is said."""
        if sum(place.by_hand for place in self.page) >= self.front.places:
            self.said = _("All %(number)d places are taken. Take an article off the page first.") % {
                "number": self.front.places
            }
            return None
        if any(place.edition.code == code for place in self.placed):
            return None
        edition = self._live().filter(code=code).first() if re.fullmatch(PATTERN, code) else None
        if edition is None:
            self.said = _("Readers do not have this article, so it cannot be placed.")
            return None
        return Place(edition, self.front.places)

    def _say_where(self, code: str) -> None:
        if place := self._on_page(code):
            sentence = (
                _("“%(headline)s” stands at place %(number)d, pinned.")
                if place.pinned
                else _("“%(headline)s” stands at place %(number)d.")
            )
            self.said = sentence % {"headline": place.edition.headline, "number": place.number}

    def _form(self, place: Place[Edition]) -> PlaceForm:
        code = place.edition.code
        initial = {"until": place.until, "kicker": place.kicker, "headline": place.headline}
        return self._faulty.get(code) or PlaceForm(prefix=code, initial=initial)


def _place(edition: Edition, number: int, values: dict[str, Any]) -> Place[Edition]:
    """A place as its form says it; a field that is wrong counts as empty until it is right."""
    return Place(
        edition,
        values.get("was") or number,
        by_hand=True,
        pinned=bool(values.get("pinned")),
        until=values.get("until"),
        kicker=values.get("kicker") or "",
        headline=values.get("headline") or "",
    )
