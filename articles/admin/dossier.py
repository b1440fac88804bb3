"""Dossiers at the desk: what belongs together, in which order, and the question before readers get or lose it."""

from typing import Any, Final

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles import rights
from articles.admin.article_form import MOST_VERSIONS
from articles.admin.asking import AskingAdmin, Question
from articles.admin.pick import PickField
from articles.admin.picks import ARTICLES
from articles.admin.rows import Row, TextLines, area, rows_of
from articles.models import Dossier, DossierEdition
from articles.text.links import is_web_address
from articles.workflow import numbered, publish_dossier, save_dossier, withdraw_dossier
from articles.workflow.save_dossier import Chosen, Elsewhere


class EntryRow(Row):
    article = PickField(ARTICLES, label=_("article"), required=False)
    line = forms.CharField(label=_("why it belongs here"), required=False, max_length=300)

    needed = ("article", _("Choose an article, or take the row out."))
    counts = ("article", "line")


class SourceRow(Row):
    title = forms.CharField(label=_("title"), required=False, max_length=200)
    url = forms.URLField(label=_("address"), required=False, max_length=500, assume_scheme="https")

    needed = ("title", _("Say what readers find there, or take the row out."))
    counts = ("title", "url")

    def clean_url(self) -> str:
        url = str(self.cleaned_data["url"])
        if url and not is_web_address(url):
            raise ValidationError(_("This is no address of a page."))
        return url

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        if values.get("title") and not values.get("url") and "url" not in self.errors:
            self.add_error("url", _("Give the address of the page."))
        return values


ROWS: Final = {"entries": rows_of(EntryRow), "sources": rows_of(SourceRow)}


class DossierForm(forms.ModelForm):
    """``seen`` is the version of the working copy that the form was opened with; ``rows`` are sent with it."""

    seen = forms.IntegerField(required=False, max_value=MOST_VERSIONS, widget=forms.HiddenInput)
    introduction = TextLines(
        label=_("introduction"),
        required=False,
        widget=area(6),
        help_text=_("What the dossier holds, what it leaves out, and why."),
    )

    class Meta:
        model = Dossier
        fields = ("title", "language", "slug", "introduction")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["seen"] = self.instance.version if self.instance.pk else None
        opened = _initial_rows(self.instance)
        self.rows = {
            name: made(self.data if self.is_bound else None, initial=opened[name], prefix=name)
            for name, made in ROWS.items()
        }

    def clean(self) -> dict[str, Any] | None:
        if reasons := numbered.saved_meanwhile(self.instance, self.cleaned_data.get("seen")):
            raise ValidationError(reasons)
        if not all(rows.is_valid() for rows in self.rows.values()):
            raise ValidationError(_("Something is missing in an entry or a source."))
        return super().clean()

    @property
    def entries(self) -> list[Chosen]:
        return [Chosen(row["article"].pk, row["line"]) for row in self.rows["entries"].kept()]

    @property
    def sources(self) -> list[Elsewhere]:
        return [{"title": row["title"], "url": row["url"]} for row in self.rows["sources"].kept()]


def _initial_rows(dossier: Dossier) -> dict[str, list[dict[str, Any]]]:
    if dossier.pk is None:
        return {name: [] for name in ROWS}
    entries = dossier.entries.select_related("article").order_by("position", "pk")
    return {
        "entries": [{"article": e.article, "line": e.line, "position": n} for n, e in enumerate(entries, 1)],
        "sources": [{**source, "position": n} for n, source in enumerate(dossier.sources, 1)],
    }


PUBLISH = Question(
    "publish",
    _("Publish"),
    _("Published. Readers have it now."),
    publish_dossier.obstacles,
    publish_dossier.publish_dossier,
)
WITHDRAW = Question(
    "withdraw",
    _("Withdraw"),
    _("Withdrawn. Readers find a note in its place."),
    withdraw_dossier.obstacles,
    withdraw_dossier.withdraw_dossier,
)


@admin.register(Dossier)
class DossierAdmin(AskingAdmin):
    form = DossierForm
    fields = ("title", "language", "slug", "introduction")
    list_display = ("title", "language", "live", "saved_at")
    list_filter = ("language", "live")
    ordering = ("-saved_at", "-pk")
    search_fields = ("title", "introduction")
    change_form_template = "admin/articles/dossier/change_form.html"
    questions = (PUBLISH, WITHDRAW)

    def get_readonly_fields(self, request: HttpRequest, obj: Dossier | None = None) -> Any:
        """The language is part of the address, which stays."""
        return (*super().get_readonly_fields(request, obj), *(["language"] if obj else []))

    def save_model(self, request: HttpRequest, obj: Dossier, form: DossierForm, change: bool) -> None:
        seen, now = form.cleaned_data["seen"], timezone.now()
        save_dossier.save_dossier(obj, form.entries, form.sources, by=request.user, at=now, version=seen)

    def changeform_view(
        self, request: HttpRequest, object_id: str | None = None, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        context = {"may_publish": rights.may_publish_dossier(request.user), **(extra_context or {})}
        return super().changeform_view(request, object_id, form_url, context)

    def editions(self, row: Dossier | None) -> QuerySet[DossierEdition]:
        return DossierEdition.objects.filter(dossier=row)

    def asked_row(self, request: HttpRequest, pk: int) -> Dossier:
        if not rights.may_publish_dossier(request.user):
            raise PermissionDenied
        return get_object_or_404(Dossier, pk=pk)

    def confirm_context(self, row: Dossier) -> dict[str, Any]:
        entries = row.entries.select_related("article").order_by("position", "pk")
        return {**super().confirm_context(row), "entries": entries}
