"""The only way to become public: the form, the schedule, the command line and imports all come through here."""

from datetime import datetime

from django.db import transaction
from django.dispatch import Signal
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.checks.article import check_article
from articles.models import Article, Edition, User
from articles.text.slugs import slug
from articles.workflow.compose import compose, parts
from articles.workflow.ledger import append
from articles.workflow.lock import locked
from articles.workflow.log import record
from articles.workflow.refused import Refused

# Sent inside the transaction, with ``article`` and ``edition``: whoever follows is undone with it.
published = Signal()

UPDATE_KINDS = (Edition.Kind.SILENT, Edition.Kind.UPDATE, Edition.Kind.CORRECTION)


def obstacles(article: Article, *, at: datetime, kind: str = "", note: str = "") -> list[str]:
    """Why the working copy cannot be published at that moment, checks aside; empty when it can."""
    reasons = []
    if article.trashed_at:
        reasons.append(_("It is in the trash. Take it out first."))
    if not article.headline.strip():
        reasons.append(_("It has no headline."))
    if not article.section:
        reasons.append(_("It has no section. Choose where it appears."))
    if not article.body.strip() and not article.teaser.strip():
        reasons.append(_("It has neither teaser nor text."))
    if article.embargo_until and at < article.embargo_until:
        until = timezone.localtime(article.embargo_until)
        reasons.append(_("It is under embargo until %(when)s.") % {"when": until.strftime("%d.%m.%Y %H:%M")})
    if article.withdraw_at and article.withdraw_at <= at:
        reasons.append(_("Its planned withdrawal lies before that moment. Change that date first."))
    if article.published_at and kind not in UPDATE_KINDS:
        reasons.append(_("Readers have it already: say whether this is a silent fix, an update or a correction."))
    if not article.published_at and kind not in ("", Edition.Kind.FIRST):
        reasons.append(_("It was never published, so there is nothing to update or correct."))
    if kind == Edition.Kind.CORRECTION and not note.strip():
        reasons.append(_("A correction needs a note that tells readers what was wrong."))
    return reasons


def blocking_findings(article: Article) -> list[str]:
    """The sentences of those desk checks that stop a publication, but what ``obstacles`` says already."""
    findings = check_article(article)
    return [f.message for f in findings if f.severity == "block" and f.code != "headline_missing"]


@transaction.atomic
def publish(
    article: Article,
    *,
    by: User | None,
    at: datetime,
    kind: str = "",
    note: str = "",
    override: str = "",
    after: int | None = None,
) -> Edition:
    """Make the working copy the live edition. Raises Refused.

    ``kind`` is empty or "first" for the first publication, else "silent", "update" or "correction" (with a ``note``
    for readers). ``override`` is the reason for publishing in spite of blocking checks; whether ``by`` may do so is
    asked at the edge. ``after`` is the number of the edition that was the last one (0 for none) when somebody decided
    this: a second click, or a colleague who was quicker, makes no edition more.
    """
    article = locked(article)
    last = article.last_edition
    reasons = obstacles(article, at=at, kind=kind, note=note)
    if after is not None and after != (last.number if last else 0):
        reasons = [_("Somebody published it since you opened this page. Look at it again, then decide.")]
    if not override.strip():
        reasons += blocking_findings(article)
    if reasons:
        raise Refused(reasons)
    if not article.slug:
        article.slug = slug(article.headline) or "article"
    Edition.objects.filter(article=article, live=True).update(live=False)
    edition = append(_edition(article, last, by=by, at=at, kind=kind or Edition.Kind.FIRST, note=note))
    for row in parts(edition):
        row.save(force_insert=True)
    article.live = True
    article.published_at = edition.first_published_at
    article.withdrawn_at = None
    article.scheduled_for = None
    article.schedule_failure = ""
    article.workflow_state = Article.WorkflowState.APPROVED
    article.published_version = article.version
    article.save()
    detail = {"edition": edition.number, "kind": edition.kind, "override": override}
    record("publish", article=article, by=by, at=at, note=note, detail=detail)
    published.send(Article, article=article, edition=edition)
    return edition


def _edition(article: Article, last: Edition | None, *, by: User | None, at: datetime, kind: str, note: str) -> Edition:
    content, html, words = compose(article)
    return Edition(
        article=article,
        number=last.number + 1 if last else 1,
        kind=kind,
        note=note,
        code=article.code,
        language=article.language,
        path=article.get_absolute_url(),
        slug=article.slug,
        section=article.section,
        translation_group=article.translation_group,
        kicker=article.kicker,
        headline=article.headline,
        teaser=article.teaser,
        lead_image=article.lead_image,
        html=html,
        content=content,
        words=words,
        first_published_at=last.first_published_at if last else at,
        published_at=at,
        significant_at=last.significant_at if last and kind == Edition.Kind.SILENT else at,
        published_by=by,
        live=True,
    )
