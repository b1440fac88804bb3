"""Gives statements a place in a page: an element with an id around their words."""

from __future__ import annotations

import html as entities
import re
from collections.abc import Iterable
from dataclasses import dataclass

_WORD = re.compile(r"\S+")
# Between two words of a statement: blanks or inline tags, never the end of a block.
_GAP = r"(?:\s|<(?!/?(?:p|h2|h3|ul|ol|li|blockquote|figure|hr)\b)[^>]*>)+"
_TAG = re.compile(r"<(/?)(a|strong|em)\b[^>]*>")
_FIRST_WORDS = 6


@dataclass(frozen=True, slots=True)
class Statement:
    """Words to be found in a body. ``anchor`` is the id they get; ``verbatim`` tells whether they were said so."""

    anchor: str
    words: str
    verbatim: bool = True


@dataclass(frozen=True, slots=True)
class _Place:
    start: int
    end: int
    statement: Statement
    whole: bool


def place(html: str, statements: Iterable[Statement]) -> tuple[str, frozenset[str]]:
    """Return the body with its statements marked, and the anchors of those that were found.

    ``html`` is clean body HTML (``articles.text.body.clean``). Verbatim words become ``<q id=… class="quote">``,
    reported ones ``<span id=… class="statement">``; what runs over blocks or tags gets an empty span where it
    begins. Where the same words are said twice, the first free place is taken.
    """
    places: list[_Place] = []
    for statement in statements:
        found = _find(html, statement, [p.start for p in places])
        if found:
            places.append(found)
    kept = _nested([p for p in places if p.whole])
    points = [p for p in places if p not in kept]
    inserts: list[tuple[int, int, int, str]] = []
    for p in kept:
        tag, css = ("q", "quote") if p.statement.verbatim else ("span", "statement")
        inserts.append((p.start, 1, -p.end, f'<{tag} id="{p.statement.anchor}" class="{css}">'))
        inserts.append((p.end, 0, -p.start, f"</{tag}>"))
    inserts += [(p.start, 1, 0, f'<span id="{p.statement.anchor}" class="statement"></span>') for p in points]
    out, at = [], 0
    for position, _, _, text in sorted(inserts):
        out.append(html[at:position] + text)
        at = position
    return "".join(out) + html[at:], frozenset(p.statement.anchor for p in places)


def _find(html: str, statement: Statement, taken: list[int]) -> _Place | None:
    words = [re.escape(entities.escape(word, quote=False)) for word in _WORD.findall(statement.words)]
    if not words:
        return None
    for count, whole in ((len(words), True), (_FIRST_WORDS, False)):
        for match in re.finditer(_GAP.join(words[:count]), html):
            if match.start() in taken:
                continue
            return _Place(match.start(), match.end(), statement, whole and _balanced(match.group()))
    return None


def _balanced(fragment: str) -> bool:
    depth = 0
    for closing, _ in _TAG.findall(fragment):
        depth += -1 if closing else 1
        if depth < 0:
            return False
    return depth == 0


def _nested(places: list[_Place]) -> list[_Place]:
    """Those that lie beside or within each other; one that crosses another would make invalid HTML."""
    kept: list[_Place] = []
    for p in sorted(places, key=lambda p: (p.start, -p.end)):
        if not any(k.start < p.start < k.end < p.end for k in kept):
            kept.append(p)
    return kept
