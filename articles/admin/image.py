"""Pictures at the desk: taken in through the one verb that looks at them first, described, and cropped."""

from datetime import datetime
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from articles import rights
from articles.admin.desk_model import DeskModelAdmin
from articles.imaging.renditions import RATIOS, WHOLE
from articles.imaging.safety import MOST_BYTES
from articles.models import Image
from articles.workflow.add_image import add_image, fill_words, known_image, refocus
from articles.workflow.log import record
from articles.workflow.refused import Refused

_TYPED = ("alt", "caption", "credit", "rights")
_WORDS = (*_TYPED, "rights_expire_at")
# What a file may say about itself, and the field that takes it over.
_SAID = {
    "caption": (gettext_lazy("caption"), "caption"),
    "alt": (gettext_lazy("alternative text"), "alt"),
    "creator": (gettext_lazy("photographer"), "credit"),
    "credit": (gettext_lazy("credit"), "credit"),
    "copyright": (gettext_lazy("copyright"), "rights"),
    "terms": (gettext_lazy("terms of use"), "rights"),
    "keywords": (gettext_lazy("keywords"), ""),
    "taken_at": (gettext_lazy("taken"), ""),
    "expires_at": (gettext_lazy("rights expire"), ""),
}


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
    search_fields = ("alt", "caption", "credit", "code", "said__keywords", "said__creator")
    change_list_template = "admin/articles/image/change_list.html"
    change_form_template = "admin/articles/image/change_form.html"

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).filter(trashed_at=None)

    def has_change_permission(self, request: HttpRequest, obj: Image | None = None) -> bool:
        allowed = super().has_change_permission(request, obj)
        return allowed and (obj is None or rights.may_change_image(request.user, obj))

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name in {"focal_x", "focal_y"}:
            kwargs["widget"] = forms.NumberInput({"min": "0", "max": "1", "step": "any"})
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def get_readonly_fields(self, request: HttpRequest, obj: Image | None = None) -> tuple[str, ...]:
        return () if rights.may_date_rights(request.user) else ("rights_expire_at",)

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        if not self.has_add_permission(request):
            raise PermissionDenied
        form = UploadForm(*(request.POST, request.FILES) if request.method == "POST" else ())
        if request.method == "POST" and form.is_valid():
            try:
                image = self._taken_in(request, form.cleaned_data)
            except Refused as refusal:
                form.add_error("file", ValidationError(refusal.reasons))
            else:
                return HttpResponseRedirect(reverse("admin:articles_image_change", args=[image.pk]))
        context = {**self.admin_site.each_context(request), "opts": self.opts, "form": form, "title": _("New picture")}
        return TemplateResponse(request, "admin/articles/image/upload.html", context)

    def _taken_in(self, request: HttpRequest, sent: dict[str, Any]) -> Image:
        """The picture of the upload, and a message that says what became of it. Raises Refused."""
        data, words, now = sent["file"].read(), {name: sent[name] for name in _TYPED}, timezone.now()
        image = known_image(data)
        if image is None:
            language = (get_language() or "").split("-")[0]
            image = add_image(data, sent["file"].name, by=request.user, at=now, language=language, **words)
            messages.success(request, _("The picture is here. Look whether its words and its focal point are right."))
        elif rights.may_change_image(request.user, image):
            fill_words(image, words, by=request.user, at=now)
            messages.success(request, _("This picture is here already. Only words that it lacked were taken over."))
        else:
            typed = "; ".join(filter(None, words.values()))
            message = _("This picture is here already, and its words are not yours to change.")
            messages.warning(request, f"{message} {typed}".strip())
        if image.rights_expire_at:
            until = date_format(timezone.localtime(image.rights_expire_at), "DATETIME_FORMAT")
            message = _("Its rights expire: %(until)s. Readers do not see it after that.")
            messages.warning(request, message % {"until": until})
        return image

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> Any:
        image: Image | None = kwargs.get("obj")
        if image is not None:
            context["crops"] = [(ratio, image.preview_url(ratio, 480)) for ratio in RATIOS]
            context["whole"] = image.preview_url(WHOLE, 960)
            context["said"] = [
                (label, image.said[name], field) for name, (label, field) in _SAID.items() if image.said.get(name)
            ]
        return super().render_change_form(request, context, *args, **kwargs)

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
