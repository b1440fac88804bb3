"""Asks the desk checks of an article's working copy, and the few that only an article can answer."""

from collections.abc import Iterator

from django.utils import timezone
from django.utils.translation import gettext as _

from articles.checks import Finding, run
from articles.intake.story import Block, BlockType, Faq, Quote, Span, Story
from articles.models import Article
from articles.text.body import blocks

_OPEN, _CLOSE = '„“”«»‚‘’"', '“”»«‘’"'


def check_article(article: Article) -> list[Finding]:
    """Findings on the working copy as it stands. Offsets count into ``story_of(article).copy``."""
    return [*run(story_of(article)), *_only_articles_know(article)]


class _Layout:
    """Writes an article's parts under each other and remembers where each one stands."""

    def __init__(self) -> None:
        self.text = ""

    def add(self, part: str) -> Span | None:
        if not part.strip():
            return None
        self.text += "\n\n" if self.text else ""
        start = len(self.text)
        self.text += part
        return Span(part, start, len(self.text))


def story_of(article: Article) -> Story:
    """The working copy laid out as one text, in the shape the checks read. Empty fields are None, as in raw copy."""
    layout = _Layout()
    kicker, headline = layout.add(article.kicker), layout.add(article.headline)
    teaser = layout.add(article.teaser)
    laid = [_block(span, block.tag) for block in blocks(article.body) if (span := layout.add(block.text))]
    faq_title = layout.add(article.faq_title)
    faqs = []
    for row in article.faqs.order_by("position", "pk"):
        question, answer = layout.add(row.question), layout.add(row.answer)
        nowhere = Span("", len(layout.text), len(layout.text))
        faqs.append(Faq(question or nowhere, answer or nowhere))
    filed = [span for concept in article.concepts.order_by("pk") if (span := layout.add(concept.name))]
    return Story(
        copy=layout.text,
        language=article.language,
        headline=headline,
        kicker=kicker,
        dateline=layout.add(article.dateline),
        teaser=teaser,
        blocks=tuple(laid),
        quotes=tuple(_quotes(article, layout.text)),
        faq_title=faq_title,
        faqs=tuple(faqs),
        filed_under=tuple(filed),
        sources=tuple(article.sources.order_by("name").values_list("name", flat=True)),
    )


def _block(span: Span, tag: str) -> Block:
    kinds: dict[str, BlockType] = {"h2": "subhead", "h3": "subhead", "li": "list_item"}
    return Block(span.text, span.start, span.end, type=kinds.get(tag, "paragraph"))


def _quotes(article: Article, text: str) -> Iterator[Quote]:
    for row in article.quotes.select_related("speaker", "source").order_by("position", "pk"):
        start = text.find(row.text)
        if start < 0:
            continue
        end = start + len(row.text)
        if row.kind != "indirect" and start and text[start - 1] in _OPEN and text[end : end + 1] in _CLOSE:
            start, end = start - 1, min(end + 1, len(text))
        yield Quote(
            text[start:end],
            start,
            end,
            kind=row.kind,  # type: ignore[arg-type]  # a database constraint holds it to the three kinds
            speaker=row.attribution or None,
            speaker_mention=row.attribution or None,
            cue=row.cue or None,
            source=row.source.name if row.source else None,
            certainty=1.0,
        )


def _only_articles_know(article: Article) -> Iterator[Finding]:
    text = story_of_text(article)
    for row in article.quotes.order_by("position", "pk"):
        if " ".join(row.text.split()) not in text:
            message = _("The quote “%(words)s” is no longer in the text. Restore its words or remove the record.")
            yield Finding("quote_not_in_body", "block", None, None, None, message % {"words": row.text[:80]})
    image = article.lead_image
    if image and not image.alt:
        yield Finding(
            "image_without_alt",
            "block",
            None,
            None,
            None,
            _("The lead image has no alternative text. Describe it for those who cannot see it."),
        )
    if image and not image.credit:
        yield Finding(
            "image_without_credit", "warn", None, None, None, _("The lead image has no credit. Name who made it.")
        )
    if image and image.rights_expire_at and image.rights_expire_at <= timezone.now():
        yield Finding(
            "image_rights_expired",
            "block",
            None,
            None,
            None,
            _("The rights to the lead image have expired. Choose another."),
        )
    if not article.bylines.exists() and not article.sources.exists():
        yield Finding("no_byline", "warn", None, None, None, _("Nobody is named: add a byline or a source."))


def story_of_text(article: Article) -> str:
    """The words of teaser, body and answers with single spaces, for finding a quote's words again."""
    parts = [article.teaser, *(block.text for block in blocks(article.body))]
    parts += article.faqs.values_list("answer", flat=True)
    return " ".join(" ".join(part.split()) for part in parts)
