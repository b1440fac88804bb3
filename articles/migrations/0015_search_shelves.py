"""Search again, on two shelves: articles, and what people said in them.

A search counts a thousand rows, ranks a few hundred and shows twenty. So what it counts by stands in short rows
(``articles_search_entry``, ``articles_search_quote``), and what it ranks and shows by beside them in tables of their
own. On SQLite an INTEGER PRIMARY KEY is the row's own place: the newest rows lie side by side. Stems remember a word that was written so, for "Did you mean". Nothing of it is history: after this,
``manage.py rebuild_search`` fills the shelves.
"""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

ROWS = """
CREATE TABLE articles_search_{shelf} (
    number {integer} NOT NULL PRIMARY KEY,
    row_id BIGINT NOT NULL UNIQUE,
    edition_id BIGINT NOT NULL,
    article_id BIGINT NOT NULL,
    language VARCHAR(5) NOT NULL,
    facets TEXT NOT NULL{tokens}
)
"""
TEXTS = """
CREATE TABLE articles_search_{shelf}_text (
    number {integer} NOT NULL PRIMARY KEY,
    weights TEXT NOT NULL,
    plain TEXT NOT NULL,
    places TEXT NOT NULL,
    words TEXT NOT NULL{tokens}
)
"""
STEM = """
CREATE TABLE articles_search_stem (
    language VARCHAR(5) NOT NULL,
    stem VARCHAR(64) NOT NULL,
    entries BIGINT NOT NULL,
    word VARCHAR(64) NOT NULL,
    PRIMARY KEY (stem, language)
)
"""
FREQUENT = "CREATE INDEX articles_search_stem_frequent ON articles_search_stem (language, entries DESC, stem)"
ARTICLE = "CREATE INDEX articles_search_{shelf}_article ON articles_search_{shelf} (article_id)"
SHELVES = ("entry", "quote")
BEFORE = {
    "sqlite": ("articles_search_tokens", "articles_search_entry", "articles_search_stem"),
    "postgresql": ("articles_search_entry", "articles_search_stem"),
}


def sqlite(shelf: str) -> tuple[str, ...]:
    texts = f"articles_search_{shelf}_text"
    return (
        ROWS.format(shelf=shelf, integer="INTEGER", tokens=""),
        TEXTS.format(shelf=shelf, integer="INTEGER", tokens=",\n    tokens TEXT NOT NULL"),
        ARTICLE.format(shelf=shelf),
        # detail=none: which row, not where in it. Phrases are read off the row itself, the same way on both databases.
        f"CREATE VIRTUAL TABLE articles_search_{shelf}_tokens USING fts5("
        f"tokens, content='{texts}', content_rowid='number', tokenize=\"ascii tokenchars '_'\", "
        "detail=none, columnsize=0)",
        f"CREATE TRIGGER {texts}_insert AFTER INSERT ON {texts} BEGIN "  # noqa: S608
        f"INSERT INTO articles_search_{shelf}_tokens(rowid, tokens) VALUES (new.number, new.tokens); END",
        f"CREATE TRIGGER {texts}_delete AFTER DELETE ON {texts} BEGIN "  # noqa: S608
        f"INSERT INTO articles_search_{shelf}_tokens(articles_search_{shelf}_tokens, rowid, tokens) "
        "VALUES ('delete', old.number, old.tokens); END",
    )


def postgresql(shelf: str) -> tuple[str, ...]:
    return (
        ROWS.format(shelf=shelf, integer="BIGINT", tokens=",\n    tokens TSVECTOR NOT NULL"),
        TEXTS.format(shelf=shelf, integer="BIGINT", tokens=""),
        ARTICLE.format(shelf=shelf),
        f"CREATE INDEX articles_search_{shelf}_tokens ON articles_search_{shelf} USING gin (tokens)",
        # Common words decide between the two ways to run a query, so let the planner know many of them.
        f"ALTER TABLE articles_search_{shelf} ALTER COLUMN tokens SET STATISTICS 1000",
    )


def create(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    vendor = schema_editor.connection.vendor
    statements = [f"DROP TABLE {table}" for table in BEFORE[vendor]]
    for shelf in SHELVES:
        statements += sqlite(shelf) if vendor == "sqlite" else postgresql(shelf)
    for statement in [*statements, STEM, FREQUENT]:
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("articles", "0014_register")]
    operations = [migrations.RunPython(create)]
