"""Session cookies that nobody here made are dropped before anything asks a database for them."""

import re
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

# What Django's session engines make: 32 small letters and digits.
_KEY = re.compile(r"[a-z0-9]{32}")


def middleware(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """A NUL in a cookie would be a server error on PostgreSQL; any other nonsense a query for nothing."""

    def without_nonsense(request: HttpRequest) -> HttpResponse:
        key = request.COOKIES.get(settings.SESSION_COOKIE_NAME)
        if key is not None and not _KEY.fullmatch(key):
            del request.COOKIES[settings.SESSION_COOKIE_NAME]
        return get_response(request)

    return without_nonsense
