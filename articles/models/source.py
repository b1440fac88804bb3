from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from articles.models.choices import Choices


def source_kinds() -> Choices:
    return [*Source.Kind.choices]


class SourceQuerySet(models.QuerySet["Source"]):
    def public(self) -> "SourceQuerySet":
        """Sources that something live was written with, or that somebody is quoted by."""
        from articles.models.register import listed

        return self.filter(listed("source") | listed("via")).order_by("name", "pk")


class Source(models.Model):
    """Where copy or a statement came from."""

    class Kind(models.TextChoices):
        AGENCY = "agency", _("news agency")
        PLATFORM = "platform", _("platform")
        OFFICIAL = "official", _("official body")
        MEDIUM = "medium", _("other medium")

    name = models.CharField(_("name"), max_length=200)
    slug = models.SlugField(_("address"), max_length=80, unique=True)
    kind = models.CharField(_("kind"), max_length=20, choices=source_kinds, default=Kind.AGENCY)
    website = models.URLField(_("website"), blank=True)

    objects = SourceQuerySet.as_manager()

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("source", args=[self.slug])
