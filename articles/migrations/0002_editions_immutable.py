"""What readers got cannot be changed or deleted, whichever way someone comes in.

Each published table refuses deletion and every update but of the columns named here.
"""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

MUTABLE = {
    "Edition": {"live"},
    "EditionQuote": {"speaker_id", "source_id"},
    "EditionFaq": set(),
    "EditionByline": {"person_id"},
    "EditionSource": {"source_id"},
    "EditionImage": set(),
}


def protect(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for name, mutable in MUTABLE.items():
        model = apps.get_model("articles", name)
        table = model._meta.db_table
        frozen = [field.column for field in model._meta.local_fields if field.column not in mutable]
        for statement in STATEMENTS[schema_editor.connection.vendor]:
            schema_editor.execute(statement.format(table=table, columns=", ".join(f'"{c}"' for c in frozen)), params=None)


def unprotect(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    on_table = " ON {table}" if schema_editor.connection.vendor == "postgresql" else ""
    for name in MUTABLE:
        table = apps.get_model("articles", name)._meta.db_table
        for act in ("update", "delete"):
            schema_editor.execute(f"DROP TRIGGER {table}_no_{act}" + on_table.format(table=table), params=None)


STATEMENTS = {
    "sqlite": (
        "CREATE TRIGGER {table}_no_update BEFORE UPDATE OF {columns} ON {table} "
        "BEGIN SELECT RAISE(ABORT, 'published editions cannot be changed'); END",
        "CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} "
        "BEGIN SELECT RAISE(ABORT, 'published editions cannot be deleted'); END",
    ),
    "postgresql": (
        "CREATE OR REPLACE FUNCTION refuse_change_of_editions() RETURNS trigger LANGUAGE plpgsql AS "
        "'BEGIN RAISE EXCEPTION ''published editions cannot be changed or deleted'' "
        "USING ERRCODE = ''integrity_constraint_violation''; END'",
        "CREATE TRIGGER {table}_no_update BEFORE UPDATE OF {columns} ON {table} "
        "FOR EACH ROW EXECUTE FUNCTION refuse_change_of_editions()",
        "CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} "
        "FOR EACH ROW EXECUTE FUNCTION refuse_change_of_editions()",
    ),
}


class Migration(migrations.Migration):
    dependencies = [("articles", "0001_newsroom")]
    operations = [migrations.RunPython(protect, unprotect)]
