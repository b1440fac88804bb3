"""The writing view of one article: shows the form, takes it back, and never loses what somebody typed."""

import logging
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import OperationalError, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from articles import rights
from articles.admin.article_form import WritingDesk
from articles.admin.comparison import compare
from articles.admin.filing import changes
from articles.admin.pick import is_number
from articles.admin.rail import rail
from articles.admin.saving import Stale, save
from articles.archive.file import file
from articles.archive.unfile import unfile
from articles.models import Article
from articles.workflow.refused import Refused

# Buttons of the form that save first and then ask the next question.
NEXT = ("submit", "approve", "publish", "schedule")
log = logging.getLogger(__name__)


def writing_page(request: HttpRequest, article: Article, context: dict[str, Any]) -> HttpResponse:
    """Show the article, or save what was sent. ``article`` may be new; ``context`` is what the site adds."""
    may_change = _may_write(request, article)
    if request.method != "POST":
        desk = WritingDesk(article, request.user)
        return _page(request, article, desk, {**context, "may_change": may_change})
    if not may_change or article.trashed_at:
        return _given_back(request, article, context)
    desk = WritingDesk(article, request.user, request.POST)
    problem: dict[str, Any] = {}
    if desk.is_valid():
        try:
            return _saved(request, _save(request, article, desk))
        except Stale as stale:
            problem = {"stale": stale, "changes": _changes(stale), "can_merge": stale.base is not None}
        except ValidationError as error:
            desk.form.add_error(None, error)
        except Refused as refusal:
            desk.form.add_error(None, ValidationError(refusal.reasons))
        except OperationalError:
            log.exception("Saving article %s failed", article.pk)
            desk.form.add_error(
                None, _("The database did not answer. Nothing is lost: your text stands here. Save again.")
            )
    return _page(request, article, desk, {**context, **problem, "may_change": True})


def _may_write(request: HttpRequest, article: Article) -> bool:
    if article.pk is None:
        return rights.has(request.user, "add_article")
    if not rights.may_view(request.user, article):
        raise PermissionDenied
    return rights.may_change(request.user, article)


def _given_back(request: HttpRequest, article: Article, context: dict[str, Any]) -> HttpResponse:
    """What somebody typed while the article became one they may not change: not saved, but theirs to copy."""
    desk = WritingDesk(article, request.user, request.POST)
    for name in ("kicker", "headline", "teaser", "body"):
        desk.form.fields[name].widget.attrs["readonly"] = True  # a disabled field cannot be copied from everywhere
    return _page(request, article, desk, {**context, "may_change": False, "not_saved": _not_saved(article)})


def _not_saved(article: Article) -> str:
    if article.trashed_at:
        return _(
            "Not saved, because the article lies in the trash by now: nothing of your text is lost, it stands below "
            "and can be copied."
        )
    if article.published_at:
        return _(
            "Not saved, because the article was published by now and only editors may change it: nothing of your text "
            "is lost, it stands below and can be copied."
        )
    if article.scheduled_for:
        return _(
            "Not saved, because the article is scheduled by now and only publishers may change it: nothing of your "
            "text is lost, it stands below and can be copied."
        )
    return _(
        "Not saved, because you may not change this article: nothing of your text is lost, it stands below and can be "
        "copied."
    )


@transaction.atomic
def _save(request: HttpRequest, article: Article, desk: WritingDesk) -> Article:
    now = timezone.now()
    version = desk.form.cleaned_data["version"]
    if is_number(seen := request.POST.get("_over", "")):
        version = int(seen)  # the editor saw that version of the others, and chose to write over it
    saved = save(article, desk.content, by=request.user, at=now, version=version, merge="_merge" in request.POST)
    if desk.can_file:
        values = desk.form.cleaned_data
        new, gone = changes(saved, values["concepts_before"], values["concepts"])
        if new:
            file(saved, new, by=request.user, at=now)
        if gone:
            unfile(saved, gone, by=request.user, at=now)
    return saved


def _changes(stale: Stale) -> list[Any]:
    if stale.base is None:
        return compare(stale.mine, stale.theirs)
    return compare(stale.base, stale.theirs, stale.mine)


def _saved(request: HttpRequest, article: Article) -> HttpResponse:
    clock = timezone.localtime().strftime("%H:%M")
    sentence = _("Saved at %(clock)s. Readers see nothing of it until it is published.") % {"clock": clock}
    messages.success(request, sentence)
    verb = request.POST.get("_next", "")
    if verb in NEXT:
        return HttpResponseRedirect(reverse(f"admin:articles_article_{verb}", args=[article.pk]))
    return HttpResponseRedirect(reverse("admin:articles_article_change", args=[article.pk]))


def _page(request: HttpRequest, article: Article, desk: WritingDesk, context: dict[str, Any]) -> HttpResponse:
    faulty = bool(desk.form.errors) or any(rows.total_error_count() for rows in desk.rows.values() if rows.is_bound)
    status = 403 if "not_saved" in context else 409 if "stale" in context else 200
    return TemplateResponse(
        request,
        "admin/articles/article/change_form.html",
        {
            **context,
            **rail(request.user, article),
            "article": article,
            "desk": desk,
            "form": desk.form,
            "rows": desk.rows,
            "faulty": faulty and "not_saved" not in context,
            "add": article.pk is None,
            "title": str(article) if article.pk else _("New article"),
        },
        status=status,
    )
