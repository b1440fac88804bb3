"""Reading balanced HTML into the flat list of blocks that a body is."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from html.parser import HTMLParser
from itertools import groupby
from typing import Final, Literal, NamedTuple

from articles.text.links import is_link, is_web_address

TextTag = Literal["p", "h2", "h3", "li", "blockquote"]
ListLevel = tuple[str, int]
Attributes = list[tuple[str, str | None]]


class Placeholder(NamedTuple):
    kind: str
    id: str
    url: str


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one dress. ``text`` is "\\n" for a line break and holds no line break otherwise."""

    text: str
    strong: bool = False
    em: bool = False
    href: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One block in normal form. ``lists`` is the path of lists an item stands in, each as (tag, number).

    ``quotation`` numbers the quotation a paragraph of tag "blockquote" belongs to.
    """

    tag: TextTag | Literal["hr", "figure"]
    runs: tuple[Run, ...] = ()
    lists: tuple[ListLevel, ...] = ()
    quotation: int = 0
    placeholder: Placeholder | None = None


PLACEHOLDERS: Final = frozenset({"image", "video", "pull-quote", "embed"})
_HEADINGS: Final[dict[str, TextTag]] = {"h1": "h2", "h2": "h2", "h3": "h3", "h4": "h3", "h5": "h3", "h6": "h3"}
_STRONG, _EM = frozenset({"strong", "b"}), frozenset({"em", "i", "cite"})
_INLINE = _STRONG | _EM | {"a", "br"}
_DEEPEST_LIST = 4
_NAME = re.compile(r"[A-Za-z0-9_-]{1,64}", re.ASCII)
_SPACE = re.compile(r"[ \t\n\r\f\u2028\u2029]+")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def printable(text: str) -> str:
    """Return ``text`` without control characters and broken surrogates, which no page, feed or database takes."""
    return _CONTROL.sub("", text)


def read(html: str) -> list[Block]:
    """Return the blocks of ``html``, which must be balanced (as nh3 writes it)."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_block()
    return reader.blocks


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self._runs: list[Run] = []
        self._strong = self._em = self._quotations = self._in_placeholder = 0
        self._hrefs: list[str] = []
        self._lists: list[ListLevel] = []
        self._heading: TextTag | None = None
        self._figures: list[bool] = []
        self._number = 0

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        if self._in_placeholder and tag != "figure":
            return
        if tag in _INLINE:
            self._start_inline(tag, dict(attrs))
        elif tag == "figure":
            self._start_figure(dict(attrs))
        else:
            self._start_block(tag)

    def _start_inline(self, tag: str, attributes: dict[str, str | None]) -> None:
        if tag == "br":
            self._runs.append(Run("\n"))
        elif tag == "a":
            href = printable(attributes.get("href") or "").strip()
            self._hrefs.append(href if is_link(href) else "")
        else:
            self._strong += tag in _STRONG
            self._em += tag in _EM

    def _start_figure(self, attributes: dict[str, str | None]) -> None:
        kind, id_, url = (attributes.get(f"data-{name}") or "" for name in ("block", "id", "url"))
        found = Placeholder(kind, id_ if _NAME.fullmatch(id_) else "", url if is_web_address(url) else "")
        is_placeholder = kind in PLACEHOLDERS and bool(found.id or found.url) and not self._in_placeholder
        self._figures.append(is_placeholder)
        self._end_paragraph()
        if is_placeholder:
            self.end_block()
            self.blocks.append(Block("figure", placeholder=found))
            self._in_placeholder += 1

    def _start_block(self, tag: str) -> None:
        self._end_paragraph()
        if tag in {"ul", "ol"}:
            self.end_block()
            self._number += 1
            self._lists.append((tag, self._number))
        elif tag == "blockquote":
            self.end_block()
            self._number += not self._quotations
            self._quotations += 1
        elif tag == "hr":
            self.end_block()
            self.blocks.append(Block("hr"))
        elif tag == "li" or tag in _HEADINGS:
            self.end_block()
            self._heading = _HEADINGS.get(tag, self._heading)

    def handle_endtag(self, tag: str) -> None:
        if tag == "figure":
            self._end_paragraph()
            self._in_placeholder -= self._figures.pop() if self._figures else 0
        elif self._in_placeholder or tag == "br":
            return
        elif tag in _INLINE:
            self._strong -= tag in _STRONG
            self._em -= tag in _EM
            if tag == "a" and self._hrefs:
                self._hrefs.pop()
        else:
            self._end_block_tag(tag)

    def _end_block_tag(self, tag: str) -> None:
        self._end_paragraph()
        if tag in {"ul", "ol", "li", "blockquote"} or tag in _HEADINGS:
            self.end_block()
        if tag in {"ul", "ol"} and self._lists:
            self._lists.pop()
        elif tag == "blockquote":
            self._quotations -= 1
        elif tag in _HEADINGS:
            self._heading = None

    def handle_data(self, data: str) -> None:
        if not self._in_placeholder:
            href = self._hrefs[-1] if self._hrefs else ""
            self._runs.append(Run(_SPACE.sub(" ", printable(data)), self._strong > 0, self._em > 0, href))

    def _end_paragraph(self) -> None:
        """A paragraph within a list item is a line of it; anywhere else it is a block."""
        if self._lists and not self._quotations:
            self._runs.append(Run("\n"))
        else:
            self.end_block()

    def end_block(self) -> None:
        runs, self._runs = self._runs, []
        paragraphs = _paragraphs(runs)
        if paragraphs and self._lists and not self._quotations:
            lines = [run for paragraph in paragraphs for run in (Run("\n"), *paragraph)][1:]
            self.blocks.append(Block("li", tuple(lines), lists=self._list_path()))
            return
        for paragraph in paragraphs:
            if self._quotations:
                self.blocks.append(Block("blockquote", paragraph, quotation=self._number))
            else:
                self.blocks.append(Block(self._heading or "p", paragraph))

    def _list_path(self) -> tuple[ListLevel, ...]:
        """Return where the item stands; an item deeper than the one before it hangs on that one, or moves up."""
        path = tuple(self._lists[:_DEEPEST_LIST])
        previous = self.blocks[-1].lists if self.blocks else ()
        shared = 0
        while shared < min(len(path), len(previous)) and path[shared] == previous[shared]:
            shared += 1
        return path[: shared + 1]


def _paragraphs(runs: list[Run]) -> list[tuple[Run, ...]]:
    """Return runs in normal form, parted where an empty line (two breaks) stood; none for a block without words."""
    tight = _tightened(runs)
    lines: list[list[Run]] = [[]]
    breaks = 0
    for run in tight:
        if run.text == "\n":
            breaks += 1
            continue
        if breaks > 1 and lines[-1]:
            lines.append([])
        elif breaks and lines[-1]:
            lines[-1].append(Run("\n"))
        breaks = 0
        lines[-1].append(run)
    return [_dressed(line) for line in lines if any(run.text.strip() for run in line)]


def _tightened(runs: list[Run]) -> list[Run]:
    """Let no two spaces follow each other, and none stand at an edge or beside a break."""
    tight: list[Run] = []
    after_space = True
    for run in runs:
        text = run.text
        if text == "\n":
            _strip_end(tight)
        elif after_space:
            text = text.lstrip(" ")
        if text:
            tight.append(replace(run, text=text))
            after_space = text[-1] in " \n"
    _strip_end(tight)
    return tight


def _strip_end(tight: list[Run]) -> None:
    if tight and tight[-1].text.endswith(" "):
        last = tight.pop()
        if last.text != " ":
            tight.append(replace(last, text=last.text[:-1]))


def _dressed(line: list[Run]) -> tuple[Run, ...]:
    """Give blanks only the dress both neighbours share, then join neighbours in one dress."""
    dressed: list[Run] = []
    for number, run in enumerate(line):
        if not run.text.strip():
            before = dressed[-1] if dressed else Run("")
            after = next((r for r in line[number + 1 :] if r.text.strip()), Run(""))
            href = before.href if before.href == after.href else ""
            run = Run(run.text, before.strong and after.strong, before.em and after.em, href)
        dressed.append(run)
    joined: list[Run] = []
    for (strong, em, href, _is_break), group in groupby(dressed, lambda r: (r.strong, r.em, r.href, r.text == "\n")):
        joined.append(Run("".join(run.text for run in group), strong, em, href))
    return tuple(joined)
