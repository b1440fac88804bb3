"""Dossiers: collections that somebody curates, in an order of their own.

As with pages of the house, the row on which the desk works and what readers get are two things: ``Dossier`` with its
entries, and ``DossierEdition``. Both name articles, not editions of them: readers see whatever edition is live, and
nothing where none is.
"""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from articles.models.article import content_languages
from articles.models.edition import PublishedQuerySet, PublishedRow


class Dossier(models.Model):
    """The working copy of a dossier. ``live`` and ``version`` are changed by the verbs alone.

    ``sources`` are other houses' pages: a list of {"title", "url"}.
    """

    title = models.CharField(_("title"), max_length=200)
    language = models.CharField(_("language"), max_length=5, choices=content_languages)
    slug = models.SlugField(
        _("address"), max_length=80, blank=True, help_text=_("Empty: made from the title. Once saved, it stays.")
    )
    introduction = models.TextField(
        _("introduction"), blank=True, help_text=_("What the dossier holds, what it leaves out, and why.")
    )
    sources = models.JSONField(default=list, editable=False)
    version = models.PositiveIntegerField(default=0, editable=False)
    published_version = models.PositiveIntegerField(default=0, editable=False)
    live = models.BooleanField(_("live"), default=False, editable=False)
    saved_at = models.DateTimeField(_("saved"), editable=False)
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )

    class Meta:
        verbose_name = _("dossier")
        verbose_name_plural = _("dossiers")
        # What readers had is kept: nobody deletes one.
        default_permissions = ("view", "add", "change")
        permissions = [("publish_dossier", _("Can publish and withdraw dossiers"))]
        constraints = [
            models.UniqueConstraint(
                fields=["language", "slug"],
                name="dossier_address_once",
                violation_error_message=_("Another dossier in this language has this address."),
            )
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def has_newer_draft(self) -> bool:
        """Whether readers have another dossier than the desk, or none."""
        return not self.live or self.version != self.published_version


class DossierEntry(models.Model):
    """An article at its place in the working copy; ``line`` says why it belongs there."""

    dossier = models.ForeignKey(Dossier, on_delete=models.CASCADE, related_name="entries")
    article = models.ForeignKey("articles.Article", on_delete=models.PROTECT, related_name="+")
    position = models.PositiveSmallIntegerField(_("position"))
    line = models.CharField(_("why it belongs here"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("entry of a dossier")
        verbose_name_plural = _("entries of dossiers")
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["dossier", "article"], name="dossier_article_once")]

    def __str__(self) -> str:
        return f"{self.position}: {self.article}"


class DossierEditionQuerySet(PublishedQuerySet["DossierEdition"]):
    def live(self) -> "DossierEditionQuerySet":
        return self.filter(live=True)

    def with_article(self, article: int) -> "DossierEditionQuerySet":
        """Those that name this article."""
        return self.filter(named__article=article)

    def counted(self) -> "DossierEditionQuerySet":
        """With ``readable``: how many of its articles readers can read."""
        return self.annotate(
            readable=models.Count(
                "named",
                filter=models.Q(
                    named__article__editions__live=True, named__article__editions__language=models.F("language")
                ),
                distinct=True,
            )
        )


class DossierEdition(PublishedRow):
    """What readers got of a dossier, number by number.

    ``entries`` is a list of {"article", "line"} in its order, with the keys of the articles.
    """

    mutable = frozenset({"live"})

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="editions")
    number = models.PositiveIntegerField(_("edition"))
    language = models.CharField(_("language"), max_length=5)
    slug = models.CharField(_("address"), max_length=80)
    title = models.CharField(_("title"), max_length=200)
    introduction = models.TextField(_("introduction"))
    entries = models.JSONField()
    sources = models.JSONField()
    published_at = models.DateTimeField(_("published"))
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    live = models.BooleanField(_("live"), default=False)

    objects = DossierEditionQuerySet.as_manager()

    class Meta:
        verbose_name = _("edition of a dossier")
        verbose_name_plural = _("editions of dossiers")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["dossier", "number"], name="dossier_edition_number_once"),
            models.UniqueConstraint(fields=["dossier"], condition=models.Q(live=True), name="dossier_edition_one_live"),
        ]
        indexes = [models.Index(fields=["language", "slug"], name="dossier_edition_address")]

    def __str__(self) -> str:
        return f"{self.title} ({self.number})"

    def get_absolute_url(self) -> str:
        with translation.override(self.language):
            return reverse("dossier", args=[self.slug])

    def articles(self) -> dict[int, str]:
        """The keys of its articles in their order, each with its line."""
        return {entry["article"]: entry["line"] for entry in self.entries}


class DossierEditionArticle(PublishedRow):
    """Repeats which articles an edition of a dossier names, so that an article can ask."""

    edition = models.ForeignKey(DossierEdition, on_delete=models.PROTECT, related_name="named")
    article = models.ForeignKey("articles.Article", on_delete=models.PROTECT, related_name="+")

    objects = PublishedQuerySet["DossierEditionArticle"].as_manager()

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["edition", "article"], name="dossier_edition_article_once")]

    def __str__(self) -> str:
        return f"{self.edition_id}: {self.article_id}"
