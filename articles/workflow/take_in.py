"""Raw copy becomes a draft; the copy itself is kept as it came."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime

from django.db import transaction
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from articles import checks
from articles.intake.as_json import as_json
from articles.intake.lines import as_read
from articles.intake.parse import parse
from articles.intake.story import Block, Span, Story
from articles.models import Article, Byline, Concept, Faq, Filing, Person, Quote, RawCopy, Section, Source, User
from articles.text.body import clean
from articles.text.slugs import slug
from articles.workflow.log import record
from articles.workflow.refused import Refused
from articles.workflow.save import save_revision

_MARKS = '„“”«»‚‘’"‹›'
_LONGEST = {"headline": 300, "kicker": 120, "dateline": 200}


def obstacles(text: str) -> list[str]:
    """Why this text cannot be taken in; empty when it can."""
    return [] if text.strip() else [_("There is no text in it. Paste the copy, or choose a file that holds some.")]


@transaction.atomic
def take_in(
    text: str,
    *,
    by: User | None,
    at: datetime,
    origin: str,
    story: Story | None = None,
    headline: str = "",
    section: Section | None = None,
) -> Article:
    """Make a draft of raw copy and keep the copy, its checksum, its reading and its findings. Raises Refused.

    ``story`` is the reading after an editor corrected it; without it the parser's is taken. ``headline`` is what an
    editor wrote where the copy has none, or instead of it. ``origin`` says where the
    copy came from: a file name, "paste". Copy that came before makes a second draft: ``RawCopy.sha256`` shows it.
    """
    if reasons := obstacles(text):
        raise Refused(reasons)
    read = parse(text)
    story = story or read
    article = Article.objects.create(
        language=story.language,
        headline=headline.strip()[: _LONGEST["headline"]] or _field(story.headline, "headline"),
        kicker=_field(story.kicker, "kicker"),
        dateline=_field(story.dateline, "dateline"),
        teaser=_words(story.teaser),
        body=clean(render_to_string("articles/body_from_copy.html", {"blocks": _grouped(story.blocks)})),
        faq_title=_words(story.faq_title)[:300],
        section=section,
        created_at=at,
        created_by=by,
        saved_at=at,
        saved_by=by,
    )
    _children(article, story)
    _file(article, story.filed_under, by=by, at=at)
    RawCopy.objects.create(
        article=article,
        text=text,
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        origin=origin[:200],
        story=as_json(read),
        corrected=taken if (taken := as_json(story)) != as_json(read) else None,
        findings=[asdict(finding) for finding in checks.run(story)],
        received_at=at,
        received_by=by,
    )
    save_revision(article, by=by, at=at, note=_("Taken in from copy"))
    record("take_in", article=article, by=by, at=at, detail={"origin": origin})
    return article


def _words(span: Span | None) -> str:
    """The words of a span as they are read: hard wraps and hyphenation undone."""
    return as_read(span.text) if span else ""


def _field(span: Span | None, name: str) -> str:
    return _words(span)[: _LONGEST[name]]


def _grouped(blocks: Iterable[Block]) -> list[tuple[str, list[str]]]:
    """Blocks as (type, texts); list items that follow each other come together."""
    groups: list[tuple[str, list[str]]] = []
    for block in blocks:
        words = as_read(block.text)
        if block.type == "list_item" and groups and groups[-1][0] == "list_item":
            groups[-1][1].append(words)
        else:
            groups.append((block.type, [words]))
    return groups


def _children(article: Article, story: Story) -> None:
    sources = {name: _source(name) for name in story.sources}
    article.sources.set(sources.values())
    for position, faq in enumerate(story.faqs):
        answer = "\n\n".join(as_read(part) for part in re.split(r"\n\s*\n", faq.answer.text))
        Faq.objects.create(article=article, position=position, question=_words(faq.question)[:500], answer=answer)
    for position, quote in enumerate(story.quotes):
        words = _unmarked(as_read(quote.text))
        if not words:
            continue
        Quote.objects.create(
            article=article,
            position=position,
            text=words,
            kind=quote.kind,
            speaker=_person(quote.speaker),
            speaker_name=(quote.speaker or "")[:200],
            cue=(quote.cue or "")[:100],
            source=sources.get(quote.source or ""),
        )
    names = [name for span in story.bylines for name in _names(span.text)]
    people = dict.fromkeys(person for name in names if (person := _person(name)))
    Byline.objects.bulk_create(Byline(article=article, person=p, position=n) for n, p in enumerate(people))


def _unmarked(text: str) -> str:
    """A quote's words without the pair of marks around them; marks inside stay."""
    if len(text) > 1 and text[0] in _MARKS and text[-1] in _MARKS:
        return text[1:-1].strip()
    return text.strip()


def _names(byline: str) -> list[str]:
    """ "Von Anna Beispiel und Ben Muster" → both names."""
    bare = re.sub(r"^(?:von|por|by)\s+", "", as_read(byline), flags=re.IGNORECASE)
    return [name.strip() for name in re.split(r",| und | y | and ", bare) if name.strip()]


def _person(name: str | None) -> Person | None:
    """The record of this speaker. Only a full name gets a new one: "the minister" is nobody to be looked up."""
    if not name:
        return None
    if known := Person.objects.filter(name__iexact=name).order_by("pk").first():
        return known
    if len(name.split()) < 2 or len(name) > 200:
        return None
    return Person.objects.create(name=name, slug=_free(Person, name))


def _source(name: str) -> Source:
    known = Source.objects.filter(name__iexact=name).order_by("pk").first()
    return known or Source.objects.create(name=name[:200], slug=_free(Source, name))


def _free(model: type[Person] | type[Source], name: str) -> str:
    """A slug nobody has yet: the name, then the name with a number."""
    base = slug(name, max_length=70) or "x"
    taken = set(model._default_manager.filter(slug__startswith=base).values_list("slug", flat=True))
    return next(s for n in range(1, len(taken) + 2) if (s := base if n == 1 else f"{base}-{n}") not in taken)


def _file(article: Article, terms: Iterable[Span], *, by: User | None, at: datetime) -> None:
    """File under the terms the copy names, where a name means exactly one concept; the rest stays with the copy."""
    for term in terms:
        meant = list(Concept.objects.filter(name__iexact=as_read(term.text))[:2])
        if len(meant) == 1:
            Filing.objects.get_or_create(
                content_object=article,
                tag=meant[0],
                defaults={"origin": Filing.Origin.COPY, "filed_by": by, "filed_at": at},
            )
