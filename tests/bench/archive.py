"""Fills an empty database with a published archive, faster than a newsroom could.

Rows of the desk are written in bulk; the edition of each is composed and indexed by the very code that a publication
calls, so that pages and searches see what they would see. What is left out, because no page reads it: desk checks, the
activity log and revisions.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.dispatch import Signal

from articles.models import (
    Article,
    Byline,
    Concept,
    Edition,
    EditionByline,
    EditionFaq,
    EditionImage,
    EditionQuote,
    EditionSource,
    Faq,
    Filing,
    LedgerHead,
    Person,
    Quote,
    Section,
)
from articles.text.slugs import slug
from articles.workflow.compose import compose, parts
from articles.workflow.publish import published
from tests.bench import words

NEWEST = datetime(2026, 11, 20, 18, 0, tzinfo=UTC)
APART = timedelta(minutes=37)
AT_ONCE = 500
# What the code of each article and each statement begins with, so that a copy can have others; no word holds it.
MARK = "zz00"
PARTS: tuple[Any, ...] = (EditionQuote, EditionFaq, EditionByline, EditionSource, EditionImage)


class Furniture:
    """The sections, people and topics that articles share."""

    def __init__(self) -> None:
        self.sections = [Section.objects.create(slug=slug(name), name_de=name) for name in words.SECTIONS]
        self.people = Person.objects.bulk_create(Person(slug=slug(name), name=name) for name in words.PEOPLE)
        self.topics = [Concept.objects.create(slug=slug(name), name=name) for name in words.TOPICS]


def fill(count: int) -> Iterator[int]:
    """Publishes `count` articles, the oldest first; yields how many are done, now and then."""
    furniture = Furniture()
    for first in range(0, count, AT_ONCE):
        numbers = range(first, min(first + AT_ONCE, count))
        with transaction.atomic():
            publish_all(working_copies(numbers, furniture, count))
        yield numbers.stop


def working_copies(numbers: range, furniture: Furniture, count: int) -> list[Article]:
    """Writes the desk's rows of these articles."""
    copies = [words.copy(number) for number in numbers]
    made = Article.objects.bulk_create(
        Article(
            code=f"{MARK}{number:06}",
            translation_group=UUID(int=number),
            headline=copy.headline,
            slug=slug(copy.headline),
            teaser=copy.teaser,
            body=copy.body,
            section=furniture.sections[copy.section],
            workflow_state=Article.WorkflowState.APPROVED,
            live=True,
            published_at=NEWEST - (count - number) * APART,
        )
        for number, copy in zip(numbers, copies, strict=True)
    )
    rows = list(zip(made, copies, strict=True))
    Byline.objects.bulk_create(
        Byline(article=article, person=furniture.people[-1 - copy.quotes[0][0]]) for article, copy in rows
    )
    Quote.objects.bulk_create(
        Quote(
            article=article,
            code=f"{MARK}{number * 2 + n:06}",
            position=n,
            text=text,
            speaker=furniture.people[person],
            cue=cue,
        )
        for number, (article, copy) in zip(numbers, rows, strict=True)
        for n, (person, cue, text) in enumerate(copy.quotes)
    )
    Faq.objects.bulk_create(
        Faq(article=article, question=question, answer=answer)
        for article, copy in rows
        for question, answer in copy.faqs
    )
    Filing.objects.bulk_create(
        Filing(content_object=article, tag=furniture.topics[topic], filed_at=NEWEST)
        for article, copy in rows
        for topic in copy.topics
    )
    return made


def publish_all(articles: list[Article]) -> None:
    """Writes the first edition of each, in the chain, with its parts and its place in the index."""
    head = LedgerHead.objects.select_for_update().get(pk=1)
    editions = []
    for article in articles:
        edition = first_edition(article)
        edition.sequence, edition.previous_digest = head.sequence + 1, head.digest
        edition.digest = edition.computed_digest()
        head.sequence, head.digest = edition.sequence, edition.digest
        editions.append(edition)
    head.save()
    Edition.objects.bulk_create(editions)
    rows = [row for edition in editions for row in parts(edition)]
    for kind in PARTS:
        kind.objects.bulk_create(row for row in rows if isinstance(row, kind))
    tell(published, editions)


def first_edition(article: Article) -> Edition:
    content, html, count = compose(article)
    assert article.section and article.published_at
    return Edition(
        article=article,
        number=1,
        kind=Edition.Kind.FIRST,
        code=article.code,
        language=article.language,
        path=article.get_absolute_url(),
        slug=article.slug,
        section=article.section,
        translation_group=article.translation_group,
        headline=article.headline,
        teaser=article.teaser,
        html=html,
        content=content,
        words=count,
        first_published_at=article.published_at,
        published_at=article.published_at,
        significant_at=article.published_at,
        live=True,
    )


def tell(signal: Signal, editions: list[Edition]) -> None:
    """What follows a publication, above all the search index."""
    for edition in editions:
        signal.send(Article, article=edition.article, edition=edition)
