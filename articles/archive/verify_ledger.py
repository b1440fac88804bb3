#!/usr/bin/env python3
"""Verifies what Newsroom says it published, without Newsroom.

    python3 verify_ledger.py LEDGER.jsonl [--head DIGEST]

LEDGER.jsonl is what ``manage.py export_ledger`` writes: one edition a line, each as
``{"digest": "<sha256 hex>", "record": {…}}`` in the order of ``record.sequence``. The digest is SHA-256 over the
record as canonical JSON (keys sorted by code point, no spaces, UTF-8, no floats); ``record.previous_digest`` is the
digest of the line before, empty in the first. ``--head`` is a digest noted earlier: it must be among the lines, so
that a ledger cut short after that moment is noticed.

Plain Python 3.11, no other package. Exit status: 0 unaltered, 1 altered, 2 the file cannot be read as a ledger.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Fault:
    """One thing that is not as it was published. ``sequence`` is the place in the ledger."""

    sequence: int
    kind: str  # "changed", "missing", "reordered", "broken_link", "number", "cut_short"
    sentence: str


def digest_of(record: dict[str, Any]) -> str:
    """SHA-256 (hex) over the record's canonical JSON."""
    text = json.dumps(record, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def faults(entries: Iterable[tuple[dict[str, Any], str]], *, head: str = "") -> Iterator[Fault]:
    """Read (record, digest) in the order of the ledger and yield every fault, the first one first.

    A changed record is named once; the chain is then followed by the digests as they are stored, so that one
    changed byte does not make every later edition look wrong.
    """
    expected, previous, seen = 1, "", set()
    numbers: dict[Any, int] = {}
    for record, digest in entries:
        place, what = record["sequence"], f"edition {record['number']} of article {record['code']}"
        if place > expected:
            yield Fault(expected, "missing", f"Entry {expected} is missing: the next one is {place}, {what}.")
        elif place < expected:
            yield Fault(place, "reordered", f"Entry {place}, {what}, stands where entry {expected} belongs.")
        elif record["previous_digest"] != previous:
            yield Fault(place, "broken_link", f"Entry {place}, {what}, does not follow from the entry before it.")
        if digest_of(record) != digest:
            yield Fault(place, "changed", f"Entry {place}, {what}, is not what was published: its digest differs.")
        if record["number"] != numbers.get(record["article"], 0) + 1:
            yield Fault(place, "number", f"Entry {place}, {what}: that is not the next edition of this article.")
        numbers[record["article"]] = record["number"]
        expected, previous = place + 1, digest
        seen.add(digest)
    if head and head not in seen:
        yield Fault(expected, "cut_short", f"The ledger ends at entry {expected - 1}, before the digest noted earlier.")


def read(lines: Iterable[str]) -> Iterator[tuple[dict[str, Any], str]]:
    for line in lines:
        if line.strip():
            entry = json.loads(line)
            yield entry["record"], entry["digest"]


def main(arguments: list[str]) -> int:
    head = arguments[arguments.index("--head") + 1] if "--head" in arguments[:-1] else ""
    paths = [a for a in arguments if not a.startswith("--") and a != head]
    if len(paths) != 1:
        print("Usage: verify_ledger.py LEDGER.jsonl [--head DIGEST]", file=sys.stderr)
        return 2
    try:
        with Path(paths[0]).open(encoding="utf-8") as file:
            found = list(faults(read(file), head=head))
    except (OSError, ValueError, KeyError, TypeError) as error:
        print(f"{paths[0]} cannot be read as a ledger: {error}.", file=sys.stderr)
        return 2
    for fault in found:
        print(fault.sentence)
    print("The ledger is unaltered." if not found else f"Not as published: {len(found)} fault(s).")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
