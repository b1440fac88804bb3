from typing import Any, TypedDict

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models.code import new_code


class RenditionRow(TypedDict):
    """One finished file: ``file`` is its name in storage; ``ratio`` is "wide" (16:9) or "square"."""

    ratio: str
    width: int
    height: int
    format: str
    file: str


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

    def as_content(self) -> dict[str, Any]:
        """What an edition keeps of this image: enough to show it without another query."""
        return {
            "code": self.code,
            "alt": self.alt,
            "caption": self.caption,
            "credit": self.credit,
            "width": self.width,
            "height": self.height,
            "renditions": [
                {"ratio": r["ratio"], "width": r["width"], "height": r["height"], "format": r["format"]}
                for r in self.renditions
            ],
        }


def rendition_url(code: str, ratio: str, width: int, extension: str) -> str:
    return reverse("media", args=[code, f"{ratio}-{width}.{extension}"])


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
