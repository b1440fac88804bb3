from django.contrib import admin
from django.http import HttpRequest

from articles import rights
from articles.admin.desk_model import DeskModelAdmin
from articles.models import Person


@admin.register(Person)
class PersonAdmin(DeskModelAdmin):
    fields = ("name", "slug", "kind", "function", "portrait", "concept", "user")
    list_display = ("name", "function", "kind")
    list_filter = ("kind",)
    ordering = ("name", "pk")
    search_fields = ("name", "function")

    def get_fields(self, request: HttpRequest, obj: Person | None = None) -> list[str]:
        """Whoever may not say whose account it is neither sees nor sends that field."""
        return [name for name in self.fields if name != "user" or rights.may_link_account(request.user)]
