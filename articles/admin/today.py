"""What the desk has to know when it comes in: what waits, what goes out next, what is not finished."""

from dataclasses import dataclass
from typing import Any

from django.db.models import F, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from articles import rights
from articles.models import Article, User

MOST_SHOWN = 8


@dataclass(frozen=True)
class Pile:
    """One list of the start page. ``query`` leads to all of it in the list of articles."""

    name: str
    title: str | Promise
    empty: str | Promise
    articles: list[Article]
    more: bool
    query: str


def today(user: User) -> dict[str, Any]:
    """The piles this user can do something with, most urgent first."""
    if not rights.has(user, "view_article"):
        return {"piles": [], "may_write": False}
    here = Article.objects.not_trashed().select_related("section", "saved_by", "created_by")
    failed = here.exclude(schedule_failure="").order_by("-saved_at", "-pk")
    mine = here.filter(created_by=user, published_at=None).exclude(workflow_state=Article.WorkflowState.IN_REVIEW)
    review = here.filter(workflow_state=Article.WorkflowState.IN_REVIEW).order_by("saved_at", "pk")
    scheduled = here.exclude(scheduled_for=None).order_by("scheduled_for", "pk")
    newer = here.filter(live=True).exclude(version=F("published_version")).order_by("-saved_at", "-pk")
    piles = [
        _pile("failed", _("Could not be published as planned"), "", failed, "state=draft"),
        _pile("review", _("Waits for review"), _("Nothing waits for review."), review, "state=in_review"),
        _pile(
            "mine", _("My drafts"), _("No draft of yours is open."), mine.order_by("-saved_at", "-pk"), "state=draft"
        ),
        _pile("scheduled", _("Goes out next"), _("Nothing is scheduled."), scheduled, "state=scheduled"),
        _pile("newer", _("Live, changed since"), _("What readers have is what the desk has."), newer, "state=newer"),
    ]
    if rights.has(user, "file_article"):
        unfiled = here.unfiled().order_by("-published_at", "-pk")
        piles.append(_pile("unfiled", _("Live, not filed"), _("Everything live is filed."), unfiled, "state=live"))
    may_write = rights.has(user, "add_article")
    return {
        "piles": [pile for pile in piles if pile.articles or (pile.empty and (pile.name != "mine" or may_write))],
        "may_write": may_write,
        "may_arrange": rights.may_arrange(user),
    }


def _pile(name: str, title: Any, empty: Any, rows: QuerySet[Article], query: str) -> Pile:
    shown = list(rows[: MOST_SHOWN + 1])
    return Pile(name, title, empty, shown[:MOST_SHOWN], len(shown) > MOST_SHOWN, query)
