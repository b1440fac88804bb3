"""Keeps what readers get fresh. No rules here: what is public was decided by the verbs.

The receivers run inside the verb's transaction, so the search index and the edition appear and vanish together.
"""

from collections.abc import Collection, Sequence
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from articles import page_cache, register
from articles.archive.file import refiled
from articles.fragments import store
from articles.models import Article, Concept, Dossier, Edition, Fragment, Front, Image, Person, Section, Source
from articles.page_cache import changes
from articles.search.index import refresh
from articles.workflow.arrange import arranged
from articles.workflow.publish import published
from articles.workflow.publish_dossier import dossier_changed
from articles.workflow.publish_page import page_changed
from articles.workflow.withdraw import withdrawn


@receiver(post_save, sender=Concept)
def index_what_is_filed_under_a_changed_concept(*, instance: Concept, created: bool, **_: Any) -> None:
    """Its labels and its place in the tree are in the index of everything filed under it or below it."""
    if created:
        return
    below = Article.objects.filter(live=True, filings__tag__path__startswith=instance.path)
    with transaction.atomic():
        # As whoever publishes: articles first, in one order, then the ledger's end, then all that repeats them.
        locked = Article.objects.select_for_update().filter(pk__in=below).order_by("pk")
        keys = list(locked.values_list("pk", flat=True))
        store.spoil(Fragment.objects.filter(edition__article__in=below))
        for pk in keys:
            refresh(pk)
            register.refresh(pk)


@receiver(published)
def render_what_readers_get_now(*, edition: Edition, **_: Any) -> None:
    store.add(edition)


@receiver(withdrawn)
def drop_what_readers_got(*, edition: Edition, **_: Any) -> None:
    store.drop(edition.article_id)


@receiver([published, withdrawn])
def refresh_what_speaks_of_it(*, edition: Edition, **_: Any) -> None:
    """``edition`` may be a tombstone, which is in the group and under the terms of what was withdrawn."""
    _refresh(edition, changes.of_edition(edition))


@receiver(refiled)
def refresh_it_with_its_terms(*, article: Article, concepts: Sequence[Concept], **_: Any) -> None:
    """Its relatives may be others now, and lists of what people wrote and said can be narrowed by its terms."""
    if edition := Edition.objects.live().filter(article=article).defer("html", "content").first():
        store.spoil(Fragment.objects.filter(edition=edition))
        _refresh(edition, changes.of_edition(edition) | changes.of_topics(concepts))


def _refresh(edition: Edition, keys: frozenset[str]) -> None:
    """Forget the pages with these keys, and those of the articles that speak of this one, which are rendered again."""
    around = store.around(edition)
    store.spoil_pages(around)
    page_cache.forget(*keys, *changes.of_articles(around))


@receiver(post_save, sender=Section)
def render_again_what_names_the_section(*, instance: Section, created: bool, **_: Any) -> None:
    if not created:
        store.spoil(Fragment.objects.filter(Q(edition__section=instance) | Q(beside__section=instance)))


@receiver(post_save, sender=Image)
def render_again_what_shows_the_image(*, instance: Image, created: bool, **_: Any) -> None:
    """Its rights may have ended, or begun again."""
    if not created:
        shows_it = Q(edition__editionimage_set__image=instance) | Q(beside__lead_image=instance)
        store.spoil(Fragment.objects.filter(shows_it))


@receiver([published, withdrawn, refiled])
def bring_the_search_index_up_to_date(*, article: Article, **_: Any) -> None:
    refresh(article.pk)


@receiver([published, withdrawn, refiled])
def bring_the_register_up_to_date(*, article: Article, **_: Any) -> None:
    register.refresh(article.pk)


@receiver([post_save, post_delete], sender=Concept)
@receiver([post_save, post_delete], sender=Section)
def forget_every_page(*, created: bool = False, update_fields: frozenset[str] | None = None, **_: Any) -> None:
    """The names of sections and terms stand on all of them. A new one, which is then given its path, on none yet."""
    if not created and update_fields != frozenset(["path"]):
        page_cache.forget("everything")


@receiver([post_save, post_delete], sender=Person)
@receiver([post_save, post_delete], sender=Source)
@receiver([post_save, post_delete], sender=Image)
def forget_what_names_or_shows_it(*, instance: Person | Source | Image, created: bool = False, **_: Any) -> None:
    if not created:
        page_cache.forget(*changes.of(instance))


@receiver(arranged)
def forget_the_arranged_page(*, front: Front, **_: Any) -> None:
    page_cache.forget(changes.of_front(front.language, front.section_id))


@receiver(page_changed)
def forget_what_the_house_says_of_itself(**_: Any) -> None:
    """Every page names its pages at its foot."""
    page_cache.forget(page_cache.AROUND)


@receiver(dossier_changed)
def render_again_what_belongs_to_it(*, dossier: Dossier, articles: Collection[int], **_: Any) -> None:
    """Each of its articles names it."""
    store.spoil_pages(articles)
    page_cache.forget(*changes.of_dossier(dossier, articles))
