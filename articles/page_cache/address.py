"""Which requests may be answered with a kept page, and under what name.

A page is rendered from the ``Address`` alone: Django sees no other header, no cookie and no query than what stands in
it. So nothing else that a stranger sends can change what others get.
"""

import io
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Final
from urllib.parse import parse_qsl, urlencode

from django.conf import settings
from django.http.request import split_domain_port

Environ = dict[str, Any]

# What a public view may ask of the query. A query with any other name is answered, but not kept.
QUERY_NAMES: Final = frozenset(
    "before after cursor q section topic person source author year month from to kind type order format letter".split()
)
# Marks that other sites hang on links to us; our pages never see them.
_TRACKING: Final = frozenset("fbclid gclid dclid msclkid igshid mc_cid mc_eid wt_mc".split())
_TRACKING_FAMILIES: Final = ("utm_", "mtm_", "pk_")
_PRIVATE: Final = ("/admin/", "/accounts/", "/static/", "/health/")
# Somebody who proves who they are, or asks for another day's page (RFC 7089), is answered by Django itself.
_ANSWERED_AFRESH: Final = ("HTTP_AUTHORIZATION", "HTTP_ACCEPT_DATETIME")
_LONGEST: Final = 600
_MOST_NAMES: Final = 8
_RENDERING: Final = {".py", ".html", ".xml", ".txt", ".css", ".js", ".mo", ".svg"}


@dataclass(frozen=True, slots=True)
class Address:
    """``invented``: strangers can make up as many of these as they like."""

    key: str
    query: str
    invented: bool


def address_of(environ: Mapping[str, Any]) -> Address | None:
    """The address of a page for everybody; None for whatever Django has to answer itself."""
    path = f"{environ.get('SCRIPT_NAME', '')}{environ.get('PATH_INFO', '')}"
    if (
        environ["REQUEST_METHOD"] not in ("GET", "HEAD")
        or settings.SESSION_COOKIE_NAME in environ.get("HTTP_COOKIE", "")
        or any(name in environ for name in _ANSWERED_AFRESH)
        or path.startswith((*_PRIVATE, settings.MEDIA_URL))
        or environ.get("CONTENT_LENGTH") not in (None, "", "0")
        or len(path) > _LONGEST
    ):
        return None
    host, query = str(environ.get("HTTP_HOST", "")).lower(), _canonical(environ.get("QUERY_STRING", ""))
    if query is None or not _is_ours(host, settings.SITE_ADDRESS, tuple(settings.ALLOWED_HOSTS)):
        return None
    scheme = "https" if _is_secure(environ) else "http"
    return Address(f"{build()} {scheme}://{host}{path}?{query}", query, invented=bool(query))


def plain(environ: Environ, address: Address) -> Environ:
    """The same request without anything that is this reader's own."""
    kept = {"HTTP_HOST", *_proxy()[:1]}
    bare = {name: value for name, value in environ.items() if not name.startswith("HTTP_") or name in kept}
    for name in ("RAW_URI", "REQUEST_URI", "CONTENT_LENGTH", "CONTENT_TYPE"):
        bare.pop(name, None)
    own = {"REQUEST_METHOD": "GET", "QUERY_STRING": address.query, "wsgi.input": io.BytesIO()}
    return {**bare, **own, "HTTP_HOST": environ["HTTP_HOST"].lower()}


def _is_secure(environ: Mapping[str, Any]) -> bool:
    told = _proxy()
    if told and told[0] in environ:
        return bool(environ[told[0]].split(",")[0].strip() == told[1])
    return bool(environ.get("wsgi.url_scheme") == "https")


def _proxy() -> tuple[str, ...]:
    """The header in which a trusted proxy says how the reader came, and what it says of https; empty without one."""
    return tuple(getattr(settings, "SECURE_PROXY_SSL_HEADER", None) or ())


@lru_cache(maxsize=256)
def _is_ours(host: str, site: str, allowed: tuple[str, ...]) -> bool:
    """Only hosts that are named letter by letter: a pattern would let strangers invent as many as they like."""
    if host == site.partition("://")[2].lower():
        return True
    domain, port = split_domain_port(host)
    return not port and domain in allowed


@lru_cache(maxsize=1024)
def _canonical(query: str) -> str | None:
    """One spelling for one question: names in order, without marks; None for what no page of ours links to."""
    if not query:
        return ""
    if len(query) > _LONGEST:
        return None
    try:
        pairs = parse_qsl(
            query, keep_blank_values=True, strict_parsing=True, errors="strict", max_num_fields=_MOST_NAMES
        )
    except ValueError:
        return None
    pairs = [(n, v) for n, v in pairs if n not in _TRACKING and not n.startswith(_TRACKING_FAMILIES)]
    names = [name for name, _value in pairs]
    if len(set(names)) != len(names) or not QUERY_NAMES.issuperset(names):
        return None
    return urlencode(sorted(pairs))


def build() -> str:
    """A name for this release with these settings: a page made by another one is never told."""
    return _fingerprint(
        settings.BASE_DIR,
        settings.SITE_ADDRESS,
        settings.SITE_NAME,
        settings.CONTACT_EMAIL,
        settings.TIME_ZONE,
        settings.MEDIA_URL,
        str(settings.DATABASES["default"].get("NAME")),
        str(settings.SURROGATE_KEY_HEADER),
    )


@lru_cache(maxsize=8)
def _fingerprint(root: Path, *told: str) -> str:
    found = (file for top in ("articles", "newsroom", "static", "templates") for file in (root / top).rglob("*"))
    changed = [file.stat().st_mtime_ns for file in found if file.suffix in _RENDERING]
    return sha256(repr((told, len(changed), max(changed, default=0))).encode()).hexdigest()[:16]
