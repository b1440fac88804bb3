from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Activity(models.Model):
    """One act of someone (or of the worker, when ``by`` is empty). Rows are added, never changed."""

    verb = models.CharField(_("act"), max_length=40)
    article = models.ForeignKey(
        "articles.Article", on_delete=models.PROTECT, null=True, related_name="activities", verbose_name=_("article")
    )
    at = models.DateTimeField(_("at"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+", verbose_name=_("by")
    )
    note = models.TextField(_("note"), blank=True)
    detail = models.JSONField(_("details"), default=dict)

    class Meta:
        verbose_name = _("activity")
        verbose_name_plural = _("activity log")
        # The log is read newest first, whole or for one article.
        indexes = [
            models.Index(fields=["-at", "-id"], name="activity_newest"),
            models.Index(fields=["article", "-at"], name="activity_of_article"),
        ]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.verb}"
