"""Filing as an act of its own: it holds for every edition, and readers see it at once."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles import rights
from articles.admin.pick import PickField, PickManyField, numbers
from articles.admin.picks import CONCEPTS
from articles.archive.file import file
from articles.archive.unfile import unfile
from articles.models import Article, Concept, Filing
from articles.workflow.refused import Refused


class FilingForm(forms.Form):
    """The concepts of an article. What others filed meanwhile stays: only what changed here is done."""

    concepts = PickManyField(CONCEPTS, label=gettext_lazy("filed under"), required=False)
    primary = PickField(CONCEPTS, label=gettext_lazy("mainly about"), required=False)
    before = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, article: Article, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        filings = list(Filing.objects.filter(content_object=article).select_related("tag__broader").order_by("pk"))
        self.main = next((filing.tag for filing in filings if filing.primary), None)
        self.initial = {
            "concepts": [filing.tag for filing in filings],
            "primary": self.main,
            "before": " ".join(str(filing.tag_id) for filing in filings),
        }

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        main = values.get("primary")
        if main is not None and "concepts" in values and main not in values["concepts"]:
            self.add_error("primary", _("File it under this concept first."))
        return values


def changes(article: Article, before: str, wanted: list[Concept]) -> tuple[list[Concept], list[Concept]]:
    """Concepts to file under and to take off; ``before`` are the keys that stood in the form when it was opened."""
    opened = numbers(before)
    now = set(Filing.objects.filter(content_object=article).values_list("tag_id", flat=True))
    gone = opened - {concept.pk for concept in wanted}
    return [c for c in wanted if c.pk not in opened | now], list(Concept.objects.filter(pk__in=gone & now))


def filing_page(request: HttpRequest, article: Article, context: dict[str, Any]) -> HttpResponse:
    """Show and change what an article is filed under. Raises PermissionDenied for those who may not file."""
    if not rights.may_do(request.user, "file", article):
        raise PermissionDenied
    form = FilingForm(article, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            _refile(request, article, form)
        except Refused as refusal:
            form.add_error(None, forms.ValidationError(refusal.reasons))
        else:
            messages.success(request, _("Filed. Readers see it at once.") if article.live else _("Filed."))
            return HttpResponseRedirect(reverse("admin:articles_article_file", args=[article.pk]))
    filings = article.filings.select_related("tag__broader", "filed_by").order_by("-primary", "pk")
    values = {**context, "article": article, "form": form, "filings": filings, "title": _("Filing")}
    return TemplateResponse(request, "admin/articles/article/file.html", values, status=409 if form.errors else 200)


@transaction.atomic
def _refile(request: HttpRequest, article: Article, form: FilingForm) -> None:
    new, gone = changes(article, form.cleaned_data["before"], form.cleaned_data["concepts"])
    main, now = form.cleaned_data["primary"], timezone.now()
    if gone:
        unfile(article, gone, by=request.user, at=now)
    if new or (main is not None and main != form.main):
        file(article, new or [main], by=request.user, at=now, primary=main)
