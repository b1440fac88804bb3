"""What the templates of the reading side ask for beyond Django's own tags."""

import base64
import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from django import template
from django.conf import settings
from django.contrib.staticfiles import finders
from django.template import Context
from django.templatetags.static import static
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from articles import page_cache, structured_data
from articles.models import Image
from articles.models.media import rendition_url
from articles.text.excerpts import excerpt as shortened
from articles.text.typography import reading_minutes as minutes_for

register = template.Library()

FORMATS: Final = ("avif", "webp", "jpeg")
# As readers see them; the desk's list of roles belongs to its working copy.
BYLINE_ROLES: Final = {
    "photo": _("photos"),
    "translation": _("translation"),
    "editing": _("editing"),
}
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_BLANKS_AROUND = re.compile(r"\s*([{};,])\s*")
_BLANKS = re.compile(r"\s+")
_FILE = re.compile(r'url\("\.\./([^"]+)"\)')
_PLACEHOLDER = re.compile(r"<figure data-block=[^>]*></figure>")
# What could end a script element or start a comment in it; JSON allows each of them as an escape.
_SCRIPT_ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026", 0x2028: "\\u2028", 0x2029: "\\u2029"}


@register.simple_tag
def site() -> dict[str, str]:
    """The paper's name and the address readers use (no final slash)."""
    return {"name": settings.SITE_NAME, "address": settings.SITE_ADDRESS}


@register.simple_tag
def navigation() -> list[dict[str, str]]:
    """Sections with something live in the page's language, as ``slug`` and ``name``."""
    language = get_language() or settings.LANGUAGE_CODE
    return [
        {"slug": entry.slug, "name": entry.names[language]}
        for entry in page_cache.navigation()
        if language in entry.languages
    ]


@register.simple_tag
def languages_to_read() -> list[str]:
    """Codes of the languages in which there is something live."""
    written = frozenset[str]().union(*(entry.languages for entry in page_cache.navigation()))
    return [code for code, _name in settings.LANGUAGES if code in written]


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
    image: Image | Mapping[str, Any] | None,
    ratio: str,
    sizes: str = "100vw",
    priority: bool = False,
    alt: str | None = None,
) -> dict[str, Any]:
    """An image in one of its crops ("wide", "square"), in every format and width there is.

    ``image`` is a row or what an edition kept of it; ``alt`` replaces its own alternative text. An image that may not
    be shown any more, or has no such crop, leaves nothing on the page.
    """
    kept = structured_data.showable(image)
    rows = [row for row in kept["renditions"] if row["ratio"] == ratio] if kept else []
    if kept is None or not rows:
        return {}
    folder = rendition_url(kept["code"], ratio, rows[0]["width"], rows[0]["format"]).rpartition("/")[0]
    srcsets = {form: _srcset(folder, rows, form) for form in FORMATS}
    usual = sorted((row for row in rows if row["format"] == "jpeg"), key=lambda row: int(row["width"]))
    if not usual:
        return {}
    return {
        "sources": [(f"image/{form}", srcsets[form]) for form in ("avif", "webp") if srcsets[form]],
        "srcset": srcsets["jpeg"],
        "src": f"{folder}/{ratio}-{usual[len(usual) // 2]['width']}.jpeg",
        "width": usual[-1]["width"],
        "height": usual[-1]["height"],
        "sizes": sizes,
        "priority": priority,
        "alt": kept["alt"] if alt is None else alt,
    }


@register.simple_tag
def social_picture(image: Image | None) -> dict[str, str] | None:
    """The picture that other sites show with a link to the page: ``src`` of the largest wide JPEG, or None."""
    kept = structured_data.showable(image)
    rows = [r for r in kept["renditions"] if (r["ratio"], r["format"]) == ("wide", "jpeg")] if kept else []
    if kept is None or not rows:
        return None
    return {"src": rendition_url(kept["code"], "wide", max(row["width"] for row in rows), "jpeg")}


def _srcset(folder: str, rows: Iterable[Mapping[str, Any]], form: str) -> str:
    chosen = sorted((row for row in rows if row["format"] == form), key=lambda row: int(row["width"]))
    return ", ".join(f"{folder}/{row['ratio']}-{row['width']}.{form} {row['width']}w" for row in chosen)


@register.filter
def ld_json(data: Any) -> SafeString:
    """Linked data for a script element: nothing in it can end the element."""
    return mark_safe(json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_SCRIPT_ESCAPES))


@register.filter
def words_only(html: str) -> SafeString:
    """A clean body as an edition keeps it, without its places for pictures, videos and embeds."""
    return mark_safe(_PLACEHOLDER.sub("", html))


@register.filter
def excerpt(text: str, length: int | str) -> str:
    """The beginning of a text in at most ``length`` characters."""
    return shortened(text, int(length))


@register.filter
def moment(when: datetime) -> str:
    """A moment for machines: ISO 8601 to the second, on the newsroom's clock, with its offset."""
    return structured_data.moment(when)


@register.filter
def reading_minutes(words: int) -> int:
    return minutes_for(words)


@register.filter
def is_older_than_a_year(moment: datetime) -> bool:
    return (timezone.now() - moment).days > 365


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
