from django.contrib import admin

from articles.admin.desk_model import ReadOnlyAdmin
from articles.models import RawCopy


@admin.register(RawCopy)
class RawCopyAdmin(ReadOnlyAdmin):
    """Raw text as it came, with its checksum; it is evidence and stays as it is."""

    fields = ("origin", "article", "received_at", "received_by", "sha256", "text")
    list_display = ("origin", "article", "received_at", "received_by")
    list_select_related = ("article", "received_by")
    ordering = ("-received_at", "-pk")
    search_fields = ("origin", "sha256", "article__headline")
    change_form_template = "admin/articles/rawcopy/change_form.html"
