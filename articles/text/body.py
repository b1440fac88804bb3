"""The text of an article: a small closed vocabulary of HTML, and the only door into it.

Blocks: ``p h2 h3 ul ol li blockquote hr`` and placeholders
``<figure data-block="image|video|pull-quote|embed" data-id="…" data-url="…"></figure>``.
Within them: ``a[href] strong em br``. Everything is written in one normal form, so that equal text is equal HTML:
``blockquote`` holds ``p``; ``li`` holds words and further lists; nothing is empty; no two spaces follow each other.
"""

from __future__ import annotations

import html as entities
import re
from dataclasses import dataclass
from typing import Final, Literal

import nh3

from articles.text.body_tree import Block, ListLevel, Placeholder, Run, printable, read

BlockTag = Literal["p", "h2", "h3", "li", "blockquote", "hr", "figure"]

_CLEANER: Final = nh3.Cleaner(
    # Wider than the vocabulary: read() knows what b, h1 or div mean in it, and unwraps the rest.
    tags={
        *("p", "div", "section", "article", "header", "footer", "main", "aside", "pre", "figcaption", "dd", "dt"),
        *("table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "dl"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "hr", "figure"),
        *("a", "b", "strong", "i", "em", "cite", "br"),
    },
    clean_content_tags={
        *("script", "style", "svg", "math", "iframe", "object", "embed", "template", "noscript", "title", "select"),
        *("textarea", "canvas", "audio", "video", "head", "frameset", "noembed", "noframes"),
    },
    attributes={"a": {"href"}, "figure": {"data-block", "data-id", "data-url"}},
    url_schemes={"http", "https", "mailto"},
    link_rel=None,
)
_DEEPEST = 200
_NEVER_DEEP = frozenset("p li dt dd td th tr br hr img wbr input meta link col source track area base".split())
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)")
_BLANKS = re.compile(r"\n+")


@dataclass(frozen=True, slots=True)
class BodyBlock:
    """One block of a body. ``tag`` is what a reader meets: a list counts as its items, a quotation as one block.

    ``container`` is "ul" or "ol" for list items, else empty; ``depth`` counts lists around the list (0 is outermost).
    ``kind``, ``id`` and ``url`` are set on placeholders ("figure") only. ``html`` is the block in clean HTML.
    """

    tag: BlockTag
    text: str
    html: str
    kind: str = ""
    id: str = ""
    url: str = ""
    container: str = ""
    depth: int = 0


def clean(html: str) -> str:
    """Return ``html`` in the body's vocabulary and normal form; safe to put into a page as it is.

    Unknown tags lose themselves and keep their words; scripts, styles, drawings and frames go with all they hold.
    ``clean(clean(x)) == clean(x)``. Takes any string.
    """
    return _written(_read(html))


def plain(html: str) -> str:
    """Return the words of a body: a blank line between blocks, a line for each list item, entities decoded."""
    pieces: list[str] = []
    previous: BodyBlock | None = None
    for block in blocks(html):
        if not block.text:
            continue
        if previous is not None:
            pieces.append("\n" if previous.container and block.container == previous.container else "\n\n")
        pieces.append(block.text)
        previous = block
    return "".join(pieces)


def words(html: str) -> int:
    """Return how many words a reader reads: runs of non-blanks that hold a letter or a digit."""
    return sum(any(c.isalnum() for c in word) for word in plain(html).split())


def blocks(html: str) -> tuple[BodyBlock, ...]:
    """Return the blocks of a body in reading order. ``html`` need not be clean; what is returned is."""
    found: list[BodyBlock] = []
    quotation: list[Block] = []
    for block in _read(html):
        if quotation and block.quotation != quotation[-1].quotation:
            found.append(_quotation(quotation))
            quotation = []
        if block.tag == "blockquote":
            quotation.append(block)
        else:
            found.append(_body_block(block))
    if quotation:
        found.append(_quotation(quotation))
    return tuple(found)


def _read(html: str) -> list[Block]:
    return read(_CLEANER.clean(_shallow(printable(html))))


def _shallow(html: str) -> str:
    """Return ``html`` without what is opened beyond 200 levels: every parser slows down quadratically there."""
    depth = 0

    def level(tag: re.Match[str]) -> str:
        nonlocal depth
        if tag[2].lower() in _NEVER_DEEP:
            return tag[0]
        depth = max(0, depth - 1) if tag[1] else depth + 1
        return tag[0] if depth <= _DEEPEST else "<wbr"

    return _TAG.sub(level, html) if html.count("<") > _DEEPEST else html


def _quotation(paragraphs: list[Block]) -> BodyBlock:
    text = "\n".join(_text(paragraph.runs) for paragraph in paragraphs)
    return BodyBlock("blockquote", text, _written(paragraphs))


def _body_block(block: Block) -> BodyBlock:
    if block.placeholder:
        kind, id_, url = block.placeholder
        return BodyBlock("figure", "", _figure(block.placeholder), kind=kind, id=id_, url=url)
    if block.tag == "hr":
        return BodyBlock("hr", "", "<hr>")
    inner = _inline(block.runs)
    if block.lists:
        container, depth = block.lists[-1][0], len(block.lists) - 1
        return BodyBlock("li", _text(block.runs), f"<li>{inner}</li>", container=container, depth=depth)
    return BodyBlock(block.tag, _text(block.runs), f"<{block.tag}>{inner}</{block.tag}>")


def _written(tree: list[Block]) -> str:
    """Write blocks as HTML, opening and closing lists and quotations where their numbers change."""
    out: list[str] = []
    path: tuple[ListLevel, ...] = ()
    quotation = 0
    for block in tree:
        if quotation and block.quotation != quotation:
            out.append("</blockquote>")
        path = _step_between_lists(out, path, block.lists)
        if block.quotation and block.quotation != quotation:
            out.append("<blockquote>")
        quotation = block.quotation
        out.append(_opened(block))
    out.append("</blockquote>" if quotation else "")
    _step_between_lists(out, path, ())
    return "".join(out)


def _opened(block: Block) -> str:
    """Write a block; a list item stays open, because a list may follow inside it."""
    if block.placeholder:
        return _figure(block.placeholder)
    if block.tag == "hr":
        return "<hr>"
    if block.lists:
        return f"<li>{_inline(block.runs)}"
    tag = "p" if block.quotation else block.tag
    return f"<{tag}>{_inline(block.runs)}</{tag}>"


def _step_between_lists(
    out: list[str], old: tuple[ListLevel, ...], new: tuple[ListLevel, ...]
) -> tuple[ListLevel, ...]:
    shared = 0
    while shared < min(len(old), len(new)) and old[shared] == new[shared]:
        shared += 1
    out.extend(f"</li></{tag}>" for tag, _number in reversed(old[shared:]))
    if new and shared == len(new):
        out.append("</li>")
    out.extend(f"<{tag}>" for tag, _number in new[shared:])
    return new


def _figure(placeholder: Placeholder) -> str:
    kind, id_, url = placeholder
    attributes = f' data-block="{kind}"'
    attributes += f' data-id="{entities.escape(id_)}"' if id_ else ""
    attributes += f' data-url="{entities.escape(url)}"' if url else ""
    return f"<figure{attributes}></figure>"


def _inline(runs: tuple[Run, ...]) -> str:
    """Write runs with ``a`` outside ``strong`` outside ``em``, each opened once for neighbours that share it."""
    out: list[str] = []
    open_: list[tuple[str, str]] = []
    for run in runs:
        wanted = [("a", run.href)] * bool(run.href) + [("strong", "")] * run.strong + [("em", "")] * run.em
        shared = 0
        while shared < min(len(open_), len(wanted)) and open_[shared] == wanted[shared]:
            shared += 1
        out.extend(f"</{tag}>" for tag, _ in reversed(open_[shared:]))
        for tag, href in wanted[shared:]:
            out.append(f'<a href="{entities.escape(href)}">' if tag == "a" else f"<{tag}>")
        open_ = wanted
        out.append("<br>" if run.text == "\n" else entities.escape(run.text, quote=False))
    out.extend(f"</{tag}>" for tag, _ in reversed(open_))
    return "".join(out)


def _text(runs: tuple[Run, ...]) -> str:
    return _BLANKS.sub("\n", "".join(run.text for run in runs)).strip()
