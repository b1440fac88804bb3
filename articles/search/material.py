"""What of an edition can be searched, read in a fixed number of queries for any number of editions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils import timezone

from articles.models import Concept, Edition, EditionByline, EditionQuote, EditionSource, Filing
from articles.text.body import plain


@dataclass(frozen=True, slots=True)
class Name:
    """A person or a source by name; ``id`` is None where the edition names somebody without a record."""

    id: int | None
    text: str


@dataclass(frozen=True, slots=True)
class Label:
    """A label of a concept, and the language it is in; ``broader`` if it belongs to a term above the one filed."""

    language: str
    text: str
    broader: bool


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody said in an article; ``id`` is that of the edition's quote."""

    id: int
    text: str
    speaker: Name
    function: str
    source: Name


@dataclass(frozen=True, slots=True)
class Material:
    """An edition as the search sees it. ``topics`` are ids of the concepts filed and of all terms above them."""

    number: int
    edition_id: int
    article_id: int
    language: str
    year: int
    month: int
    section: int
    headline: str
    lead: tuple[str, ...]
    body: str
    quotes: tuple[str, ...]
    faqs: tuple[str, ...]
    extras: tuple[str, ...]
    people: tuple[Name, ...]
    sources: tuple[Name, ...]
    topics: tuple[int, ...]
    labels: tuple[Label, ...]
    statements: tuple[Statement, ...]


def gather(editions: Sequence[Edition]) -> list[Material]:
    """Return the material of live ``editions``, in their order; six queries."""
    ids = [edition.pk for edition in editions]
    quotes, people, sources = defaultdict(list), defaultdict(list), defaultdict(list)
    statements = defaultdict(list)
    for quote in EditionQuote.objects.filter(edition__in=ids).order_by("edition_id", "position"):
        quotes[quote.edition_id].append(quote.text)
        statements[quote.edition_id].append(_statement(quote))
        if quote.speaker_name:
            people[quote.edition_id].append(Name(quote.speaker_id, quote.speaker_name))
        if quote.source_name:
            sources[quote.edition_id].append(Name(quote.source_id, quote.source_name))
    for byline in EditionByline.objects.filter(edition__in=ids).order_by("edition_id", "position"):
        people[byline.edition_id].append(Name(byline.person_id, byline.name))
    for source in EditionSource.objects.filter(edition__in=ids).order_by("edition_id", "position"):
        sources[source.edition_id].append(Name(source.source_id, source.name))
    filed, concepts = _filed([edition.article_id for edition in editions])
    found = []
    for edition in editions:
        topics, labels = _topics(filed[edition.article_id], concepts)
        content = edition.content
        first = timezone.localtime(edition.first_published_at)
        found.append(
            Material(
                number=number_of(edition),
                edition_id=edition.pk,
                article_id=edition.article_id,
                language=edition.language,
                year=first.year,
                month=first.month,
                section=edition.section_id,
                headline=edition.headline,
                lead=(edition.kicker, edition.teaser, str(content.get("dateline", ""))),
                body=" ".join(plain(content.get("body", "")).split()),
                quotes=tuple(quotes[edition.pk]),
                faqs=tuple(text for faq in content.get("faqs", ()) for text in (faq["question"], faq["answer"])),
                extras=_extras(content),
                people=tuple(dict.fromkeys(people[edition.pk])),
                sources=tuple(dict.fromkeys(sources[edition.pk])),
                topics=topics,
                labels=labels,
                statements=tuple(statements[edition.pk]),
            )
        )
    return found


def _statement(quote: EditionQuote) -> Statement:
    return Statement(
        id=quote.pk,
        text=quote.text,
        speaker=Name(quote.speaker_id, quote.speaker_name),
        function=quote.speaker_function,
        source=Name(quote.source_id, quote.source_name),
    )


def number_of(edition: Edition) -> int:
    """Return the number by which an edition's row is kept: the newer the first publication, the greater.

    Seconds since 1970 (before it, below zero) times 2^30, plus the edition's id: fits 63 bits for centuries, orders
    like ``Edition.objects.newest_first()`` to the second, and both engines can hand out rows along it.
    """
    seconds = int(edition.first_published_at.timestamp() // 1)
    return (seconds << 30) + edition.pk % (1 << 30)


def _extras(content: dict[str, object]) -> tuple[str, ...]:
    """Captions and the titles of videos: readers see them, so they can be found."""
    images = [content.get("lead_image"), *_rows(content.get("images"))]
    captions = [str(image.get("caption", "")) for image in images if isinstance(image, dict)]
    return tuple(captions + [str(video.get("title", "")) for video in _rows(content.get("videos"))])


def _rows(value: object) -> list[dict[str, object]]:
    return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []


def _filed(article_ids: list[int]) -> tuple[dict[int, list[int]], dict[int, Concept]]:
    """Return concept ids by article, and these concepts and all above them by id."""
    filed: dict[int, list[int]] = defaultdict(list)
    concepts: dict[int, Concept] = {}
    for filing in Filing.objects.filter(content_object__in=article_ids).select_related("tag").order_by("pk"):
        filed[filing.content_object_id].append(filing.tag_id)
        concepts[filing.tag_id] = filing.tag
    above = {pk for concept in concepts.values() for pk in concept.ancestor_ids()} - concepts.keys()
    return filed, concepts | Concept.objects.in_bulk(above)


def _topics(filed: list[int], concepts: dict[int, Concept]) -> tuple[tuple[int, ...], tuple[Label, ...]]:
    topics: dict[int, None] = {}
    labels: dict[Label, None] = {}
    for pk in filed:
        for above in concepts[pk].ancestor_ids() or [pk]:
            topics[above] = None
            if above in concepts:
                labels.update(dict.fromkeys(_labels(concepts[above], broader=above != pk)))
    return tuple(topics), tuple(labels)


def _labels(concept: Concept, *, broader: bool) -> list[Label]:
    named = [("de", concept.name), ("es", concept.name_es), ("en", concept.name_en)]
    others = [(language, str(text)) for text in concept.alternatives for language in ("de", "es", "en")]
    return [Label(language, text, broader) for language, text in named + others if text]
