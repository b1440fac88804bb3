from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.language import active_language


class Named(models.Model):
    """Something with a German name and, where people gave one, names in other languages."""

    name_de = models.CharField(_("name (German)"), max_length=200)
    name_es = models.CharField(_("name (Spanish)"), max_length=200, blank=True)
    name_en = models.CharField(_("name (English)"), max_length=200, blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name_in(active_language())

    def name_in(self, language: str) -> str:
        """The name in this language ("de", "es", "en"), or the German one where there is none."""
        return getattr(self, f"name_{language[:2]}", "") or self.name_de
