from django.contrib import admin

from articles.admin.desk_model import ReadOnlyAdmin
from articles.models import Activity


@admin.register(Activity)
class ActivityAdmin(ReadOnlyAdmin):
    """Who did what, and when. Lines are added by the verbs, never here."""

    fields = ("at", "verb", "article", "by", "note", "detail")
    list_display = ("at", "verb", "article", "by", "note")
    list_filter = ("verb",)
    list_select_related = ("article", "by")
    ordering = ("-at", "-id")
    search_fields = ("note", "article__headline", "article__code")
