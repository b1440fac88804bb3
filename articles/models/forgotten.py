from django.db import models


class ForgottenPages(models.Model):
    """Keys of pages that a change made wrong while the page cache could not be told; the worker tells it later."""

    keys = models.JSONField()
    at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return ", ".join(self.keys)
