"""The ledger read from the database, and the rows beside it that must say the same."""

from collections.abc import Iterator
from typing import Any

from articles.archive.verify_ledger import Fault, faults
from articles.models import (
    Edition,
    EditionByline,
    EditionFaq,
    EditionImage,
    EditionQuote,
    EditionSource,
    LedgerHead,
)
from articles.models.edition import EditionPart, PublishedRow
from articles.workflow.compose import parts

_TABLES: tuple[type[EditionPart], ...] = (EditionQuote, EditionFaq, EditionByline, EditionSource, EditionImage)


def entries() -> Iterator[tuple[dict[str, Any], str]]:
    """(record, digest) of every edition, in the order of the ledger, without loading all at once."""
    for edition in Edition.objects.order_by("sequence").iterator(chunk_size=500):
        yield edition.record(), edition.digest


def verify() -> Iterator[Fault]:
    """Every fault of the ledger: of the chain, of its end, and of the rows that repeat its content for lists."""
    head = LedgerHead.objects.get(pk=1)
    yield from faults(entries())
    if head.sequence and not Edition.objects.filter(sequence=head.sequence, digest=head.digest).exists():
        yield Fault(head.sequence, "cut_short", f"The ledger should end at entry {head.sequence}, but does not.")
    yield from _repeated_rows()


def _repeated_rows() -> Iterator[Fault]:
    """Lists ask tables of their own; those must say what the editions say, and only the last edition can be live."""
    for edition in Edition.objects.order_by("sequence").iterator(chunk_size=200):
        expected = list(parts(edition)) if edition.content else []
        for table in _TABLES:
            if _said(row for row in expected if type(row) is table) != _said(_rows(table, edition)):
                yield _fault(edition, f"its rows in {table._meta.db_table} were changed")
        if edition.live and Edition.objects.filter(article=edition.article_id, number__gt=edition.number).exists():
            yield _fault(edition, "readers get it although it was replaced or withdrawn")


def _rows(table: type[EditionPart], edition: Edition) -> Iterator[PublishedRow]:
    yield from table._default_manager.filter(edition=edition).order_by("position", "pk")


def _said(rows: Iterator[PublishedRow]) -> list[tuple[str, ...]]:
    """The rows without their keys, as text: a date just composed and one from the database look the same."""
    return [tuple(str(getattr(row, f.attname)) for f in row._meta.fields if not f.primary_key) for row in rows]


def _fault(edition: Edition, what: str) -> Fault:
    sentence = f"Entry {edition.sequence}, edition {edition.number} of article {edition.code}: {what}."
    return Fault(edition.sequence, "changed", sentence)
