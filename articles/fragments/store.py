"""What has to be rendered, because an edition became live or something that it repeats has changed; and the rendering.

Whoever publishes does not wait for it: the worker renders within seconds, and a reader who comes before gets the page
rendered while they wait.
"""

from collections.abc import Collection, Iterator
from typing import Final

from django.db import connection, transaction
from django.utils import timezone

from articles.fragments import article, card, feed
from articles.fragments.related import related
from articles.fragments.rendered import Render, faults_noted, rendered_now, stamp
from articles.models import Edition, Filing, Fragment, LedgerHead
from articles.models.fragment import FragmentQuerySet

KINDS: Final[dict[str, Render]] = {
    article.KIND: article.render,
    card.KIND: card.render,
    feed.KIND: feed.render,
}
# Other writers wait for the worker as long as it takes to render so many.
AT_ONCE: Final = 8
# Rendering it raised; readers still get it rendered while they wait, should that work.
FAILED: Final = "failed"


def add(edition: Edition) -> None:
    """Have an edition rendered that has just become live, in place of the edition before."""
    drop(edition.article_id)
    Fragment.objects.bulk_create(Fragment(edition=edition, kind=kind) for kind in KINDS)


def drop(article: int) -> None:
    Fragment.objects.filter(edition__article=article).delete()


@transaction.atomic
def spoil(fragments: FragmentQuerySet) -> None:
    """Have these rendered again, after whatever is published or rendered at this moment: that still shows the old.

    Who spoils fragments, and changes the index or the register after that, locks articles before and nothing else.
    """
    LedgerHead.objects.select_for_update().get(pk=1)
    fragments.spoil()


def spoil_pages(articles: Collection[int]) -> None:
    """Have the pages of these articles rendered again."""
    spoil(Fragment.objects.filter(kind=article.KIND, edition__article_id__in=articles))


def around(edition: Edition) -> list[int]:
    """Keys of the live articles whose pages speak of this edition's article, or have reason to.

    They are its translations, also of earlier editions, those that show its card, and those that it is shown with.
    """
    groups = Edition.objects.filter(article=edition.article_id).values("translation_group")
    group = Edition.objects.live().filter(translation_group__in=groups)
    translations = group.exclude(article=edition.article_id).values_list("article_id", flat=True)
    show_it = Fragment.objects.filter(beside__article=edition.article_id).values_list("edition__article_id", flat=True)
    concepts = Filing.objects.filter(content_object=edition.article_id).values_list("tag_id", flat=True)
    relatives = Edition.objects.filter(pk__in=related(edition, list(concepts))).values_list("article_id", flat=True)
    return [*translations, *show_it, *relatives]


def spoil_outdated() -> None:
    """What an older version of the site rendered, or never did, is rendered again. For the start of a worker."""
    spoil(Fragment.objects.exclude(stamp__in=["", FAILED, stamp()]))
    for kind in KINDS:
        missing = Edition.objects.live().exclude(fragments__kind=kind).values_list("pk", flat=True)
        rows = (Fragment(edition_id=pk, kind=kind) for pk in missing.iterator())
        Fragment.objects.bulk_create(rows, batch_size=500, ignore_conflicts=True)


def render_spoiled() -> Iterator[int]:
    """Render what is spoiled or past its time, the newest first; yields how many were done at once, until none is left.

    No article is published or withdrawn while a page is rendered: a page that speaks of it would be too late.
    """
    expired = Fragment.objects.filter(valid_until__lte=timezone.now()).exclude(stamp__in=["", FAILED])
    if expired.exists():
        spoil(expired)
    while Fragment.objects.spoiled().exists():
        done = _render_some()
        if not done:
            return  # another worker has them
        yield done


@transaction.atomic
def _render_some() -> int:
    LedgerHead.objects.select_for_update().get(pk=1)
    skip = connection.features.has_select_for_update_skip_locked
    spoiled = Fragment.objects.spoiled().select_for_update(skip_locked=skip, of=("self",) if skip else ())
    rows = list(spoiled.select_related("edition__section", "edition__lead_image").order_by("-edition_id")[:AT_ONCE])
    for row in rows:
        _render(row)
        row.save()
    return len(rows)


def _render(row: Fragment) -> None:
    """Fill in the row, and note the editions that are shown beside it; as they were if rendering failed."""
    row.stamp = FAILED
    # A fragment is a convenience: no worker stops for one.
    with faults_noted("The %s of edition %s cannot be rendered", row.kind, row.edition_id), transaction.atomic():
        rendered = rendered_now(row.edition, KINDS[row.kind])
        row.beside.set(rendered.beside)
        row.stamp, row.head, row.html = stamp(), rendered.head, rendered.html
        row.keys, row.valid_until = " ".join(sorted(rendered.keys)), rendered.valid_until
