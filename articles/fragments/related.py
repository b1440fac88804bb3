"""Which articles an article is shown with: those filed under the same terms, most shared first, then the newest."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from django.db import connection

from articles.models import Edition, Filing

RELATED: Final = 6
# The newest under each of the same terms are enough to find six articles; a term may have ten thousand.
LOOKED_AT: Final = 400


def related(edition: Edition, concepts: Sequence[int]) -> list[int]:
    """Keys of up to six live editions in the language of this one, best first. Two queries."""
    shared = Counter(_newest_under(concepts))
    del shared[edition.article_id]
    nearest = sorted(shared, key=lambda article: (-shared[article], -article))[:LOOKED_AT]
    live = Edition.objects.live().filter(article_id__in=nearest, language=edition.language)
    rows = live.values_list("article_id", "first_published_at", "pk")
    best = sorted(rows, key=lambda row: (shared[row[0]], *row[1:]), reverse=True)
    return [pk for _article, _at, pk in best[:RELATED]]


def _newest_under(concepts: Sequence[int]) -> list[int]:
    """The articles filed under each of these, an article as often as it shares one. What is asked does not grow."""
    if not concepts:
        return []
    # Each term by itself, so that an index gives its newest; the ORM cannot put together what is cut.
    of_term = (
        f"SELECT article_id FROM (SELECT article_id FROM {Filing._meta.db_table} "  # noqa: S608  (our own table)
        f"WHERE concept_id = %s ORDER BY article_id DESC LIMIT {LOOKED_AT}) newest"
    )
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join([of_term] * len(concepts)), [*concepts])
        return [article for (article,) in cursor.fetchall()]
