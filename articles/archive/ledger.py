"""The ledger read from the database, and the rows beside it that must say the same."""

from collections.abc import Iterator
from typing import Any

from articles.archive.verify_ledger import Fault, faults
from articles.models import Edition, EditionFaq, EditionQuote, LedgerHead


def entries() -> Iterator[tuple[dict[str, Any], str]]:
    """(record, digest) of every edition, in the order of the ledger, without loading all at once."""
    for edition in Edition.objects.order_by("sequence").iterator(chunk_size=500):
        yield edition.record(), edition.digest


def verify() -> Iterator[Fault]:
    """Every fault of the ledger: of the chain, of its end, and of the rows that repeat its content for lists."""
    yield from faults(entries())
    head, last = LedgerHead.objects.get(pk=1), Edition.objects.order_by("-sequence").first()
    if (head.sequence, head.digest) != ((last.sequence, last.digest) if last else (0, "")):
        yield Fault(head.sequence, "cut_short", f"The ledger should end at entry {head.sequence}, but does not.")
    yield from _repeated_rows()


def _repeated_rows() -> Iterator[Fault]:
    """Quotes and FAQs are asked of tables of their own; what they say must be what the edition says."""
    for edition in Edition.objects.order_by("sequence").only("sequence", "content", "number", "code").iterator(500):
        said = [(q["text"], q["speaker"], q["kind"]) for q in edition.content.get("quotes", [])]
        rows = EditionQuote.objects.filter(edition=edition).order_by("position")
        if said != list(rows.values_list("text", "speaker_name", "kind")):
            yield _differs(edition, "quotes")
        asked = [(f["question"], f["answer"]) for f in edition.content.get("faqs", [])]
        if asked != list(
            EditionFaq.objects.filter(edition=edition).order_by("position").values_list("question", "answer")
        ):
            yield _differs(edition, "questions and answers")


def _differs(edition: Edition, rows: str) -> Fault:
    sentence = f"Entry {edition.sequence}, edition {edition.number} of article {edition.code}: its {rows} were changed."
    return Fault(edition.sequence, "changed", sentence)
