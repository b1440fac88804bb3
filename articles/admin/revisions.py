"""The history of a working copy: list, compare two, restore one."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from articles import rights
from articles.admin.comparison import compare
from articles.admin.verb_forms import VerbForm
from articles.models import Article, Revision
from articles.workflow.lock import locked
from articles.workflow.refused import Refused
from articles.workflow.restore import obstacles, restore

MOST_SHOWN = 200


def revisions_page(request: HttpRequest, article: Article, context: dict[str, Any]) -> HttpResponse:
    """Every save, newest first, and what was done with the article."""
    _may_look(request, article)
    rows = article.revisions.select_related("saved_by").defer("content").order_by("-number")[:MOST_SHOWN]
    return TemplateResponse(
        request,
        "admin/articles/article/revisions.html",
        {
            **context,
            "article": article,
            "revisions": rows,
            "editions": article.editions.defer("content", "html").select_related("published_by").order_by("-number"),
            "activities": article.activities.select_related("by").order_by("-at", "-id")[:MOST_SHOWN],
            "may_restore": rights.may_do(request.user, "restore", article),
            "title": _("Revisions and editions"),
        },
    )


def compare_page(request: HttpRequest, article: Article, context: dict[str, Any]) -> HttpResponse:
    """Two revisions side by side in one text; without a choice, the newest and the one before."""
    _may_look(request, article)
    newest = article.revisions.order_by("-number").values_list("number", flat=True).first() or 0
    old = _revision(article, request.GET.get("old"), newest - 1)
    new = _revision(article, request.GET.get("new"), newest)
    if old.number > new.number:
        old, new = new, old
    return TemplateResponse(
        request,
        "admin/articles/article/compare.html",
        {
            **context,
            "article": article,
            "old": old,
            "new": new,
            "changes": compare(old.content, new.content),
            "may_restore": rights.may_do(request.user, "restore", article),
            "title": _("What changed"),
        },
    )


def restore_page(request: HttpRequest, article: Article, number: int, context: dict[str, Any]) -> HttpResponse:
    """Ask about, or do, a restoration; readers see nothing of it."""
    if not rights.may_do(request.user, "restore", article):
        raise PermissionDenied
    revision = get_object_or_404(Revision.objects.select_related("saved_by"), article=article, number=number)
    reasons = obstacles(article, revision)
    form = VerbForm(article, request.user, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            with transaction.atomic():
                if locked(article).version != form.cleaned_data["version"]:
                    raise Refused([_("Somebody saved it since you opened this page. Look at it again, then decide.")])
                restore(article, revision, by=request.user, at=timezone.now())
        except Refused as refusal:
            reasons = refusal.reasons
        else:
            messages.success(request, _("Restored. The state before is kept as a revision too."))
            return HttpResponseRedirect(reverse("admin:articles_article_change", args=[article.pk]))
    last = article.revisions.order_by("-number").first()
    return TemplateResponse(
        request,
        "admin/articles/article/confirm_restore.html",
        {
            **context,
            "article": article,
            "revision": revision,
            "changes": compare(last.content, revision.content) if last else [],
            "form": form,
            "reasons": reasons,
            "show_button": not reasons or request.method == "POST",
            "title": _("Restore revision %(number)d") % {"number": revision.number},
        },
        status=409 if request.method == "POST" and reasons else 200,
    )


def _may_look(request: HttpRequest, article: Article) -> None:
    if not rights.may_view(request.user, article):
        raise PermissionDenied


def _revision(article: Article, number: str | None, otherwise: int) -> Revision:
    """The revision of that number; the first one where there is nothing before it."""
    wanted = int(number) if number and number.isdecimal() and len(number) < 10 else otherwise
    found = article.revisions.select_related("saved_by").filter(number=max(wanted, 1)).first()
    if found is None:
        raise Http404
    return found
