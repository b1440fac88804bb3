"""Which addresses a body may link to."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_LONGEST = 2_000
# Browsers read a backslash as a slash and drop control characters and blanks, so none may stand in an address.
_TREACHEROUS = re.compile(r"[\x00-\x20\x7f-\xa0\\<>\"`{}|^\u2028\u2029]")


def is_web_address(address: str) -> bool:
    """Tell whether ``address`` is http(s) with a host."""
    if len(address) > _LONGEST or _TREACHEROUS.search(address):
        return False
    try:
        parts = urlsplit(address)
        return parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        return False


def is_link(address: str) -> bool:
    """Tell whether a body may link to ``address``: http, https, mailto, or a path on this site ("/…")."""
    if len(address) > _LONGEST or _TREACHEROUS.search(address):
        return False
    if address.startswith("/"):
        return not address.startswith("//")
    if address.lower().startswith("mailto:"):
        return "@" in address
    return is_web_address(address)
