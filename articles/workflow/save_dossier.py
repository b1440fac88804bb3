from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypedDict

from django.db import transaction

from articles.models import Dossier, DossierEntry, User
from articles.text.slugs import slug
from articles.workflow import numbered
from articles.workflow.log import record

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


@transaction.atomic
def save_dossier(
    dossier: Dossier, entries: Sequence[Chosen], sources: Sequence[Elsewhere], *, by: User | None, at: datetime
) -> Dossier:
    """Keep a dossier with its entries in this order, an article once; readers see nothing of it."""
    dossier.slug = dossier.slug or free_slug(dossier)
    dossier.sources = [dict(source) for source in sources]
    numbered.save(dossier, "title", "introduction", "sources", by=by, at=at)
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


def free_slug(dossier: Dossier) -> str:
    """An address that no dossier in this language has yet: the title, or the title with a number."""
    base = slug(dossier.title, max_length=_LONGEST_SLUG) or "dossier"
    others = Dossier.objects.filter(language=dossier.language, slug__startswith=base)
    taken = set(others.values_list("slug", flat=True))
    return next(s for n in range(1, len(taken) + 2) if (s := base if n == 1 else f"{base}-{n}") not in taken)
