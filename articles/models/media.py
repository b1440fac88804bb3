"""Pictures, videos and posts: what an article shows beside its words."""

from datetime import datetime
from typing import Any, NotRequired, TypedDict

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.imaging.renditions import mark
from articles.models.code import new_code


class RenditionRow(TypedDict):
    """One finished file, ``file`` in storage; ``ratio`` is "wide" (16:9), "classic" (4:3), "square" or "whole".

    ``mark`` says around which point and by which recipe it was made; rows from before it was noted have none.
    """

    ratio: str
    width: int
    height: int
    format: str
    file: str
    mark: NotRequired[str]


def original_path(image: "Image", filename: str) -> str:
    return f"originals/{image.code}.{filename.rsplit('.', 1)[-1].lower()}"


class ImageQuerySet(models.QuerySet["Image"]):
    def public(self) -> "ImageQuerySet":
        """Images a reader may load: shown in a live edition, or the portrait of a public person; rights not expired."""
        from articles.models.edition import EditionImage
        from articles.models.people import Person

        shown = EditionImage.objects.filter(edition__live=True, image=models.OuterRef("pk"))
        portrait = Person.objects.public().filter(portrait=models.OuterRef("pk"))
        unexpired = models.Q(rights_expire_at=None) | models.Q(rights_expire_at__gt=timezone.now())
        return self.filter(models.Exists(shown) | models.Exists(portrait), unexpired, trashed_at=None)

    def first_expiry(self, after: datetime) -> datetime | None:
        """Until when a page with these images may be shown as it is: the first moment at which rights to one expire."""
        expiring = self.filter(rights_expire_at__gt=after)
        found: datetime | None = expiring.aggregate(first=models.Min("rights_expire_at"))["first"]
        return found


class Image(models.Model):
    """A picture. The original stays inside; readers get renditions without private metadata."""

    code = models.CharField(max_length=10, unique=True, default=new_code, editable=False)
    original = models.ImageField(
        _("file"), upload_to=original_path, width_field="width", height_field="height", max_length=200
    )
    width = models.PositiveIntegerField(_("width"), editable=False, default=0)
    height = models.PositiveIntegerField(_("height"), editable=False, default=0)
    sha256 = models.CharField(max_length=64, editable=False, db_index=True)  # an upload of the same bytes is noticed
    focal_x = models.FloatField(
        _("focal point, from the left"), default=0.5, validators=[MinValueValidator(0), MaxValueValidator(1)]
    )
    focal_y = models.FloatField(
        _("focal point, from the top"), default=0.5, validators=[MinValueValidator(0), MaxValueValidator(1)]
    )
    alt = models.CharField(_("alternative text"), max_length=500, blank=True)
    caption = models.CharField(_("caption"), max_length=1000, blank=True)
    credit = models.CharField(_("credit"), max_length=200, blank=True)
    rights = models.CharField(_("rights"), max_length=500, blank=True)
    rights_expire_at = models.DateTimeField(_("rights expire"), null=True, blank=True)
    renditions = models.JSONField(editable=False, default=list)
    said = models.JSONField(editable=False, default=dict)  # what the file said about itself when it came
    uploaded_at = models.DateTimeField(default=timezone.now, editable=False)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )
    trashed_at = models.DateTimeField(null=True, editable=False)

    objects = ImageQuerySet.as_manager()

    class Meta:
        verbose_name = _("image")
        verbose_name_plural = _("images")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(focal_x__gte=0, focal_x__lte=1, focal_y__gte=0, focal_y__lte=1),
                name="image_focal_point_inside",
            ),
        ]

    def __str__(self) -> str:
        return self.alt or self.caption or self.code

    @property
    def is_showable(self) -> bool:
        """Whether a page may show it at this moment: it is not in the trash, and its rights have not expired."""
        expired = self.rights_expire_at is not None and self.rights_expire_at <= timezone.now()
        return self.trashed_at is None and not expired

    @property
    def mark(self) -> str:
        """The name of the crops that are there, in their addresses."""
        rows: list[RenditionRow] = self.renditions
        return rows[0].get("mark", self.mark_today) if rows else self.mark_today

    @property
    def mark_today(self) -> str:
        """The name that they would have if they were made now."""
        return mark((self.focal_x, self.focal_y))

    @property
    def is_outdated(self) -> bool:
        """Whether its crops would be others if they were made now."""
        rows: list[RenditionRow] = self.renditions
        return not rows or any(row.get("mark") != self.mark_today for row in rows)

    def crops(self, ratio: str, form: str = "jpeg") -> list[RenditionRow]:
        """The renditions of one ratio in one format, the narrowest first."""
        rows: list[RenditionRow] = self.renditions
        return sorted((r for r in rows if (r["ratio"], r["format"]) == (ratio, form)), key=lambda r: r["width"])

    def rendition_url(self, row: RenditionRow) -> str:
        return reverse("media", args=[self.code, self.mark, f"{row['ratio']}-{row['width']}.{row['format']}"])

    def preview_url(self, ratio: str = "wide", width: int = 320) -> str:
        """A picture for the desk: the narrowest rendition that is not narrower than this; empty if there is none."""
        rows = self.crops(ratio, "webp")
        fitting = [row for row in rows if row["width"] >= width] or rows[-1:]
        return self.rendition_url(fitting[0]) if fitting else ""

    def as_content(self) -> dict[str, Any]:
        """What an edition keeps of this image: its words, and which original was shown around which point."""
        return {
            "code": self.code,
            "alt": self.alt,
            "caption": self.caption,
            "credit": self.credit,
            "width": self.width,
            "height": self.height,
            "sha256": self.sha256,
            "focus": [f"{self.focal_x:.4f}", f"{self.focal_y:.4f}"],
        }


class Video(models.Model):
    title = models.CharField(_("title"), max_length=200)
    slug = models.SlugField(_("address"), max_length=80, unique=True)
    text = models.TextField(_("what it shows"), blank=True, help_text=_("For those who cannot see or hear it."))
    url = models.URLField(_("address of the video"))
    provider = models.CharField(_("provider"), max_length=100, blank=True)
    duration = models.DurationField(_("duration"), null=True, blank=True)
    poster = models.ForeignKey(
        Image, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("poster")
    )
    credit = models.CharField(_("credit"), max_length=200, blank=True)
    published_on = models.DateField(
        _("published on"), null=True, blank=True, help_text=_("When the provider first showed it.")
    )
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )

    class Meta:
        verbose_name = _("video")
        verbose_name_plural = _("videos")

    def __str__(self) -> str:
        return self.title


class ArticleVideo(models.Model):
    """A related video of an article, in order."""

    article = models.ForeignKey("articles.Article", on_delete=models.CASCADE, related_name="related_videos")
    video = models.ForeignKey(Video, on_delete=models.PROTECT, related_name="+", verbose_name=_("video"))
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    class Meta:
        verbose_name = _("related video")
        verbose_name_plural = _("related videos")
        constraints = [models.UniqueConstraint(fields=["article", "video"], name="video_once_per_article")]

    def __str__(self) -> str:
        return str(self.video)


class Post(models.Model):
    """A post from elsewhere, kept as a quotation: readers get its words from us, and nothing from there."""

    url = models.URLField(_("address of the post"), unique=True, max_length=500)
    author = models.CharField(_("author"), max_length=200)
    text = models.TextField(_("words of the post"))
    posted_at = models.DateTimeField(_("posted"), null=True, blank=True)
    language = models.CharField(
        _("language"), max_length=10, blank=True, help_text=_("Its code, such as en, if it is not the article's.")
    )
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )

    class Meta:
        verbose_name = _("post from elsewhere")
        verbose_name_plural = _("posts from elsewhere")

    def __str__(self) -> str:
        return f"{self.author}: {self.text[:60]}"
