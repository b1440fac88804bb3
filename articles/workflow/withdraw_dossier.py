from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from articles.models import Dossier, User
from articles.workflow.log import record
from articles.workflow.numbered import locked_copy, refuse_if, take_back
from articles.workflow.publish_dossier import dossier_changed, named_until_now


def obstacles(dossier: Dossier) -> list[str]:
    """Why readers cannot lose this dossier now; empty when they can."""
    return [] if dossier.live else [_("Readers do not have the dossier, so it cannot be withdrawn.")]


@transaction.atomic
def withdraw_dossier(dossier: Dossier, *, by: User | None, at: datetime, version: int | None = None) -> Dossier:
    """Take a dossier away from readers; its articles stay, and its editions are kept for the desk. Raises Refused.

    ``version`` is the saved dossier that somebody looked at when they decided this.
    """
    dossier = locked_copy(dossier)
    refuse_if(obstacles(dossier), dossier, version)
    articles = named_until_now(dossier)
    take_back(dossier)
    record("withdraw_dossier", article=None, by=by, at=at, note=dossier.title, detail={"dossier": dossier.pk})
    dossier_changed.send(Dossier, dossier=dossier, articles=articles)
    return dossier
