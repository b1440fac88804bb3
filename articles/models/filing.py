from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from taggit.models import ItemBase

from articles.models.choices import Choices
from articles.models.concept import Concept


def filing_roles() -> Choices:
    return [*Filing.Role.choices]


def filing_origins() -> Choices:
    return [*Filing.Origin.choices]


class Filing(ItemBase):
    """The record of putting a concept on an article: "Archiviert unter".

    Filing belongs to the archive, not to the text: it holds for every edition and is seen by readers
    as soon as it is done, without a new edition.
    """

    class Role(models.TextChoices):
        ABOUT = "about", _("about")
        MENTIONS = "mentions", _("mentions")
        PLACE = "place", _("place")

    class Origin(models.TextChoices):
        HUMAN = "human", _("a person")
        COPY = "copy", _("the copy")
        IMPORT = "import", _("an import")

    content_object = models.ForeignKey(
        "articles.Article", on_delete=models.CASCADE, related_name="filings", db_column="article_id"
    )
    tag = models.ForeignKey(
        Concept,
        on_delete=models.PROTECT,
        related_name="filings",
        verbose_name=_("concept"),
        db_column="concept_id",
        db_index=False,  # an index below begins with it
    )
    role = models.CharField(_("role"), max_length=20, choices=filing_roles, default=Role.ABOUT)
    primary = models.BooleanField(_("primary"), default=False)
    origin = models.CharField(_("origin"), max_length=20, choices=filing_origins, default=Origin.HUMAN, editable=False)
    filed_at = models.DateTimeField(_("filed at"), default=timezone.now, editable=False)
    filed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("filed by"),
    )

    objects: models.Manager["Filing"] = models.Manager()

    class Meta:
        verbose_name = _("filing")
        verbose_name_plural = _("filings")
        constraints = [
            models.UniqueConstraint(fields=["content_object", "tag"], name="filing_once_per_concept"),
            models.UniqueConstraint(
                fields=["content_object"], condition=models.Q(primary=True), name="filing_one_primary"
            ),
        ]
        # Each page that is rendered asks for the newest articles under its terms.
        indexes = [models.Index(fields=["tag", "-content_object"], name="filing_newest")]

    def __str__(self) -> str:
        return str(self.tag)
