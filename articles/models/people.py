from typing import Any

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from articles.models.choices import Choices
from articles.text.slugs import slug


def person_kinds() -> Choices:
    return [*Person.Kind.choices]


def byline_roles() -> Choices:
    return [*Byline.Role.choices]


def sort_key(name: str, *, is_person: bool) -> str:
    """What decides where an index lists this name: a person's last word first, in plain letters."""
    first, _, last = name.strip().rpartition(" ")
    return slug(f"{last} {first}" if is_person else name, max_length=210)


class PersonQuerySet(models.QuerySet["Person"]):
    def public(self) -> "PersonQuerySet":
        """People readers can look up: who is quoted in, or wrote, something live."""
        from articles.models.register import listed

        return self.filter(listed("speaker") | listed("author"))

    def authors(self) -> "PersonQuerySet":
        """Who wrote something live."""
        from articles.models.register import listed

        return self.filter(listed("author"))


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
    concept = models.OneToOneField(
        "articles.Concept",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="person",
        verbose_name=_("term"),
        help_text=_("Articles filed under it are listed as articles about this person."),
    )
    # Where an index from A to Z lists them: "lindqvist-marta".
    sort_key = models.CharField(max_length=210, editable=False, default="")

    objects = PersonQuerySet.as_manager()

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        indexes = [
            # The desk looks people up by name while typing; readers leaf through them by letter.
            models.Index(fields=["name"], name="person_name"),
            models.Index(fields=["sort_key"], name="person_sort_key"),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep ``sort_key`` true."""
        self.sort_key = sort_key(self.name, is_person=self.kind == self.Kind.PERSON)
        if kwargs.get("update_fields") is not None:
            kwargs["update_fields"] = {*kwargs["update_fields"], "sort_key"}
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        return reverse("person", args=[self.slug])


class Byline(models.Model):
    class Role(models.TextChoices):
        TEXT = "text", _("text")
        PHOTO = "photo", _("photos")
        ILLUSTRATION = "illustration", _("illustration")
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
