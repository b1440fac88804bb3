"""Pictures and videos at the desk."""

from datetime import datetime
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles import rights
from articles.admin.desk_model import DeskModelAdmin
from articles.imaging.safety import MOST_BYTES
from articles.models import Image, Video
from articles.workflow.add_image import add_image, refocus
from articles.workflow.log import record
from articles.workflow.refused import Refused

_TYPES = {"jpg": "image/jpeg", "jpeg": "image/jpeg", "webp": "image/webp", "avif": "image/avif"}
_WORDS = ("alt", "caption", "credit", "rights", "rights_expire_at")
# A picture of the desk is at most this wide; the smallest rendition that is not smaller is shown.
PREVIEW_WIDTH = 320


class UploadForm(forms.Form):
    """A picture and its words. What is left empty is filled from what the file says about itself."""

    file = forms.FileField(
        label=gettext_lazy("file"), widget=forms.FileInput({"accept": "image/jpeg,image/png,image/webp,image/avif"})
    )
    alt = forms.CharField(
        label=gettext_lazy("alternative text"),
        required=False,
        max_length=500,
        help_text=gettext_lazy("What is to be seen, for those who cannot see it."),
    )
    caption = forms.CharField(label=gettext_lazy("caption"), required=False, max_length=1000)
    credit = forms.CharField(label=gettext_lazy("credit"), required=False, max_length=200)
    rights = forms.CharField(label=gettext_lazy("rights"), required=False, max_length=500)

    def clean_file(self) -> Any:
        upload = self.cleaned_data["file"]
        if upload.size > MOST_BYTES:
            message = _("This file is larger than %(most)d MB. Save it smaller, or with more compression.")
            raise ValidationError(message, params={"most": MOST_BYTES // (1024 * 1024)})
        return upload


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else value


@admin.register(Image)
class ImageAdmin(DeskModelAdmin):
    fields = (*_WORDS, "focal_x", "focal_y")
    list_display = ("__str__", "credit", "width", "height", "uploaded_at")
    list_per_page = 60
    ordering = ("-uploaded_at", "-pk")
    search_fields = ("alt", "caption", "credit", "code")
    change_list_template = "admin/articles/image/change_list.html"
    change_form_template = "admin/articles/image/change_form.html"

    def get_urls(self) -> list[URLPattern]:
        thumbnail = self.admin_site.admin_view(self.thumbnail_view)
        return [path("<int:pk>/thumbnail/", thumbnail, name="articles_image_thumbnail"), *super().get_urls()]

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).filter(trashed_at=None)

    def has_change_permission(self, request: HttpRequest, obj: Image | None = None) -> bool:
        allowed = super().has_change_permission(request, obj)
        return allowed and (obj is None or rights.may_change_image(request.user, obj))

    def get_readonly_fields(self, request: HttpRequest, obj: Image | None = None) -> tuple[str, ...]:
        return () if rights.may_date_rights(request.user) else ("rights_expire_at",)

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        if not self.has_add_permission(request):
            raise PermissionDenied
        form = UploadForm(*(request.POST, request.FILES) if request.method == "POST" else ())
        if request.method == "POST" and form.is_valid():
            upload, words = form.cleaned_data["file"], {name: form.cleaned_data[name] for name in _WORDS[:4]}
            try:
                image = add_image(upload.read(), upload.name, by=request.user, at=timezone.now(), **words)
            except Refused as refusal:
                form.add_error("file", ValidationError(refusal.reasons))
            else:
                messages.success(
                    request, _("The picture is here. Look whether its words and its focal point are right.")
                )
                return HttpResponseRedirect(reverse("admin:articles_image_change", args=[image.pk]))
        context = {**self.admin_site.each_context(request), "opts": self.opts, "form": form, "title": _("New picture")}
        return TemplateResponse(request, "admin/articles/image/upload.html", context)

    def save_model(self, request: HttpRequest, obj: Image, form: forms.ModelForm, change: bool) -> None:
        words = [name for name in _WORDS if name in form.changed_data]
        if words:
            detail = {
                "image": obj.code,
                "from": {name: _plain(form.initial[name]) for name in words},
                "to": {name: _plain(form.cleaned_data[name]) for name in words},
            }
            with transaction.atomic():
                obj.save(update_fields=words)
                record("change_image", article=None, by=request.user, at=timezone.now(), detail=detail)
        if {"focal_x", "focal_y"} & set(form.changed_data):
            try:
                refocus(obj, (obj.focal_x, obj.focal_y), by=request.user, at=timezone.now())
            except Refused as refusal:
                messages.error(request, str(refusal))

    def thumbnail_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """A small rendition for the desk, whether readers may load the picture or not."""
        image = get_object_or_404(Image, pk=pk)
        if not self.has_view_permission(request, image):
            raise PermissionDenied
        ratio = request.GET.get("ratio", "wide")
        fitting = [r for r in image.renditions if r["ratio"] == ratio and r["format"] in {"webp", "jpg", "jpeg"}]
        fitting = [r for r in fitting if r["width"] >= PREVIEW_WIDTH] or fitting or image.renditions
        if not fitting:
            raise Http404
        chosen = min(fitting, key=lambda r: r["width"])
        try:
            with image.original.storage.open(chosen["file"]) as file:
                data = file.read()
        except FileNotFoundError:
            raise Http404 from None
        response = HttpResponse(data, content_type=_TYPES.get(chosen["format"], "application/octet-stream"))
        response.headers["Cache-Control"] = "private, max-age=300"
        return response


@admin.register(Video)
class VideoAdmin(DeskModelAdmin):
    fields = ("title", "slug", "text", "url", "provider", "duration", "poster", "credit")
    list_display = ("title", "provider", "duration")
    ordering = ("-pk",)
    search_fields = ("title", "provider", "slug")
