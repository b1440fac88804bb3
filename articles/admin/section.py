from django.contrib import admin

from articles.admin.desk_model import DeskModelAdmin
from articles.models import Section


@admin.register(Section)
class SectionAdmin(DeskModelAdmin):
    fields = ("name_de", "name_es", "name_en", "slug", "position")
    list_display = ("name_de", "slug", "position")
    ordering = ("position", "pk")
    search_fields = ("name_de", "name_es", "name_en", "slug")
