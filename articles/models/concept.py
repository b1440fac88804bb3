from django.db import models, transaction
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from taggit.models import TagBase

from articles.models.choices import Choices
from articles.models.language import active_language


def concept_kinds() -> Choices:
    return [*Concept.Kind.choices]


class ConceptQuerySet(models.QuerySet["Concept"]):
    def public(self) -> "ConceptQuerySet":
        """Terms under which readers find something, themselves or through a narrower term."""
        from articles.models.register import listed

        return self.filter(listed("topic"))


class Concept(TagBase):
    """A term of the controlled vocabulary. It is picked by id, never parsed out of free text."""

    class Kind(models.TextChoices):
        SUBJECT = "subject", _("subject")
        PLACE = "place", _("place")
        ORGANISATION = "organisation", _("organisation")
        PERSON = "person", _("person")
        EVENT = "event", _("event")
        GENRE = "genre", _("genre")

    # TagBase makes the name unique; German vocabularies repeat labels, so here it is not.
    name = models.CharField(_("name (German)"), max_length=200)
    slug = models.SlugField(_("address"), max_length=100, unique=True, allow_unicode=False)
    name_es = models.CharField(_("name (Spanish)"), max_length=200, blank=True)
    name_en = models.CharField(_("name (English)"), max_length=200, blank=True)
    alternatives = models.JSONField(_("other labels"), default=list, blank=True)
    kind = models.CharField(_("kind"), max_length=20, choices=concept_kinds, default=Kind.SUBJECT)
    broader = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="narrower", verbose_name=_("broader term")
    )
    # The ids from the top to this term, "3.17.204.": one prefix match finds all narrower terms.
    path = models.CharField(max_length=200, editable=False, default="", db_index=True)
    scope_note = models.TextField(_("when to use it, when not"), blank=True)

    objects = ConceptQuerySet.as_manager()

    class Meta:
        verbose_name = _("concept")
        verbose_name_plural = _("concepts")

    def __str__(self) -> str:
        return self.name_in(active_language())

    def save(self, *args: object, **kwargs: object) -> None:
        """Keep ``path`` true, for this term and all below it, before anybody hears that it was saved."""
        with transaction.atomic():
            if self.pk is None:
                super().save(*args, **kwargs)
                kwargs = {"update_fields": ["path"]}
                args = ()
            old, self.path = self.path, f"{self.broader.path if self.broader else ''}{self.pk}."
            if old and old != self.path:
                for row in Concept.objects.filter(path__startswith=old).exclude(pk=self.pk):
                    Concept.objects.filter(pk=row.pk).update(path=self.path + row.path[len(old) :])
            super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        return reverse("topic", args=[self.slug])

    def name_in(self, language: str) -> str:
        """The preferred label in this language ("de", "es", "en"), or the German one where there is none."""
        return getattr(self, f"name_{language[:2]}", "") or self.name

    def ancestor_ids(self) -> list[int]:
        """Ids from the broadest term down to this one, itself included."""
        return [int(part) for part in self.path.split(".") if part]
