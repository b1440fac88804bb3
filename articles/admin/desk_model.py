from typing import Any

from django import forms
from django.contrib import admin
from django.db import models
from django.http import HttpRequest

from articles.admin.moment import MomentField
from articles.admin.pick import PickField
from articles.admin.picks import ALL

_PICKS = {pick.model: pick for pick in ALL.values()}


class DeskModelAdmin(admin.ModelAdmin):
    """Django's admin with our widgets: native dates, records picked by name, none of its scripts, no bulk deletion."""

    actions = None
    save_on_top = False
    show_full_result_count = False

    @property
    def media(self) -> forms.Media:
        return forms.Media()

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """An address, once given, stays: readers keep it, and published pages hold it for good."""
        kept = ("slug",) if obj is not None and getattr(obj, "slug", "") else ()
        return (*super().get_readonly_fields(request, obj), *kept)

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        pick = _PICKS.get(db_field.remote_field.model)
        if pick is None:
            return super().formfield_for_foreignkey(db_field, request, **kwargs)
        return PickField(pick, label=db_field.verbose_name, required=not db_field.blank, help_text=db_field.help_text)

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if isinstance(db_field, models.ForeignKey) and db_field.remote_field.model in _PICKS:
            return self.formfield_for_foreignkey(db_field, request, **kwargs)
        if isinstance(db_field, models.DateTimeField):
            return MomentField(label=db_field.verbose_name, required=not db_field.blank, help_text=db_field.help_text)
        if isinstance(db_field, models.TextField) and not db_field.choices:
            kwargs.setdefault("widget", forms.Textarea({"rows": 4}))
        elif isinstance(db_field, models.URLField):
            kwargs |= {"assume_scheme": "https", "widget": forms.URLInput()}
        elif isinstance(db_field, models.CharField) and not db_field.choices:
            kwargs.setdefault("widget", _plain_input(db_field))
        return super().formfield_for_dbfield(db_field, request, **kwargs)


class ReadOnlyAdmin(DeskModelAdmin):
    """Rows that are written once, by a verb; the desk reads them."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


def _plain_input(db_field: models.Field) -> forms.Widget:
    return forms.EmailInput() if isinstance(db_field, models.EmailField) else forms.TextInput()
