"""Articles at the desk: the list, and the addresses of everything that can be done with one."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import F, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles import rights
from articles.admin.article_page import writing_page
from articles.admin.desk_model import DeskModelAdmin
from articles.admin.filing import filing_page
from articles.admin.from_copy import from_copy
from articles.admin.revisions import compare_page, restore_page, revisions_page
from articles.admin.verb_page import verb_page
from articles.admin.verbs import VERBS, Verb
from articles.models import Article


class StateFilter(admin.SimpleListFilter):
    """One list of states: where the desk is with it, and what readers have."""

    title = gettext_lazy("state")
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, Any]]:
        return [
            ("draft", _("draft")),
            ("in_review", _("in review")),
            ("approved", _("approved")),
            ("scheduled", _("scheduled")),
            ("live", _("live")),
            ("newer", _("live, with a newer draft")),
            ("withdrawn", _("withdrawn")),
            ("trash", _("in the trash")),
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Article]) -> QuerySet[Article]:
        state = self.value()
        if state == "trash":
            return queryset.exclude(trashed_at=None)
        queryset = queryset.filter(trashed_at=None)
        if state in Article.WorkflowState.values:
            return queryset.filter(workflow_state=state, live=False, withdrawn_at=None)
        conditions = {
            "scheduled": Q(scheduled_for__isnull=False),
            "live": Q(live=True),
            "newer": Q(live=True) & ~Q(version=F("published_version")),
            "withdrawn": Q(withdrawn_at__isnull=False),
        }
        return queryset.filter(conditions.get(state or "", Q()))


@admin.register(Article)
class ArticleAdmin(DeskModelAdmin):
    list_display = ("headline", "section", "saved_at")
    list_filter = (StateFilter, "section", "language")
    list_select_related = ("section", "saved_by", "created_by")
    list_per_page = 50
    show_full_result_count = False
    search_fields = ("headline", "kicker", "teaser", "code")
    search_help_text = gettext_lazy("Words of the headline, kicker or teaser, or the code of the address.")
    ordering = ("-saved_at", "-id")
    sortable_by = ()

    def get_urls(self) -> list[URLPattern]:
        own = [
            path("from-copy/", self.admin_site.admin_view(self.from_copy_view), name="articles_article_from_copy"),
            self._page("<int:pk>/file/", "file", filing_page),
            self._page("<int:pk>/history/", "history", revisions_page),
            self._page("<int:pk>/compare/", "compare", compare_page),
            self._page("<int:pk>/restore/<int:number>/", "restore", restore_page),
            self._page("<int:pk>/public/", "public", public_page),
        ]
        verbs = [
            self._page(f"<int:pk>/{verb.name.replace('_', '-')}/", verb.name, _verb(verb)) for verb in VERBS.values()
        ]
        return [*own, *verbs, *super().get_urls()]

    def _page(self, route: str, name: str, view: Callable[..., HttpResponse]) -> URLPattern:
        """A page about one article, for signed-in staff; the page itself asks for its right."""

        def page(request: HttpRequest, pk: int, **kwargs: Any) -> HttpResponse:
            article = get_object_or_404(Article.objects.select_related("section", "created_by", "saved_by"), pk=pk)
            return view(request, article, **kwargs, context=self._context(request))

        return path(route, self.admin_site.admin_view(page), name=f"articles_article_{name}")

    def _context(self, request: HttpRequest) -> dict[str, Any]:
        return {**self.admin_site.each_context(request), "opts": self.opts, "may_add": self.has_add_permission(request)}

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        if not self.has_add_permission(request):
            raise PermissionDenied
        return writing_page(request, Article(), self._context(request))

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        article = self.get_object(request, object_id)
        if article is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)  # type: ignore[attr-defined]
        return writing_page(request, article, self._context(request))

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        return super().get_queryset(request).select_related("section", "created_by", "saved_by", "lead_image")

    def has_change_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        allowed = super().has_change_permission(request, obj)
        return allowed and (obj is None or rights.may_change(request.user, obj))

    def has_delete_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        """Articles are put into the trash or withdrawn; nothing of them is ever deleted here."""
        return False

    def from_copy_view(self, request: HttpRequest) -> HttpResponse:
        if not self.has_add_permission(request):
            raise PermissionDenied
        return from_copy(request, self._context(request))


def _verb(verb: Verb) -> Callable[..., HttpResponse]:
    return partial(verb_page, verb=verb)


def public_page(request: HttpRequest, article: Article, context: dict[str, Any]) -> HttpResponse:
    """What readers have of it now, and where."""
    if not rights.may_view(request.user, article):
        raise PermissionDenied
    edition = article.last_edition
    address = request.build_absolute_uri(edition.path) if edition else ""
    values = {**context, "article": article, "edition": edition, "address": address, "title": _("What readers have")}
    return TemplateResponse(request, "admin/articles/article/public.html", values)
