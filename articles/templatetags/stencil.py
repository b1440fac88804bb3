"""Templates for what a page repeats many times: rendered once with marks where the values belong, then only filled."""

import re
from datetime import date
from functools import lru_cache
from html import escape
from typing import Final

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.formats import date_format
from django.utils.safestring import SafeString

from articles.models.language import active_language

# A handful of templates in three languages, with and without what not every row has.
_KEPT: Final = 512
# Ten years of them.
_DAYS: Final = 4096
# Characters of no alphabet: escaping and every filter for text leave them as they are.
_MARK: Final = re.compile("\ue000([a-z_]+)\ue001")


class Stencil:
    """``pieces`` of the template, alternating with the names of what stands between them."""

    def __init__(self, html: str) -> None:
        self._pieces = _MARK.split(html)

    def filled(self, **values: object) -> str:
        """The text with these values, escaped unless they are safe."""
        pieces = self._pieces.copy()
        for place in range(1, len(pieces), 2):
            value = values[pieces[place]]
            pieces[place] = value if isinstance(value, SafeString) else escape(str(value))
        return "".join(pieces)


def stencil(template: str, *names: str) -> Stencil:
    """A template in the language of the page, with places for values of these names; of no other name it has one."""
    make = _made.__wrapped__ if settings.DEBUG else _made
    return make(template, active_language(), names)


@lru_cache(_KEPT)
def _made(template: str, language: str, names: tuple[str, ...]) -> Stencil:
    with translation.override(language):
        return Stencil(render_to_string(template, {name: f"\ue000{name}\ue001" for name in names}))


@lru_cache(_DAYS)
def written_day(day: date, _language: str) -> str:
    """A day in words, as the language of the page has it."""
    return date_format(day, "DATE_FORMAT")
