"""A whole page as it is kept and told: status, headers, and its bytes in both codings."""

import gzip
import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from django.utils.http import http_date

Headers = list[tuple[str, str]]

# What the teller works out for each reader anew.
_TOLD_ANEW: Final = frozenset({"content-length", "content-encoding", "etag", "vary"})
# What 304 repeats, as Django does.
_ON_304: Final = frozenset({"cache-control", "content-location", "date", "expires", "vary"})
_COMPRESSED_TYPES: Final = ("text/", "application/json", "application/xml", "application/rss", "application/atom")
_ALSO_COMPRESSED: Final = ("+xml", "+json")
_LEAST_COMPRESSED: Final = 200
_LEVEL: Final = 6
STATUSES: Final = frozenset({200, 301, 302, 410})
LARGEST: Final = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Page:
    """``body`` and ``gzipped`` are the same bytes; a store hands out only the one that was asked for.

    Moments are seconds since 1970: after ``fresh_until`` it has to be rendered again, after ``ends_at`` nobody may see
    it, whatever is broken. ``modified`` is when these bytes first came about.
    """

    status: str
    headers: Headers
    etag: str
    modified: float
    fresh_until: float
    ends_at: float
    body: bytes = b""
    gzipped: bytes = b""

    @property
    def code(self) -> int:
        return int(self.status[:3])

    @property
    def size(self) -> int:
        return len(self.body) + len(self.gzipped)

    def head(self) -> str:
        """Status and headers as JSON: what a store keeps of them. Nothing in it can execute when it is read."""
        return json.dumps([self.status, self.headers], ensure_ascii=False, separators=(",", ":"))

    def is_for_everybody(self) -> bool:
        """Whether nothing in it can belong to one reader alone."""
        told = {name.lower(): value for name, value in self.headers}
        asked = {name.strip().lower() for name in told.get("vary", "").split(",") if name.strip()}
        return (
            self.code in STATUSES
            and self.size <= LARGEST
            and "set-cookie" not in told
            and "public" in told.get("cache-control", "")
            and asked <= {"accept-encoding"}
            and "'nonce-" not in told.get("content-security-policy", "")
        )

    def tell(self, asked: dict[str, str], now: float) -> tuple[str, Headers, bytes]:
        """Status line, headers and body for a request with these CGI names."""
        headers = [*self.headers]
        if self.etag:
            headers.append(("ETag", self.etag))
        # Two versions may fall into one second; who has the first must not be told that it is still the newest.
        if self.modified and int(now) > int(self.modified):
            headers.append(("Last-Modified", http_date(self.modified)))
        if self.code == 200 and self._is_known(asked, now):
            kept = [row for row in headers if row[0].lower() in _ON_304 or row[0] in ("ETag", "Last-Modified")]
            return "304 Not Modified", kept, b""
        body = self.body
        if self.gzipped and accepts_gzip(asked):
            body = self.gzipped
            headers.append(("Content-Encoding", "gzip"))
        headers.append(("Content-Length", str(len(body))))
        return self.status, headers, b"" if asked["REQUEST_METHOD"] == "HEAD" else body

    def _is_known(self, asked: dict[str, str], now: float) -> bool:
        if tags := asked.get("HTTP_IF_NONE_MATCH"):
            opaque = self.etag.removeprefix("W/")
            return bool(opaque) and any(
                tag.strip().removeprefix("W/") in (opaque, "*") for tag in tags[:2000].split(",")
            )
        since = asked.get("HTTP_IF_MODIFIED_SINCE")
        return bool(since) and int(now) > int(self.modified) and since == http_date(self.modified)

    def since(self, older: "Page | None") -> "Page":
        """The same page, as old as the older one if it says the same."""
        return replace(self, modified=older.modified) if older is not None and older.etag == self.etag else self


def made(status: str, headers: Iterable[tuple[str, str]], body: bytes, *, now: float) -> Page:
    """The page of an answer that nobody has compressed."""
    rows = [row for row in headers if row[0].lower() not in _TOLD_ANEW]
    told = {name.lower(): value for name, value in headers}
    kind = told.get("content-type", "").partition(";")[0].strip()
    text = kind.startswith(_COMPRESSED_TYPES) or kind.endswith(_ALSO_COMPRESSED)
    zipped = gzip.compress(body, _LEVEL, mtime=0) if text and len(body) >= _LEAST_COMPRESSED else b""
    vary = told.get("vary", "")
    if zipped and "accept-encoding" not in vary.lower():
        vary = f"{vary}, Accept-Encoding" if vary else "Accept-Encoding"
    if vary:
        rows.append(("Vary", vary))
    tagged = status.startswith("200") and "no-store" not in told.get("cache-control", "")
    # Weak, because both codings share it.
    etag = f'W/"{hashlib.sha256(body).hexdigest()[:32]}"' if tagged else ""
    modified = now if tagged and "last-modified" not in told else 0.0
    return Page(status, rows, etag, modified, 0.0, 0.0, body, zipped)


def accepts_gzip(asked: dict[str, str]) -> bool:
    """Whether the reader takes gzip; a weight of zero is a no."""
    for part in asked.get("HTTP_ACCEPT_ENCODING", "").split(","):
        coding, _, weight = part.partition(";")
        if coding.strip().lower() in ("gzip", "*"):
            return weight.replace(" ", "").lower().rstrip("0.") not in ("q=", "q")
    return False
