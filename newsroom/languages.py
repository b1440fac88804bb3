"""Which language a page speaks: readers say it by the address, people at the desk by their account."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation

DESK = ("/admin/", "/accounts/")


def middleware(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Never by cookie or Accept-Language for readers: one address must show one page to everybody."""

    def in_language(request: HttpRequest) -> HttpResponse:
        language = translation.get_language_from_path(request.path_info) or settings.LANGUAGE_CODE
        if request.path_info.startswith(DESK):
            user = getattr(request, "user", None)
            if user is not None and user.is_authenticated:
                language = user.language or settings.LANGUAGE_CODE
            else:
                language = translation.get_language_from_request(request)
        translation.activate(language)
        response = get_response(request)
        response.headers.setdefault("Content-Language", translation.get_language() or language)
        return response

    return in_language
