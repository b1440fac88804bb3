from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from articles.models import Dossier, DossierEdition, User
from articles.workflow.log import record
from articles.workflow.publish_dossier import dossier_changed, named_until_now
from articles.workflow.refused import Refused


def obstacles(dossier: Dossier) -> list[str]:
    """Why readers cannot lose this dossier now; empty when they can."""
    return [] if dossier.live else [_("Readers do not have the dossier, so it cannot be withdrawn.")]


@transaction.atomic
def withdraw_dossier(dossier: Dossier, *, by: User | None, at: datetime, version: int | None = None) -> Dossier:
    """Take a dossier away from readers; its articles stay, and its editions are kept for the desk. Raises Refused.

    ``version`` is the saved dossier that somebody looked at when they decided this.
    """
    dossier = Dossier.objects.select_for_update().get(pk=dossier.pk)
    reasons = obstacles(dossier)
    if version is not None and version != dossier.version:
        reasons = [_("Somebody saved it since you opened this page. Look at it again, then decide.")]
    if reasons:
        raise Refused(reasons)
    articles = named_until_now(dossier)
    DossierEdition.objects.filter(dossier=dossier, live=True).update(live=False)
    dossier.live = False
    dossier.save(update_fields=["live"])
    record("withdraw_dossier", article=None, by=by, at=at, note=dossier.title, detail={"dossier": dossier.pk})
    dossier_changed.send(Dossier, dossier=dossier, articles=articles)
    return dossier
