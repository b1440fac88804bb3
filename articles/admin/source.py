from django.contrib import admin

from articles.admin.desk_model import DeskModelAdmin
from articles.models import Source


@admin.register(Source)
class SourceAdmin(DeskModelAdmin):
    fields = ("name", "slug", "kind", "website")
    list_display = ("name", "kind", "website")
    list_filter = ("kind",)
    ordering = ("name", "pk")
    search_fields = ("name", "slug")
