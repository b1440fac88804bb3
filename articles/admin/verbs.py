"""The verbs of the desk as pages: a question in sentences, what stands in the way, one button."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from articles.admin import verb_forms as forms
from articles.models import Article
from articles.workflow import approve, publish, recover, schedule, send_back, submit, trash, unschedule, withdraw
from articles.workflow import plan as planning

Words = str | Promise


@dataclass(frozen=True)
class Verb:
    """One page. ``perform`` is the verb itself, called with by, at and what the form asked.

    ``fits`` says whether a button makes sense at all, so that nobody is offered to recover what is in no trash.
    """

    name: str
    title: Words
    button: Words
    done: Words
    perform: Callable[..., Any]
    obstacles: Callable[[Article, datetime], list[str]]
    fits: Callable[[Article], bool]
    form: type[forms.VerbForm] = forms.VerbForm
    checks: bool = False
    danger: bool = False
    primary: bool = False
    in_rail: bool = field(default=True, kw_only=True)

    @property
    def template(self) -> str:
        return f"admin/articles/article/confirm_{self.name}.html"

    @property
    def url_name(self) -> str:
        return f"admin:articles_article_{self.name}"


def _whenever(obstacles: Callable[[Article], list[str]]) -> Callable[[Article, datetime], list[str]]:
    """The obstacles of a verb that does not ask what time it is."""
    return lambda article, _at: obstacles(article)


def _state(article: Article) -> str:
    return str(article.workflow_state)


def _publish_obstacles(article: Article, at: datetime) -> list[str]:
    """As if the kind of change were chosen and a note written: the form asks for both."""
    kind = "silent" if article.published_at else ""
    return publish.obstacles(article, at=at, kind=kind)


def _schedule_obstacles(article: Article, at: datetime) -> list[str]:
    """What no date can heal; the date itself, and the embargo, are judged when it is given."""
    moment = article.embargo_until or at
    return publish.obstacles(article, at=max(moment, at), kind="silent" if article.published_at else "")


_DRAFT, _REVIEW = Article.WorkflowState.DRAFT, Article.WorkflowState.IN_REVIEW

_ALL = (
    Verb(
        "submit",
        _("Hand in for review"),
        _("Hand in"),
        _("Handed in. It stands with what waits for review."),
        submit.submit,
        _whenever(submit.obstacles),
        lambda article: not article.trashed_at and _state(article) == _DRAFT and not article.live,
        form=forms.ReviewForm,
    ),
    Verb(
        "approve",
        _("Approve"),
        _("Approve"),
        _("Approved. It can be published as it is."),
        approve.approve,
        _whenever(approve.obstacles),
        lambda article: not article.trashed_at and _state(article) == _REVIEW,
        form=forms.ReviewForm,
    ),
    Verb(
        "send_back",
        _("Send back"),
        _("Send back"),
        _("Sent back. The author finds your note."),
        send_back.send_back,
        _whenever(send_back.obstacles),
        lambda article: not article.trashed_at and _state(article) == _REVIEW,
        form=forms.SendBackForm,
    ),
    Verb(
        "publish",
        _("Publish"),
        _("Publish now"),
        _("Published. Readers have it now."),
        publish.publish,
        _publish_obstacles,
        lambda article: not article.trashed_at and (not article.live or article.has_newer_draft),
        form=forms.PublishForm,
        checks=True,
        primary=True,
    ),
    Verb(
        "schedule",
        _("Schedule"),
        _("Schedule"),
        _("Scheduled. It appears by itself."),
        schedule.schedule,
        _schedule_obstacles,
        lambda article: not article.trashed_at and (not article.live or article.has_newer_draft),
        form=forms.ScheduleForm,
        checks=True,
    ),
    Verb(
        "unschedule",
        _("Take off the schedule"),
        _("Take off"),
        _("Taken off the schedule. It will not appear by itself."),
        unschedule.unschedule,
        _whenever(unschedule.obstacles),
        lambda article: article.scheduled_for is not None,
    ),
    Verb(
        "plan",
        _("Embargo and end date"),
        _("Keep these dates"),
        _("The dates are kept."),
        planning.plan,
        _whenever(planning.obstacles),
        lambda article: not article.trashed_at,
        form=forms.PlanForm,
    ),
    Verb(
        "withdraw",
        _("Withdraw"),
        _("Withdraw now"),
        _("Withdrawn. Readers find your reason in its place."),
        withdraw.withdraw,
        _whenever(withdraw.obstacles),
        lambda article: article.live,
        form=forms.WithdrawForm,
        danger=True,
    ),
    Verb(
        "trash",
        _("Put into the trash"),
        _("Into the trash"),
        _("It is in the trash and can be taken out again."),
        trash.trash,
        _whenever(trash.obstacles),
        lambda article: not article.trashed_at and not article.published_at,
        danger=True,
    ),
    Verb(
        "recover",
        _("Take out of the trash"),
        _("Take out"),
        _("Taken out of the trash."),
        recover.recover,
        _whenever(recover.obstacles),
        lambda article: article.trashed_at is not None,
        primary=True,
    ),
)
VERBS = {verb.name: verb for verb in _ALL}
