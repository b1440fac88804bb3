"""Plays the demo's newsroom: every story is written, handed in, published, changed and filed through the verbs.

What happens is first collected as acts and then played in the order of time, so that the ledger of editions tells the
same story as the clock.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from django.template.loader import render_to_string
from django.utils import timezone

from articles.archive.file import file
from articles.demo.gallery import Gallery
from articles.demo.stage import Stage
from articles.demo.story import Change, DemoStory, Statement, read_blocks
from articles.models import Article, ArticleVideo, Byline, Concept, Faq, Filing, Quote, User
from articles.workflow.approve import approve
from articles.workflow.log import record
from articles.workflow.publish import publish
from articles.workflow.save import save_revision
from articles.workflow.schedule import schedule
from articles.workflow.submit import submit
from articles.workflow.trash import trash
from articles.workflow.withdraw import withdraw

VERB: Final = "load_demo"
_ROLES: Final = {Concept.Kind.PLACE: Filing.Role.PLACE}
_AHEAD: Final = ("scheduled", "embargoed")
_READ: Final = ("published", "withdrawn")
_APPROVED: Final = (*_READ, *_AHEAD, "approved")


@dataclass(frozen=True)
class Act:
    at: datetime
    play: Callable[[], object]


class Desk:
    """``now`` is the moment the stories' days count back from."""

    def __init__(self, stage: Stage, gallery: Gallery, now: datetime) -> None:
        self._stage, self._gallery, self._now = stage, gallery, now
        self._pks: dict[str, int] = {}

    def play(self, stories: list[DemoStory]) -> None:
        """Play all stories in the order of time. Raises Refused when a verb says no."""
        acts = [act for story in stories for act in self._acts(story)]
        for act in sorted(acts, key=lambda act: act.at):
            act.play()

    def articles(self) -> dict[str, Article]:
        """What was played, by the slug of its story."""
        rows = Article.objects.in_bulk(list(self._pks.values()))
        return {slug: rows[pk] for slug, pk in self._pks.items()}

    def _acts(self, story: DemoStory) -> Iterator[Act]:
        out = self._moment(story.days_ago)
        # A text was written before it appeared; what appears tomorrow was written today.
        written = min(out - timedelta(minutes=150), self._now - timedelta(minutes=90))
        author, editor, chief = self._author(story), self._stage.staff["jonas"], self._stage.staff["maren"]
        yield Act(written, lambda: self._write(story, by=author, at=written))
        if story.state != "draft" and story.state != "trashed":
            handed_in = written + timedelta(minutes=40)
            yield Act(handed_in, lambda: submit(self._article(story), by=author, at=handed_in))
        if story.state in _APPROVED:
            read = written + timedelta(minutes=65)
            yield Act(read, lambda: approve(self._article(story), by=editor, at=read))
            yield from self._filed(story, read)
        if story.state in _READ:
            yield Act(out, lambda: publish(self._article(story), by=chief, at=out))
        yield from self._after(story, written, out, chief)

    def _after(self, story: DemoStory, written: datetime, out: datetime, chief: User) -> Iterator[Act]:
        later = written + timedelta(minutes=80)
        if story.state == "scheduled":
            yield Act(later, lambda: schedule(self._article(story), by=chief, at=later, scheduled_for=out))
        if story.state == "trashed":
            yield Act(later, lambda: trash(self._article(story), by=chief, at=later))
        if gone := story.withdrawal:
            at = self._moment(gone.days_ago)
            yield Act(at, lambda: withdraw(self._article(story), by=chief, at=at, note=gone.note))
        for number in range(len(story.updates)):
            yield self._changed(story, number, chief)

    def _changed(self, story: DemoStory, number: int, chief: User) -> Act:
        at = self._moment(story.updates[number].days_ago)
        return Act(at, lambda: self._change(story, story.updates[: number + 1], by=chief, at=at))

    def _filed(self, story: DemoStory, at: datetime) -> Iterator[Act]:
        concepts = [self._stage.concepts[slug] for slug in story.topics]
        archivist = self._stage.staff["armin"]
        moment = at + timedelta(minutes=10)

        def play() -> None:
            for role in Filing.Role.values:
                some = [concept for concept in concepts if _role(concept, concepts[0]) == role]
                primary = concepts[0] if concepts[0] in some else None
                if some:
                    file(self._article(story), some, by=archivist, at=moment, role=role, primary=primary)

        if concepts:
            yield Act(moment, play)

    def _moment(self, days_ago: float) -> datetime:
        """So many days before now, to the minute; what is not of today appears between six in the morning and night."""
        at = (self._now - timedelta(days=days_ago)).replace(second=0, microsecond=0)
        if abs(days_ago) >= 1 and timezone.localtime(at).hour < 6:
            at += timedelta(hours=6)
        return at

    def _author(self, story: DemoStory) -> User:
        people = [self._stage.people[byline.person] for byline in story.authors]
        return next((person.user for person in people if person.user), self._stage.staff["anna"])

    def _article(self, story: DemoStory) -> Article:
        return Article.objects.get(pk=self._pks[story.slug])

    def _write(self, story: DemoStory, *, by: User, at: datetime) -> None:
        stage = self._stage
        original = Article.objects.filter(pk=self._pks.get(story.translation_of, 0)).first()
        article = Article(
            language=story.language,
            kicker=story.kicker,
            headline=story.headline,
            teaser=story.teaser,
            dateline=story.dateline,
            faq_title=story.faq_title,
            section=stage.sections[story.section],
            lead_image=self._gallery.image(story.image) if story.image else None,
            translation_of=original,
            embargo_until=self._moment(story.days_ago) if story.state == "embargoed" else None,
            created_at=at,
            created_by=by,
            saved_at=at,
            saved_by=by,
        )
        if original:
            article.translation_group = original.translation_group
        article.save()
        self._pks[story.slug] = article.pk
        self._give_children(article, story)
        article.body = self._body(article, story.body)
        article.save(update_fields=["body"])
        save_revision(article, by=by, at=at)
        record(VERB, article=article, by=by, at=at, detail={"story": story.stem})

    def _give_children(self, article: Article, story: DemoStory) -> None:
        stage = self._stage
        article.sources.set([stage.sources[slug] for slug in story.sources])
        for position, byline in enumerate(story.authors):
            Byline.objects.create(
                article=article, position=position, person=stage.people[byline.person], role=byline.role
            )
        for position, slug in enumerate(story.videos):
            ArticleVideo.objects.create(article=article, position=position, video=stage.videos[slug])
        for position, faq in enumerate(story.faqs):
            Faq.objects.create(article=article, position=position, question=faq.question, answer=faq.answer)
        for position, quote in enumerate(story.quotes):
            self._quote(article, position, quote, story)

    def _quote(self, article: Article, position: int, quote: Statement, story: DemoStory) -> None:
        days_ago = max(0.0, story.days_ago) if quote.said_days_ago is None else quote.said_days_ago
        Quote.objects.create(
            article=article,
            position=position,
            text=quote.text,
            kind=quote.kind,
            speaker=self._stage.people.get(quote.speaker),
            speaker_name=quote.speaker_name,
            speaker_function=quote.function,
            cue=quote.cue,
            source=self._stage.sources.get(quote.source),
            said_on=timezone.localdate(self._moment(days_ago)),
        )

    def _body(self, article: Article, text: str) -> str:
        codes = list(article.quotes.order_by("position", "pk").values_list("code", flat=True))
        rows = []
        for block in read_blocks(text):
            name = block.reference
            if block.picture:
                name = self._gallery.image(block.picture).code
            if block.kind == "embed":
                name = self._stage.posts[block.reference].url
            if block.kind == "pull-quote":
                name = codes[int(block.reference) - 1]
            rows.append({"kind": block.kind, "id": name, "lines": block.items})
        return render_to_string("articles/body_from_demo.html", {"blocks": rows}).strip()

    def _change(self, story: DemoStory, changes: tuple[Change, ...], *, by: User, at: datetime) -> None:
        article, latest = self._article(story), changes[-1]
        article.headline = _replaced(story.headline, changes)
        article.teaser = _replaced(story.teaser, changes)
        article.body = self._body(article, _replaced(story.body, changes))
        article.save(update_fields=["headline", "teaser", "body"])
        for faq in article.faqs.all():
            faq.answer = _replaced(faq.answer, changes)
            faq.save(update_fields=["answer"])
        save_revision(article, by=by, at=at, note=latest.note)
        publish(article, by=by, at=at, kind=latest.kind, note=latest.note)


def _replaced(text: str, changes: tuple[Change, ...]) -> str:
    for change in changes:
        for old, new in change.replace:
            text = text.replace(old, new)
    return text


def _role(concept: Concept, primary: Concept) -> str:
    """What a story is filed for first, it is about; people and bodies are mentioned; a place is where it happened."""
    if concept == primary or concept.kind in (Concept.Kind.SUBJECT, Concept.Kind.EVENT):
        return Filing.Role.ABOUT
    return _ROLES.get(Concept.Kind(concept.kind), Filing.Role.MENTIONS)
