"""One byte sequence for one value: what digests and signatures are made over.

Keys sorted by code point, no spaces, UTF-8, nothing escaped that JSON does not require. Floats are refused
because their spelling differs between programs, and a digest must come out the same decades from now.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping


def canonical_json(value: object) -> bytes:
    """Return ``value`` (None, bool, int, str, list, tuple, dict with str keys) as canonical JSON bytes.

    Raises TypeError for anything else (floats and NaN too), ValueError for text that is not valid Unicode.
    """
    _refuse_what_has_two_spellings(value, "value")
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise ValueError("The text holds half of a surrogate pair; repair its encoding first.") from error


def digest(value: object) -> str:
    """Return the SHA-256 of ``canonical_json(value)`` as 64 hexadecimal digits."""
    return hashlib.sha256(canonical_json(value)).hexdigest()


def _refuse_what_has_two_spellings(value: object, place: str) -> None:
    if isinstance(value, Mapping):
        for key, item in value.items():
            if not isinstance(key, str):
                raise TypeError(f"The key {key!r} in {place} is not text; use text keys.")
            _refuse_what_has_two_spellings(item, f"{place}.{key}")
    elif isinstance(value, list | tuple):
        for number, item in enumerate(value):
            _refuse_what_has_two_spellings(item, f"{place}[{number}]")
    elif isinstance(value, float):
        raise TypeError(f"{place} is a float; write it as text or as a whole number of a smaller unit.")
    elif value is not None and not isinstance(value, str | int):
        raise TypeError(f"{place} is a {type(value).__name__}, which canonical JSON has no spelling for.")
