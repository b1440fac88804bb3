from datetime import datetime

from django.db import transaction
from django.dispatch import Signal
from django.utils.translation import gettext as _

from articles.models import Dossier, DossierEdition, DossierEditionArticle, DossierEntry, Edition, User
from articles.workflow.lock import hold
from articles.workflow.log import record
from articles.workflow.numbered import give, locked_copy, refuse_if
from articles.workflow.save_dossier import unfit

# Sent inside the transaction, after readers got or lost a dossier: with ``dossier``, and the keys of the ``articles``
# that it names now or named until now.
dossier_changed = Signal()


def obstacles(dossier: Dossier) -> list[str]:
    """Why readers cannot get this dossier as it is saved; empty when they can."""
    reasons = []
    if not dossier.title.strip():
        reasons.append(_("The dossier has no title."))
    if not dossier.introduction.strip():
        reasons.append(_("The dossier has no introduction."))
    reasons += unfit(dossier.sources)
    entries = list(dossier.entries.select_related("article").order_by("position", "pk"))
    if not entries:
        reasons.append(_("The dossier has no articles."))
    live = Edition.objects.live().filter(article__in=[entry.article_id for entry in entries])
    languages = dict(live.values_list("article", "language"))
    if entries and not languages:
        reasons.append(_("Readers can read none of its articles yet."))
    reasons += [
        _("“%(headline)s” is not in the language of the dossier.") % {"headline": entry.article}
        for entry in entries
        if languages.get(entry.article_id, entry.article.language) != dossier.language
    ]
    if not dossier.has_newer_draft:
        reasons.append(_("Readers have the dossier already, just as it is saved."))
    return reasons


@transaction.atomic
def publish_dossier(dossier: Dossier, *, by: User | None, at: datetime, version: int | None = None) -> DossierEdition:
    """Give readers a dossier as it is saved; the edition before it is kept. Raises Refused.

    Of an article that is withdrawn at this moment it says nothing: it keeps its place, and not its line.

    ``version`` is the saved dossier that somebody looked at when they decided this.
    """
    dossier = locked_copy(dossier)
    before = named_until_now(dossier)
    hold(before.union(dossier.entries.values_list("article", flat=True)))
    refuse_if(obstacles(dossier), dossier, version)
    edition = _given(dossier, by=by, at=at)
    detail = {"dossier": dossier.pk, "edition": edition.number}
    record("publish_dossier", article=None, by=by, at=at, note=edition.title, detail=detail)
    dossier_changed.send(Dossier, dossier=dossier, articles=before | edition.articles().keys())
    return edition


def named_until_now(dossier: Dossier) -> frozenset[int]:
    """The keys of the articles that readers find in it."""
    live = DossierEdition.objects.live().filter(dossier=dossier).first()
    return frozenset(live.articles() if live else ())


def _given(dossier: Dossier, *, by: User | None, at: datetime) -> DossierEdition:
    entries = list(DossierEntry.objects.filter(dossier=dossier).select_related("article").order_by("position", "pk"))
    edition: DossierEdition = give(
        dossier,
        by=by,
        at=at,
        slug=dossier.slug,
        introduction=dossier.introduction.strip(),
        entries=[
            {"article": entry.article_id, "line": "" if entry.article.withdrawn_at else entry.line} for entry in entries
        ],
        sources=dossier.sources,
    )
    DossierEditionArticle.objects.bulk_create(
        DossierEditionArticle(edition=edition, article_id=entry.article_id) for entry in entries
    )
    return edition
