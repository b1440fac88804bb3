from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse

from articles.admin.desk_model import ReadOnlyAdmin
from articles.models import Edition
from articles.text.body import plain


@admin.register(Edition)
class EditionAdmin(ReadOnlyAdmin):
    """What readers got, number by number. Nobody changes it, here or anywhere."""

    fields = (
        *("headline", "kicker", "teaser", "kind", "note", "number", "path", "section", "language"),
        *("first_published_at", "published_at", "significant_at", "words", "live", "sequence", "digest"),
    )
    list_display = ("sequence", "headline", "number", "kind_in_words", "live", "published_at")
    list_filter = ("live", "kind", "language", "section")
    list_select_related = ("section",)
    ordering = ("-sequence",)
    search_fields = ("headline", "code", "digest")
    change_form_template = "admin/articles/edition/change_form.html"

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        edition = self.get_object(request, object_id)
        words = plain(edition.content.get("body", "")) if edition else ""
        return super().change_view(request, object_id, form_url, {"words": words, **(extra_context or {})})

    def get_queryset(self, request: HttpRequest):
        return super().get_queryset(request).defer("content", "html")

    @admin.display(description=Edition._meta.get_field("kind").verbose_name)
    def kind_in_words(self, edition: Edition) -> str:
        return edition.get_kind_display()
