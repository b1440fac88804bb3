from typing import Any

from django.db import models

from articles.models.edition import Edition


class FragmentQuerySet(models.QuerySet["Fragment"]):
    def spoil(self) -> int:
        """Have these rendered again; until then readers get them rendered while they wait. Returns how many."""
        return self.exclude(stamp="").update(stamp="")

    def spoiled(self) -> "FragmentQuerySet":
        return self.filter(stamp="")


class Fragment(models.Model):
    """A piece of a public page, rendered from a live edition beforehand. Any of them may be thrown away at any time.

    ``stamp`` names the templates it was rendered with, and is empty where it has to be rendered again. From
    ``valid_until`` on it must not be shown: by then the rights of a picture expire or a note is due.
    """

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="fragments")
    kind = models.CharField(max_length=20)
    head = models.TextField(blank=True)  # what belongs into the page's head element, if it is a page
    html = models.TextField(blank=True)
    keys = models.TextField(blank=True)  # what the page cache knows it by, between blanks
    stamp = models.CharField(max_length=16, blank=True)
    valid_until = models.DateTimeField(null=True)
    # Of which other editions it shows cards: with them it is spoiled.
    beside = models.ManyToManyField(Edition, related_name="+")

    objects = FragmentQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["edition", "kind"], name="fragment_once_per_kind")]
        indexes = [
            # The worker asks for these every few seconds; hardly any row is in either.
            models.Index(fields=["edition"], name="fragment_spoiled", condition=models.Q(stamp="")),
            models.Index(
                fields=["valid_until"], name="fragment_expiring", condition=models.Q(valid_until__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.edition_id}"

    def is_valid(self, stamp: str, now: Any) -> bool:
        return self.stamp == stamp and (self.valid_until is None or self.valid_until > now)
