"""What the desk keeps beside articles and gives to readers by a verb: a working copy, and numbered editions of it.

Pages of the house and dossiers are such things. Articles have more states, and a ledger.
"""

from typing import Any, Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.article import content_languages
from articles.models.edition import PublishedQuerySet, PublishedRow, Row


class WorkingCopy(models.Model):
    """Where the desk writes; readers get ``editions`` of it. The verbs alone change ``live`` and ``version``."""

    title = models.CharField(_("title"), max_length=200)
    language = models.CharField(_("language"), max_length=5, choices=content_languages)
    version = models.PositiveIntegerField(default=0, editable=False)
    published_version = models.PositiveIntegerField(default=0, editable=False)
    live = models.BooleanField(_("live"), default=False, editable=False)
    saved_at = models.DateTimeField(_("saved"), editable=False)
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )

    editions: Any  # the manager of the numbered editions that name it

    class Meta:
        abstract = True

    @property
    def has_newer_draft(self) -> bool:
        """Whether readers have another state of it than the desk, or none."""
        return not self.live or self.version != self.published_version


class NumberedQuerySet(PublishedQuerySet[Row]):
    def live(self) -> Self:
        return self.filter(live=True)


class NumberedEdition(PublishedRow):
    """What readers got, number by number."""

    mutable = frozenset({"live"})

    number = models.PositiveIntegerField(_("edition"))
    language = models.CharField(_("language"), max_length=5)
    title = models.CharField(_("title"), max_length=200)
    published_at = models.DateTimeField(_("published"))
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    live = models.BooleanField(_("live"), default=False)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.title} ({self.number})"
