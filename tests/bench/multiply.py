"""Makes a large archive out of a small published one: every copy has older dates and keys and codes of its own.

A publication costs some sixty milliseconds, a copy five. Rows are copied inside the database; the index and the counts
go through the code that writes them on a site. What copies lack is a ledger that can be verified, and relatives from
other copies. The newest articles are the published ones, however large the archive becomes.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from math import ceil
from typing import Any, Final

from django.db import connection, models, transaction

from articles import register
from articles.models import (
    Article,
    Byline,
    Edition,
    EditionByline,
    EditionFaq,
    EditionImage,
    EditionQuote,
    EditionSource,
    Faq,
    Filing,
    Fragment,
    LedgerHead,
    Listing,
    Quote,
)
from articles.models.code import ALPHABET
from articles.models.register import place_of
from articles.search import database, stems
from articles.search.entry import SHELVES, stems_of
from tests.bench import archive, copies

# In the order in which they point at each other.
TABLES: Final[tuple[type[models.Model], ...]] = (
    *(Article, Byline, Quote, Faq, Filing),
    *(Edition, EditionByline, EditionQuote, EditionFaq, EditionSource, EditionImage, Listing),
)
BESIDE: Final = Fragment.beside.through
# What the code of an article or a statement can stand in.
SAYS_CODES: Final = frozenset(["code", "path", "html", "content"])
DIGESTS: Final = frozenset(["digest", "previous_digest"])
# More than any table has of one article.
ROWS: Final = 12


@dataclass(frozen=True, slots=True)
class Base:
    """What is copied: ``count`` articles; in each table, the first key of theirs and how many keys they take."""

    count: int
    first: dict[type[models.Model], int]
    span: dict[type[models.Model], int]

    @property
    def back(self) -> timedelta:
        """How much older each copy is than the one before: whole days, and no time twice."""
        return timedelta(days=ceil(self.count * archive.APART / timedelta(days=1)))

    def copy(self, number: int) -> copies.Copy:
        return copies.Copy(number, number * self.back, {table: number * keys for table, keys in self.span.items()})


def make_room(count: int, times: int) -> None:
    """Have an empty database give keys that leave room below them for ``times`` copies of ``count`` articles."""
    if times >= len(ALPHABET) ** 2:
        raise ValueError(f"{times} copies are too many; begin with more articles.")
    LedgerHead.objects.update(sequence=times * count)
    with connection.cursor() as cursor:
        for table in (*TABLES, Fragment, BESIDE):
            name, last = table._meta.db_table, times * count * ROWS
            if connection.vendor == "sqlite":
                cursor.execute("DELETE FROM sqlite_sequence WHERE name = %s", [name])
                cursor.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (%s, %s)", [name, last])
            elif last:
                cursor.execute("SELECT setval(pg_get_serial_sequence(%s, 'id'), %s)", [name, last])


def base(count: int) -> Base:
    """The archive as it is now, published and rendered, before any copy."""
    keys: dict[type[models.Model], tuple[int, int]] = {}
    for table in (*TABLES, Fragment, BESIDE):
        found = table._default_manager.aggregate(first=models.Min("pk"), last=models.Max("pk"))
        keys[table] = found["first"] or 0, found["last"] or 0
    span = {table: last - first + 1 for table, (first, last) in keys.items()}
    if max(span.values()) > ROWS * count:
        raise ValueError(f"An article has more than {ROWS} rows somewhere.")
    return Base(count, {table: first for table, (first, _last) in keys.items()}, span)


def multiply(known: Base, numbers: range) -> Iterator[int]:
    """Add the copies with these numbers, counted from 1; yields the number of each that is done."""
    shelves = {shelf: copies.shelved(shelf) for shelf in SHELVES}
    shelves = {
        shelf: [row for row in rows if row.edition_id >= known.first[Edition]] for shelf, rows in shelves.items()
    }
    pieces = list(Fragment.objects.filter(pk__gte=known.first[Fragment]).select_related("edition").order_by("pk"))
    for number in numbers:
        copy = known.copy(number)
        with transaction.atomic():
            for table in TABLES:
                _copy_rows(table, known, copy)
            Fragment.objects.bulk_create([copies.piece(row, copy) for row in pieces], batch_size=500)
            _copy_rows(BESIDE, known, copy)
            for shelf, rows in shelves.items():
                database.insert(
                    shelf, sorted((copies.row(row, shelf, copy) for row in rows), key=lambda row: row.number)
                )
            _count_listings(known, copy)
        yield number
    held = Counter((row.language, stem) for row in shelves["entry"] for stem in (stems.ALL, *stems_of(row.words)))
    stems.change({key: many * len(numbers) for key, many in held.items()}, {})
    database.tidy()


def _copy_rows(table: type[models.Model], known: Base, copy: copies.Copy) -> None:
    name, columns, values, parameters = table._meta.db_table, [], [], []
    for field in table._meta.local_concrete_fields:
        sql, some = _value(field, known, copy)
        columns.append(connection.ops.quote_name(field.column))
        values.append(sql)
        parameters += some
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {name} ({', '.join(columns)}) SELECT {', '.join(values)} FROM {name} "
            "WHERE id >= %s AND id < %s ORDER BY id",
            [*parameters, known.first[table], known.first[table] + known.span[table]],
        )


def _value(field: "models.Field[Any, Any]", known: Base, copy: copies.Copy) -> tuple[str, list[Any]]:
    """SQL and parameters for a column of the copy."""
    column, is_sqlite = connection.ops.quote_name(field.column), connection.vendor == "sqlite"
    at = field.model if field.primary_key else field.related_model
    if at in copy.keys:
        return f"{column} - %s", [copy.keys[at]]
    if isinstance(field, models.DateTimeField):
        seconds = int(copy.back.total_seconds())
        if is_sqlite:
            return f"datetime({column}, %s)", [f"-{seconds} seconds"]
        return f"{column} - %s * interval '1 second'", [seconds]
    sign = copy.group if field.name == "translation_group" else copy.sign if field.name in DIGESTS else ""
    if sign:
        sql, some = f"%s || substr(CAST({column} AS text), {len(sign) + 1})", [sign]
    elif field.name in SAYS_CODES:
        sql, some = f"replace(CAST({column} AS text), %s, %s)", [archive.MARK, copy.mark]
    elif field.name == "sequence":
        return f"{column} - %s", [copy.number * known.count]
    elif field.model is Listing and field.name == "place":
        return f"{column} - %s", [place_of(copy.keys[Article]) - place_of(0)]
    else:
        return column, []
    return (sql, some) if is_sqlite else (f"CAST({sql} AS {field.db_type(connection)})", some)


def _count_listings(known: Base, copy: copies.Copy) -> None:
    first = known.first[Article] - copy.keys[Article]
    register.count(list(Listing.objects.filter(article__gte=first, article__lt=first + known.span[Article])))
