"""What readers got: numbered, immutable, chained. Every public page reads these rows and nothing else.

The same is held twice: here, so that a mistake in the code is named early, and by triggers in both
databases (migrations 0002 and 0019), so that no other way in can do it either.
"""

from datetime import UTC, datetime
from typing import Any, ClassVar, NoReturn, TypeVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.text.canonical import digest


class EditionIsImmutable(Exception):
    """Something tried to change or delete what readers already got."""


class PublishedRow(models.Model):
    """A row that is written once. ``mutable`` names the few columns that may still change."""

    mutable: ClassVar[frozenset[str]] = frozenset()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise EditionIsImmutable(f"{self._meta.label} {self.pk} is published and cannot be changed.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise EditionIsImmutable(f"{self._meta.label} {self.pk} is published and cannot be deleted.")


Row = TypeVar("Row", bound=PublishedRow)


class PublishedQuerySet(models.QuerySet[Row]):
    def update(self, **values: Any) -> int:
        if frozen := sorted(set(values) - self.model.mutable):
            raise EditionIsImmutable(f"{self.model._meta.label} is published; {', '.join(frozen)} cannot be changed.")
        return super().update(**values)

    def delete(self) -> NoReturn:
        raise EditionIsImmutable(f"{self.model._meta.label} is published and cannot be deleted.")


class EditionQuerySet(PublishedQuerySet["Edition"]):
    def live(self) -> "EditionQuerySet":
        """What readers see now. Visibility is this one word, everywhere."""
        return self.filter(live=True)

    def public(self) -> "EditionQuerySet":
        """Editions readers may look back at: those of an article that is live now, since it was last withdrawn.

        What was taken back stays taken back, also when the article returns without it.
        """
        of_it = Edition.objects.filter(article=models.OuterRef("article"))
        taken_back = of_it.filter(kind=Edition.Kind.WITHDRAWAL, number__gte=models.OuterRef("number"))
        return self.filter(models.Exists(of_it.filter(live=True)), ~models.Exists(taken_back))

    def newest_first(self) -> "EditionQuerySet":
        return self.order_by("-first_published_at", "-id")

    def cards(self) -> "EditionQuerySet":
        """Without the columns that only the article page needs, and with what a card shows."""
        return self.defer("html", "content").select_related("section", "lead_image")


class Edition(PublishedRow):
    """One numbered state of an article as readers got it; a withdrawal is an edition without text.

    ``sequence`` counts all editions of the house without a gap; ``digest`` is SHA-256 over the canonical JSON of
    ``record()``, which holds the digest of the edition before it in that count.
    """

    class Kind(models.TextChoices):
        FIRST = "first", _("first publication")
        SILENT = "silent", _("silent fix")
        UPDATE = "update", _("update")
        CORRECTION = "correction", _("correction")
        WITHDRAWAL = "withdrawal", _("withdrawal")

    mutable = frozenset({"live"})

    sequence = models.PositiveBigIntegerField(_("number in the ledger"), unique=True)
    article = models.ForeignKey("articles.Article", on_delete=models.PROTECT, related_name="editions")
    number = models.PositiveIntegerField(_("edition"))
    kind = models.CharField(_("kind"), max_length=20)
    note = models.TextField(_("note to readers"), blank=True)

    code = models.CharField(_("permanent code"), max_length=10)
    language = models.CharField(_("language"), max_length=5)
    path = models.CharField(_("address"), max_length=300)
    slug = models.CharField(max_length=80)
    section = models.ForeignKey("articles.Section", on_delete=models.PROTECT, related_name="editions")
    translation_group = models.UUIDField()
    kicker = models.CharField(_("kicker"), max_length=120, blank=True)
    headline = models.CharField(_("headline"), max_length=300)
    teaser = models.TextField(_("teaser"), blank=True)
    lead_image = models.ForeignKey("articles.Image", on_delete=models.PROTECT, null=True, related_name="+")
    html = models.TextField(blank=True)
    content = models.JSONField()
    words = models.PositiveIntegerField(default=0)

    first_published_at = models.DateTimeField(_("first published"))
    published_at = models.DateTimeField(_("published"))
    significant_at = models.DateTimeField(_("last meaningful change"))
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    previous_digest = models.CharField(max_length=64, blank=True)
    digest = models.CharField(max_length=64, unique=True)
    live = models.BooleanField(_("live"), default=False)

    objects = EditionQuerySet.as_manager()

    class Meta:
        verbose_name = _("edition")
        verbose_name_plural = _("editions")
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="edition_number_once"),
            models.UniqueConstraint(fields=["article"], condition=models.Q(live=True), name="edition_one_live"),
            models.CheckConstraint(
                condition=models.Q(kind__in=["first", "silent", "update", "correction", "withdrawal"]),
                name="edition_kind_known",
            ),
            models.CheckConstraint(
                condition=models.Q(live=False) | ~models.Q(kind="withdrawal"), name="edition_withdrawal_not_live"
            ),
            models.CheckConstraint(
                condition=~models.Q(kind="correction") | ~models.Q(note=""), name="edition_correction_has_note"
            ),
        ]
        indexes = [
            # Lists show live editions only, so the partial indexes stay as small as the site.
            models.Index(fields=["-first_published_at", "-id"], name="edition_newest", condition=models.Q(live=True)),
            # With the language before the moment: which languages a section has is asked around every page.
            models.Index(
                fields=["section", "language", "-first_published_at", "-id"],
                name="edition_section_language",
                condition=models.Q(live=True),
            ),
            models.Index(
                fields=["language", "-first_published_at", "-id"],
                name="edition_language_newest",
                condition=models.Q(live=True),
            ),
            # The address of an article is looked up by its code, whatever the words around it.
            models.Index(fields=["code", "-number"], name="edition_code"),
            models.Index(fields=["translation_group"], name="edition_translations", condition=models.Q(live=True)),
        ]

    def __str__(self) -> str:
        return f"{self.headline} ({self.number})"

    def get_absolute_url(self) -> str:
        return self.path

    def get_kind_display(self) -> str:
        return str(self.Kind(self.kind).label)

    @property
    def is_updated(self) -> bool:
        """Whether readers should be told "Updated": only after a change that meant something."""
        return self.significant_at != self.first_published_at

    def record(self) -> dict[str, Any]:
        """Every immutable fact of this edition as plain JSON values: what the digest is taken over."""
        return {
            "sequence": self.sequence,
            "article": self.article_id,
            "number": self.number,
            "kind": self.kind,
            "note": self.note,
            "code": self.code,
            "language": self.language,
            "path": self.path,
            "slug": self.slug,
            "section": self.section_id,
            "translation_group": str(self.translation_group),
            "kicker": self.kicker,
            "headline": self.headline,
            "teaser": self.teaser,
            "lead_image": self.lead_image_id,
            "html": self.html,
            "content": self.content,
            "words": self.words,
            "first_published_at": stamp(self.first_published_at),
            "published_at": stamp(self.published_at),
            "significant_at": stamp(self.significant_at),
            "published_by": self.published_by_id,
            "previous_digest": self.previous_digest,
        }

    def computed_digest(self) -> str:
        """SHA-256 (hex) over the canonical JSON of ``record()``."""
        return digest(self.record())


def stamp(moment: datetime) -> str:
    """A moment as the ledger writes it: UTC, microseconds always shown, so that every database gives the same text."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


class LedgerHead(models.Model):
    """The one row that every publication locks: it makes the count gapless and shows when the tail is missing."""

    sequence = models.PositiveBigIntegerField(default=0)
    digest = models.CharField(max_length=64, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="ledger_head_is_one_row")]

    def __str__(self) -> str:
        return str(self.sequence)


class EditionPart(PublishedRow):
    """A row that repeats part of an edition's content, so that lists can be asked of the database."""

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="%(class)s_set")
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        abstract = True


class EditionQuoteQuerySet(PublishedQuerySet["EditionQuote"]):
    def live(self) -> "EditionQuoteQuerySet":
        return self.filter(edition__live=True)


class EditionQuote(EditionPart):
    """A statement that readers can find, cite and come back to."""

    code = models.CharField(max_length=10)
    text = models.TextField()
    kind = models.CharField(max_length=20)
    speaker = models.ForeignKey("articles.Person", on_delete=models.PROTECT, null=True, related_name="published_quotes")
    speaker_name = models.CharField(max_length=200, blank=True)
    speaker_function = models.CharField(max_length=200, blank=True)
    cue = models.CharField(max_length=100, blank=True)
    source = models.ForeignKey("articles.Source", on_delete=models.PROTECT, null=True, related_name="published_quotes")
    source_name = models.CharField(max_length=200, blank=True)
    said_on = models.DateField(null=True)
    anchor = models.CharField(max_length=40)

    objects = EditionQuoteQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["edition", "position"], name="edition_quote_position")]
        # A quote's permanent address leads to its place in the live edition.
        indexes = [models.Index(fields=["code"], name="edition_quote_code")]

    def __str__(self) -> str:
        return f"{self.speaker_name}: {self.text[:60]}"

    def get_absolute_url(self) -> str:
        return f"{self.edition.path}{self.fragment}"

    @property
    def fragment(self) -> str:
        """Where on the page it stands, as the end of an address: at its words, else in the list of who says what."""
        if self.anchor:
            return f"#{self.anchor}"
        return f"#zitat-{self.position + 1}" if self.speaker_name else ""


class EditionFaq(EditionPart):
    question = models.CharField(max_length=500)
    answer = models.TextField()
    anchor = models.CharField(max_length=40)

    objects = PublishedQuerySet["EditionFaq"].as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["edition", "position"], name="edition_faq_position")]

    def __str__(self) -> str:
        return self.question


class EditionByline(EditionPart):
    person = models.ForeignKey("articles.Person", on_delete=models.PROTECT, related_name="published_bylines")
    name = models.CharField(max_length=200)
    role = models.CharField(max_length=20)

    objects = PublishedQuerySet["EditionByline"].as_manager()

    def __str__(self) -> str:
        return self.name


class EditionSource(EditionPart):
    source = models.ForeignKey("articles.Source", on_delete=models.PROTECT, related_name="published_in")
    name = models.CharField(max_length=200)

    objects = PublishedQuerySet["EditionSource"].as_manager()

    def __str__(self) -> str:
        return self.name


class EditionImage(EditionPart):
    """An image that this edition shows; a reader may load an image only while such a row is live."""

    image = models.ForeignKey("articles.Image", on_delete=models.PROTECT, related_name="published_in")

    objects = PublishedQuerySet["EditionImage"].as_manager()

    def __str__(self) -> str:
        return str(self.image)
