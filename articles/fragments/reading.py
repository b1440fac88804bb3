"""The page of an article as it lies ready, or rendered while its reader waits."""

from django.conf import settings
from django.utils import timezone

from articles import page_cache
from articles.fragments import article
from articles.fragments.rendered import Rendered, rendered_now, stamp
from articles.models import Edition, Fragment

# The address of an article is asked for more than all others together: Django takes as long to write this query as
# the database to answer it.
_PAGE = """
    SELECT fragment.id, fragment.head, fragment.html, fragment.keys, fragment.stamp, fragment.valid_until, edition.path
    FROM articles_fragment fragment JOIN articles_edition edition ON edition.id = fragment.edition_id
    WHERE edition.code = %s AND edition.live AND fragment.kind = %s
"""


def article_page(code: str) -> Fragment | None:
    """The page of the live article with this code, its address as ``path``; None if it is not ready. One query."""
    if settings.DEBUG:
        return None  # who works on templates wants to see them
    found: Fragment | None = next(iter(Fragment.objects.raw(_PAGE, [code, article.KIND])), None)
    if found is None or not found.is_valid(stamp(), timezone.now()):
        return None
    page_cache.contains(*found.keys.split(), until=found.valid_until)
    return found


def page_rendered_now(edition: Edition) -> Rendered:
    """The page of a live edition that is not ready."""
    page = rendered_now(edition, article.render)
    page_cache.contains(*page.keys, until=page.valid_until)
    return page
