"""A frame says who speaks: a verb of saying with its subject, or "laut", "según", "according to" with a name."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from articles.intake.items import Item

MOST_FRAMES = 24
"""More attributions are in no sentence that a person wrote."""

FrameKind = Literal["verb", "clause", "preposition", "noun", "impersonal"]
FrameGroup = Literal["say", "think", "want", "call", "frame"]


@dataclass(slots=True)
class Frame:
    """One attribution in one sentence. Numbers are item indices, ends exclusive.

    ``mention``: the speaker's phrase; ``antecedent`` is set when it was reached through a relative pronoun or a
    shared subject. ``content``: what is said, when it is reported in a clause of this sentence.
    """

    kind: FrameKind
    group: FrameGroup
    at: int
    end: int
    cue: str
    mention: tuple[int, int] | None = None
    content: tuple[int, int] | None = None
    shared: bool = False
    embedded: bool = False
    first_person: bool = False


def cue_text(items: Sequence[Item], *at: int) -> str:
    """The words of a cue as written; "…" where others stand between them."""
    parts = sorted(set(at))
    out = items[parts[0]].text
    for before, here in itertools.pairwise(parts):
        out += (" " if here == before + 1 else " … ") + items[here].text
    return out
