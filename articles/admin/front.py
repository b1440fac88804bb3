"""Front pages at the desk: which there are, and the page on which each is arranged."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from articles import page_cache, rights
from articles.admin.arrangement import Arrangement
from articles.admin.desk_model import DeskModelAdmin
from articles.admin.pick import is_number
from articles.models import Front, Section
from articles.models.front import placed_on
from articles.views.front import front_page, section_page
from articles.workflow.arrange import Stale, arrange
from articles.workflow.refused import Refused

View = Callable[..., HttpResponse]


@admin.register(Front)
class FrontAdmin(DeskModelAdmin):
    """No rows to add or to delete: every language has its front page, and every section with something live its own."""

    def has_module_permission(self, request: HttpRequest) -> bool:
        return rights.may_arrange(request.user)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return rights.may_arrange(request.user)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A front goes with its section, and never alone."""
        return rights.has(request.user, "delete_section")

    def get_urls(self) -> list[URLPattern]:
        return [
            path("", self._guarded(fronts_page), name="articles_front_changelist"),
            path("preview/<str:language>/", self._of_front(preview), name="articles_front_preview"),
            path("preview/<str:language>/<slug:slug>/", self._of_front(preview), name="articles_front_preview"),
            path("<str:language>/", self._of_front(arrange_page), name="articles_front_arrange"),
            path("<str:language>/<slug:slug>/", self._of_front(arrange_page), name="articles_front_arrange"),
        ]

    def _guarded(self, view: View) -> View:
        def page(request: HttpRequest, **kwargs: Any) -> HttpResponse:
            if not rights.may_arrange(request.user):
                raise PermissionDenied
            context = {**self.admin_site.each_context(request), "opts": self.opts}
            return view(request, **kwargs, context=context)

        return self.admin_site.admin_view(page)  # type: ignore[no-any-return]

    def _of_front(self, view: View) -> View:
        def page(request: HttpRequest, language: str, slug: str = "", **kwargs: Any) -> HttpResponse:
            return view(request, front_of(language, slug), **kwargs)

        return self._guarded(page)


def front_of(language: str, slug: str) -> Front:
    """The front of that address, also one that nobody arranged yet. Raises Http404."""
    if language not in dict(settings.LANGUAGES):
        raise Http404
    section = get_object_or_404(Section, slug=slug) if slug else None
    known = Front.objects.select_related("section", "arranged_by").filter(language=language, section=section).first()
    return known or Front(language=language, section=section)


def address_of(front: Front, page: str = "arrange") -> str:
    arguments = [front.language, front.section.slug] if front.section else [front.language]
    return reverse(f"admin:articles_front_{page}", args=arguments)


def readers_address(front: Front) -> str:
    with translation.override(front.language):
        return front.section.get_absolute_url() if front.section else reverse("front")


def fronts_page(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    """Every front that readers have, by language."""
    rows = Front.objects.select_related("section", "arranged_by").annotate(by_hand=Count("slots"))
    known = {(front.language, front.section_id): front for front in rows}
    sections = {section.slug: section for section in Section.objects.public()}
    fronts = [
        known.get((code, section.pk if section else None)) or Front(language=code, section=section)
        for code, _name in settings.LANGUAGES
        for section in [None, *(sections[e.slug] for e in page_cache.navigation() if code in e.languages)]
    ]
    values = {**context, "fronts": [(front, address_of(front)) for front in fronts], "title": _("Front pages")}
    return TemplateResponse(request, "admin/articles/front/change_list.html", values)


def arrange_page(request: HttpRequest, front: Front, context: dict[str, Any]) -> HttpResponse:
    """Show the places of a front, work on them, and save them when asked."""
    if request.method != "POST":
        arrangement = Arrangement(front, _placed(front))
        if code := request.GET.get("place"):
            arrangement.place(code)
        return _page(request, arrangement, {**context, "version": front.version, "unsaved": bool(code)})
    arrangement = Arrangement.of_form(front, request.POST)
    version = _number(request.POST.get("_over") or request.POST.get("version"))
    problem: dict[str, Any] = {"version": version, "unsaved": True}
    if "_save" in request.POST or "_over" in request.POST:
        try:
            if arrangement.is_valid:
                arrange(front, arrangement.slots(), by=request.user, at=timezone.now(), version=version)
                return _saved(request, front)
        except Stale as stale:
            problem |= {"reasons": stale.reasons, "stale": stale.front, "theirs": _placed(stale.front)}
        except Refused as refusal:
            problem["reasons"] = refusal.reasons
    else:
        arrangement.act(request.POST)
    return _page(request, arrangement, {**context, **problem})


@never_cache
def preview(request: HttpRequest, front: Front, **_context: Any) -> HttpResponse:
    """The front as it would look, for the editor alone: as the form has it, or as it is saved."""
    form = request.POST if request.method == "POST" else None
    slots = (Arrangement.of_form(front, form) if form else Arrangement(front, _placed(front))).slots()
    with translation.override(front.language):
        if front.section:
            template, page = "articles/section_detail.html", section_page(request, front.section, slots)
        else:
            template, page = "articles/front.html", front_page(slots)
        return render(request, template, {**page, "preview": True})


def _placed(front: Front) -> list[Any]:
    return placed_on(front.language, front.section_id, at=timezone.now())


def _saved(request: HttpRequest, front: Front) -> HttpResponse:
    clock = timezone.localtime().strftime("%H:%M")
    messages.success(request, _("Saved at %(clock)s. Readers see the page like this now.") % {"clock": clock})
    return HttpResponseRedirect(address_of(front))


def _page(request: HttpRequest, arrangement: Arrangement, context: dict[str, Any]) -> HttpResponse:
    front = arrangement.front
    words = (request.POST.get("q") or request.GET.get("q") or "").replace("\x00", "")[:200]
    values = {
        **context,
        "front": front,
        "arrangement": arrangement,
        "rows": arrangement.rows(),
        "found": arrangement.found(words),
        "q": words,
        "preview_address": address_of(front, "preview"),
        "readers_address": readers_address(front),
        "title": str(front),
    }
    status = 409 if context.get("reasons") else 200
    return TemplateResponse(request, "admin/articles/front/arrange.html", values, status=status)


def _number(text: str | None) -> int:
    return int(text) if text and is_number(text) else 0
