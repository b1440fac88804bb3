"""Keeps the register in step with what is live, and counts it. Its rows can always be made again from the editions."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Final

from django.db import connection, transaction
from django.db.models import Max
from django.utils import timezone

from articles.models import Article, Edition, EditionByline, EditionQuote, EditionSource, Filing
from articles.models.register import Heading, Listing, ListingCount, of_year_under_term, place_of

Cell = tuple[str, int, str, str]

BATCH: Final = 500
# Which headings are also counted by term: their pages offer the terms as a filter.
BY_TERM: Final = frozenset([Heading.AUTHOR, Heading.SOURCE, Heading.SPEAKER, Heading.VIA])
_COUNTS: Final = ListingCount._meta.db_table
ADD: Final = (
    f"INSERT INTO {_COUNTS} (heading, subject, language, facet, number, changed_at) "  # noqa: S608  (our own table)
    "VALUES (%s, %s, %s, %s, %s, %s) ON CONFLICT (heading, subject, language, facet) "
    f"DO UPDATE SET number = {_COUNTS}.number + excluded.number, "
    f"changed_at = CASE WHEN excluded.changed_at IS NULL OR {_COUNTS}.changed_at > excluded.changed_at "
    f"THEN {_COUNTS}.changed_at ELSE excluded.changed_at END"
)


@transaction.atomic
def refresh(*articles: int) -> None:
    """Bring the register up to date with articles, whatever happened to them: published, withdrawn, filed anew."""
    # Two that refresh the same article would both take off what only one of them had counted.
    list(Article.objects.select_for_update().filter(pk__in=articles).order_by("pk").values_list("pk"))
    held = Listing.objects.filter(article__in=articles)
    rows = list(_listings(list(Edition.objects.live().filter(article__in=articles))))
    before = list(held)
    changes = _cells(rows)
    changes.subtract(_cells(before))
    held.delete()
    Listing.objects.bulk_create(rows)
    _add(changes, _changed([*rows, *before]))


def count(rows: Sequence[Listing]) -> None:
    """Count listings that were written by other means than ``refresh``; all of an article have to come together."""
    _add(_cells(rows), _changed(rows))


def rebuild() -> int:
    """Make the whole register again, and return how many articles stand in it.

    Batch by batch, each in a transaction of its own, so that editors go on publishing; until it is done, lists of
    people, sources and topics are shorter than they should be.
    """
    with transaction.atomic():
        Listing.objects.all().delete()
        ListingCount.objects.all().delete()
    last, count = 0, 0
    while batch := list(Edition.objects.live().filter(pk__gt=last).order_by("pk").values_list("pk", "article")[:BATCH]):
        refresh(*(article for _edition, article in batch))
        last, count = batch[-1][0], count + len(batch)
    return count


def corrected_statements(edition: Edition) -> dict[int, int]:
    """Those of a live edition that were corrected, by their position: the number of the newest edition that did so."""
    quotes = list(EditionQuote.objects.filter(edition=edition))
    corrected = _corrected({edition.article_id}, {edition.pk: quotes})
    numbers = dict(Edition.objects.filter(pk__in=corrected.values()).values_list("pk", "number"))
    return {quote.position: numbers[corrected[quote.pk]] for quote in quotes if quote.pk in corrected}


def _listings(editions: Sequence[Edition]) -> Iterator[Listing]:
    """What live editions put under which headings. Six queries, however many there are."""
    keys = [edition.pk for edition in editions]
    people = _by_edition(EditionByline.objects.filter(edition__in=keys).values_list("edition", "person"))
    sources = _by_edition(EditionSource.objects.filter(edition__in=keys).values_list("edition", "source"))
    filings = Filing.objects.filter(content_object__in=[edition.article_id for edition in editions])
    terms: dict[int, set[int]] = defaultdict(set)
    for article, path in filings.values_list("content_object", "tag__path"):
        terms[article] |= {int(part) for part in path.split(".") if part}
    quotes: dict[int, list[EditionQuote]] = defaultdict(list)
    for quote in EditionQuote.objects.filter(edition__in=keys).order_by("position"):
        quotes[quote.edition_id].append(quote)
    corrections = list(_corrections(editions))
    corrected = _corrected({edition.article_id for edition in corrections}, quotes)
    for edition in corrections:
        row = _listing(edition, Heading.CORRECTION, 0, edition.number)
        row.at = edition.published_at
        yield row
    for edition in editions:
        yield _listing(edition, Heading.ALL, 0)
        yield from (_listing(edition, Heading.AUTHOR, person) for person in people[edition.pk])
        yield from (_listing(edition, Heading.SOURCE, source) for source in sources[edition.pk])
        yield from (_listing(edition, Heading.TOPIC, term) for term in sorted(terms[edition.article_id]))
        for quote in quotes[edition.pk]:
            yield from _statement(edition, quote, corrected.get(quote.pk))


def _by_edition(pairs: Iterable[tuple[int, int]]) -> dict[int, dict[int, None]]:
    """Each key once, however often an edition names it."""
    found: dict[int, dict[int, None]] = defaultdict(dict)
    for edition, key in pairs:
        found[edition][key] = None
    return found


def _listing(edition: Edition, heading: str, subject: int, position: int = 0) -> Listing:
    return Listing(
        heading=heading,
        subject=subject,
        language=edition.language,
        at=edition.first_published_at,
        place=place_of(edition.article_id, position),
        article_id=edition.article_id,
        edition=edition,
    )


def _statement(edition: Edition, quote: EditionQuote, correction: int | None) -> Iterator[Listing]:
    kept = edition.content["quotes"][quote.position] if quote.position < len(edition.content["quotes"]) else {}
    headings = [(Heading.STATEMENT, 0), (Heading.SPEAKER, quote.speaker_id), (Heading.VIA, quote.source_id)]
    for heading, subject in headings:
        if subject is None:
            continue
        row = _listing(edition, heading, subject, quote.position)
        row.quote, row.function, row.correction_id = quote, quote.speaker_function, correction
        row.original_language = kept.get("original_language") or ""
        yield row


def _corrections(editions: Sequence[Edition]) -> Iterable[Edition]:
    """Those editions of the same articles that corrected something, as far as readers may look back."""
    articles = [edition.article_id for edition in editions]
    rows = Edition.objects.public().filter(article__in=articles, kind=Edition.Kind.CORRECTION)
    return rows.defer("html", "content").order_by("pk")


def _corrected(articles: set[int], quotes: dict[int, list[EditionQuote]]) -> dict[int, int]:
    """Statements whose words, speaker or kind a correction changed: by their key, the newest such edition."""
    if not articles:
        return {}
    history = EditionQuote.objects.filter(edition__in=Edition.objects.public().filter(article__in=articles))
    said: dict[str, tuple[str, ...]] = {}
    by: dict[str, int] = {}
    for quote in history.select_related("edition").defer("edition__html", "edition__content").order_by("edition"):
        words = (quote.text, quote.kind, quote.speaker_name)
        if quote.edition.kind == Edition.Kind.CORRECTION and said.get(quote.code, words) != words:
            by[quote.code] = quote.edition_id
        said[quote.code] = words
    return {quote.pk: by[quote.code] for rows in quotes.values() for quote in rows if quote.code in by}


def _cells(rows: Iterable[Listing]) -> Counter[Cell]:
    """What these listings count for; all listings of an article have to come together."""
    rows = list(rows)
    terms: dict[int, list[int]] = defaultdict(list)
    for row in rows:
        if row.heading == Heading.TOPIC:
            terms[row.article_id].append(row.subject)
    counted: Counter[Cell] = Counter()
    for row in rows:
        counted.update((row.heading, row.subject, row.language, facet) for facet in _facets(row, terms[row.article_id]))
    return counted


def _facets(row: Listing, terms: list[int]) -> Iterator[str]:
    day = timezone.localtime(row.at).date().isoformat()
    if row.heading == Heading.ALL:
        yield from (f"y{day[:4]}", f"m{day[:7]}", f"d{day}")
        return
    yield from ("", day[:7])
    if row.heading == Heading.SPEAKER and row.function:
        yield f"{day[:7]} {row.function}"
    if row.heading in BY_TERM:
        yield from (f"topic-{term}" for term in terms)
        yield from (of_year_under_term(int(day[:4]), term) for term in terms)


def _changed(rows: Iterable[Listing]) -> dict[Cell, datetime]:
    """When the months changed in which these articles stand or stood: with the newest edition of any. One query."""
    everything = [row for row in rows if row.heading == Heading.ALL]
    editions = Edition.objects.filter(article__in={row.article_id for row in everything})
    newest = dict(editions.order_by().values_list("article").annotate(newest=Max("published_at")))
    changed: dict[Cell, datetime] = {}
    for row in everything:
        at, month = newest[row.article_id], f"m{timezone.localtime(row.at):%Y-%m}"
        cell = (row.heading, row.subject, row.language, month)
        changed[cell] = max(changed.get(cell, at), at)
    return changed


def _add(changes: Counter[Cell], changed: dict[Cell, datetime]) -> None:
    """Always in the same order, so that two publications wait for each other instead of blocking each other."""
    cells = sorted(cell for cell in changes.keys() | changed.keys() if changes[cell] or cell in changed)
    adapted = connection.ops.adapt_datetimefield_value
    rows = [(*cell, changes[cell], adapted(changed.get(cell))) for cell in cells]
    with connection.cursor() as cursor:
        cursor.executemany(ADD, rows)
