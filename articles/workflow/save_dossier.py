from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypedDict

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from articles.models import Dossier, DossierEntry, User
from articles.text.links import is_web_address
from articles.text.slugs import slug
from articles.workflow import numbered
from articles.workflow.log import record
from articles.workflow.refused import Refused

_LONGEST_SLUG = 70


@dataclass(frozen=True, slots=True)
class Chosen:
    """An article, by its key, and why it belongs to the dossier."""

    article: int
    line: str = ""


class Elsewhere(TypedDict):
    """A page of another house."""

    title: str
    url: str


def unfit(sources: Sequence[Elsewhere]) -> list[str]:
    """Why readers cannot be sent to these pages; empty when they can."""
    sentence = _("“%(address)s” is no address of a page. Give one that begins with https:// or http://.")
    return [sentence % {"address": source["url"]} for source in sources if not is_web_address(source["url"])]


@transaction.atomic
def save_dossier(
    dossier: Dossier,
    entries: Sequence[Chosen],
    sources: Sequence[Elsewhere],
    *,
    by: User | None,
    at: datetime,
    version: int | None = None,
) -> Dossier:
    """Keep a dossier with its entries in this order, an article once; readers see nothing of it. Raises Refused.

    ``version`` is the one the curator began with, if it is not that of ``dossier``.
    """
    if reasons := unfit(sources):
        raise Refused(reasons)
    dossier.sources = [dict(source) for source in sources]
    _keep(dossier, by=by, at=at, version=version)
    chosen = {entry.article: entry for entry in reversed(entries)}  # of one that is named twice, the first place counts
    kept = [entry for entry in entries if chosen[entry.article] is entry]
    dossier.entries.all().delete()
    DossierEntry.objects.bulk_create(
        DossierEntry(dossier=dossier, article_id=entry.article, position=position, line=entry.line)
        for position, entry in enumerate(kept, 1)
    )
    detail = {"dossier": dossier.pk, "version": dossier.version, "articles": [entry.article for entry in kept]}
    record("save_dossier", article=None, by=by, at=at, note=dossier.title, detail=detail)
    return dossier


def _keep(dossier: Dossier, *, by: User | None, at: datetime, version: int | None) -> None:
    """Save its row; of two new ones that want an address in the same moment, the slower gets another."""
    wanted = dossier.slug or slug(dossier.title, max_length=_LONGEST_SLUG) or "dossier"
    while True:
        if new := dossier._state.adding:
            dossier.slug = _free(wanted, dossier.language)
        try:
            with transaction.atomic():
                numbered.save(dossier, "title", "introduction", "sources", by=by, at=at, version=version)
            return
        except IntegrityError:
            if not new or _free(wanted, dossier.language) == dossier.slug:
                raise


def _free(wanted: str, language: str) -> str:
    """The wanted address, or one with a number, that no dossier in this language has yet."""
    base = wanted[:_LONGEST_SLUG]
    taken = set(Dossier.objects.filter(language=language, slug__startswith=base).values_list("slug", flat=True))
    numbers = range(2, len(taken) + 3)
    return next(s for s in (wanted, *(f"{base}-{n}" for n in numbers)) if s not in taken)
