"""What readers got of pages of the house and of dossiers is held as editions of articles are (0002)."""

from collections.abc import Iterator

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

# Each table with what SQLite's REPLACE would silently delete the row of.
SAME = {
    "PageEdition": "id = NEW.id OR (page_id = NEW.page_id AND (number = NEW.number OR (live AND NEW.live)))",
    "DossierEdition": "id = NEW.id OR (dossier_id = NEW.dossier_id AND (number = NEW.number OR (live AND NEW.live)))",
    "DossierEditionArticle": "id = NEW.id OR (edition_id = NEW.edition_id AND article_id = NEW.article_id)",
}
BEGUN_AGAIN = "NEW.live AND NOT OLD.live"


def protect(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for name, same in SAME.items():
        model = apps.get_model("articles", name)
        columns = [field.column for field in model._meta.local_fields]
        for statement in STATEMENTS[schema_editor.connection.vendor](model._meta.db_table, columns, same):
            schema_editor.execute(statement, params=None)


def unprotect(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    on, around = ("", "replace") if schema_editor.connection.vendor == "sqlite" else (" ON {}", "truncate")
    for name in SAME:
        table = apps.get_model("articles", name)._meta.db_table
        for act in ("update", "delete", around, *(["return"] if table != "articles_dossiereditionarticle" else [])):
            schema_editor.execute(f"DROP TRIGGER {table}_no_{act}{on.format(table)}", params=None)


def sqlite(table: str, columns: list[str], same: str) -> Iterator[str]:
    refuse = "BEGIN SELECT RAISE(ABORT, 'published editions cannot be changed or deleted'); END"
    yield f"CREATE TRIGGER {table}_no_update BEFORE UPDATE OF {frozen(columns)} ON {table} {refuse}"
    yield f"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} {refuse}"
    there = f"EXISTS (SELECT 1 FROM {table} WHERE {same})"  # noqa: S608  (names of our own tables)
    yield f"CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table} WHEN {there} {refuse}"
    if "live" in columns:
        yield f"CREATE TRIGGER {table}_no_return BEFORE UPDATE OF live ON {table} WHEN {BEGUN_AGAIN} {refuse}"


def postgresql(table: str, columns: list[str], same: str) -> Iterator[str]:
    refuse = "EXECUTE FUNCTION refuse_change_of_editions()"
    yield f"CREATE TRIGGER {table}_no_update BEFORE UPDATE OF {frozen(columns)} ON {table} FOR EACH ROW {refuse}"
    yield f"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} FOR EACH ROW {refuse}"
    yield f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} FOR EACH STATEMENT {refuse}"
    if "live" in columns:
        when = f"WHEN ({BEGUN_AGAIN})"
        yield f"CREATE TRIGGER {table}_no_return BEFORE UPDATE OF live ON {table} FOR EACH ROW {when} {refuse}"


def frozen(columns: list[str]) -> str:
    return ", ".join(column for column in columns if column != "live")


STATEMENTS = {"sqlite": sqlite, "postgresql": postgresql}


class Migration(migrations.Migration):
    dependencies = [("articles", "0018_dossiers")]
    operations = [migrations.RunPython(protect, unprotect)]
