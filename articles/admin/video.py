"""Videos and posts that stand at other houses: what the desk keeps of them."""

from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from articles import rights
from articles.admin.desk_model import DeskModelAdmin
from articles.models import Post, Video
from articles.text.providers import provider_name


class OwnRecordAdmin(DeskModelAdmin):
    """Authors change what they brought, until readers or colleagues rely on it; editors change all of it."""

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        allowed = super().has_change_permission(request, obj)
        return allowed and (obj is None or rights.may_change_embedded(request.user, obj))

    def save_model(self, request: HttpRequest, obj: Any, form: forms.ModelForm, change: bool) -> None:
        if not change:
            obj.created_by = request.user
        super().save_model(request, obj, form, change)


@admin.register(Video)
class VideoAdmin(OwnRecordAdmin):
    fields = ("title", "slug", "url", "provider", "published_on", "duration", "text", "poster", "credit")
    list_display = ("title", "provider", "duration", "published_on")
    ordering = ("-pk",)
    search_fields = ("title", "provider", "slug")

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "published_on":
            kwargs["widget"] = forms.DateInput({"type": "date"}, format="%Y-%m-%d")
        elif db_field.name == "provider":
            kwargs["help_text"] = _("Left empty, it is read from the address.")
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def save_model(self, request: HttpRequest, obj: Video, form: forms.ModelForm, change: bool) -> None:
        obj.provider = obj.provider or provider_name(obj.url)
        super().save_model(request, obj, form, change)


@admin.register(Post)
class PostAdmin(OwnRecordAdmin):
    fields = ("url", "author", "text", "posted_at", "language")
    list_display = ("author", "__str__", "posted_at")
    ordering = ("-pk",)
    search_fields = ("author", "text", "url")
