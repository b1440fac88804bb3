"""A prepared query says the same as its query set, with whatever values it is asked."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Edition, Section
from articles.models.prepared import Prepared, PreparedModels
from tests.world import live

pytestmark = pytest.mark.django_db

COLUMNS = ("pk", "section__slug", "first_published_at", "live", "content", "translation_group")


def test_it_gives_what_the_query_set_gives_for_each_value() -> None:
    live("Das Dach kommt")
    live("Der Kai ist fertig")
    of_section = Prepared(lambda slug: Edition.objects.filter(section__slug=slug).values_list(*COLUMNS))

    for slug in ("politik", "nirgends"):
        assert of_section(slug=slug) == list(Edition.objects.filter(section__slug=slug).values_list(*COLUMNS))


def test_names_that_are_not_always_asked_with_are_statements_of_their_own() -> None:
    edition = live("Das Dach kommt")
    before = Prepared(
        lambda language, at=None: Edition.objects.filter(
            language=language, **({} if at is None else {"first_published_at__lt": at})
        ).values_list("pk")
    )
    then = edition.first_published_at

    assert before(language="de") == [(edition.pk,)]
    assert before(language="de", at=then) == [] and before(language="de", at=then + timedelta(seconds=1))
    assert before(language="de", at=datetime(2000, 1, 1, tzinfo=UTC)) == []


def test_objects_read_what_they_were_not_given_when_it_is_asked_for() -> None:
    live("Das Dach kommt")
    named = PreparedModels(Section, ("slug", "id"), lambda slug: Section.objects.filter(slug=slug))

    with CaptureQueriesContext(connection) as queries:
        (section,) = named(slug="politik")
        assert section.slug == "politik" and len(queries) == 1
        assert section.name_de and len(queries) == 2
