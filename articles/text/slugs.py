"""Slugs for every script: readable ASCII, never empty while there is a letter or a digit."""

from __future__ import annotations

import re
import unicodedata

from anyascii import anyascii

# Said before transliteration, which would otherwise flatten ä to a: German readers expect "ae".
_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "ẞ": "SS"})
_APOSTROPHES = re.compile(r"['’ʼ`´]")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_LONGEST_INPUT = 2_000


def slug(text: str, *, max_length: int = 80) -> str:
    """Return ``text`` as a slug: lower-case ``a-z``, ``0-9`` and single hyphens, at most ``max_length`` characters.

    Cut at a word where there is one to cut at. Empty only if ``text`` holds no letter and no digit.
    Raises ValueError for a ``max_length`` below 1.
    """
    if max_length < 1:
        raise ValueError("A slug needs room for at least one character; give a max_length of 1 or more.")
    composed = unicodedata.normalize("NFC", text[:_LONGEST_INPUT]).translate(_GERMAN)
    # Pictures have names in the transliteration table ("grinning"); an address should not read them out.
    worded = "".join(c if c.isalnum() or unicodedata.category(c)[0] != "S" else " " for c in composed)
    whole = _hyphened(anyascii(_APOSTROPHES.sub("", worded)))
    if not whole:
        whole = _hyphened(" ".join(f"u{ord(c):x}" for c in text if c.isalnum()))
    return _cut(whole, max_length)


def _hyphened(text: str) -> str:
    return _NOT_SLUG.sub("-", text.lower()).strip("-")


def _cut(whole: str, max_length: int) -> str:
    if len(whole) <= max_length:
        return whole
    head, hyphen, _rest = whole[: max_length + 1].rpartition("-")
    return head if hyphen else whole[:max_length]
