"""Keeps what readers get fresh. No rules here: what is public was decided by the verbs.

The receivers run inside the verb's transaction, so the search index and the edition appear and vanish together.
"""

from typing import Any

from django.db.models.signals import post_save
from django.dispatch import receiver

from articles.archive.file import refiled
from articles.models import Article, Concept
from articles.search.index import refresh
from articles.workflow.publish import published
from articles.workflow.withdraw import withdrawn


@receiver(post_save, sender=Concept)
def index_what_is_filed_under_a_changed_concept(*, instance: Concept, created: bool, **_: Any) -> None:
    """Its labels and its place in the tree are in the index of everything filed under it or below it."""
    if not created:
        below = Article.objects.filter(live=True, filings__tag__path__startswith=instance.path)
        for pk in below.values_list("pk", flat=True).distinct():
            refresh(pk)


@receiver([published, withdrawn, refiled])
def bring_the_search_index_up_to_date(*, article: Article, **_: Any) -> None:
    refresh(article.pk)
