"""Reads the demo paper's stories: a TOML header between two lines of ``+++``, then the text.

The text knows paragraphs (an empty line between them), ``## `` subheads, ``- `` lists, ``> `` quotations,
``**strong**``, ``*emphasis*``, ``[words](address)`` and, each on a line of its own, ``[[image SCENE | alt | caption |
credit]]``, ``[[video SLUG]]``, ``[[embed SLUG]]`` (a post of the cast) and ``[[pull-quote N]]``, where N counts the
header's quotes from 1.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, Literal, cast

STORIES: Final = Path(__file__).parent / "stories"
State = Literal["published", "scheduled", "embargoed", "draft", "in_review", "approved", "withdrawn", "trashed"]
BlockKind = Literal["paragraph", "subhead", "list", "quotation", "image", "video", "embed", "pull-quote"]
RunKind = Literal["text", "strong", "em", "link"]

_FENCE = "+++"
_PLACEHOLDER = re.compile(r"\[\[(image|video|embed|pull-quote) ([^\]]+)\]\]")
_RUN = re.compile(r"\*\*(?P<strong>[^*]+)\*\*|\*(?P<em>[^*]+)\*|\[(?P<link>[^\]]+)\]\((?P<href>https://[^)]+)\)")


class BadStory(Exception):
    """A story file that cannot be read; the text says which and what to change."""


@dataclass(frozen=True)
class Byline:
    person: str
    role: str


@dataclass(frozen=True)
class Picture:
    scene: str
    alt: str
    caption: str
    credit: str
    focus: tuple[float, float] = (0.5, 0.5)


@dataclass(frozen=True)
class Statement:
    """A quote of the header; ``text`` stands in the body word by word. ``speaker`` is a slug; else there is a name."""

    text: str
    kind: str
    speaker: str = ""
    speaker_name: str = ""
    function: str = ""
    cue: str = ""
    source: str = ""
    said_days_ago: float | None = None


@dataclass(frozen=True)
class Question:
    question: str
    answer: str


@dataclass(frozen=True)
class Change:
    """A later edition: every (old, new) pair is applied wherever the old words stand."""

    days_ago: float
    kind: str
    note: str
    replace: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Withdrawal:
    days_ago: float
    note: str


@dataclass(frozen=True)
class Run:
    kind: RunKind
    text: str
    href: str = ""


@dataclass(frozen=True)
class Block:
    """``items`` are the runs of each list item, or of the one paragraph; ``reference`` is what a placeholder names."""

    kind: BlockKind
    items: tuple[tuple[Run, ...], ...] = ()
    reference: str = ""
    picture: Picture | None = None


@dataclass(frozen=True)
class DemoStory:
    """One article as the files tell it. ``days_ago`` is a moment before now; a negative one lies ahead."""

    stem: str
    headline: str
    kicker: str
    teaser: str
    language: str
    section: str
    state: State
    days_ago: float
    body: str
    dateline: str = ""
    translation_of: str = ""
    authors: tuple[Byline, ...] = ()
    topics: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    videos: tuple[str, ...] = ()
    image: Picture | None = None
    quotes: tuple[Statement, ...] = ()
    faq_title: str = ""
    faqs: tuple[Question, ...] = ()
    updates: tuple[Change, ...] = ()
    withdrawal: Withdrawal | None = None
    blocks: tuple[Block, ...] = field(default=(), repr=False)

    @property
    def slug(self) -> str:
        """The stem without its language: what ``translation_of`` names."""
        return self.stem.rsplit(".", 1)[0]


def read_stories(folder: Path = STORIES) -> list[DemoStory]:
    """Every story of the folder by name. Raises BadStory."""
    return [read_story(path) for path in sorted(folder.glob("*.txt"))]


def read_story(path: Path) -> DemoStory:
    """Read one file. Raises BadStory."""
    opening, header, body = _halves(path)
    if opening.strip():
        raise BadStory(f"{path.name}: nothing may stand before the first line of +++.")
    try:
        given: dict[str, Any] = tomllib.loads(header)
        updates = tuple(_change(row) for row in given.pop("updates", []))
        withdrawal = given.pop("withdrawal", None)
        image = given.pop("image", None)
        return DemoStory(
            stem=path.name.removesuffix(".txt"),
            body=body.strip(),
            blocks=tuple(read_blocks(body)),
            authors=tuple(Byline(**row) for row in given.pop("authors", [])),
            quotes=tuple(Statement(**row) for row in given.pop("quotes", [])),
            faqs=tuple(Question(**row) for row in given.pop("faqs", [])),
            topics=tuple(given.pop("topics", [])),
            sources=tuple(given.pop("sources", [])),
            videos=tuple(given.pop("videos", [])),
            image=Picture(**{**image, "focus": tuple(image.get("focus", (0.5, 0.5)))}) if image else None,
            updates=updates,
            withdrawal=Withdrawal(**withdrawal) if withdrawal else None,
            **given,
        )
    except (tomllib.TOMLDecodeError, TypeError, KeyError) as error:
        raise BadStory(f"{path.name}: the header cannot be read: {error}") from error


def read_blocks(body: str) -> list[Block]:
    """Divide a text into its blocks."""
    return [_block(part.strip()) for part in re.split(r"\n\s*\n", body) if part.strip()]


def plain(runs: tuple[Run, ...]) -> str:
    return "".join(run.text for run in runs)


def _halves(path: Path) -> tuple[str, str, str]:
    parts = path.read_text(encoding="utf-8").split(f"{_FENCE}\n")
    if len(parts) != 3:
        raise BadStory(f"{path.name}: put the header between two lines of +++.")
    return parts[0], parts[1], parts[2]


def _change(row: dict[str, Any]) -> Change:
    pairs = tuple((old, new) for old, new in row["replace"])
    return Change(days_ago=row["days_ago"], kind=row["kind"], note=row.get("note", ""), replace=pairs)


def _block(part: str) -> Block:
    if placeholder := _PLACEHOLDER.fullmatch(part):
        kind, rest = cast(BlockKind, placeholder[1]), [piece.strip() for piece in placeholder[2].split("|")]
        picture = Picture(rest[0], rest[1], rest[2], rest[3]) if kind == "image" else None
        return Block(kind, reference=rest[0], picture=picture)
    if part.startswith("## "):
        return Block("subhead", (_runs(part[3:]),))
    if part.startswith("- "):
        return Block("list", tuple(_runs(line[2:]) for line in part.splitlines()))
    if part.startswith("> "):
        return Block("quotation", (_runs(part.removeprefix("> ").replace("\n> ", " ")),))
    return Block("paragraph", (_runs(part.replace("\n", " ")),))


def _runs(text: str) -> tuple[Run, ...]:
    runs: list[Run] = []
    end = 0
    for found in _RUN.finditer(text):
        if found.start() > end:
            runs.append(Run("text", text[end : found.start()]))
        kind = cast(RunKind, found.lastgroup if found.lastgroup != "href" else "link")
        runs.append(Run(kind, found[kind], found["href"] or ""))
        end = found.end()
    if end < len(text):
        runs.append(Run("text", text[end:]))
    return tuple(runs)
