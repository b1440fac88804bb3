from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from articles.admin.desk_model import DeskModelAdmin
from articles.admin.pick import lines
from articles.models import Concept


class LabelsField(forms.CharField):
    """Labels, one a line; kept as a list, because German labels contain commas."""

    widget = forms.Textarea

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        return list(dict.fromkeys(lines(super().to_python(value))))

    def has_changed(self, initial: Any, data: Any) -> bool:
        return bool(list(initial or []) != lines(data or ""))


class ConceptForm(forms.ModelForm):
    alternatives = LabelsField(
        label=_("other labels"),
        required=False,
        help_text=_("One a line. Whoever types one of them finds this concept."),
    )

    class Meta:
        model = Concept
        fields = ("name", "name_es", "name_en", "alternatives", "kind", "broader", "slug", "scope_note")

    def clean_broader(self) -> Concept | None:
        """A concept below itself would have no place in the tree."""
        broader: Concept | None = self.cleaned_data["broader"]
        if broader is not None and self.instance.pk and broader.path.startswith(self.instance.path):
            raise ValidationError(
                _("“%(name)s” is this concept or below it. Choose one above it."), params={"name": broader}
            )
        return broader


@admin.register(Concept)
class ConceptAdmin(DeskModelAdmin):
    form = ConceptForm
    list_display = ("name", "broader", "kind", "slug")
    list_filter = ("kind",)
    list_select_related = ("broader",)
    ordering = ("name", "pk")
    search_fields = ("name", "name_es", "name_en", "slug")
