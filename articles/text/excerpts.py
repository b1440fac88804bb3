"""A short beginning of a longer text."""

from __future__ import annotations

_LOOSE_ENDS = " ,;:–—-(„“«‚‘\"'"


def excerpt(text: str, length: int) -> str:
    """Return ``text`` on one line, in at most ``length`` characters, ending in "…" if anything was left out.

    Cut between words where there is room for one. Raises ValueError for a ``length`` below 1.
    """
    if length < 1:
        raise ValueError("An excerpt needs a length of 1 or more characters.")
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    head, space, _rest = line[:length].rpartition(" ")
    kept = (head if space else line[: length - 1]).rstrip(_LOOSE_ENDS)
    return (kept or line[: length - 1]) + "…"
