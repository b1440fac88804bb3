"""What the templates of the reading side ask for beyond Django's own tags."""

import base64
import hashlib
import json
import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from django import template
from django.conf import settings
from django.contrib.staticfiles import finders
from django.template import Context
from django.templatetags.static import static
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

from articles import blocks, page_cache, structured_data
from articles.models import Edition, Image
from articles.models.media import RenditionRow
from articles.text import providers
from articles.text.body import plain
from articles.text.excerpts import excerpt as shortened
from articles.text.typography import reading_minutes as minutes_for

register = template.Library()

FORMATS: Final = ("avif", "webp", "jpeg")
# Days after which an article says that it is old.
OLD_AFTER: Final = 366
# As readers see them; the desk's list of roles belongs to its working copy.
BYLINE_ROLES: Final = {
    "photo": _("photos"),
    "illustration": _("illustration"),
    "translation": _("translation"),
    "editing": _("editing"),
}
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_BLANKS_AROUND = re.compile(r"\s*([{};,])\s*")
_BLANKS = re.compile(r"\s+")
_FILE = re.compile(r'url\("\.\./([^"]+)"\)')
_PLACEHOLDER = re.compile(r"<figure data-block=[^>]*></figure>")
_FRAME = re.compile(r' data-frame="([^"]+)"')
# What could end a script element or start a comment in it; JSON allows each of them as an escape.
_SCRIPT_ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026", 0x2028: "\\u2028", 0x2029: "\\u2029"}


@register.simple_tag
def site() -> dict[str, str]:
    """The paper's name, the address readers use (no final slash), and where they may write, if that is said."""
    return {"name": settings.SITE_NAME, "address": settings.SITE_ADDRESS, "contact": settings.CONTACT_EMAIL}


@register.simple_tag(takes_context=True)
def styles(context: Context, *names: str) -> SafeString:
    """The style sheets of these names as one text for a style element, allowed by its hash in the page's policy."""
    css, source = _styles(names) if not settings.DEBUG else _styles.__wrapped__(names)
    policy = getattr(context.get("request"), "csp", None)
    if policy is not None:
        policy.allow("style-src", source)
    return mark_safe(css)  # our own files, never a reader's or an editor's words


@lru_cache
def _styles(names: tuple[str, ...]) -> tuple[str, str]:
    sheets = [Path(str(finders.find(f"css/{name}.css"))).read_text(encoding="utf-8") for name in names]
    css = _BLANKS_AROUND.sub(r"\1", _BLANKS.sub(" ", _COMMENT.sub("", "".join(sheets)))).replace(";}", "}").strip()
    css = _FILE.sub(lambda match: f'url("{static(match[1])}")', css)
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    return css, f"'sha256-{digest}'"


@register.inclusion_tag("articles/_picture.html")
def picture(
    image: Image | None, ratio: str, sizes: str = "100vw", priority: bool = False, alt: str | None = None
) -> dict[str, Any]:
    """An image in one of its crops ("wide", "classic", "square"), in every format and width there is.

    ``alt`` replaces its own alternative text: an edition keeps the words that it was published with. An image that may
    not be shown any more, or has no such crop, leaves nothing on the page.
    """
    usual = image.crops(ratio) if image and image.is_showable else []
    if image is None or not usual:
        return {}
    page_cache.contains(f"image-{image.code}", until=image.rights_expire_at)
    srcsets = {form: _srcset(image, image.crops(ratio, form)) for form in FORMATS}
    return {
        "sources": [(f"image/{form}", srcsets[form]) for form in ("avif", "webp") if srcsets[form]],
        "srcset": srcsets["jpeg"],
        "src": image.rendition_url(usual[len(usual) // 2]),
        "width": usual[-1]["width"],
        "height": usual[-1]["height"],
        "sizes": sizes,
        "priority": priority,
        "alt": image.alt if alt is None else alt,
    }


@register.simple_tag
def body(edition: Edition, place: blocks.Place = "page") -> SafeString:
    """The body as readers see it now, with its pictures, videos and posts; ``place`` is "page", "feed" or "text"."""
    return mark_safe(blocks.body(edition, place))  # clean HTML, and our own templates


@register.simple_tag
def videos_beside(edition: Edition) -> list[blocks.ShownVideo]:
    """The related videos that do not stand in the body already."""
    return blocks.videos_beside(edition)


@register.simple_tag(takes_context=True)
def allow_frames(context: Context, html: str) -> bool:
    """Let the page load frames from the providers of the videos in this HTML, once its reader says so; tell if any."""
    origins = {origin for frame in _FRAME.findall(html) if (origin := providers.origin(frame))}
    policy = getattr(context.get("request"), "csp", None)
    if policy is not None:
        for origin in sorted(origins):
            policy.allow("frame-src", origin)
    return bool(origins)


@register.simple_tag
def social_picture(image: Image | None) -> str:
    """The picture that other sites show with a link to the page; empty where there is none to show."""
    if image:
        page_cache.contains(f"image-{image.code}", until=image.rights_expire_at)
    return structured_data.largest_jpeg(image)


def _srcset(image: Image, rows: Iterable[RenditionRow]) -> str:
    return ", ".join(f"{image.rendition_url(row)} {row['width']}w" for row in rows)


@register.filter
def ld_json(data: Any) -> SafeString:
    """Linked data for a script element: nothing in it can end the element."""
    return mark_safe(json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_SCRIPT_ESCAPES))


@register.filter
def words_only(html: str) -> SafeString:
    """A clean body as an edition keeps it, without its places for pictures, videos and embeds."""
    return mark_safe(_PLACEHOLDER.sub("", html))


@register.filter
def as_text(html: str) -> str:
    """The words of a clean body, a line for each of its blocks."""
    return plain(html)


@register.filter
def excerpt(text: str, length: int | str) -> str:
    """The beginning of a text in at most ``length`` characters."""
    return shortened(text, int(length))


@register.filter
def moment(when: datetime) -> str:
    """A moment for machines: ISO 8601 to the second, on the newsroom's clock, with its offset."""
    return structured_data.moment(when)


@register.filter
def day(iso: str) -> str:
    """A day that an edition keeps as text ("2026-07-03"), in the words of the page's language."""
    return date_format(date.fromisoformat(iso), "DATE_FORMAT")


@register.filter
def reading_minutes(words: int) -> int:
    return minutes_for(words)


@register.filter
def is_older_than_a_year(moment: datetime) -> bool:
    return timezone.now() - moment >= timedelta(days=OLD_AFTER)


@register.filter
def as_clock(seconds: int) -> str:
    """A length as players show it: 75 seconds are "1:15"."""
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


@register.simple_tag
def byline_role(role: str) -> str:
    """What someone did for an article, in the page's language; a role nobody knows any more as it was written."""
    return str(BYLINE_ROLES.get(role, role))
