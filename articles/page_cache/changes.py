"""Which keys a change makes wrong: what readers see differently because of it, and nothing else.

| key | pages |
|---|---|
| ``article-CODE`` | every page that shows the article or its card |
| ``language-CODE``, ``section-ID``, ``topic-ID``, ``person-ID``, ``source-ID`` | lists of what belongs there |
| ``day-2026-07-03``, ``month-2026-07``, ``year-2026`` | the archive of that time |
| ``front-LANGUAGE-SECTION`` | what editors arrange: the front page (section 0), the front of a section |
| ``dossier-ID``, ``dossiers-LANGUAGE`` | a dossier and its feeds; the index of dossiers |
| ``dossiers-of-CODE`` | the page of an article, which names its dossiers; not its cards |
| ``navigation`` | every page: with the sections on top, and at its foot what else there is |
"""

from collections.abc import Collection, Iterable
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from articles.models import (
    Concept,
    Dossier,
    DossierEdition,
    Edition,
    EditionByline,
    EditionQuote,
    EditionSource,
    Image,
    Person,
    Source,
)
from articles.page_cache.showing import EVERYTHING

# Naming more articles than this costs more than rendering the site anew.
_MOST_ARTICLES = 2000


def of_edition(edition: Edition) -> frozenset[str]:
    """A new edition, or the tombstone of a withdrawal: it and what readers had before."""
    had = Edition.objects.filter(article=edition.article_id, number__lt=edition.number)
    before = had.exclude(kind=Edition.Kind.WITHDRAWAL).defer("html", "content").order_by("-number").first()
    rows = [row for row in (edition, before) if row is not None]
    keys = {f"article-{edition.code}"}
    for row in rows:
        day = timezone.localtime(row.first_published_at).date()
        keys |= {f"language-{row.language}", f"section-{row.section_id}"}
        keys |= {f"day-{day}", f"month-{day:%Y-%m}", f"year-{day.year}"}
        elsewhere = Edition.objects.live().filter(section=row.section_id, language=row.language)
        if not elsewhere.exclude(article=edition.article_id).exists():
            keys.add("navigation")
    keys |= _keys("person", EditionQuote.objects.filter(edition__in=rows).values_list("speaker"))
    keys |= _keys("person", EditionByline.objects.filter(edition__in=rows).values_list("person"))
    keys |= _keys("source", EditionSource.objects.filter(edition__in=rows).values_list("source"))
    keys |= _keys("source", EditionQuote.objects.filter(edition__in=rows).values_list("source"))
    keys |= of_topics(Concept.objects.filter(filings__content_object=edition.article_id))
    # Where it has a place also while it is withdrawn, and no page of the dossier shows it.
    keys |= _keys("dossier", DossierEdition.objects.live().with_article(edition.article_id).values_list("dossier"))
    return frozenset(keys)


def of_topics(concepts: Iterable[Concept]) -> frozenset[str]:
    """These terms and the broader ones, whose pages list the same articles."""
    return frozenset(f"topic-{pk}" for concept in concepts for pk in concept.ancestor_ids())


def of_front(language: str, section: int | None) -> str:
    """The one key of an arranged page; ``section`` is None for the front page."""
    return f"front-{language}-{section or 0}"


def of_dossier(dossier: Dossier, articles: Collection[int]) -> frozenset[str]:
    """A dossier that readers got, or lost: it, the index, and the pages of these articles, which it names or named."""
    keys = {f"dossier-{dossier.pk}", f"dossiers-{dossier.language}"}
    codes = Edition.objects.live().filter(article__in=articles).values_list("code", flat=True)
    keys |= {f"dossiers-of-{code}" for code in codes}
    if not DossierEdition.objects.live().filter(language=dossier.language).exclude(dossier=dossier).exists():
        keys.add("navigation")
    return frozenset(keys)


def of_articles(keys: Iterable[int]) -> frozenset[str]:
    """The pages and cards of live articles with these primary keys."""
    return _named(Edition.objects.live().filter(article__in=keys))


def of(instance: Person | Source | Image) -> frozenset[str]:
    """What names or shows it: its own page, and articles with their cards."""
    live = Edition.objects.live()
    if isinstance(instance, Image):
        portrays = _keys("person", Person.objects.filter(portrait=instance).values_list("pk"))
        return _named(live.filter(editionimage_set__image=instance)) | portrays | {f"image-{instance.code}"}
    if isinstance(instance, Source):
        named = EditionSource.objects.filter(edition__live=True, source=instance).values("edition")
        return _named(live.filter(pk__in=named)) | {f"source-{instance.pk}"}
    said = EditionQuote.objects.filter(edition__live=True, speaker=instance).values("edition")
    wrote = EditionByline.objects.filter(edition__live=True, person=instance).values("edition")
    return _named(live.filter(pk__in=said) | live.filter(pk__in=wrote)) | {f"person-{instance.pk}"}


def _named(editions: QuerySet[Edition]) -> frozenset[str]:
    codes = list(editions.values_list("code", flat=True).distinct()[: _MOST_ARTICLES + 1])
    return frozenset([EVERYTHING] if len(codes) > _MOST_ARTICLES else [f"article-{code}" for code in codes])


def _keys(noun: str, rows: QuerySet[Any, Any]) -> frozenset[str]:
    return frozenset(f"{noun}-{pk}" for (pk,) in rows.distinct() if pk is not None)
