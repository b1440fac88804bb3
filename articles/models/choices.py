"""Choices that may grow are given to fields as functions, so that a new one needs no migration."""

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

Choices: TypeAlias = "list[tuple[str, str | _StrPromise]]"
