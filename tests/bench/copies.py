"""A copy of an article: what its rows in the index and its rendered pieces say instead of the original's."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Final

from django.db import connection, models
from django.utils import timezone, translation
from django.utils.dateformat import format as written

from articles.fragments.article import OLD_AFTER
from articles.models import Article, Edition, EditionQuote, Fragment
from articles.models.code import ALPHABET
from articles.search import database
from articles.search.entry import Entry, Shelf
from tests.bench.archive import MARK

# The search puts the seconds of a moment above so many bits.
BITS: Final = 30
WORDS: Final = r"\d{1,2}\. [^\W\d]+ \d{4}"
# A moment for machines, perhaps with the same for people; or, for people alone, the article's own.
MOMENT: Final = re.compile(
    r"(?P<iso>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d)"
    rf"(?:\">(?P<shown>{WORDS})(?P<time> \d\d:\d\d)?)?"
    rf"|\b(?P<own>{WORDS})(?P<own_time> \d\d:\d\d)?"
)
BODY: Final = '<div class="story-body" data-part="body">\n'
NOTE: Final = "This article is more than a year old."


@dataclass(frozen=True, slots=True)
class Copy:
    """How much older it is, and how much smaller its keys are in each table."""

    number: int
    back: timedelta
    keys: Mapping[type[models.Model], int]

    @property
    def mark(self) -> str:
        """What its codes begin with."""
        return MARK[:2] + ALPHABET[self.number // len(ALPHABET)] + ALPHABET[self.number % len(ALPHABET)]

    @property
    def sign(self) -> str:
        """What its digests begin with; no real one does."""
        return f"x{self.number:03x}"

    @property
    def group(self) -> str:
        """What the key it would share with translations begins with; those of the originals begin with zeros."""
        return f"{self.number:04x}"


def shelved(shelf: Shelf) -> list[Entry]:
    """The rows of the index, as they were put there."""
    tokens = "text.tokens" if connection.vendor == "sqlite" else "tsvector_to_array(entry.tokens)"
    found = database.rows(
        "SELECT entry.number, row_id, edition_id, article_id, language, facets, "
        f"weights, plain, places, words, {tokens} FROM articles_search_{shelf} entry "
        f"JOIN articles_search_{shelf}_text text ON text.number = entry.number"
    )
    names = "number", "row_id", "edition_id", "article_id", "language", "facets", "weights", "plain", "places", "words"
    return [
        Entry(
            **dict(zip(names, row[:-1], strict=True)),
            tokens=tuple(row[-1].split() if isinstance(row[-1], str) else row[-1]),
        )
        for row in found
    ]


def row(entry: Entry, shelf: Shelf, copy: Copy) -> Entry:
    """The copy's row of the index: the same words, another time."""
    moment = datetime.fromtimestamp(entry.number >> BITS, UTC)
    facts = {of(moment): of(moment - copy.back) for of in (_year, _month)}
    seconds = int(copy.back.total_seconds()) << BITS
    editions, quotes = copy.keys[Edition], copy.keys[EditionQuote]
    # Later articles have larger numbers, later statements of one article smaller ones.
    number, row_id = (-editions, editions) if shelf == "entry" else (quotes, quotes)
    return replace(
        entry,
        number=entry.number - seconds + number,
        row_id=entry.row_id - row_id,
        edition_id=entry.edition_id - editions,
        article_id=entry.article_id - copy.keys[Article],
        facets=" ".join(facts.get(fact, fact) for fact in entry.facets.split()),
        tokens=tuple(facts.get(token, token) for token in entry.tokens),
    )


def _year(moment: datetime) -> str:
    return f"year_{timezone.localtime(moment):%Y}"


def _month(moment: datetime) -> str:
    return f"month_{timezone.localtime(moment):%Y%m}"


def piece(original: Fragment, copy: Copy) -> Fragment:
    """The copy's piece: its own addresses and dates, and the note that it is old where it is."""
    edition = original.edition
    at = edition.significant_at - copy.back
    is_old = timezone.now() - at >= timedelta(days=OLD_AFTER)
    html = original.html
    if is_old and not _is_old(original) and BODY in html:
        with translation.override(edition.language):
            html = html.replace(BODY, f'{BODY}<p class="note">{translation.gettext(NOTE)}</p>')
    until = original.valid_until - copy.back if original.valid_until and not is_old else None
    return Fragment(
        pk=original.pk - copy.keys[Fragment],
        edition_id=original.edition_id - copy.keys[Edition],
        kind=original.kind,
        head=_said(original.head, edition, copy),
        html=_said(html, edition, copy),
        keys=original.keys.replace(MARK, copy.mark),
        stamp=original.stamp,
        valid_until=until,
    )


def _is_old(original: Fragment) -> bool:
    return original.valid_until is None


def _said(text: str, edition: Edition, copy: Copy) -> str:
    text = text.replace(edition.digest, copy.sign + edition.digest[len(copy.sign) :])
    return MOMENT.sub(lambda found: _moment(found, edition, copy), text.replace(MARK, copy.mark))


def _moment(found: re.Match[str], edition: Edition, copy: Copy) -> str:
    moment = datetime.fromisoformat(found["iso"]) if found["iso"] else edition.published_at
    moment = timezone.localtime(moment - copy.back)
    with translation.override(edition.language):
        shown = written(moment, "j. F Y H:i" if found["time"] or found["own_time"] else "j. F Y")
    if found["own"]:
        return shown
    return f'{moment.isoformat()}">{shown}' if found["shown"] else moment.isoformat()
