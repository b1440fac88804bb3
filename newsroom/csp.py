"""Content-Security-Policy, with Django 6's setting name (SECURE_CSP), so that moving there is a deletion.

A page that needs a nonce or a hash asks for it while it renders (``request.csp.nonce``,
``request.csp.allow("style-src", "'sha256-…'")``); pages that ask for nothing stay cacheable.
"""

import secrets
from collections.abc import Callable
from typing import TypeAlias

from django.conf import settings
from django.http import HttpRequest, HttpResponse

Sources: TypeAlias = dict[str, list[str]]


class Policy:
    """The policy of one response: the house's sources plus what its page asked for."""

    def __init__(self, base: Sources) -> None:
        self._sources = {directive: list(sources) for directive, sources in base.items()}
        self._nonce = ""

    @property
    def nonce(self) -> str:
        """A nonce for scripts, made when first asked for; a page that has one must not be cached."""
        if not self._nonce:
            self._nonce = secrets.token_urlsafe(16)
            self.allow("script-src", f"'nonce-{self._nonce}'")
        return self._nonce

    def allow(self, directive: str, source: str) -> None:
        sources = self._sources.setdefault(directive, ["'self'"])
        if source not in sources:
            sources.append(source)

    def __str__(self) -> str:
        return "; ".join(" ".join([directive, *sources]) for directive, sources in self._sources.items())


def middleware(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    def with_policy(request: HttpRequest) -> HttpResponse:
        policy = Policy(settings.SECURE_CSP)
        request.csp = policy  # type: ignore[attr-defined]
        response = get_response(request)
        response.headers.setdefault("Content-Security-Policy", str(policy))
        return response

    return with_policy
