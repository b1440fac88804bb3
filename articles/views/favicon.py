"""The paper's sign at the address where browsers and feed readers look for it, whatever a page says."""

from pathlib import Path
from typing import Final

from django.contrib.staticfiles import finders
from django.http import FileResponse, HttpRequest
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

WEEK: Final = 7 * 24 * 60 * 60


@require_safe
@cache_control(public=True, max_age=WEEK)
def favicon(_request: HttpRequest) -> FileResponse:
    return FileResponse(Path(str(finders.find("img/favicon.ico"))).open("rb"), content_type="image/x-icon")
