"""The pages of the house at the desk: written like articles, given to readers by a question of its own."""

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.admin.article_form import MOST_VERSIONS, BodyField
from articles.admin.asking import AskingAdmin, Question
from articles.admin.body_editor import WordsWidget
from articles.models import Page, PageEdition
from articles.text.body import blocks
from articles.workflow import numbered, publish_page, save_page, withdraw_page


class PageForm(forms.ModelForm):
    """``seen`` is the version of the working copy that the form was opened with."""

    seen = forms.IntegerField(required=False, max_value=MOST_VERSIONS, widget=forms.HiddenInput)
    body = BodyField(label=_("text"), required=False, widget=WordsWidget)

    class Meta:
        model = Page
        fields = ("slot", "language", "title", "body")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["seen"] = self.instance.version if self.instance.pk else None

    def clean_body(self) -> str:
        body = str(self.cleaned_data["body"])
        if any(block.tag == "figure" for block in blocks(body)):
            raise ValidationError(_("Such a page holds words alone. Take pictures, videos and embeds out of the text."))
        return body

    def clean(self) -> dict[str, Any] | None:
        if reasons := numbered.saved_meanwhile(self.instance, self.cleaned_data.get("seen")):
            raise ValidationError(reasons)
        return super().clean()


PUBLISH = Question(
    "publish",
    _("Publish"),
    _("Published. Readers have it now."),
    publish_page.obstacles,
    publish_page.publish_page,
)
WITHDRAW = Question(
    "withdraw",
    _("Withdraw"),
    _("Withdrawn. Readers do not find it any more."),
    withdraw_page.obstacles,
    withdraw_page.withdraw_page,
)


@admin.register(Page)
class PageAdmin(AskingAdmin):
    form = PageForm
    list_display = ("slot", "language", "title", "live", "saved_at")
    list_filter = ("slot", "language")
    ordering = ("slot", "language", "pk")
    change_form_template = "admin/articles/page/change_form.html"
    questions = (PUBLISH, WITHDRAW)

    def get_readonly_fields(self, request: HttpRequest, obj: Page | None = None) -> tuple[str, ...]:
        """Which page it is stays: readers have its address."""
        return ("slot", "language") if obj else ()

    def has_delete_permission(self, request: HttpRequest, obj: Page | None = None) -> bool:
        """What readers had is kept; a page that is not wanted any more is withdrawn."""
        return False

    def save_model(self, request: HttpRequest, obj: Page, form: forms.ModelForm, change: bool) -> None:
        save_page.save_page(obj, by=request.user, at=timezone.now(), version=form.cleaned_data["seen"])

    def editions(self, row: Page | None) -> QuerySet[PageEdition]:
        return PageEdition.objects.filter(page=row)

    def asked_row(self, request: HttpRequest, pk: int) -> Page:
        page = get_object_or_404(Page, pk=pk)
        if not self.has_change_permission(request, page):
            raise PermissionDenied
        return page
