"""Arranges the demo paper's pages as its editor would."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from articles.models import Article, Front, Section, Slot, User
from articles.workflow.arrange import arrange

FRONTS: Final = Path(__file__).parent / "fronts.toml"


@dataclass(frozen=True)
class DemoPlace:
    story: str
    number: int = 0
    pinned: bool = False
    hours: float = 0
    kicker: str = ""
    headline: str = ""


@dataclass(frozen=True)
class DemoFront:
    language: str
    places: tuple[DemoPlace, ...]
    section: str = ""


def read_fronts(path: Path = FRONTS) -> list[DemoFront]:
    """Read the fronts. Raises TypeError on a key that nobody knows."""
    given = tomllib.loads(path.read_text(encoding="utf-8"))["fronts"]
    return [DemoFront(**{**row, "places": tuple(DemoPlace(**place) for place in row["places"])}) for row in given]


def arrange_fronts(sections: dict[str, Section], articles: dict[str, Article], *, by: User, at: datetime) -> None:
    """Arrange the pages for the first time. ``articles`` are those of the demo by the slug of their story."""
    for given in read_fronts():
        front = Front(language=given.language, section=sections[given.section] if given.section else None)
        arrange(front, _slots(given, articles, at), by=by, at=at, version=0)


def _slots(front: DemoFront, articles: dict[str, Article], at: datetime) -> list[Slot]:
    slots: list[Slot] = []
    for place in front.places:
        slots.append(
            Slot(
                article=articles[place.story],
                position=place.number or len(slots) + 1,
                pinned=place.pinned,
                until=at + timedelta(hours=place.hours) if place.hours else None,
                kicker=place.kicker,
                headline=place.headline,
            )
        )
    return slots
