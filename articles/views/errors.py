"""What readers get when there is nothing to get. None of these pages says what it was asked for."""

from django.http import HttpRequest, HttpResponse, HttpResponseServerError
from django.shortcuts import render
from django.template import loader
from django.utils.cache import patch_cache_control


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001  (Django hands it over)
    return _page(request, 404)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    return _page(request, 400)


def _page(request: HttpRequest, status: int) -> HttpResponse:
    response = render(request, f"{status}.html", status=status)
    patch_cache_control(response, public=True, max_age=0)
    return response


def server_error(request: HttpRequest) -> HttpResponse:
    """Asks nothing of the database or the cache: either may be what is broken."""
    response = HttpResponseServerError(loader.get_template("500.html").render({}, request))
    response.headers["Cache-Control"] = "no-store"
    return response
