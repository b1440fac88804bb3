"""Web links written as RFC 8288 (Link headers) and RFC 6690 (application/link-format) want them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WebLink:
    """Where it leads, what it is ("first memento"), and further attributes in their order: type, datetime …"""

    address: str
    rel: str
    attributes: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        return f"<{self.address}>" + "".join(f'; {name}="{value}"' for name, value in self._written())

    def _written(self) -> Iterable[tuple[str, str]]:
        return (("rel", self.rel), *self.attributes)


def as_header(links: Iterable[WebLink]) -> str:
    return ", ".join(map(str, links))


def as_document(links: Iterable[WebLink]) -> str:
    """One link a line."""
    return ",\n".join(map(str, links)) + "\n"
