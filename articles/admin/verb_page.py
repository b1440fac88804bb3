"""One view for all confirmation pages: GET asks, POST does, and a refusal says why on the same page."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from articles import rights
from articles.admin.rail import by_severity
from articles.admin.verb_forms import PublishForm, VerbForm
from articles.admin.verbs import Verb
from articles.checks.article import check_article
from articles.models import Article
from articles.workflow.lock import locked
from articles.workflow.refused import Refused


def verb_page(request: HttpRequest, article: Article, verb: Verb, context: dict[str, Any]) -> HttpResponse:
    """Ask about, or do, ``verb`` with ``article``. Raises PermissionDenied for those who may not."""
    if not rights.may_do(request.user, verb.name, article):
        raise PermissionDenied
    findings = by_severity(check_article(article)) if verb.checks else {}
    blocked = [finding.message for finding in findings.get("block", [])]
    form = _form(request, article, verb, blocked)
    reasons = verb.obstacles(article, timezone.now())
    if request.method == "POST" and form.is_valid():
        try:
            _perform(request, article, verb, form)
        except Refused as refusal:
            reasons = [reason for reason in refusal.reasons if reason not in blocked] or refusal.reasons
        else:
            messages.success(request, verb.done)
            return HttpResponseRedirect(_after(article, verb))
    may_go_on = not reasons or request.method == "POST"
    return TemplateResponse(
        request,
        verb.template,
        {
            **context,
            "article": article,
            "verb": verb,
            "form": form,
            "reasons": reasons,
            "findings": findings,
            "blocked": blocked,
            "can_override": "override" in form.fields,
            "show_button": may_go_on and (not blocked or "override" in form.fields),
            "title": verb.title,
        },
        status=409 if request.method == "POST" and reasons else 200,
    )


def _form(request: HttpRequest, article: Article, verb: Verb, blocked: list[str]) -> VerbForm:
    data = request.POST if request.method == "POST" else None
    extra = {"blocked": blocked} if issubclass(verb.form, PublishForm) else {}
    return verb.form(article, request.user, data, **extra)


def _perform(request: HttpRequest, article: Article, verb: Verb, form: VerbForm) -> None:
    with transaction.atomic():
        if locked(article).version != form.cleaned_data["version"]:
            raise Refused([_("Somebody saved it since you opened this page. Look at it again, then decide.")])
        verb.perform(article, by=request.user, at=timezone.now(), **form.arguments())


def _after(article: Article, verb: Verb) -> str:
    if verb.name in {"publish", "withdraw"}:
        return reverse("admin:articles_article_public", args=[article.pk])
    if verb.name == "trash":
        return reverse("admin:articles_article_changelist")
    return reverse("admin:articles_article_change", args=[article.pk])
