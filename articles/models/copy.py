from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class RawCopy(models.Model):
    """Raw text as it arrived, kept with its checksum and with what was read from it, for ever."""

    article = models.ForeignKey(
        "articles.Article",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="raw_copy",
        verbose_name=_("article"),
    )
    text = models.TextField(_("text"))
    sha256 = models.CharField(_("checksum (SHA-256)"), max_length=64, db_index=True)  # the same copy twice is noticed
    origin = models.CharField(_("origin"), max_length=200, help_text=_("A file name, or how it was handed in."))
    story = models.JSONField(_("as read"), default=dict)
    # Where an editor read it otherwise: an example from which the parser may learn.
    corrected = models.JSONField(_("as corrected"), null=True)
    findings = models.JSONField(_("findings"), default=list)
    received_at = models.DateTimeField(_("received"), default=timezone.now)
    received_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+", verbose_name=_("received by")
    )

    class Meta:
        verbose_name = _("raw copy")
        verbose_name_plural = _("raw copy")

    def __str__(self) -> str:
        return f"{self.origin} ({self.sha256[:8]})"
