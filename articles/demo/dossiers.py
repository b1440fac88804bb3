"""Curates the demo paper's dossiers as its archivist would."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from articles.models import Article, Dossier, User
from articles.workflow.publish_dossier import publish_dossier
from articles.workflow.save_dossier import Chosen, Elsewhere, save_dossier

DOSSIERS: Final = Path(__file__).parent / "dossiers.toml"


@dataclass(frozen=True)
class DemoEntry:
    story: str
    line: str = ""


@dataclass(frozen=True)
class DemoDossier:
    title: str
    language: str
    introduction: str
    entries: tuple[DemoEntry, ...]
    sources: tuple[Elsewhere, ...] = ()


def read_dossiers(path: Path = DOSSIERS) -> list[DemoDossier]:
    """Read the dossiers. Raises TypeError on a key that nobody knows."""
    given = tomllib.loads(path.read_text(encoding="utf-8"))["dossiers"]
    return [
        DemoDossier(
            **{
                **row,
                "entries": tuple(DemoEntry(**entry) for entry in row["entries"]),
                "sources": tuple(Elsewhere(title=one["title"], url=one["url"]) for one in row.get("sources", [])),
            }
        )
        for row in given
    ]


def curate(articles: dict[str, Article], *, by: User, at: datetime) -> None:
    """Make and publish every dossier. ``articles`` are those of the demo by the slug of their story."""
    for given in read_dossiers():
        dossier = Dossier(title=given.title, language=given.language, introduction=given.introduction.strip())
        entries = [Chosen(articles[entry.story].pk, entry.line) for entry in given.entries]
        publish_dossier(save_dossier(dossier, entries, given.sources, by=by, at=at), by=by, at=at)
