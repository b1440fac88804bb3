import logging
from collections.abc import Iterator
from datetime import datetime

from django.conf import settings
from django.db import OperationalError, connection, transaction
from django.utils import translation
from django.utils.translation import gettext as _

from articles.models import Article, Front
from articles.workflow.arrange import clear_expired
from articles.workflow.publish import publish
from articles.workflow.refused import Refused
from articles.workflow.unschedule import unschedule
from articles.workflow.withdraw import withdraw

logger = logging.getLogger(__name__)


def run_due(now: datetime) -> Iterator[tuple[str, Article | Front]]:
    """Publish and withdraw what is due by ``now``, and clear the places on fronts whose time is over.

    Yields ("published" | "withdrawn" | "refused", article) and ("cleared", front).

    Any number of workers may call it at once: each article is taken under a lock and asked again whether it is
    still due, so each act happens exactly once. One article that cannot be published never holds up the others.
    """
    with translation.override(settings.LANGUAGE_CODE):
        for pk in list(Article.objects.due(now).order_by("scheduled_for", "pk").values_list("pk", flat=True)):
            try:
                with transaction.atomic():
                    done = _run_one(pk, now)
            except OperationalError:
                raise  # the database is away, not the article at fault
            except Exception:
                logger.exception("Article %s is due, but cannot be published or withdrawn", pk)
                done = _give_up(pk, now)
            if done is not None:
                yield done
        for front in clear_expired(now):
            yield "cleared", front


def _give_up(pk: int, now: datetime) -> tuple[str, Article] | None:
    """Take an article with an unexpected fault off the schedule, so that it is tried by people and not for ever."""
    with transaction.atomic():
        article = Article.objects.due(now).filter(pk=pk).exclude(scheduled_for=None).first()
        if article is None:
            return None
        failure = _("Something unexpected went wrong. The server's log says what; please tell an administrator.")
        unschedule(article, by=None, at=now, failure=failure)
        return "refused", article


def _run_one(pk: int, now: datetime) -> tuple[str, Article] | None:
    skip = connection.features.has_select_for_update_skip_locked
    article = Article.objects.due(now).select_for_update(skip_locked=skip).filter(pk=pk).first()
    if article is None:
        return None  # another worker has it, or did it
    if article.live and article.withdraw_at and article.withdraw_at <= now:
        withdraw(article, by=None, at=now, note=_("Withdrawn as planned."))
        return "withdrawn", article
    try:
        with transaction.atomic():
            publish(
                article,
                by=article.scheduled_by,
                at=now,
                kind=article.scheduled_kind,
                note=article.scheduled_note,
                override=article.schedule_override,
            )
    except Refused as refusal:
        unschedule(article, by=None, at=now, failure=str(refusal))
        return "refused", article
    return "published", article
