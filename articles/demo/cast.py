"""The people, places and terms of the demo paper, read from ``cast.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

CAST: Final = Path(__file__).parent / "cast.toml"
LANGUAGES: Final = ("de", "es", "en")


@dataclass(frozen=True)
class Label:
    """A name in the paper's three languages."""

    slug: str
    de: str
    es: str
    en: str


@dataclass(frozen=True)
class Staff:
    username: str
    name: str
    role: str
    person: str = ""


@dataclass(frozen=True)
class Character:
    slug: str
    name: str
    function: str
    kind: str = "person"
    portrait: bool = False


@dataclass(frozen=True)
class Origin:
    """Where copy or a statement comes from."""

    slug: str
    name: str
    kind: str
    website: str = ""


@dataclass(frozen=True)
class Clip:
    slug: str
    title: str
    duration_seconds: int
    poster: str
    provider: str
    url: str
    credit: str
    text: str
    published_days_ago: float
    poster_alt: str = ""


@dataclass(frozen=True)
class Quoted:
    """A post from elsewhere."""

    slug: str
    url: str
    author: str
    text: str
    days_ago: float
    language: str = ""


@dataclass(frozen=True)
class Term:
    slug: str
    de: str
    es: str
    en: str
    kind: str = "subject"
    broader: str = ""
    alternatives: tuple[str, ...] = ()
    scope_note: str = ""


@dataclass(frozen=True)
class Cast:
    site: dict[str, Any]
    sections: tuple[Label, ...]
    staff: tuple[Staff, ...]
    people: tuple[Character, ...]
    sources: tuple[Origin, ...]
    videos: tuple[Clip, ...]
    posts: tuple[Quoted, ...]
    concepts: tuple[Term, ...]


def read_cast(path: Path = CAST) -> Cast:
    """Read the cast. A term comes after its broader term. Raises TypeError on a key that nobody knows."""
    given = tomllib.loads(path.read_text(encoding="utf-8"))
    return Cast(
        site=given["site"],
        sections=tuple(Label(**row) for row in given["sections"]),
        staff=tuple(Staff(**row) for row in given["staff"]),
        people=tuple(Character(**row) for row in given["people"]),
        sources=tuple(Origin(**row) for row in given["sources"]),
        videos=tuple(Clip(**row) for row in given["videos"]),
        posts=tuple(Quoted(**row) for row in given["posts"]),
        concepts=tuple(
            Term(**{**row, "alternatives": tuple(row.get("alternatives", ()))}) for row in given["concepts"]
        ),
    )
