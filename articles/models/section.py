from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from articles.models.named import Named

if TYPE_CHECKING:
    from django_stubs_ext.db.models.manager import ManyRelatedManager  # noqa: F401

# First path parts that belong to other pages; a section of this name would hide them or be hidden.
RESERVED = frozenset(
    "a accounts admin archive authors corrections de dossiers en es feeds feed health media pages people quotes robots "
    "search sitemap sources static text topics".split()
)


def not_reserved(slug: str) -> None:
    if slug in RESERVED:
        raise ValidationError(
            _("“%(slug)s” is an address of the site itself. Please choose another."), params={"slug": slug}
        )


class SectionQuerySet(models.QuerySet["Section"]):
    def public(self) -> "SectionQuerySet":
        """Sections that readers can see: those with something live."""
        return self.filter(models.Exists(self._live_editions())).order_by("position", "pk")

    @staticmethod
    def _live_editions() -> models.QuerySet[models.Model]:
        from articles.models.edition import Edition

        return Edition.objects.filter(live=True, section=models.OuterRef("pk"))


class Section(Named):
    slug = models.SlugField(_("address"), max_length=60, unique=True, validators=[not_reserved])
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    objects = SectionQuerySet.as_manager()

    class Meta:
        verbose_name = _("section")
        verbose_name_plural = _("sections")

    def get_absolute_url(self) -> str:
        return reverse("section", args=[self.slug])
