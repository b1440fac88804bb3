"""What a desk check says, and what a desk check is."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Literal, Protocol

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    from articles.checks.manuscript import Manuscript

Severity = Literal["block", "warn", "hint"]

LONGEST_CITED = 90


class Place(Protocol):
    """Anything with a place in the copy: a span, a block, a passage. Offsets are code points, half-open."""

    @property
    def text(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence to the editor about one stretch of the copy.

    ``copy[start:end] == text``; all three are None when something is missing altogether.
    ``fix`` is what may safely stand in the place of ``text`` (it can be empty: take it out); None asks a human.
    """

    code: str
    severity: Severity
    text: str | None
    start: int | None
    end: int | None
    message: str
    fix: str | None = None


class Check(ABC):
    """One rule of the desk. Precision comes first: where it is not certain, it says nothing.

    ``reason`` says to an editor why the house has the rule. ``languages`` is empty when it holds in any.
    """

    code: ClassVar[str]
    severity: ClassVar[Severity]
    reason: ClassVar[str | _StrPromise]
    languages: ClassVar[frozenset[str]] = frozenset()

    def __call__(self, copy: Manuscript) -> Iterable[Finding]:
        """Findings in any order; none when the rule does not hold for the copy's language."""
        if self.languages and copy.language not in self.languages:
            return ()
        return self.look(copy)

    @abstractmethod
    def look(self, copy: Manuscript) -> Iterator[Finding]:
        """Yield a finding for each place the rule is broken."""

    def finding(
        self, place: Place | None, message: str, *, fix: str | None = None, severity: Severity | None = None
    ) -> Finding:
        """A finding of this check; ``place`` None when something is missing altogether."""
        return Finding(
            code=self.code,
            severity=severity or self.severity,
            text=place.text if place else None,
            start=place.start if place else None,
            end=place.end if place else None,
            message=message,
            fix=fix,
        )


def cited(text: str) -> str:
    """The passage as a message shows it: on one line, cut at a word after 90 characters."""
    line = " ".join(text.split())
    if len(line) <= LONGEST_CITED:
        return line
    return line[:LONGEST_CITED].rsplit(" ", 1)[0] + " …"
