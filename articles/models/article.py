import uuid
from datetime import datetime
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager

from articles.models.choices import Choices
from articles.models.code import new_code
from articles.models.filing import Filing
from articles.text.slugs import slug

if TYPE_CHECKING:
    from articles.models.edition import Edition


def content_languages() -> Choices:
    return [*settings.LANGUAGES]


def workflow_states() -> Choices:
    return [*Article.WorkflowState.choices]


def edition_kinds() -> Choices:
    from articles.models.edition import Edition

    return [*Edition.Kind.choices]


class ArticleQuerySet(models.QuerySet["Article"]):
    def not_trashed(self) -> "ArticleQuerySet":
        return self.filter(trashed_at=None)

    def due(self, now: datetime) -> "ArticleQuerySet":
        """What the worker has to publish or withdraw by now."""
        return self.not_trashed().filter(models.Q(scheduled_for__lte=now) | models.Q(live=True, withdraw_at__lte=now))

    def unfiled(self) -> "ArticleQuerySet":
        """Live, and filed under nothing yet."""
        return self.filter(~models.Exists(Filing.objects.filter(content_object=models.OuterRef("pk"))), live=True)


class Article(models.Model):  # type: ignore[django-manager-missing]  # taggit's ItemBase is untyped
    """The thing with an identity and a permanent address. This row and its children are the working copy.

    Three facts are kept apart: ``workflow_state`` (where the desk is with the working copy), what readers get
    (``live``, ``published_at``, ``withdrawn_at``, ``scheduled_for``) and, on the edition, whether a change meant
    something. Only the verbs in ``articles.workflow`` change the first two.
    """

    class WorkflowState(models.TextChoices):
        DRAFT = "draft", _("draft")
        IN_REVIEW = "in_review", _("in review")
        APPROVED = "approved", _("approved")

    code = models.CharField(_("permanent code"), max_length=10, unique=True, default=new_code, editable=False)
    language = models.CharField(_("language"), max_length=5, choices=content_languages, default="de")
    kicker = models.CharField(_("kicker"), max_length=120, blank=True)
    headline = models.CharField(_("headline"), max_length=300, blank=True)
    slug = models.SlugField(_("address"), max_length=80, blank=True, help_text=_("Empty: made from the headline."))
    teaser = models.TextField(_("teaser"), blank=True)
    body = models.TextField(_("text"), blank=True)
    faq_title = models.CharField(_("title of the questions"), max_length=300, blank=True)
    dateline = models.CharField(_("dateline"), max_length=200, blank=True)
    section = models.ForeignKey(
        "articles.Section", on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("section")
    )
    lead_image = models.ForeignKey(
        "articles.Image",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("lead image"),
    )
    sources = models.ManyToManyField("articles.Source", blank=True, related_name="+", verbose_name=_("sources"))
    translation_of = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="translations",
        verbose_name=_("translation of"),
    )
    # Shared by an original and its translations, so that each can point to the others without knowing the desk.
    translation_group = models.UUIDField(default=uuid.uuid4, editable=False)

    workflow_state = models.CharField(
        _("workflow state"), max_length=20, choices=workflow_states, default=WorkflowState.DRAFT, editable=False
    )
    version = models.PositiveIntegerField(_("version of the working copy"), default=1, editable=False)

    published_version = models.PositiveIntegerField(default=0, editable=False)

    live = models.BooleanField(_("live"), default=False, editable=False)
    published_at = models.DateTimeField(_("first published"), null=True, editable=False)
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, editable=False)
    scheduled_for = models.DateTimeField(_("scheduled for"), null=True, editable=False)
    scheduled_kind = models.CharField(max_length=20, blank=True, choices=edition_kinds, editable=False)
    scheduled_note = models.TextField(blank=True, editable=False)
    scheduled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )
    schedule_override = models.TextField(blank=True, editable=False)
    schedule_failure = models.TextField(blank=True, editable=False)
    embargo_until = models.DateTimeField(
        _("embargo until"), null=True, blank=True, help_text=_("Nobody can publish it earlier.")
    )
    withdraw_at = models.DateTimeField(_("planned withdrawal"), null=True, blank=True)
    trashed_at = models.DateTimeField(_("in the trash since"), null=True, editable=False)

    created_at = models.DateTimeField(_("created"), default=timezone.now, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("author"),
    )
    saved_at = models.DateTimeField(_("saved"), default=timezone.now, editable=False)
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("saved by"),
    )

    concepts = TaggableManager(through=Filing, blank=True, verbose_name=_("filed under"))

    objects = ArticleQuerySet.as_manager()

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        permissions = [
            ("edit_all_articles", _("Can edit the articles of others")),
            ("submit_article", _("Can hand in an article for review")),
            ("approve_article", _("Can approve or return an article")),
            ("publish_article", _("Can publish, schedule and update an article")),
            ("withdraw_article", _("Can withdraw an article")),
            ("override_checks", _("Can publish in spite of a blocking check")),
            ("file_article", _("Can file an article")),
            ("verify_ledger", _("Can verify the ledger")),
        ]
        indexes = [
            # The desk lists newest saved first; the worker asks every few seconds what is due.
            models.Index(fields=["-saved_at", "-id"], name="article_newest_saved"),
            models.Index(fields=["scheduled_for"], name="article_due", condition=models.Q(scheduled_for__isnull=False)),
            models.Index(
                fields=["withdraw_at"], name="article_withdraw_due", condition=models.Q(withdraw_at__isnull=False)
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(live=False) | models.Q(published_at__isnull=False, withdrawn_at=None),
                name="article_live_is_published",
            ),
            models.CheckConstraint(
                condition=models.Q(workflow_state__in=["draft", "in_review", "approved"]), name="article_state_known"
            ),
            models.CheckConstraint(
                condition=models.Q(trashed_at=None) | models.Q(live=False, scheduled_for=None),
                name="article_trashed_is_not_public",
            ),
            models.CheckConstraint(
                condition=~models.Q(translation_of=models.F("pk")), name="article_not_its_own_translation"
            ),
        ]

    def __str__(self) -> str:
        return self.headline or str(_("(without headline)"))

    def get_absolute_url(self) -> str:
        """The address that readers will have: the permanent code in it keeps old links alive."""
        prefix = "" if self.language == settings.LANGUAGE_CODE else f"/{self.language}"
        section = self.section.slug if self.section else "-"
        return f"{prefix}/{section}/{self.slug or slug(self.headline) or 'article'}-{self.code}/"

    @property
    def has_newer_draft(self) -> bool:
        """Live, and the working copy was saved again since."""
        return self.live and self.version != self.published_version

    @property
    def live_edition(self) -> "Edition | None":
        return self.editions.filter(live=True).first()

    @property
    def last_edition(self) -> "Edition | None":
        return self.editions.order_by("-number").first()
