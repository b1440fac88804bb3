"""What readers got of pages of the house and of dossiers stays as it was, whichever way somebody comes in."""

import pytest
from django.db import IntegrityError, connection, transaction

from articles.models import DossierEdition, PageEdition
from articles.workflow.publish_dossier import publish_dossier
from articles.workflow.publish_page import publish_page
from articles.workflow.withdraw_dossier import withdraw_dossier
from articles.workflow.withdraw_page import withdraw_page
from tests.world import NOON, live, live_dossier, live_house_page, user

pytestmark = pytest.mark.django_db
TABLES = ("articles_pageedition", "articles_dossieredition", "articles_dossiereditionarticle")


@pytest.fixture
def two_editions_of_each() -> None:
    """Withdrawn and published again: the first editions are not live any more, the second ones are."""
    page, dossier = live_house_page().page, live_dossier((live().article, "Der Anfang.")).dossier
    withdraw_page(page, by=user("paula"), at=NOON)
    withdraw_dossier(dossier, by=user("armin"), at=NOON)
    publish_page(page, by=user("paula"), at=NOON)
    publish_dossier(dossier, by=user("armin"), at=NOON)
    assert list(PageEdition.objects.order_by("number").values_list("live", flat=True)) == [False, True]
    assert list(DossierEdition.objects.order_by("number").values_list("live", flat=True)) == [False, True]


@pytest.mark.usefixtures("two_editions_of_each")
@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE articles_pageedition SET html = 'Anders'",
        "UPDATE articles_pageedition SET title = 'Anders', live = live",
        "UPDATE articles_pageedition SET published_by_id = NULL",
        "UPDATE articles_pageedition SET live = NOT live",
        "UPDATE articles_dossieredition SET introduction = 'Anders'",
        "UPDATE articles_dossieredition SET sources = '[]'",
        "UPDATE articles_dossieredition SET live = NOT live",
        "UPDATE articles_dossiereditionarticle SET article_id = article_id",
        *(f"DELETE FROM {table}" for table in TABLES),
    ],
)
def test_the_database_refuses_to_change_or_delete_them(sql: str) -> None:
    connection.check_constraints()
    with pytest.raises(IntegrityError, match="published editions"), transaction.atomic():
        connection.cursor().execute(sql)


@pytest.mark.usefixtures("two_editions_of_each")
@pytest.mark.parametrize("table", TABLES)
def test_the_way_round_each_database_has_is_closed(table: str) -> None:
    connection.check_constraints()  # what is deferred would stop TRUNCATE for another reason
    around = {
        "sqlite": f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}",
        "postgresql": f"TRUNCATE {table} CASCADE",
    }
    with pytest.raises(IntegrityError, match="published editions"), transaction.atomic():
        connection.cursor().execute(around[connection.vendor])


@pytest.mark.usefixtures("two_editions_of_each")
@pytest.mark.parametrize("model", [PageEdition, DossierEdition])
def test_no_row_takes_the_place_of_one_that_readers_had(model: type[PageEdition | DossierEdition]) -> None:
    """With a key of its own and a number that was there, SQLite would delete the old row without a word."""
    first = model.objects.get(number=1)
    table, insert = model._meta.db_table, {"sqlite": "INSERT OR REPLACE", "postgresql": "INSERT"}[connection.vendor]
    columns = ", ".join(field.column for field in model._meta.local_fields if field.column != "id")
    sql = f"{insert} INTO {table} (id, {columns}) SELECT 999999, {columns} FROM {table} WHERE id = %s"
    with pytest.raises(IntegrityError), transaction.atomic():
        connection.cursor().execute(sql, [first.pk])
