"""Queries that are put into words once and asked again with other values: most of what a short query costs is that.

    _newest = Prepared(lambda section: Edition.objects.filter(section=section).values_list("pk", "headline")[:10])
    _newest(section=3)

What is asked for is said with Django's own query sets, so nothing about tables and columns is said twice.
"""

from collections.abc import Callable, Collection
from datetime import datetime
from typing import Any, Final, Generic, TypeVar

from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Expression, Model, QuerySet
from django.db.models.sql.compiler import SQLCompiler

Converter = Callable[[Any, Any, Any], Any]

Row = TypeVar("Row", bound=Model)


class Parameter(Expression):
    """Stands in a query set for a value that is not known yet. It cannot stand for None, nor for a list."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> tuple[str, tuple[Any, ...]]:
        return "%s", (self,)


class Prepared:
    """``make`` gets a ``Parameter`` for each name that is asked with and returns a query set of ``values_list``.

    It may have names that are not always asked with: each choice of them is a statement of its own.
    """

    def __init__(self, make: Callable[..., QuerySet[Any, tuple[Any, ...]]]) -> None:
        self._make: Final = make
        self._statements: dict[tuple[str, ...], _Statement] = {}

    def __call__(self, **values: Any) -> list[tuple[Any, ...]]:
        """The rows, with these values in the place of the parameters. One query."""
        asked = (connection.vendor, *values)
        statement = self._statements.get(asked)
        if statement is None:
            rows = self._make(**{name: Parameter(name) for name in values})
            statement = self._statements[asked] = _Statement(rows)
        return statement.rows(values)


class _Statement:
    def __init__(self, rows: QuerySet[Any, tuple[Any, ...]]) -> None:
        compiler = rows.query.get_compiler(connection=connection)
        self._sql, self._parameters = compiler.as_sql()
        columns = [column[0] for column in compiler.select]
        self._converters: dict[int, tuple[list[Converter], Any]] = compiler.get_converters(columns)

    def rows(self, values: dict[str, Any]) -> list[tuple[Any, ...]]:
        adapted = {name: _adapted(value) for name, value in values.items()}
        given = [adapted[p.name] if isinstance(p, Parameter) else p for p in self._parameters]
        with connection.cursor() as cursor:
            cursor.execute(self._sql, given)
            found = cursor.fetchall()
        return [self._converted(row) for row in found] if self._converters else found

    def _converted(self, row: tuple[Any, ...]) -> tuple[Any, ...]:
        converted = list(row)
        for place, (converters, column) in self._converters.items():
            for convert in converters:
                converted[place] = convert(converted[place], column, connection)
        return tuple(converted)


class PreparedModels(Generic[Row]):
    """The same for objects that know these fields only; others are read when somebody asks for them."""

    def __init__(self, model: type[Row], fields: Collection[str], make: Callable[..., QuerySet[Row]]) -> None:
        self._model: Final = model
        self._fields: Final = [f.attname for f in model._meta.concrete_fields if f.attname in fields]
        self._rows: Final = Prepared(lambda **values: make(**values).values_list(*self._fields))

    def __call__(self, **values: Any) -> list[Row]:
        """The objects, with these values in the place of the parameters. One query."""
        return [self._model.from_db(connection.alias, self._fields, row) for row in self._rows(**values)]


def _adapted(value: Any) -> Any:
    return connection.ops.adapt_datetimefield_value(value) if isinstance(value, datetime) else value
