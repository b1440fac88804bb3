"""What readers get when there is nothing to get. None of these pages says what it was asked for."""

import sys
from typing import Final

from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template import loader
from django.utils import translation
from django.utils.cache import patch_cache_control

RETRY_SECONDS: Final = "30"


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001  (Django hands it over)
    return _page(request, 404)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    return _page(request, 400)


def _page(request: HttpRequest, status: int) -> HttpResponse:
    response = render(request, f"{status}.html", status=status)
    patch_cache_control(response, public=True, max_age=0)
    return response


def server_error(request: HttpRequest) -> HttpResponse:
    """Asks nothing of the database or the cache: either may be what is broken.

    Where the database is what does not answer, readers are told when to come again, and caches in front of us that they
    may show what they have (503).
    """
    away = isinstance(sys.exception(), OperationalError | InterfaceError)
    status = 503 if away else 500
    with translation.override(translation.get_language_from_path(request.path_info) or settings.LANGUAGE_CODE):
        response = HttpResponse(loader.get_template(f"{status}.html").render({}, request), status=status)
        response.headers["Content-Language"] = translation.get_language() or settings.LANGUAGE_CODE
    response.headers["Cache-Control"] = "no-store"
    if away:
        response.headers["Retry-After"] = RETRY_SECONDS
    return response
