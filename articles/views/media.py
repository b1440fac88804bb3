"""The door to pictures, for readers and the desk. Originals never leave the house."""

import hashlib
from typing import Final

from django.conf import settings
from django.core.files.storage import Storage
from django.http import FileResponse, Http404, HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from articles.imaging.renditions import WHOLE
from articles.models import Image
from articles.models.media import RenditionRow

# A browser may keep a picture; what serves many (a CDN) must ask again within seconds, for it may have been withdrawn.
BROWSER_SECONDS: Final = 3600
SHARED_SECONDS: Final = 10
PRIVATE: Final = "private, no-store"


@require_safe
def media(request: HttpRequest, code: str, name: str, mark: str = "") -> HttpResponseBase:
    """One rendition, such as "wide-960.avif". What a stranger may not see is not found, as if it did not exist.

    ``mark`` says around which point it was cropped; with another one, or none, the answer leads to today's crop.
    """
    images = Image.objects.filter(code=code)
    image = images.public().first()
    row = _rendition(image, name)
    is_public = row is not None and row["ratio"] != WHOLE
    # Only someone who has a session is asked who they are: readers' answers must not depend on cookies.
    if not is_public and settings.SESSION_COOKIE_NAME in request.COOKIES and _may_see_all(request):
        image = images.first()
        row = _rendition(image, name)
    elif not is_public:
        row = None
    if image is None or row is None:
        raise Http404
    cached = _public(image) if is_public else PRIVATE
    if mark != image.mark:
        response: HttpResponseBase = HttpResponseRedirect(image.rendition_url(row))
        response.headers["Cache-Control"] = cached
        return response
    return _answer(request, image.original.storage, row, cached)


def _may_see_all(request: HttpRequest) -> bool:
    return request.user.is_active and request.user.is_staff and request.user.has_perm("articles.view_image")


def _rendition(image: Image | None, name: str) -> RenditionRow | None:
    rows: list[RenditionRow] = image.renditions if image else []
    return next((row for row in rows if f"{row['ratio']}-{row['width']}.{row['format']}" == name), None)


def _public(image: Image) -> str:
    """How long it may be kept: never longer than its rights last."""
    left = BROWSER_SECONDS
    if image.rights_expire_at:
        left = max(0, min(left, int((image.rights_expire_at - timezone.now()).total_seconds())))
    return f"public, max-age={left}, s-maxage={min(left, SHARED_SECONDS)}"


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
