"""Keeping the index in step with what is live. Its rows can always be made again from the editions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from django.db import transaction

from articles.models import Edition
from articles.search import database, stems
from articles.search.entry import SHELVES, asked_of_vocabulary, make, statement, stems_of
from articles.search.material import gather

_BATCH = 200
Progress = Callable[[int, int], None]


def index(edition: Edition) -> None:
    """Put a live edition in the place of what the index holds of its article; one that is not live is taken out."""
    with transaction.atomic():
        remove(edition.article_id)
        if edition.live:
            _add([edition], None, counting=True)


def remove(article_id: int) -> None:
    """Take an article and what was said in it out of the index. Nothing happens if it is not in it."""
    with transaction.atomic():
        held = database.rows(
            "SELECT entry.language, text.words FROM articles_search_entry entry "
            "JOIN articles_search_entry_text text ON text.number = entry.number WHERE entry.article_id = %s",
            [article_id],
        )
        for language, words in held:
            stems.count(language, dict.fromkeys(stems_of(words), ""), -1)
        for shelf in SHELVES:
            database.delete(shelf, [article_id])


def refresh(article_id: int) -> None:
    """Bring the index up to date with an article, whatever happened to it: published, withdrawn, filed anew."""
    live = Edition.objects.live().filter(article=article_id).first()
    if live is None:
        remove(article_id)
    else:
        index(live)


def rebuild(progress: Progress | None = None) -> int:
    """Make the whole index again, and return how many articles it holds.

    Twice over all live editions: what words there are, then the rows, whose compounds split into those words. Batch by
    batch, each in a transaction of its own, so that readers go on searching and editors go on publishing meanwhile.
    ``progress`` is told (articles done, articles in all).
    """
    total = Edition.objects.live().count()
    database.drop_stray_texts()
    _count_stems()
    known = stems.vocabulary()
    done = 0
    for batch in _batches():
        with transaction.atomic():
            # Asked again, and held: one of them may have been replaced or withdrawn since it was read.
            still_live = Edition.objects.live().filter(pk__in=[edition.pk for edition in batch])
            fresh = list(still_live.select_for_update(no_key=True).order_by("pk"))
            for shelf in SHELVES:
                database.delete(shelf, [edition.article_id for edition in fresh])
            _add(fresh, known, counting=False)
        done += len(batch)
        if progress:
            progress(done, max(total, done))
    _drop_what_is_not_live()
    database.tidy()
    return int(database.rows("SELECT count(*) FROM articles_search_entry")[0][0])


def _batches() -> Iterator[list[Edition]]:
    """Walk along the primary key: what is published meanwhile comes last, and nothing is held open."""
    last = 0
    while batch := list(Edition.objects.live().filter(pk__gt=last).order_by("pk")[:_BATCH]):
        yield batch
        last = batch[-1].pk


def _count_stems() -> None:
    counts: Counter[tuple[str, str]] = Counter()
    samples: dict[tuple[str, str], str] = {}
    for batch in _batches():
        for material in gather(batch):
            found = {stems.ALL: "", **make(material, frozenset()).samples}
            for stem, word in found.items():
                key = (material.language, stem)
                counts[key] += 1
                samples[key] = min(samples.get(key, word), word, key=len)
    with transaction.atomic():
        stems.replace(counts, samples)


def _add(editions: Sequence[Edition], vocabulary: frozenset[str] | None, *, counting: bool) -> None:
    """``vocabulary`` is None for a few editions: then it is asked for no more than they need."""
    gathered = gather(editions)
    if vocabulary is None:
        vocabulary = stems.known_among(frozenset().union(*map(asked_of_vocabulary, gathered)))
    entries = [make(material, vocabulary) for material in gathered]
    database.insert("entry", entries)
    database.insert(
        "quote", [statement(said, material, vocabulary) for material in gathered for said in material.statements]
    )
    if counting:
        for entry in entries:
            stems.count(entry.language, entry.samples, 1)


def _drop_what_is_not_live() -> None:
    """Take out rows nobody told us were gone. They were not counted just now, so nothing is counted off."""
    for shelf in SHELVES:
        gone = database.rows(
            f"SELECT article_id FROM articles_search_{shelf} entry WHERE NOT EXISTS (SELECT 1 FROM articles_edition "  # noqa: S608
            "WHERE articles_edition.id = entry.edition_id AND articles_edition.live)"
        )
        for (article_id,) in gone:
            database.delete(shelf, [article_id])


def is_empty() -> bool:
    return not database.rows("SELECT 1 FROM articles_search_entry LIMIT 1")
