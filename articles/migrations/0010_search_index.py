"""The tables of the search index. They hold nothing that ``rebuild_search`` cannot make again.

One row an article that is live (``articles_search_entry``), and how many rows each stem stands in
(``articles_search_stem``). The tokens of a row are looked up through FTS5 on SQLite, kept in step by triggers, and
through a GIN index over a tsvector on PostgreSQL.
"""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

# What a search reads of a row comes first: SQLite walks through a long row from its beginning.
ENTRY = """
CREATE TABLE articles_search_entry (
    number BIGINT NOT NULL PRIMARY KEY,
    edition_id BIGINT NOT NULL UNIQUE,
    article_id BIGINT NOT NULL UNIQUE,
    facets TEXT NOT NULL,
    weights TEXT NOT NULL,
    words TEXT NOT NULL,
    tokens {tokens} NOT NULL
)
"""
STEM = """
CREATE TABLE articles_search_stem (
    language VARCHAR(5) NOT NULL,
    stem VARCHAR(64) NOT NULL,
    entries BIGINT NOT NULL,
    PRIMARY KEY (stem, language)
)
"""
STATEMENTS = {
    "sqlite": (
        ENTRY.format(tokens="TEXT"),
        STEM,
        "CREATE INDEX articles_search_stem_frequent ON articles_search_stem (language, entries DESC, stem)",
        # detail=none: which row, not where in it. Phrases are read off the row itself, the same way on both databases.
        "CREATE VIRTUAL TABLE articles_search_tokens USING fts5("
        "tokens, content='articles_search_entry', content_rowid='number', tokenize=\"ascii tokenchars '_'\", "
        "detail=none, columnsize=0)",
        "CREATE TRIGGER articles_search_entry_insert AFTER INSERT ON articles_search_entry BEGIN "
        "INSERT INTO articles_search_tokens(rowid, tokens) VALUES (new.number, new.tokens); END",
        "CREATE TRIGGER articles_search_entry_delete AFTER DELETE ON articles_search_entry BEGIN "
        "INSERT INTO articles_search_tokens(articles_search_tokens, rowid, tokens) "
        "VALUES ('delete', old.number, old.tokens); END",
    ),
    "postgresql": (
        ENTRY.format(tokens="TSVECTOR"),
        STEM,
        "CREATE INDEX articles_search_stem_frequent ON articles_search_stem (language, entries DESC, stem)",
        "CREATE INDEX articles_search_entry_tokens ON articles_search_entry USING gin (tokens)",
        # Common words decide between the two ways to run a query, so let the planner know many of them.
        "ALTER TABLE articles_search_entry ALTER COLUMN tokens SET STATISTICS 1000",
    ),
}
TABLES = {
    "sqlite": ("articles_search_tokens", "articles_search_entry", "articles_search_stem"),
    "postgresql": ("articles_search_entry", "articles_search_stem"),
}


def create(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in STATEMENTS[schema_editor.connection.vendor]:
        schema_editor.execute(statement, params=None)


def drop(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for table in TABLES[schema_editor.connection.vendor]:
        schema_editor.execute(f"DROP TABLE {table}", params=None)


class Migration(migrations.Migration):
    dependencies = [("articles", "0004_raw_copy_corrected")]
    operations = [migrations.RunPython(create, drop)]
