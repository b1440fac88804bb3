"""What a public view says of its page: the same for everybody, and how long others may keep it."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Final

from django.conf import settings
from django.http.response import HttpResponseBase
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from articles.page_cache.showing import collected

# For what stands in front of us and hears of no change (a CDN, nginx, a browser): withdrawn means gone within seconds,
# also where the last thing that was fetched is shown because we do not answer.
SECONDS: Final = 5
WHILE_FETCHING: Final = 5
WHILE_WE_ARE_AWAY: Final = 30
# Fastly and others cut longer ones; a page with more keys than fit is forgotten by every change.
_MOST_KEYS: Final = 8000

View = Callable[..., HttpResponseBase]


def published_page(view: View) -> View:
    """Let a view answer GET and HEAD only; its pages are for everybody, and may be kept with the keys they show."""

    @require_safe
    @wraps(view)
    def kept(*args: Any, **named: Any) -> HttpResponseBase:
        with collected(afresh=False) as showing:
            response = view(*args, **named)
            showing.published = True
        patch_cache_control(
            response,
            public=True,
            max_age=0,
            s_maxage=SECONDS,
            stale_while_revalidate=WHILE_FETCHING,
            stale_if_error=WHILE_WE_ARE_AWAY,
        )
        if settings.SURROGATE_KEY_HEADER:
            response.headers[settings.SURROGATE_KEY_HEADER] = _line(showing.keys)
        return response

    return kept


def _line(keys: frozenset[str]) -> str:
    separator = "," if settings.SURROGATE_KEY_HEADER.lower() == "cache-tag" else " "
    line = separator.join(sorted(keys))
    return line if len(line) <= _MOST_KEYS else separator.join(["any-change", "everything"])
