from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.choices import Choices


def interface_languages() -> Choices:
    return [*settings.LANGUAGES]


class User(AbstractUser):
    """Someone who works here. A model of our own from the start: swapping it later is not possible."""

    language = models.CharField(
        _("interface language"), max_length=5, blank=True, choices=interface_languages, help_text=_("Empty: German.")
    )

    class Meta:
        verbose_name = _("staff member")
        verbose_name_plural = _("staff members")

    def __str__(self) -> str:
        return self.get_full_name() or self.username
