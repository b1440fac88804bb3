"""Staff. Nobody hands out more than they have, and nobody takes over an account that can do more than their own."""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import UserCreationForm
from django.contrib.auth.models import Group
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from articles import rights
from articles.admin.desk_model import DeskModelAdmin
from articles.models import User


class NewUserForm(UserCreationForm):
    class Meta:
        model = User
        fields = ("username", "first_name", "last_name", "email")


@admin.register(User)
class StaffAdmin(DeskModelAdmin, UserAdmin):
    add_form = NewUserForm
    fieldsets = (
        (None, {"fields": ("username", "password", "first_name", "last_name", "email", "language")}),
        (_("What they may do"), {"fields": ("is_active", "is_staff", "groups")}),
        (_("When"), {"fields": ("last_login", "date_joined")}),
    )
    add_fieldsets = ((None, {"fields": ("username", "first_name", "last_name", "email", "password1", "password2")}),)
    readonly_fields = ("last_login", "date_joined")
    filter_horizontal = ()
    list_display = ("username", "first_name", "last_name", "is_active", "is_staff", "last_login")
    list_filter = ("is_active", "groups")
    ordering = ("username",)

    def has_change_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        allowed = super().has_change_permission(request, obj)
        return allowed and (obj is None or rights.may_change_user(request.user, obj))

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """What somebody did stays with their name; an account that is no longer needed is made inactive."""
        return False

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name != "groups":
            return super().formfield_for_manytomany(db_field, request, **kwargs)
        return forms.ModelMultipleChoiceField(
            rights.grantable_groups(request.user),
            label=_("roles"),
            required=False,
            widget=forms.CheckboxSelectMultiple,
        )

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "groups":
            return self.formfield_for_manytomany(db_field, request, **kwargs)
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Groups the user may not give stay where somebody else put them."""
        kept = Group.objects.none()
        if change:
            given = rights.grantable_groups(request.user).values("pk")
            kept = Group.objects.filter(
                pk__in=list(form.instance.groups.exclude(pk__in=given).values_list("pk", flat=True))
            )
        super().save_related(request, form, formsets, change)
        form.instance.groups.add(*kept)
