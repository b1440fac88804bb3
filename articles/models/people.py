from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from articles.models.choices import Choices


def person_kinds() -> Choices:
    return [*Person.Kind.choices]


def byline_roles() -> Choices:
    return [*Byline.Role.choices]


class PersonQuerySet(models.QuerySet["Person"]):
    def public(self) -> "PersonQuerySet":
        """People readers can look up: who is quoted in, or wrote, something live."""
        from articles.models.edition import EditionByline, EditionQuote

        said = EditionQuote.objects.filter(edition__live=True, speaker=models.OuterRef("pk"))
        wrote = EditionByline.objects.filter(edition__live=True, person=models.OuterRef("pk"))
        return self.filter(models.Exists(said) | models.Exists(wrote))


class Person(models.Model):
    """Someone who speaks or writes. Organisations speak too: "the ministry said"."""

    class Kind(models.TextChoices):
        PERSON = "person", _("person")
        ORGANISATION = "organisation", _("organisation")

    name = models.CharField(_("name"), max_length=200)
    slug = models.SlugField(_("address"), max_length=80, unique=True)
    kind = models.CharField(_("kind"), max_length=20, choices=person_kinds, default=Kind.PERSON)
    function = models.CharField(_("function today"), max_length=200, blank=True)
    portrait = models.ForeignKey(
        "articles.Image", on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("portrait")
    )
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="person",
        verbose_name=_("staff member"),
    )

    objects = PersonQuerySet.as_manager()

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        # The desk looks people up by name while typing.
        indexes = [models.Index(fields=["name"], name="person_name")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("person", args=[self.slug])


class Byline(models.Model):
    class Role(models.TextChoices):
        TEXT = "text", _("text")
        PHOTO = "photo", _("photos")
        TRANSLATION = "translation", _("translation")
        EDITING = "editing", _("editing")

    article = models.ForeignKey("articles.Article", on_delete=models.CASCADE, related_name="bylines")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", verbose_name=_("person"))
    role = models.CharField(_("role"), max_length=20, choices=byline_roles, default=Role.TEXT)
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    class Meta:
        verbose_name = _("byline")
        verbose_name_plural = _("bylines")
        constraints = [
            models.UniqueConstraint(fields=["article", "person", "role"], name="byline_once_per_role"),
        ]

    def __str__(self) -> str:
        return f"{self.person} ({self.get_role_display()})"
