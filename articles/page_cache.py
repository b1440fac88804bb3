"""What may be kept for a moment on the way to readers, and for how long.

Withdrawn means gone within seconds, so nothing here is older than ``SECONDS``, in this process or in a shared cache.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from django.conf import settings
from django.core.cache import cache
from django.db.models import Exists, OuterRef
from django.http.response import HttpResponseBase
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from articles.models import Edition, Section

SECONDS: Final = 5

View = Callable[..., HttpResponseBase]


@dataclass(frozen=True, slots=True)
class Entry:
    """One section of the navigation, and the languages in which it has something live."""

    slug: str
    names: dict[str, str]
    languages: frozenset[str]


def published_page(view: View) -> View:
    """Let a view answer GET and HEAD only, and say how long its pages may be kept: the same for everybody."""
    kept = cache_control(public=True, max_age=0, s_maxage=SECONDS, must_revalidate=True)
    return kept(require_safe(view))


def navigation() -> tuple[Entry, ...]:
    """The sections that have something live, in their order; at most ``SECONDS`` old."""
    kept: tuple[Entry, ...] | None = cache.get("navigation")
    if kept is None:
        kept = _read_navigation()
        cache.set("navigation", kept, SECONDS)
    return kept


def _read_navigation() -> tuple[Entry, ...]:
    codes = [code for code, _name in settings.LANGUAGES]
    live = Edition.objects.live().filter(section=OuterRef("pk"))
    has: dict[str, Any] = {f"has_{code}": Exists(live.filter(language=code)) for code in codes}
    return tuple(
        Entry(
            slug=section.slug,
            names={code: section.name_in(code) for code in codes},
            languages=frozenset(code for code in codes if getattr(section, f"has_{code}")),
        )
        for section in Section.objects.public().annotate(**has)
    )
