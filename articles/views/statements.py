"""Statements as lists show them: plain rows of the register, with what stands around each."""

from datetime import date, datetime
from typing import NamedTuple


class Row(NamedTuple):
    """One statement. The names of the columns it is read from are in ``COLUMNS``, in the same order."""

    at: datetime
    place: int
    path: str
    headline: str
    text: str
    kind: str
    position: int
    anchor: str
    said_on: date | None
    speaker: str
    speaker_slug: str | None
    function: str
    source: str
    original_language: str
    corrected_in: int | None

    @property
    def pk(self) -> int:
        """What pages of a list go by."""
        return self.place

    @property
    def address(self) -> str:
        """Its place in the live edition; as ``EditionQuote.get_absolute_url`` has it."""
        if self.anchor:
            return f"{self.path}#{self.anchor}"
        return f"{self.path}#zitat-{self.position + 1}" if self.speaker else self.path


COLUMNS = (
    *("at", "place", "edition__path", "edition__headline", "quote__text", "quote__kind", "quote__position"),
    *("quote__anchor", "quote__said_on", "quote__speaker_name", "quote__speaker__slug", "quote__speaker_function"),
    *("quote__source_name", "original_language", "correction__number"),
)
