"""What programs ask for at addresses that are the same everywhere: robots.txt and security.txt."""

from datetime import UTC, datetime, time, timedelta
from typing import Final

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from articles.page_cache import published_page
from articles.structured_data import absolute

TEXT: Final = "text/plain; charset=utf-8"
# RFC 9116 asks for less than a year; half of one says that somebody still serves this.
SECURITY_FOR: Final = timedelta(days=180)


@published_page
def robots(_request: HttpRequest) -> HttpResponse:
    lines = ["User-agent: *", "Disallow: /admin/", "Disallow: /accounts/", ""]
    lines += [f"Sitemap: {absolute(reverse(name))}" for name in ("sitemap", "sitemap_news")]
    return HttpResponse("\n".join([*lines, ""]), content_type=TEXT)


@require_safe
@cache_control(public=True, max_age=3600)
def security(_request: HttpRequest) -> HttpResponse:
    """Whom to tell of a security hole (RFC 9116), if the operator said so."""
    contact = settings.SECURITY_CONTACT
    if not contact:
        raise Http404
    last_day = timezone.now().astimezone(UTC).date() + SECURITY_FOR
    lines = [
        f"Contact: {contact if contact.startswith('https://') else f'mailto:{contact}'}",
        f"Expires: {datetime.combine(last_day, time(), UTC):%Y-%m-%dT%H:%M:%SZ}",
        f"Preferred-Languages: {', '.join(code for code, _name in settings.LANGUAGES)}",
        f"Canonical: {absolute(reverse('security'))}",
    ]
    return HttpResponse("\n".join([*lines, ""]), content_type=TEXT)
