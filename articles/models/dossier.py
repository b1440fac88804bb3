"""Dossiers: collections that somebody curates, in an order of their own.

A dossier and its editions name articles, not editions of them: readers see whatever edition is live, and nothing where
none is.
"""

from django.db import models
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from articles.models.edition import PublishedQuerySet, PublishedRow
from articles.models.working_copy import NumberedEdition, NumberedQuerySet, WorkingCopy


class Dossier(WorkingCopy):
    """``sources`` are other houses' pages: a list of {"title", "url"}."""

    slug = models.SlugField(
        _("address"), max_length=80, blank=True, help_text=_("Empty: made from the title. Once saved, it stays.")
    )
    introduction = models.TextField(
        _("introduction"), blank=True, help_text=_("What the dossier holds, what it leaves out, and why.")
    )
    sources = models.JSONField(default=list, editable=False)

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


class DossierEditionQuerySet(NumberedQuerySet["DossierEdition"]):
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


class DossierEdition(NumberedEdition):
    """``entries`` is a list of {"article", "line"} in its order, with the keys of the articles."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="editions")
    slug = models.CharField(_("address"), max_length=80)
    introduction = models.TextField(_("introduction"))
    entries = models.JSONField()
    sources = models.JSONField()

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
