"""Sections at the desk: their addresses never meet those of the site's own pages."""

import io
import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.management import call_command
from django.urls import get_resolver
from django.utils import translation

from articles.models import Section
from tests.admin.conftest import at_the_desk

pytestmark = pytest.mark.django_db
ADD = "/admin/articles/section/add/"
FORM = {"name_de": "Hafen", "name_es": "", "name_en": "", "position": "0"}


def first_parts(patterns: list[Any], before: str = "") -> Iterator[str]:
    """How each address of the site begins, as far as it is written in the map of addresses."""
    for pattern in patterns:
        route = before + str(pattern.pattern)
        if "/" not in route and hasattr(pattern, "url_patterns"):
            yield from first_parts(pattern.url_patterns, route)
        else:
            yield route.partition("/")[0]


def fixed() -> set[str]:
    """Those that a section could have for an address, too."""
    with translation.override("de"):
        parts = {part for part in first_parts(get_resolver().url_patterns) if re.fullmatch(r"[\w-]+", part)}
    return parts | {"static", "en", "es"}


def checked() -> str:
    told = io.StringIO()
    call_command("check", databases=["default"], stderr=told)
    return told.getvalue()


def test_no_section_takes_an_address_of_the_site_itself():
    ada = at_the_desk("ada")
    assert fixed() >= {"dossiers", "pages", "people", "search", "archive", "admin", "media"}
    for slug in sorted(fixed()):
        answer = ada.post(ADD, {**FORM, "slug": slug})

        assert f"“{slug}” is an address of the site itself. Please choose another." in answer.text, slug
    assert not Section.objects.exists()
    assert ada.post(ADD, {**FORM, "slug": "hafen"}).status_code == 302


def test_a_section_that_has_one_already_is_named_before_a_migration():
    Section.objects.create(name_de="Akten", slug="dossiers")
    Section.objects.create(name_de="Hafen", slug="hafen")

    told = checked()

    assert "articles.W001" in told
    assert "dossiers" in told
    assert "hafen" not in told


def test_nothing_is_said_where_all_is_well():
    Section.objects.create(name_de="Hafen", slug="hafen")

    assert checked() == ""
