"""What stands around every page, so it is kept like one: sections with something live, the pages of the house, and
whether there are dossiers."""

import json
import time
from dataclasses import asdict, dataclass
from functools import lru_cache
from typing import Any, Final

from django.conf import settings
from django.core.cache import cache
from django.db.models import Exists, OuterRef

from articles.models import DossierEdition, Edition, PageEdition, Section
from articles.models.language import active_language
from articles.page_cache.address import build
from articles.page_cache.page import Page
from articles.page_cache.showing import EVERYTHING, contains, page_being_rendered
from articles.page_cache.store import StoreFault, note, opened

# Without the page cache each process keeps it for itself, and only for a moment: nobody tells it of changes.
SECONDS: Final = 5
AROUND: Final = "navigation"
_AN_HOUR: Final = 3600


@dataclass(frozen=True, slots=True)
class Entry:
    """One section of the navigation, and the languages in which it has something live."""

    pk: int
    slug: str
    names: dict[str, str]
    languages: frozenset[str]

    def __str__(self) -> str:
        return self.names[active_language()]


@dataclass(frozen=True, slots=True)
class HousePage:
    """A page that the house fills, such as the imprint, in the language of its text."""

    slot: str
    language: str
    title: str
    path: str


@dataclass(frozen=True, slots=True)
class Around:
    sections: tuple[Entry, ...]
    pages: tuple[HousePage, ...]
    dossiers: frozenset[str]


def navigation() -> tuple[Entry, ...]:
    """The sections that have something live, in their order."""
    return _around().sections


def house_pages() -> tuple[HousePage, ...]:
    """The pages of the house that readers have, in every language."""
    return _around().pages


def dossier_languages() -> frozenset[str]:
    """The languages in which readers have a dossier."""
    return _around().dossiers


def _around() -> Around:
    """Asked for once a page: its head and its foot must not speak of different moments."""
    page = page_being_rendered()
    if not isinstance(page.around, Around):
        contains(AROUND)
        page.around = _kept() if settings.PAGE_CACHE else _kept_for_a_moment()
    return page.around


def _kept_for_a_moment() -> Around:
    kept: Around | None = cache.get(AROUND)
    if kept is None:
        kept = _read()
        cache.set(AROUND, kept, SECONDS)
    return kept


def _kept() -> Around:
    """As the store has it. A page rendered from it is not kept if it was forgotten meanwhile, for it names the key."""
    store, now = opened(), time.time()
    address = f"{build()} navigation"
    try:
        if page := store.find(address, gzipped=False):
            return _unpacked(page.body)
        ticket = store.begin(address, SECONDS)
    except StoreFault as fault:
        note(fault)
        return _read()
    around = _read()
    if ticket is not None:
        body = json.dumps(asdict(around), default=sorted).encode()
        page = Page("200 OK", [], "", now, now + _AN_HOUR, now + _AN_HOUR, body)
        try:
            store.keep(ticket, page, frozenset({AROUND, EVERYTHING}), invented=False)
        except StoreFault as fault:
            note(fault)
    return around


@lru_cache(maxsize=2)
def _unpacked(body: bytes) -> Around:
    kept = json.loads(body)
    sections = (Entry(row["pk"], row["slug"], row["names"], frozenset(row["languages"])) for row in kept["sections"])
    pages = tuple(HousePage(**row) for row in kept["pages"])
    return Around(tuple(sections), pages, frozenset(kept["dossiers"]))


def _read() -> Around:
    codes = [code for code, _name in settings.LANGUAGES]
    sections, pages = _sections(codes), PageEdition.objects.live().defer("html").order_by("pk")
    return Around(
        sections=tuple(
            Entry(
                pk=section.pk,
                slug=section.slug,
                names={code: section.name_in(code) for code in codes},
                languages=frozenset(code for code in codes if getattr(section, f"has_{code}")),
            )
            for section in sections
        ),
        pages=tuple(HousePage(row.slot, row.language, row.title, row.get_absolute_url()) for row in pages),
        dossiers=frozenset(code for section in sections[:1] for code in codes if getattr(section, f"dossier_{code}")),
    )


def _sections(codes: list[str]) -> list[Section]:
    """Those with something live; each row also says in which languages there is a dossier, which saves a query."""
    live = Edition.objects.live().filter(section=OuterRef("pk"))
    asked: dict[str, Any] = {f"has_{code}": Exists(live.filter(language=code)) for code in codes}
    asked |= {f"dossier_{code}": Exists(DossierEdition.objects.live().filter(language=code)) for code in codes}
    return list(Section.objects.public().annotate(**asked))
