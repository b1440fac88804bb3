"""Elements of XML as text, well-formed by construction. Quick: a feed is made of three hundred of them."""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final
from xml.sax.saxutils import escape, quoteattr

DECLARATION: Final = '<?xml version="1.0" encoding="utf-8"?>\n'
NONE: Final[Mapping[str, str]] = MappingProxyType({})
# XML has no way to write these.
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def printable(text: str) -> str:
    """The text without what XML cannot say: one bad character must not take a feed from everybody."""
    return _NOT_IN_XML.sub("", text)


def element(name: str, text: str = "", attributes: Mapping[str, str] = NONE) -> str:
    """An element that holds ``text``, which is printable; without text an empty element."""
    return around(name, (escape(text),), attributes)


def around(name: str, parts: Iterable[str], attributes: Mapping[str, str] = NONE) -> str:
    """An element around finished XML."""
    inner = "".join(parts)
    opened = name + "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items())
    return f"<{opened}>{inner}</{name}>" if inner else f"<{opened}/>"
