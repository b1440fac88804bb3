"""Which articles an article is shown with: those filed under the same terms, most shared first, then the newest."""

from collections import Counter
from typing import Final

from articles.models import Edition, Filing

RELATED: Final = 6
# The newest filings under the same terms are enough to find six articles; a term may have ten thousand.
FILINGS_LOOKED_AT: Final = 400


def related(edition: Edition, concepts: list[int]) -> list[int]:
    """Keys of up to six live editions in the language of this one, best first. Two queries."""
    filings = Filing.objects.filter(tag_id__in=concepts).exclude(content_object_id=edition.article_id)
    newest = filings.order_by("-content_object_id").values_list("content_object_id", flat=True)[:FILINGS_LOOKED_AT]
    shared = Counter(newest)
    live = Edition.objects.live().filter(article_id__in=shared, language=edition.language)
    rows = live.values_list("article_id", "first_published_at", "pk")
    best = sorted(rows, key=lambda row: (shared[row[0]], *row[1:]), reverse=True)
    return [pk for _article, _at, pk in best[:RELATED]]
