from datetime import datetime

from django.db import transaction
from django.dispatch import Signal
from django.utils.translation import gettext as _

from articles.models import Article, Edition, Slot, User
from articles.workflow.ledger import append
from articles.workflow.lock import locked
from articles.workflow.log import record
from articles.workflow.refused import Refused

# Sent inside the transaction, with ``article`` and ``edition``: whoever follows is undone with it.
withdrawn = Signal()


def obstacles(article: Article) -> list[str]:
    """Why this article cannot be withdrawn now; empty when it can."""
    return [] if article.live else [_("Readers do not have it, so it cannot be withdrawn.")]


@transaction.atomic
def withdraw(article: Article, *, by: User | None, at: datetime, note: str) -> Edition:
    """Take an article away from readers at once and leave a tombstone that says when and why. Raises Refused.

    ``note`` is the reason as readers will read it. The withdrawal is an edition too, without text, so that the
    ledger tells what readers got at any moment.
    """
    article = locked(article)
    reasons = obstacles(article)
    if not note.strip():
        reasons.append(_("Give readers the reason in a sentence."))
    if reasons:
        raise Refused(reasons)
    last = Edition.objects.get(article=article, live=True)
    Edition.objects.filter(pk=last.pk).update(live=False)
    tombstone = append(
        Edition(
            article=article,
            number=last.number + 1,
            kind=Edition.Kind.WITHDRAWAL,
            note=note,
            code=last.code,
            language=last.language,
            path=last.path,
            slug=last.slug,
            section=last.section,
            translation_group=last.translation_group,
            headline="",
            content={},
            first_published_at=last.first_published_at,
            published_at=at,
            significant_at=at,
            published_by=by,
            live=False,
        )
    )
    # What fronts say of it in words of their own was said of the text that is taken back.
    Slot.objects.filter(article=article).update(kicker="", headline="")
    # An update that was scheduled would bring it back by itself: it has to be planned anew by somebody.
    detail = {"edition": tombstone.number, "unscheduled": article.scheduled_for and article.scheduled_for.isoformat()}
    article.live = False
    article.withdrawn_at = at
    article.withdraw_at = article.scheduled_for = None
    article.save(update_fields=["live", "withdrawn_at", "withdraw_at", "scheduled_for"])
    record("withdraw", article=article, by=by, at=at, note=note, detail=detail)
    withdrawn.send(Article, article=article, edition=tombstone)
    return tombstone
