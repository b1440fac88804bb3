from datetime import datetime

from django.db import transaction

from articles.models import Article, Revision, User
from articles.workflow.working_copy import snapshot


@transaction.atomic
def save_revision(article: Article, *, by: User | None, at: datetime, note: str = "") -> Revision:
    """Keep the working copy as it stands as its next revision.

    Call it after the article and its children are saved. A change after approval has to be looked at again,
    so an approved working copy becomes a draft.
    """
    last = Revision.objects.filter(article=article).order_by("-number").first()
    content = snapshot(article)
    changed = last is None or last.content != content
    if not changed and not note and last is not None:
        return last
    state = article.workflow_state
    if changed and state == Article.WorkflowState.APPROVED:
        state = Article.WorkflowState.DRAFT
    article.version += 1
    article.workflow_state, article.saved_at, article.saved_by = state, at, by
    Article.objects.filter(pk=article.pk).update(
        version=article.version, workflow_state=state, saved_at=at, saved_by=by
    )
    number = last.number + 1 if last else 1
    return Revision.objects.create(article=article, number=number, content=content, note=note, saved_at=at, saved_by=by)
