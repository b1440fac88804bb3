"""What the confirmation pages ask."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles import rights
from articles.admin.moment import MomentField
from articles.models import Article, Edition, User
from articles.workflow.publish import UPDATE_KINDS

_KINDS = {
    Edition.Kind.SILENT: _("A silent fix: a typo, a comma. Readers are not told."),
    Edition.Kind.UPDATE: _("An update: there is news. Readers see “Updated” and the time."),
    Edition.Kind.CORRECTION: _("A correction: something was wrong. Readers see what, in a box."),
}


class VerbForm(forms.Form):
    """Carries the version that was looked at: what is confirmed is what is done."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, article: Article, user: User, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.article, self.user = article, user
        self.initial["version"] = article.version

    def arguments(self) -> dict[str, Any]:
        """What the verb is called with, beside the article, by and at."""
        return {name: value for name, value in self.cleaned_data.items() if name != "version"}


class NoteForm(VerbForm):
    note = forms.CharField(label=_("note"), required=False, widget=forms.Textarea({"rows": 3}))


class ReviewForm(NoteForm):
    """A word to the colleagues; it may be left out."""


class SendBackForm(NoteForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["note"].label = _("What is missing")
        self.fields["note"].help_text = _("The author reads this.")


class WithdrawForm(NoteForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["note"].label = _("Reason for readers")
        self.fields["note"].help_text = _("It stands in place of the article, for as long as its address is known.")


class PublishForm(NoteForm):
    """``kind`` is asked when readers have the article already, ``override`` of who may publish against a check."""

    after = forms.IntegerField(widget=forms.HiddenInput, required=False)
    kind = forms.ChoiceField(label=_("What kind of change is it?"), required=False, widget=forms.RadioSelect)
    override = forms.CharField(
        label=_("Publish in spite of this, because"),
        required=False,
        max_length=500,
        help_text=_("Your reason is kept in the log."),
    )
    field_order = ["kind", "note", "override"]

    def __init__(self, article: Article, user: User, *args: Any, **kwargs: Any) -> None:
        self.blocked: list[str] = kwargs.pop("blocked", [])
        super().__init__(article, user, *args, **kwargs)
        last = article.last_edition
        self.initial["after"] = last.number if last else 0
        self.fields["note"].label = _("Note to readers")
        self.fields["note"].help_text = _("With a correction: what was wrong, and what is right. Readers see it.")
        if article.published_at:
            self.fields["kind"].choices = [(str(kind), _KINDS[kind]) for kind in UPDATE_KINDS]  # type: ignore[attr-defined]
        else:
            del self.fields["kind"], self.fields["note"]
        if not (self.blocked and rights.may_override(user)):
            del self.fields["override"]


class ScheduleForm(PublishForm):
    scheduled_for = MomentField(label=_("When it is to appear"), required=False)
    field_order = ["scheduled_for", "kind", "note", "override"]

    def __init__(self, article: Article, *args: Any, **kwargs: Any) -> None:
        super().__init__(article, *args, **kwargs)
        del self.fields["after"]
        self.initial["scheduled_for"] = article.scheduled_for or article.embargo_until


class PlanForm(VerbForm):
    """When readers may have it at the earliest, and until when."""

    embargo_until = MomentField(label=_("embargo until"), required=False, help_text=_("Nobody can publish it earlier."))
    withdraw_at = MomentField(
        label=_("planned withdrawal"),
        required=False,
        help_text=_("Then readers lose it, and a notice stands in its place."),
    )

    def __init__(self, article: Article, user: User, *args: Any, **kwargs: Any) -> None:
        super().__init__(article, user, *args, **kwargs)
        self.initial |= {"embargo_until": article.embargo_until, "withdraw_at": article.withdraw_at}
        if article.published_at:
            del self.fields["embargo_until"]
        if not rights.has(user, "withdraw_article"):
            del self.fields["withdraw_at"]

    def clean_embargo_until(self) -> datetime | None:
        moment: datetime | None = self.cleaned_data["embargo_until"]
        agreed = self.article.embargo_until
        if agreed is None or rights.may_shorten_embargo(self.user):
            return moment
        if moment is None or moment < agreed.replace(second=0, microsecond=0):  # the form shows minutes
            raise forms.ValidationError(
                _("Only publishers lift an embargo or bring it forward. Choose a later moment, or ask one of them.")
            )
        return max(moment, agreed)

    def clean_withdraw_at(self) -> datetime | None:
        moment: datetime | None = self.cleaned_data["withdraw_at"]
        if moment is not None and moment <= timezone.now():
            raise forms.ValidationError(_("That moment has passed. Withdraw it now, or choose a later one."))
        return moment
