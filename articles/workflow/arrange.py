"""Arranging the front page and the fronts of sections: readers see it at once."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.dispatch import Signal
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models import Article, Edition, Front, Slot, User
from articles.workflow.lock import hold
from articles.workflow.log import record
from articles.workflow.refused import Refused

# Sent inside the transaction, with ``front``: whoever follows is undone with it.
arranged = Signal()


class Stale(Refused):
    """Somebody arranged the page in between. ``front`` is how it stands now."""

    def __init__(self, front: Front) -> None:
        when = timezone.localtime(front.arranged_at).strftime("%H:%M")
        sentence = _("%(name)s arranged this page at %(when)s, after you had opened it. Nothing of yours is lost.")
        super().__init__([sentence % {"name": front.arranged_by or "?", "when": when}])
        self.front = front


def obstacles(front: Front, slots: Sequence[Slot], *, at: datetime) -> list[str]:
    """Why the page cannot be arranged like that; empty when it can. Two queries at most."""
    reasons = []
    if len(slots) > front.places or any(slot.position > front.places for slot in slots):
        reasons.append(_("This page has %(number)d places and no more.") % {"number": front.places})
    if len({slot.article_id for slot in slots}) < len(slots) or len({slot.position for slot in slots}) < len(slots):
        reasons.append(_("An article can have one place only, and a place one article."))
    if any(slot.until and slot.until <= at for slot in slots):
        reasons.append(_("The time of a place is over already. Give it a later one, or take the article off the page."))
    wanted = {slot.article_id for slot in slots}
    with_readers = Edition.objects.live().filter(article__in=wanted, language=front.language)
    missing = wanted - set(with_readers.values_list("article_id", flat=True))
    sentence = _("Readers of this page do not have “%(headline)s”, so it cannot have a place on it.")
    rows = Article.objects.filter(pk__in=missing).order_by("pk") if missing else []
    return reasons + [sentence % {"headline": article} for article in rows]


@transaction.atomic
def arrange(front: Front, slots: Sequence[Slot], *, by: User, at: datetime, version: int) -> Front:
    """Make ``slots`` all that is placed on the page; the rest of it fills by itself. Raises Refused.

    ``front`` may be one that nobody arranged before. ``version`` is the version ``by`` began with: if somebody was
    quicker, this raises Stale, and nothing has changed.
    """
    Front.objects.get_or_create(language=front.language, section=front.section)
    front = _locked(front)
    if front.version != version:
        raise Stale(front)
    # Held, so that none of them is withdrawn, with the words of its places, while it is given one.
    hold([slot.article_id for slot in slots])
    if reasons := obstacles(front, slots, at=at):
        raise Refused(reasons)
    before = _codes(front)
    front.slots.all().delete()
    for slot in slots:
        slot.pk, slot.front = None, front
    Slot.objects.bulk_create(slots)
    front.version, front.arranged_at, front.arranged_by = front.version + 1, at, by
    front.save(update_fields=["version", "arranged_at", "arranged_by"])
    _record("arrange", front, before, by=by, at=at)
    arranged.send(Front, front=front)
    return front


def clear_expired(at: datetime) -> list[Front]:
    """Take from all fronts what was placed until then; returns those that changed. Any number of workers may ask.

    The version stays: an editor who has the page open did not miss anything a colleague decided.
    """
    pks = Slot.objects.expired(at).values_list("front", flat=True).distinct()
    return [front for pk in sorted(pks) if (front := _clear(pk, at))]


@transaction.atomic
def _clear(pk: int, at: datetime) -> Front | None:
    front = Front.objects.select_for_update().get(pk=pk)
    before = _codes(front)
    deleted, _by_model = front.slots.filter(until__lte=at).delete()
    if not deleted:
        return None  # another worker did it
    _record("clear_expired", front, before, by=None, at=at)
    arranged.send(Front, front=front)
    return front


def _locked(front: Front) -> Front:
    return Front.objects.select_for_update().get(language=front.language, section=front.section)


def _codes(front: Front) -> list[str]:
    return list(front.slots.order_by("position").values_list("article__code", flat=True))


def _record(verb: str, front: Front, before: list[str], *, by: User | None, at: datetime) -> None:
    detail = {
        "language": front.language,
        "section": front.section.slug if front.section else "",
        "version": front.version,
        "before": before,
        "after": [
            {
                "code": slot.article.code,
                "place": slot.position,
                "pinned": slot.pinned,
                "until": slot.until and slot.until.isoformat(),
                "kicker": slot.kicker,
                "headline": slot.headline,
            }
            for slot in front.slots.select_related("article").order_by("position")
        ],
    }
    record(verb, article=None, by=by, at=at, note=str(front), detail=detail)
