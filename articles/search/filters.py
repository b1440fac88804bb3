"""The search as a web form: GET parameters in, results out."""

from __future__ import annotations

from functools import cached_property
from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from articles.models import Concept, Edition, Person, Section
from articles.search.facets import Filters
from articles.search.query import LONGEST
from articles.search.results import Results, search


class EditionFilter(django_filters.FilterSet):
    """``q``, ``section``, ``topic``, ``person`` (slugs), ``year``, ``order`` (relevance, newest), ``cursor``.

    ``results`` is the page asked for; ``form.errors`` says what was not understood, and then nothing is found: hits
    that ignore what was asked would mislead. Give ``language`` to keep to editions in it.
    """

    q = django_filters.CharFilter(label=_("Search for"), method="as_found", max_length=LONGEST)
    section = django_filters.ModelChoiceFilter(
        label=_("Section"),
        queryset=lambda _request: Section.objects.public(),
        to_field_name="slug",
        method="as_found",
        error_messages={"invalid_choice": _("There is no such section.")},
    )
    topic = django_filters.ModelChoiceFilter(
        label=_("Topic"),
        queryset=lambda _request: Concept.objects.public(),
        to_field_name="slug",
        method="as_found",
        widget=forms.HiddenInput,
        error_messages={"invalid_choice": _("There is no such topic.")},
    )
    person = django_filters.ModelChoiceFilter(
        label=_("Person"),
        queryset=lambda _request: Person.objects.public(),
        to_field_name="slug",
        method="as_found",
        widget=forms.HiddenInput,
        error_messages={"invalid_choice": _("There is no such person.")},
    )
    year = django_filters.NumberFilter(
        label=_("Year"), method="as_found", min_value=1, max_value=9999, decimal_places=0, widget=forms.HiddenInput
    )
    order = django_filters.ChoiceFilter(
        label=_("Order"),
        method="as_found",
        choices=[("relevance", _("most relevant first")), ("newest", _("newest first"))],
        empty_label=None,
    )

    class Meta:
        model = Edition
        fields: list[str] = []

    def __init__(self, data: Any = None, *, language: str | None = None, size: int = 20, **kwargs: Any) -> None:
        super().__init__(data, queryset=kwargs.pop("queryset", Edition.objects.live()), **kwargs)
        self.language = language
        self.size = size

    @cached_property
    def results(self) -> Results:
        if not self.is_bound or not self.form.is_valid():
            return search("")
        chosen = self.form.cleaned_data
        filters = Filters(
            section=chosen["section"].pk if chosen["section"] else None,
            topic=chosen["topic"].pk if chosen["topic"] else None,
            person=chosen["person"].pk if chosen["person"] else None,
            year=int(chosen["year"]) if chosen["year"] is not None else None,
        )
        return search(
            chosen["q"],
            language=self.language,
            filters=filters,
            order="newest" if chosen["order"] == "newest" else "relevance",
            cursor=self.data.get("cursor", ""),
            size=self.size,
        )

    def as_found(self, queryset: QuerySet[Edition], _name: str, _value: object) -> QuerySet[Edition]:
        """Every parameter narrows the search as a whole; ``filter_queryset`` asks it once."""
        return queryset

    def filter_queryset(self, queryset: QuerySet[Edition]) -> QuerySet[Edition]:
        """The editions of the page, for whoever wants a queryset; their order and highlights are in ``results``."""
        return queryset.filter(pk__in=[hit.edition.pk for hit in self.results.hits])
