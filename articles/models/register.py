"""The register of the paper: under which heading each live article and each of its statements stands, and how many.

Both tables hold nothing that ``articles.register`` cannot make again from the live editions and their filing.
"""

from datetime import datetime
from typing import Final

from django.db import models

from articles.models.edition import Edition, EditionQuote

# More than a position within an article can be.
_PLACES: Final = 1 << 16


def place_of(article: int, position: int = 0) -> int:
    """Where something stands among all that has the same moment: later articles first, their statements as read."""
    return article * _PLACES + _PLACES - 1 - position


class Heading(models.TextChoices):
    """What things are listed under. Articles: all of them, an author, a source, a term or one above it. Statements:
    all of them, their speaker, the source they came by. Editions: those that corrected something."""

    ALL = "all"
    CORRECTION = "correction"
    AUTHOR = "author"
    SOURCE = "source"
    TOPIC = "topic"
    STATEMENT = "statement"
    SPEAKER = "speaker"
    VIA = "via"


class ListingQuerySet(models.QuerySet["Listing"]):
    def under(self, heading: str, subject: int, language: str) -> "ListingQuerySet":
        return self.filter(heading=heading, subject=subject, language=language)

    def newest_first(self) -> "ListingQuerySet":
        return self.order_by("-at", "-place")

    def within(self, begin: datetime, end: datetime) -> "ListingQuerySet":
        return self.filter(at__gte=begin, at__lt=end)

    def filed_under(self, concept: int) -> "ListingQuerySet":
        """Those of articles filed under a term or one below it."""
        there = Listing.objects.filter(article=models.OuterRef("article"), heading=Heading.TOPIC, subject=concept)
        return self.filter(models.Exists(there))


class Listing(models.Model):
    """A live article, or a statement or a correction of it, under one heading."""

    heading = models.CharField(max_length=10)
    subject = models.BigIntegerField()  # the key of the person, source or term; 0 where the heading has only one
    language = models.CharField(max_length=5)
    at = models.DateTimeField()  # when the article was first published, or corrected
    place = models.BigIntegerField()
    article = models.ForeignKey("articles.Article", on_delete=models.CASCADE, related_name="+")
    # What is published is never deleted, so nothing looks from there to here.
    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="+", db_index=False)
    quote = models.ForeignKey(EditionQuote, on_delete=models.CASCADE, null=True, related_name="+", db_index=False)
    function = models.CharField(max_length=200, blank=True)  # as what the speaker spoke
    original_language = models.CharField(max_length=10, blank=True)  # of words that were translated for this article
    # The newest edition that corrected these words.
    correction = models.ForeignKey(Edition, on_delete=models.CASCADE, null=True, related_name="+", db_index=False)

    objects = ListingQuerySet.as_manager()

    class Meta:
        constraints = [
            # Read backwards it is every list, newest first.
            models.UniqueConstraint(
                fields=["heading", "subject", "language", "at", "place"], name="listing_once_per_heading"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.heading} {self.subject}: {self.edition_id}"


class ListingCount(models.Model):
    """How many listings a heading has: in all (no facet), in a month ("2026-07"), in a month by someone as something
    ("2026-07 minister"), filed under a term ("topic-17"), or of a year under a term ("y2026 topic-17"). All articles
    are counted by year, month and day instead ("y2026", "m2026-07", "d2026-07-03")."""

    heading = models.CharField(max_length=10)
    subject = models.BigIntegerField()
    language = models.CharField(max_length=5)
    facet = models.CharField(max_length=220, blank=True)
    number = models.IntegerField()
    changed_at = models.DateTimeField(null=True)  # when readers last got another text of it; of months of all articles

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["heading", "subject", "language", "facet"], name="listing_count_once_per_facet"
            ),
        ]
        indexes = [
            # The indexes of people and topics ask for all totals, or for the largest.
            models.Index(
                fields=["heading", "language", "-number"], name="listing_count_total", condition=models.Q(facet="")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.heading} {self.subject} {self.facet}: {self.number}"


def of_year_under_term(year: int, term: int) -> str:
    """The facet under which these are counted."""
    return f"y{year} topic-{term}"


def listed(heading: str) -> models.Exists:
    """Of a person, a source or a term: whether something stands under it, in any language."""
    rows = ListingCount.objects.filter(heading=heading, subject=models.OuterRef("pk"), facet="", number__gt=0)
    return models.Exists(rows)
