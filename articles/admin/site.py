from typing import Any

from django.conf import settings
from django.contrib import admin
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, URLResolver, path, reverse
from django.utils.translation import gettext_lazy as _

# The order of work, not of the alphabet. What is not named here comes last.
ORDER = (
    "article",
    "front",
    "concept",
    "dossier",
    "image",
    "video",
    "person",
    "source",
    "section",
    "page",
    "edition",
    "rawcopy",
    "activity",
    "user",
)


class DeskSite(admin.AdminSite):
    """The desk. People sign in through allauth, so throttling and the second factor hold here too."""

    site_header = settings.SITE_NAME
    site_title = settings.SITE_NAME
    index_title = _("Today’s desk")
    index_template = "admin/today.html"
    enable_nav_sidebar = False

    def register(self, model_or_iterable: Any, admin_class: Any = None, **options: Any) -> None:
        """Only the newsroom's own nouns: allauth would show the secrets of second factors."""
        models = model_or_iterable if isinstance(model_or_iterable, list | tuple) else [model_or_iterable]
        super().register([model for model in models if model._meta.app_label == "articles"], admin_class, **options)

    def login(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        """There is one door, /accounts/login/; the admin's own form would know neither throttle nor second factor."""
        if self.has_permission(request):
            return HttpResponseRedirect(reverse("admin:index"))
        if request.user.is_authenticated:
            raise PermissionDenied
        return redirect_to_login(request.GET.get("next") or reverse("admin:index"))

    def get_urls(self) -> list[URLPattern | URLResolver]:
        from articles.admin.picks import suggest

        return [path("suggest/<slug:noun>/", self.admin_view(suggest), name="suggest"), *super().get_urls()]

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        apps = super().get_app_list(request, app_label)
        for app in apps:
            app["models"].sort(key=lambda row: _place(row["model"]._meta.model_name))
        return apps

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        context = super().each_context(request)
        context["nav"] = [row for app in context["available_apps"] for row in app["models"] if row["admin_url"]]
        return context

    def index(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        from articles.admin.today import today

        return super().index(request, {**today(request.user), **(extra_context or {})})


def _place(model_name: str) -> int:
    return ORDER.index(model_name) if model_name in ORDER else len(ORDER)
