"""Bytes of a file in, text out, or one clear reason why not."""

from __future__ import annotations

import codecs
import re
import unicodedata

MAX_BYTES = 1024 * 1024
"""The largest copy we read, in bytes; a long magazine piece has about 0.1 MB, and reading takes time by its length."""

_BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES = (
    b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"\xd0\xcf\x11\xe0", b"{\\rtf",
    b"\x7fELF", b"MZ\x90", b"Rar!", b"BZh", b"7z\xbc\xaf", b"SQLite format 3",
)  # fmt: skip
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
# Latin-9 is Latin-1 with a euro and a few letters; where Latin-1 has only signs, those bytes stand within words.
_LATIN9 = re.compile(rb"\xa4|[A-Za-z][\xa6\xa8\xb8\xbd]|[\xa6\xbc\xbe][a-z]")


class Undecodable(ValueError):
    """The bytes are not text we can read. ``code`` is stable; sentences for people are made at the edge."""

    code = "undecodable"


class EmptyCopy(Undecodable):
    code = "empty"


class BinaryCopy(Undecodable):
    code = "binary"


class TooLarge(Undecodable):
    code = "too_large"


class UnknownEncoding(Undecodable):
    code = "unknown_encoding"


def decode(data: bytes) -> str:
    """The text of a file: UTF-8, UTF-16, UTF-32 (with or without BOM), Windows-1252, Latin-1 or Latin-9.

    The BOM is no part of the text; nothing else is changed. Raises a subclass of ``Undecodable``.
    """
    if len(data) > MAX_BYTES:
        raise TooLarge(f"{len(data)} bytes, at most {MAX_BYTES}")
    if not data.strip():
        raise EmptyCopy("no bytes")
    if data.startswith(_SIGNATURES):
        raise BinaryCopy("the signature of another file format")
    text = _decoded(data)
    if not text.strip("\ufeff \t\r\n\x0b\x0c\x85\xa0"):
        raise EmptyCopy("only white space")
    if _looks_binary(text):
        raise BinaryCopy("control characters")
    return text


def _decoded(data: bytes) -> str:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _strict(data, encoding)
    if b"\x00" in data[:4096]:
        return _utf16_without_bom(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _single_byte(data)


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnknownEncoding(f"marked as {encoding}, but is not") from error


def _utf16_without_bom(data: bytes) -> str:
    """Plain letters leave every second byte zero; which half tells the byte order."""
    sample = data[:4096]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if max(even, odd) * 4 < len(sample) // 2 or min(even, odd) * 4 > max(even, odd):
        raise BinaryCopy("zero bytes")
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise BinaryCopy("zero bytes") from error


def _single_byte(data: bytes) -> str:
    """Windows-1252 when 0x80 to 0x9F carry its marks, else Latin-1; Latin-9 when its euro or letters make sense."""
    if any(0x80 <= byte <= 0x9F for byte in set(data)):
        try:
            text = data.decode("cp1252")
        except UnicodeDecodeError as error:
            raise UnknownEncoding("bytes that no usual encoding has") from error
    elif _LATIN9.search(data):
        text = data.decode("iso-8859-15")
    else:
        text = data.decode("latin-1")
    if not _reads_as_latin(text):
        raise UnknownEncoding("not a text in a western encoding")
    return text


def _reads_as_latin(text: str) -> bool:
    """Western prose has few letters beyond ASCII; Cyrillic or Asian bytes read as Latin are nearly all beyond."""
    visible = [char for char in text[:20000] if not char.isspace()]
    beyond = sum(1 for char in visible if ord(char) > 0x7F)
    return beyond * 3 <= len(visible)


def _looks_binary(text: str) -> bool:
    sample = text[:100_000]
    if "\x00" in sample:
        return True
    controls = len(_CONTROLS.findall(sample))
    unassigned = sum(1 for char in sample if ord(char) > 0xFF and unicodedata.category(char) in ("Cn", "Co", "Cs"))
    return (controls + unassigned) * 50 > len(sample)
