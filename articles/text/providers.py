"""Who shows videos and posts elsewhere, and how an address of theirs is recognised: one row of a table each.

Nothing here is ever asked of them. ``frame`` is what a reader's browser loads after the reader said so; where a house
offers a door that sets fewer cookies or tracks less, it is that one. A row without it is a link and no more.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from articles.text.links import is_web_address


@dataclass(frozen=True, slots=True)
class Provider:
    """``address`` matches host and path (and query) without "www."; ``frame`` is filled with its named groups."""

    name: str
    address: str
    frame: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """What stands at an address: ``id`` is the provider's name for it, ``frame`` is empty where it is only linked."""

    provider: str
    id: str
    frame: str


PROVIDERS: Final = (
    Provider(
        "YouTube",
        r"(?:youtube(?:-nocookie)?\.com/(?:watch\?(?:.*&)?v=|shorts/|live/|embed/)|youtu\.be/)(?P<id>[\w-]{11})(?:[/?&].*)?",
        "https://www.youtube-nocookie.com/embed/{id}?autoplay=1",
    ),
    # An unlisted video is found by a second part of its address only.
    Provider(
        "Vimeo",
        r"vimeo\.com/(?P<id>\d{6,12})/(?P<key>[0-9a-f]{8,12})(?:[/?].*)?",
        "https://player.vimeo.com/video/{id}?h={key}&dnt=1&autoplay=1",
    ),
    Provider(
        "Vimeo",
        r"(?:player\.)?vimeo\.com/(?:video/|channels/[\w-]+/)?(?P<id>\d{6,12})(?:[/?].*)?",
        "https://player.vimeo.com/video/{id}?dnt=1&autoplay=1",
    ),
    Provider(
        "Dailymotion",
        r"(?:dailymotion\.com/(?:embed/)?video/|dai\.ly/)(?P<id>[a-z0-9]{5,12})(?:[_/?].*)?",
        "https://geo.dailymotion.com/player.html?video={id}",
    ),
    Provider(
        "ARD Mediathek",
        r"ardmediathek\.de/(?:video|embed)/(?:[^?]*/)?(?P<id>[A-Za-z0-9]{20,})/?(?:\?.*)?",
        "https://www.ardmediathek.de/embed/{id}",
    ),
    Provider(
        "ARTE",
        r"arte\.tv/(?P<language>[a-z]{2})/videos/(?P<id>\d{6}-\d{3}-[AF])(?:[/?].*)?",
        "https://www.arte.tv/embeds/{language}/{id}",
    ),
    Provider(
        "TikTok",
        r"tiktok\.com/@[\w.]+/video/(?P<id>\d{15,21})(?:[/?].*)?",
        "https://www.tiktok.com/player/v1/{id}",
    ),
    Provider("ZDF", r"zdf\.de/(?P<id>.+)"),
    Provider("Twitch", r"twitch\.tv/(?P<id>.+)"),
    Provider("Facebook", r"(?:facebook\.com|fb\.watch)/(?P<id>.+)"),
    Provider("Instagram", r"instagram\.com/(?:[\w.]+/)?(?:p|reel|tv)/(?P<id>[\w-]+)(?:[/?].*)?"),
    Provider("X", r"(?:x|twitter)\.com/\w+/status/(?P<id>\d+)(?:[/?].*)?"),
    Provider("Truth Social", r"truthsocial\.com/@\w+/(?:posts/)?(?P<id>\d+)(?:[/?].*)?"),
    Provider("Bluesky", r"bsky\.app/profile/[\w.:-]+/post/(?P<id>\w+)(?:[/?].*)?"),
    Provider("Threads", r"threads\.(?:net|com)/@[\w.]+/post/(?P<id>[\w-]+)(?:[/?].*)?"),
    Provider("Telegram", r"t\.me/(?:s/)?(?P<id>\w+/\d+)(?:[/?].*)?"),
    Provider("LinkedIn", r"linkedin\.com/(?:posts|feed/update)/(?P<id>.+)"),
    # Mastodon is many houses; the shape of its addresses is all they share, so it stands last.
    Provider("Mastodon", r"[\w.-]+/@[\w.@-]+/(?P<id>\d{15,20})(?:[/?].*)?"),
)
_ADDRESSES: Final = tuple((provider, re.compile(provider.address, re.ASCII)) for provider in PROVIDERS)
_FRONT: Final = re.compile(r"^(?:www|m|mobile)\.")
_ORIGIN: Final = re.compile(r"https://[a-z0-9.-]+")
# The only places a page may ever load a frame from.
ORIGINS: Final = frozenset(_ORIGIN.match(p.frame)[0] for p in PROVIDERS if p.frame)  # type: ignore[index]


def find(address: str) -> Found | None:
    """What the table knows of an address; None for a house that does not stand in it."""
    if not is_web_address(address):
        return None
    parts = urlsplit(address)
    wanted = _FRONT.sub("", parts.hostname or "") + parts.path + (f"?{parts.query}" if parts.query else "")
    for provider, pattern in _ADDRESSES:
        if match := pattern.fullmatch(wanted):
            return Found(provider.name, match["id"], provider.frame.format(**match.groupdict()))
    return None


def provider_name(address: str) -> str:
    """The provider's name, or the host's where it stands in no table; empty for what is no address of the web."""
    if found := find(address):
        return found.provider
    return _FRONT.sub("", urlsplit(address).hostname or "") if is_web_address(address) else ""


def origin(frame: str) -> str:
    """Scheme and host of a frame's address, if it is one of the table's; else an empty text."""
    match = _ORIGIN.match(frame)
    return match[0] if match and match[0] in ORIGINS else ""
