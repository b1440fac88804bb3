"""Keeps what readers get fresh. No rules here: what is public was decided by the verbs.

The receivers run inside the verb's transaction, so the search index and the edition appear and vanish together.
"""

from typing import Any

from django.dispatch import receiver

from articles.archive.file import refiled
from articles.models import Article
from articles.search.index import refresh
from articles.workflow.publish import published
from articles.workflow.withdraw import withdrawn


@receiver([published, withdrawn, refiled])
def bring_the_search_index_up_to_date(*, article: Article, **_: Any) -> None:
    refresh(article.pk)
