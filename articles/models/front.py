"""The front page and the fronts of the sections: what editors placed there, and how the rest fills by itself.

A slot names an article, not an edition: readers see whatever edition of it is live, and nothing when none is.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain
from typing import Any, Final, Generic, Protocol, TypeVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.article import content_languages
from articles.models.edition import Edition

# So many articles of a page have a place an editor can give; what comes after them fills by itself.
PLACES_ON_FRONT_PAGE: Final = 9
PLACES_ON_SECTION_FRONT: Final = 5


class Front(models.Model):
    """One page that editors arrange: the front page of a language, or the front of a section in it."""

    language = models.CharField(_("language"), max_length=5, choices=content_languages)
    section = models.ForeignKey(
        "articles.Section",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="fronts",
        verbose_name=_("section"),
        help_text=_("Empty: the front page."),
    )
    version = models.PositiveIntegerField(default=0, editable=False)
    arranged_at = models.DateTimeField(_("arranged"), null=True, editable=False)
    arranged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("arranged by"),
    )

    class Meta:
        verbose_name = _("front page")
        verbose_name_plural = _("front pages")
        default_permissions = ()
        permissions = [("arrange_front", _("Can arrange the front page and the fronts of sections"))]
        constraints = [
            models.UniqueConstraint(
                fields=["language"], condition=models.Q(section=None), name="front_page_once_a_language"
            ),
            models.UniqueConstraint(
                fields=["section", "language"],
                condition=models.Q(section__isnull=False),
                name="front_once_a_section_and_language",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.section or _('Front page')} ({self.get_language_display()})"

    @property
    def places(self) -> int:
        return PLACES_ON_SECTION_FRONT if self.section_id else PLACES_ON_FRONT_PAGE


class SlotQuerySet(models.QuerySet["Slot"]):
    def standing(self, language: str, section: int | None, at: datetime) -> "SlotQuerySet":
        """What an editor put on this front and has not ended, in its order; ``section`` is None for the front page."""
        rows = self.filter(models.Q(until=None) | models.Q(until__gt=at))
        return rows.filter(front__language=language, front__section=section).order_by("position")

    def expired(self, at: datetime) -> "SlotQuerySet":
        return self.filter(until__lte=at)


class Slot(models.Model):
    """An article at a place of a front. ``pinned``: at exactly this place, whatever comes or goes above it."""

    front = models.ForeignKey(Front, on_delete=models.CASCADE, related_name="slots")
    article = models.ForeignKey("articles.Article", on_delete=models.PROTECT, related_name="slots")
    position = models.PositiveSmallIntegerField(_("place on the page"))
    pinned = models.BooleanField(_("pinned"), default=False)
    until = models.DateTimeField(_("until"), null=True, blank=True)
    kicker = models.CharField(_("kicker on this page"), max_length=120, blank=True)
    headline = models.CharField(_("headline on this page"), max_length=300, blank=True)

    objects = SlotQuerySet.as_manager()

    class Meta:
        verbose_name = _("place on a page")
        verbose_name_plural = _("places on a page")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["front", "position"], name="slot_place_taken_once"),
            models.UniqueConstraint(fields=["front", "article"], name="slot_article_once_a_front"),
            models.CheckConstraint(condition=models.Q(position__gte=1), name="slot_places_count_from_one"),
        ]
        # The worker asks every few seconds whose time is over.
        indexes = [models.Index(fields=["until"], name="slot_until", condition=models.Q(until__isnull=False))]

    def __str__(self) -> str:
        return f"{self.position}: {self.article}"

    def place(self, shown: "Shown") -> "Place[Shown]":
        """Its place with what is shown there."""
        return Place(shown, self.position, True, self.pinned, self.until, self.kicker, self.headline)


class OfAnArticle(Protocol):
    """A live edition, or its finished card."""

    @property
    def article_id(self) -> Any: ...


Shown = TypeVar("Shown", bound=OfAnArticle)


@dataclass(frozen=True, slots=True)
class Place(Generic[Shown]):
    """A live edition at a place of a front, counted from 1. ``by_hand`` if an editor put it there."""

    edition: Shown
    number: int
    by_hand: bool = False
    pinned: bool = False
    until: datetime | None = None
    kicker: str = ""
    headline: str = ""

    @property
    def has_own_words(self) -> bool:
        """Whether this page says another kicker or headline than the article itself."""
        return bool(self.kicker or self.headline)


def placed_on(language: str, section: int | None, *, at: datetime) -> list[Place[Edition]]:
    """What an editor put on this front and readers can have at that moment, in its order. Two queries.

    ``section`` is a section's key, or None for the front page.
    """
    slots = list(Slot.objects.standing(language, section, at))
    wanted = [slot.article_id for slot in slots]
    live = {row.article_id: row for row in Edition.objects.live().filter(article__in=wanted, language=language).cards()}
    return [slot.place(live[slot.article_id]) for slot in slots if slot.article_id in live]


def filled(placed: Iterable[Place[Shown]], newest: Iterable[Shown], length: int) -> list[Place[Shown]]:
    """A page of at most ``length`` places: what is pinned at its place, the rest of what was placed from the top, then
    the newest, none of them twice. A page that is too short for a pinned place has it at its end."""
    by_hand = sorted(placed, key=lambda place: place.number)
    pinned = {place.number: place for place in by_hand if place.pinned}
    taken = {place.edition.article_id for place in by_hand}
    others = chain(
        (place for place in by_hand if not place.pinned),
        (Place(edition, 0) for edition in newest if edition.article_id not in taken),
    )
    page: list[Place[Shown]] = []
    while len(page) < length:
        found = pinned.pop(len(page) + 1, None) or next(others, None)
        if found is None:
            break
        page.append(replace(found, number=len(page) + 1))
    left = [replace(place, number=number) for number, place in enumerate(pinned.values(), len(page) + 1)]
    return [*page, *left][:length]
