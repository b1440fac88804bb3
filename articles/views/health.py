"""Whether the site is alive, and whether it is fit to be sent readers."""

from datetime import timedelta
from typing import Final

from django.db import Error
from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from articles.models import Heartbeat

YOUNG: Final = timedelta(seconds=30)


@never_cache
@require_safe
def live(_request: HttpRequest) -> JsonResponse:
    """The process answers. Asks nothing of the database, so that its failure does not restart good processes."""
    return JsonResponse({"status": "ok"})


@never_cache
@require_safe
def ready(_request: HttpRequest) -> JsonResponse:
    """200 if the database answers and a worker was heard of in the last 30 seconds; else 503 and which of both."""
    now = timezone.now()
    try:
        heard = Heartbeat.objects.filter(at__gt=now - YOUNG).exists()
    except Error:
        return JsonResponse({"status": "unavailable", "database": "no answer", "worker": "unknown"}, status=503)
    if not heard:
        return JsonResponse({"status": "unavailable", "database": "ok", "worker": "not heard of"}, status=503)
    return JsonResponse({"status": "ok", "database": "ok", "worker": "ok"})
