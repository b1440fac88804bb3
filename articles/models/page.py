"""Pages of the house itself, such as the imprint: a slot for each, filled in each language by an editor."""

from django.db import models
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from articles.models.choices import Choices
from articles.models.working_copy import NumberedEdition, NumberedQuerySet, WorkingCopy


class PageSlot(models.TextChoices):
    """In the order of the footer; the value is the last part of the address."""

    IMPRINT = "imprint", _("Imprint")
    PRIVACY = "privacy", _("Privacy")
    ABOUT = "about", _("About this paper")
    CONTACT = "contact", _("Contact")


def page_slots() -> Choices:
    return [*PageSlot.choices]


class Page(WorkingCopy):
    slot = models.CharField(_("page"), max_length=30, choices=page_slots)
    body = models.TextField(_("text"), blank=True)

    class Meta:
        verbose_name = _("page of the house")
        verbose_name_plural = _("pages of the house")
        constraints = [models.UniqueConstraint(fields=["slot", "language"], name="page_once_per_language")]

    def __str__(self) -> str:
        return f"{self.get_slot_display()} ({self.language})"


class PageEdition(NumberedEdition):
    page = models.ForeignKey(Page, on_delete=models.PROTECT, related_name="editions")
    slot = models.CharField(_("page"), max_length=30)
    html = models.TextField(blank=True)

    objects = NumberedQuerySet["PageEdition"].as_manager()

    class Meta:
        verbose_name = _("edition of a page")
        verbose_name_plural = _("editions of pages")
        constraints = [
            models.UniqueConstraint(fields=["page", "number"], name="page_edition_number_once"),
            models.UniqueConstraint(fields=["page"], condition=models.Q(live=True), name="page_edition_one_live"),
        ]

    def get_absolute_url(self) -> str:
        with translation.override(self.language):
            return reverse("page", args=[self.slot])
