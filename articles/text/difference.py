"""What changed between two texts, word by word, for people who read.

Paragraphs that stayed are found first, then words that occur once in both texts (patience), and only what lies between
such anchors is compared in full (Myers' greedy algorithm, E. W. Myers 1986), with a bound: where two passages share
next to nothing, "the whole passage was replaced" is also the better answer.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

Kind = Literal["equal", "removed", "added"]
Match = tuple[int, int, int]

_TOKEN = re.compile(r"\s*\S+\s*")
_PARAGRAPH = re.compile(r".*?(?:\n\s*\n\s*|\Z)", re.DOTALL)
_MOST_EDITS = 250
_DEEPEST = 12
_LONGEST_CRUMB = 4


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text, whole words with the blanks after them, and what became of it.

    No segment goes beyond the end of a paragraph (an empty line).
    """

    kind: Kind
    text: str


def difference(old: str, new: str) -> tuple[Segment, ...]:
    """Return the segments that lead from ``old`` to ``new``.

    The texts of "equal" and "removed" segments joined are ``old``; of "equal" and "added", ``new``. Where both stand
    together, what was removed comes first. Time grows with the length of the texts times the number of changes, the
    latter bounded.
    """
    old_words, new_words = _split(old), _split(new)
    matches = _anchored(old_words, new_words)
    return tuple(_segments(_without_crumbs(_steps(old_words, new_words, matches))))


def _split(text: str) -> list[str]:
    return _TOKEN.findall(text) or ([text] if text else [])


def _anchored(old: Sequence[str], new: Sequence[str]) -> list[Match]:
    """Return stretches (place in old, place in new, length) that are the same in both, in order, without overlap."""
    found: list[Match] = []
    todo = [(0, len(old), 0, len(new), 0)]
    while todo:
        a, a_end, b, b_end, depth = todo.pop()
        start = _run(old, new, a, a_end, b, b_end)
        if start:
            found.append((a, b, start))
            a, b = a + start, b + start
        end = _run_back(old, new, a, a_end, b, b_end)
        if end:
            found.append((a_end - end, b_end - end, end))
            a_end, b_end = a_end - end, b_end - end
        if a == a_end or b == b_end:
            continue
        anchors = _unique_anchors(old, new, (a, a_end, b, b_end)) if depth < _DEEPEST else []
        if not anchors:
            found.extend(_myers(old, new, (a, a_end, b, b_end)))
            continue
        for next_a, next_b in [*anchors, (a_end, b_end)]:
            todo.append((a, next_a, b, next_b, depth + 1))
            if next_a < a_end:
                found.append((next_a, next_b, 1))
            a, b = next_a + 1, next_b + 1
    return sorted(found)


def _run(old: Sequence[str], new: Sequence[str], a: int, a_end: int, b: int, b_end: int) -> int:
    length = 0
    while a + length < a_end and b + length < b_end and old[a + length] == new[b + length]:
        length += 1
    return length


def _run_back(old: Sequence[str], new: Sequence[str], a: int, a_end: int, b: int, b_end: int) -> int:
    length = 0
    while a_end - length > a and b_end - length > b and old[a_end - length - 1] == new[b_end - length - 1]:
        length += 1
    return length


def _unique_anchors(old: Sequence[str], new: Sequence[str], box: tuple[int, int, int, int]) -> list[tuple[int, int]]:
    """Return the longest rising row of places whose word stands once on either side."""
    a, a_end, b, b_end = box
    in_old, in_new = Counter(old[a:a_end]), Counter(new[b:b_end])
    places = {word: place for place, word in enumerate(new[b:b_end], b) if in_new[word] == 1}
    pairs = [(i, places[word]) for i, word in enumerate(old[a:a_end], a) if in_old[word] == 1 and word in places]
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for number, (_i, j) in enumerate(pairs):
        length = bisect_left(ends, j)
        before.append(last[length - 1] if length else -1)
        if length == len(ends):
            ends.append(j)
            last.append(number)
        else:
            ends[length], last[length] = j, number
    row: list[tuple[int, int]] = []
    at = last[-1] if last else -1
    while at >= 0:
        row.append(pairs[at])
        at = before[at]
    return row[::-1]


def _myers(old: Sequence[str], new: Sequence[str], box: tuple[int, int, int, int]) -> list[Match]:
    """Return single-word matches of a shortest edit script; none at all if it takes too many edits."""
    a0, a_end, b0, b_end = box
    n, m = a_end - a0, b_end - b0
    furthest = {1: 0}
    trace: list[dict[int, int]] = []
    for edits in range(min(n + m, _MOST_EDITS) + 1):
        trace.append(dict(furthest))
        for k in range(-edits, edits + 1, 2):
            down = k == -edits or (k != edits and furthest[k - 1] < furthest[k + 1])
            x = furthest[k + 1] if down else furthest[k - 1] + 1
            while x < n and x - k < m and old[a0 + x] == new[b0 + x - k]:
                x += 1
            furthest[k] = x
            if x >= n and x - k >= m:
                return _walked_back(trace, n, m, a0, b0)
    return []


def _walked_back(trace: list[dict[int, int]], x: int, y: int, a0: int, b0: int) -> list[Match]:
    found: list[Match] = []
    for edits in range(len(trace) - 1, -1, -1):
        furthest, k = trace[edits], x - y
        down = k == -edits or (k != edits and furthest[k - 1] < furthest[k + 1])
        before_k = k + 1 if down else k - 1
        before_x = furthest[before_k]
        before_y = before_x - before_k
        while x > max(before_x, 0) and y > max(before_y, 0):
            x, y = x - 1, y - 1
            found.append((a0 + x, b0 + y, 1))
        x, y = before_x, before_y
    return found


def _steps(old: Sequence[str], new: Sequence[str], matches: list[Match]) -> Iterable[tuple[Kind, str]]:
    a = b = 0
    for next_a, next_b, length in [*matches, (len(old), len(new), 0)]:
        yield from (("removed", word) for word in old[a:next_a])
        yield from (("added", word) for word in new[b:next_b])
        yield from (("equal", word) for word in old[next_a : next_a + length])
        a, b = next_a + length, next_b + length


def _without_crumbs(steps: Iterable[tuple[Kind, str]]) -> list[tuple[Kind, str]]:
    """Let a lone short word that survived between two rewritten passages be rewritten with them: it reads better."""
    groups = [(kind, [word for _, word in group]) for kind, group in groupby(steps, lambda step: step[0])]
    calm: list[tuple[Kind, list[str]]] = []
    for number, (kind, words) in enumerate(groups):
        is_crumb = kind == "equal" and len(words) == 1 and len(words[0].strip()) < _LONGEST_CRUMB
        between = (
            1 < number < len(groups) - 2 and groups[number + 1][0] == "removed" and groups[number + 2][0] == "added"
        )
        if is_crumb and between and groups[number - 2][0] == "removed" and "\n" not in words[0]:
            calm += [("removed", words), ("added", words)]
        else:
            calm.append((kind, words))
    out: list[tuple[Kind, str]] = []
    for is_equal, group in groupby(calm, lambda step: step[0] == "equal"):
        if is_equal:
            out.extend(("equal", word) for _, words in group for word in words)
            continue
        changes = list(group)
        for kind in ("removed", "added"):
            out.extend((kind, word) for found, words in changes if found == kind for word in words)
    return out


def _segments(steps: Iterable[tuple[Kind, str]]) -> Iterable[Segment]:
    for kind, group in groupby(steps, lambda step: step[0]):
        text = "".join(word for _, word in group)
        yield from (Segment(kind, part) for part in _PARAGRAPH.findall(text) if part)
