from django.contrib import admin

from articles.admin.desk_model import DeskModelAdmin
from articles.models import Person


@admin.register(Person)
class PersonAdmin(DeskModelAdmin):
    fields = ("name", "slug", "kind", "function", "portrait", "user")
    list_display = ("name", "function", "kind")
    list_filter = ("kind",)
    ordering = ("name", "pk")
    search_fields = ("name", "function")
