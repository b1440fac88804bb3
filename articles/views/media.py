"""The door to pictures. Readers get renditions of what is public; originals never leave the house."""

import hashlib
from typing import Final

from django.conf import settings
from django.core.files.storage import Storage
from django.http import FileResponse, Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from articles.models import Image
from articles.models.media import RenditionRow

# A browser may keep a picture; what serves many (a CDN) must ask again within seconds, for it may have been withdrawn.
PUBLIC: Final = "public, max-age=3600, s-maxage=10"
PRIVATE: Final = "private, no-store"


@require_safe
def media(request: HttpRequest, code: str, name: str) -> HttpResponseBase:
    """One rendition, such as "wide-960.avif". What a stranger may not see is not found, as if it did not exist."""
    images = Image.objects.filter(code=code)
    image, cached = images.public().first(), PUBLIC
    # Only someone who has a session is asked who they are: readers' answers must not depend on cookies.
    if image is None and settings.SESSION_COOKIE_NAME in request.COOKIES and _may_see_all(request):
        image, cached = images.first(), PRIVATE
    row = _rendition(image, name)
    if image is None or row is None:
        raise Http404
    return _answer(request, image.original.storage, row, cached)


def _may_see_all(request: HttpRequest) -> bool:
    return request.user.is_active and request.user.is_staff and request.user.has_perm("articles.view_image")


def _rendition(image: Image | None, name: str) -> RenditionRow | None:
    rows: list[RenditionRow] = image.renditions if image else []
    return next((row for row in rows if f"{row['ratio']}-{row['width']}.{row['format']}" == name), None)


def _answer(request: HttpRequest, storage: Storage, row: RenditionRow, cached: str) -> HttpResponseBase:
    # A file in the store is never written over: its name stands for its bytes.
    etag = f'"{hashlib.sha256(row["file"].encode()).hexdigest()[:20]}"'
    response: HttpResponseBase | None = get_conditional_response(request, etag=etag)
    if response is None:
        # Pictures are compressed already; without this the middleware would try, and lose the length.
        request.META.pop("HTTP_ACCEPT_ENCODING", None)
        try:
            response = FileResponse(storage.open(row["file"]), content_type=f"image/{row['format']}")
        except FileNotFoundError as error:
            raise Http404 from error
    response.headers["ETag"] = etag
    response.headers["Cache-Control"] = cached
    return response
