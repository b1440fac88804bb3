"""Pages of the house itself, such as the imprint: a slot for each, filled in each language by an editor.

As with articles, the row on which the desk writes and what readers get are two things: ``Page`` and ``PageEdition``.
"""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from articles.models.article import content_languages
from articles.models.choices import Choices
from articles.models.edition import PublishedQuerySet, PublishedRow


def page_slots() -> Choices:
    return [*Page.Slot.choices]


class Page(models.Model):
    """The working copy of a page. ``live`` and ``version`` are changed by the verbs alone."""

    class Slot(models.TextChoices):
        """In the order of the footer; the value is the last part of the address."""

        IMPRINT = "imprint", _("Imprint")
        PRIVACY = "privacy", _("Privacy")
        ABOUT = "about", _("About this paper")
        CONTACT = "contact", _("Contact")

    slot = models.CharField(_("page"), max_length=30, choices=page_slots)
    language = models.CharField(_("language"), max_length=5, choices=content_languages)
    title = models.CharField(_("title"), max_length=200)
    body = models.TextField(_("text"), blank=True)
    version = models.PositiveIntegerField(default=0, editable=False)
    published_version = models.PositiveIntegerField(default=0, editable=False)
    live = models.BooleanField(_("live"), default=False, editable=False)
    saved_at = models.DateTimeField(_("saved"), editable=False)
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )

    class Meta:
        verbose_name = _("page of the house")
        verbose_name_plural = _("pages of the house")
        constraints = [models.UniqueConstraint(fields=["slot", "language"], name="page_once_per_language")]

    def __str__(self) -> str:
        return f"{self.get_slot_display()} ({self.language})"

    @property
    def has_newer_draft(self) -> bool:
        """Whether readers have another text than the desk, or none."""
        return not self.live or self.version != self.published_version


class PageEditionQuerySet(PublishedQuerySet["PageEdition"]):
    def live(self) -> "PageEditionQuerySet":
        return self.filter(live=True)


class PageEdition(PublishedRow):
    """What readers got of a page, number by number."""

    mutable = frozenset({"live"})

    page = models.ForeignKey(Page, on_delete=models.PROTECT, related_name="editions")
    number = models.PositiveIntegerField(_("edition"))
    slot = models.CharField(_("page"), max_length=30)
    language = models.CharField(_("language"), max_length=5)
    title = models.CharField(_("title"), max_length=200)
    html = models.TextField(blank=True)
    published_at = models.DateTimeField(_("published"))
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    live = models.BooleanField(_("live"), default=False)

    objects = PageEditionQuerySet.as_manager()

    class Meta:
        verbose_name = _("edition of a page")
        verbose_name_plural = _("editions of pages")
        constraints = [
            models.UniqueConstraint(fields=["page", "number"], name="page_edition_number_once"),
            models.UniqueConstraint(fields=["page"], condition=models.Q(live=True), name="page_edition_one_live"),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.number})"

    def get_absolute_url(self) -> str:
        with translation.override(self.language):
            return reverse("page", args=[self.slot])
