"""Paragraphs, subheads and list items of the body."""

from __future__ import annotations

import re
from collections.abc import Sequence

from articles.intake import subheads
from articles.intake.lines import Passage
from articles.intake.story import Block

_BULLET = re.compile(r"[•▪‣●◦]\s*")
_DASH = re.compile(r"[-–—*]\s+")
_NUMBER = re.compile(r"(\d{1,2})[.)]\s+")


def blocks_of(copy: str, passages: Sequence[Passage]) -> list[Block]:
    """One block a passage, in order; a list item's bullet is not part of its block."""
    markers = _list_markers(passages)
    others = any(subheads.is_certain(passages, at) for at in range(len(passages)))
    found: list[Block] = []
    for at, passage in enumerate(passages):
        if at in markers:
            start = _after_marker(copy, passage, markers[at])
            found.append(Block(copy[start : passage.end], start, passage.end, type="list_item", score=0.9))
            continue
        kind, score, runner_up = subheads.judge(passages, at, others=others)
        text = copy[passage.start : passage.end]
        found.append(Block(text, passage.start, passage.end, type=kind, score=score, runner_up=runner_up))
    return found


def _list_markers(passages: Sequence[Passage]) -> dict[int, int]:
    """Index of each list item and the length of its marker.

    A round bullet is a list by itself; a dash (which opens speech in Spanish) or a number needs a neighbour.
    """
    found: dict[int, int] = {}
    for at, passage in enumerate(passages):
        bullet = _BULLET.match(passage.text)
        if bullet and bullet.end() < len(passage.text):
            found[at] = bullet.end()
            continue
        for pattern in (_DASH, _NUMBER):
            marker = pattern.match(passage.text)
            if marker and marker.end() < len(passage.text) and _has_neighbour(passages, at, marker, pattern):
                found[at] = marker.end()
    return found


def _has_neighbour(passages: Sequence[Passage], at: int, marker: re.Match[str], pattern: re.Pattern[str]) -> bool:
    for step in (-1, 1):
        if not 0 <= at + step < len(passages):
            continue
        other = pattern.match(passages[at + step].text)
        if other is None:
            continue
        if pattern is _NUMBER and int(other[1]) != int(marker[1]) + step:
            continue
        if pattern is _DASH and (other[0] != marker[0] or marker[0][0] in "–—"):
            continue
        return True
    return False


def _after_marker(copy: str, passage: Passage, length: int) -> int:
    """The marker's length is counted in the text as read; in the raw copy more blanks may follow it."""
    start = passage.start + length
    visible = len(passage.text[:length].rstrip())
    start = passage.start + visible
    while start < passage.end - 1 and copy[start].isspace():
        start += 1
    return start
