"""What readers got cannot be changed or deleted, whichever way someone comes in.

Every published table refuses deletion and every update; only an edition's ``live`` may go from true to false. SQLite's
INSERT OR REPLACE and PostgreSQL's TRUNCATE pass by ordinary triggers, so they have their own.
"""

from collections.abc import Iterator

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

EDITION = "articles_edition"
PARTS = ("quote", "faq", "byline", "source", "image")
# What REPLACE would silently delete the row of.
SAME_EDITION = (
    "id = NEW.id OR sequence = NEW.sequence OR digest = NEW.digest OR "
    "(article_id = NEW.article_id AND (number = NEW.number OR (live AND NEW.live)))"
)
SAME_PART = "id = NEW.id OR (edition_id = NEW.edition_id AND position = NEW.position)"


def protect(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for name in ("Edition", *(f"Edition{part.capitalize()}" for part in PARTS)):
        model = apps.get_model("articles", name)
        columns = [field.column for field in model._meta.local_fields if field.column != "live"]
        for statement in STATEMENTS[schema_editor.connection.vendor](model._meta.db_table, columns):
            schema_editor.execute(statement, params=None)


def unprotect(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    postgresql = schema_editor.connection.vendor == "postgresql"
    for table in (EDITION, *(f"{EDITION}{part}" for part in PARTS)):
        for act in ("update", "delete", "truncate" if postgresql else "replace"):
            schema_editor.execute(f"DROP TRIGGER {table}_no_{act}" + (f" ON {table}" if postgresql else ""), params=None)
    schema_editor.execute("DROP TRIGGER articles_edition_no_return" + (f" ON {EDITION}" if postgresql else ""), params=None)


def sqlite(table: str, columns: list[str]) -> Iterator[str]:
    refuse = "BEGIN SELECT RAISE(ABORT, 'published editions cannot be changed or deleted'); END"
    same = SAME_EDITION if table == EDITION else SAME_PART
    yield f"CREATE TRIGGER {table}_no_update BEFORE UPDATE OF {', '.join(columns)} ON {table} {refuse}"
    yield f"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} {refuse}"
    there = f"EXISTS (SELECT 1 FROM {table} WHERE {same})"  # noqa: S608  (names of our own tables)
    yield f"CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table} WHEN {there} {refuse}"
    if table == EDITION:
        yield f"CREATE TRIGGER {table}_no_return BEFORE UPDATE OF live ON {table} WHEN NEW.live AND NOT OLD.live {refuse}"


def postgresql(table: str, columns: list[str]) -> Iterator[str]:
    yield (
        "CREATE OR REPLACE FUNCTION refuse_change_of_editions() RETURNS trigger LANGUAGE plpgsql AS "
        "'BEGIN RAISE EXCEPTION ''published editions cannot be changed or deleted'' "
        "USING ERRCODE = ''integrity_constraint_violation''; END'"
    )
    refuse = "EXECUTE FUNCTION refuse_change_of_editions()"
    yield f"CREATE TRIGGER {table}_no_update BEFORE UPDATE OF {', '.join(columns)} ON {table} FOR EACH ROW {refuse}"
    yield f"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} FOR EACH ROW {refuse}"
    yield f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} FOR EACH STATEMENT {refuse}"
    if table == EDITION:
        when = "WHEN (NEW.live AND NOT OLD.live)"
        yield f"CREATE TRIGGER {table}_no_return BEFORE UPDATE OF live ON {table} FOR EACH ROW {when} {refuse}"


STATEMENTS = {"sqlite": sqlite, "postgresql": postgresql}


class Migration(migrations.Migration):
    dependencies = [("articles", "0001_newsroom")]
    operations = [migrations.RunPython(protect, unprotect)]
