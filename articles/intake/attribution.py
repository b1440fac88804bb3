"""Which attribution of a sentence a marked stretch belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from articles.intake.frames import Frame
from articles.intake.items import Item

Place = Literal["after", "colon", "inside", "sentence", "none"]


@dataclass(frozen=True, slots=True)
class Attribution:
    """The frame, where it stands, how certain it is that both belong together, and whether the words stand alone."""

    frame: Frame | None
    place: Place
    certainty: float
    direct: bool


def attribute(items: Sequence[Item], at: int, frames: Sequence[Frame], *, name_first: bool = False) -> Attribution:
    """The attribution of the marked item ``at``. ``name_first``: the language says "…", Beispiel said."""
    before = items[at - 1] if at else None
    opens = before is None or (before.kind == "sign" and before.text not in "()/") or before.kind == "mark"
    after = _right_behind(items, at, frames, name_first=name_first)
    if after:
        return Attribution(
            after, "after", 0.95, opens and (before is None or before.text != "," or _between(items, at))
        )
    if before is not None and before.text == ":":
        earlier = [f for f in frames if f.at < at]
        main = [f for f in earlier if f.kind in ("verb", "impersonal") and not f.embedded] or earlier
        frame = _reaching(main, at) or (main[-1] if main else None)
        return Attribution(frame, "colon", 0.92 if frame else 0.4, True)
    if before is not None and before.text == "," and (leading := _leading(items, at, frames)):
        return Attribution(leading, "colon", 0.92, _stands_alone(items, at))
    if before is not None and before.text in ",–—" and (frame := _interrupted(items, at, frames)):
        return Attribution(frame, "after", 0.95, True)
    if (
        before is not None
        and before.low in ("und", "oder", "y", "o", "and", "or")
        and at > 1
        and items[at - 2].kind == "mark"
    ):
        earlier_mark = attribute(items, at - 2, frames, name_first=name_first)
        if earlier_mark.frame is not None:
            return earlier_mark
    inside = [f for f in frames if f.content and f.content[0] <= at < f.content[1]]
    if inside:
        frame = max(inside, key=lambda f: f.content[0] if f.content else 0)
        return Attribution(frame, "inside", 0.85, False)
    alone = all(item.kind == "sign" for item in items[:at]) and at == 0
    earlier = [f for f in frames if f.at < at]
    if earlier:
        main = [f for f in earlier if f.kind != "clause" and not f.embedded]
        return Attribution((main or earlier)[-1], "sentence", 0.68, False)
    if frames:
        return Attribution(frames[0], "sentence", 0.6, alone and opens)
    return Attribution(None, "none", 0.0, alone)


def _leading(items: Sequence[Item], at: int, frames: Sequence[Frame]) -> Frame | None:
    """ "She said, “…”": a verb of saying, its listener perhaps, a comma."""
    for frame in reversed(frames):
        past = max(frame.end, frame.mention[1] if frame.mention else 0)
        if frame.kind == "verb" and past <= at - 1 and at - 1 - past <= 4:
            between = items[past : at - 1]
            return None if any(item.kind in ("mark", "sign") for item in between) else frame
    return None


def _stands_alone(items: Sequence[Item], at: int) -> bool:
    return at + 1 >= len(items) or items[at + 1].kind == "sign"


def _reaching(frames: Sequence[Frame], at: int) -> Frame | None:
    """A separated verb whose particle stands right before the colon ("kündigte … an:")."""
    return next((frame for frame in frames if frame.end == at - 1), None)


def _between(items: Sequence[Item], at: int) -> bool:
    return any(item.kind == "mark" for item in items[: at - 1])


def _right_behind(items: Sequence[Item], at: int, frames: Sequence[Frame], *, name_first: bool) -> Frame | None:
    """ "„…“, sagte er", "„…“, so er", "„…“ sagte er", "„…“, heißt es"."""
    first = at + 1
    while first < len(items) and items[first].kind == "sign" and items[first].text in ",–—.!?-":
        first += 1
    for frame in frames:
        named_first = name_first and frame.kind == "verb" and frame.mention is not None and frame.mention[0] == first
        if first - at <= 3 and (frame.at == first or (named_first and not frame.shared)):
            return frame
        if frame.kind == "clause" and first < frame.at and items[first].low == "wie" and items[at + 1].text == ",":
            return frame
    return None


def _interrupted(items: Sequence[Item], at: int, frames: Sequence[Frame]) -> Frame | None:
    """ "„…“, sagte er, „…“": the attribution between two marked stretches."""
    earlier = next((j for j in range(at - 2, -1, -1) if items[j].kind == "mark"), None)
    if earlier is None:
        return None
    return next((f for f in frames if earlier < f.at < at and f.at - earlier <= 3), None)
