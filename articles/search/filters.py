"""The search as a web form: GET parameters in, results out."""

from __future__ import annotations

from functools import cached_property
from typing import Any, ClassVar

import django_filters
from django import forms
from django.core.validators import RegexValidator
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from articles.models import Edition
from articles.search.entry import Shelf
from articles.search.facets import Filters
from articles.search.query import LONGEST
from articles.search.results import Results, search

_MONTH = RegexValidator(r"\A[0-9]{4}-[0-9]{2}\Z", _("There is no such month."))
_UNKNOWN = {
    "section": _("There is no such section."),
    "topic": _("There is no such topic."),
    "person": _("There is no such person."),
}


class EditionFilter(django_filters.FilterSet):
    """``q``; ``section``, ``topic``, ``person`` (slugs); ``year``, ``month``, ``order``, ``cursor``.

    ``results`` is the page asked for; ``errors`` says what was not understood, and then nothing is found: hits that
    ignore what was asked would mislead. Give ``language`` to keep to editions in it.
    """

    q = django_filters.CharFilter(label=_("Search for"), method="as_found", max_length=LONGEST)
    section = django_filters.CharFilter(label=_("Section"), method="as_found")
    topic = django_filters.CharFilter(label=_("Topic"), method="as_found")
    person = django_filters.CharFilter(label=_("Person"), method="as_found")
    year = django_filters.NumberFilter(
        label=_("Year"), method="as_found", min_value=1, max_value=9999, decimal_places=0, widget=forms.HiddenInput
    )
    month = django_filters.CharFilter(label=_("Month"), method="as_found", validators=[_MONTH])
    order = django_filters.ChoiceFilter(
        label=_("Order"),
        method="as_found",
        choices=[("relevance", _("most relevant first")), ("newest", _("newest first"))],
        empty_label=None,
    )

    class Meta:
        model = Edition
        fields: list[str] = []

    _for_all: ClassVar[type[forms.Form] | None] = None

    def __init__(
        self,
        data: Any = None,
        *,
        language: str | None = None,
        size: int = 20,
        shelf: Shelf = "entry",
        **kwargs: Any,
    ) -> None:
        super().__init__(data, queryset=kwargs.pop("queryset", Edition.objects.live()), **kwargs)
        self.language = language
        self.size = size
        self.shelf: Shelf = shelf

    def get_form_class(self) -> type[forms.Form]:
        """The same form for everybody: no choice in it depends on who asks."""
        if EditionFilter._for_all is None:
            EditionFilter._for_all = super().get_form_class()
        return EditionFilter._for_all

    @cached_property
    def results(self) -> Results:
        if not self.is_bound or not self.form.is_valid():
            return search("")
        chosen = self.form.cleaned_data
        filters = Filters(
            section=chosen["section"],
            topic=chosen["topic"],
            person=chosen["person"],
            year=int(chosen["year"]) if chosen["year"] is not None else None,
            month=chosen["month"],
        )
        return search(
            chosen["q"],
            language=self.language,
            filters=filters,
            order="newest" if chosen["order"] == "newest" else "relevance",
            cursor=self.data.get("cursor", ""),
            size=self.size,
            shelf=self.shelf,
        )

    @property
    def errors(self) -> dict[str, list[str]]:
        """By field, in words: what the form refuses, and names that nothing live holds."""
        if not self.is_bound:
            return {}
        refused = {name: [str(error) for error in errors] for name, errors in self.form.errors.items()}
        return refused | {kind: [str(_UNKNOWN[kind])] for kind in self.results.unknown if kind in _UNKNOWN}

    def as_found(self, queryset: QuerySet[Edition], _name: str, _value: object) -> QuerySet[Edition]:
        """Every parameter narrows the search as a whole; ``filter_queryset`` asks it once."""
        return queryset

    def filter_queryset(self, queryset: QuerySet[Edition]) -> QuerySet[Edition]:
        """The editions of the page, for whoever wants a queryset; their order and highlights are in ``results``."""
        return queryset.filter(pk__in=[hit.edition.pk for hit in self.results.hits])
