"""`manage.py settings`: every value the environment can change, what it is now, and what it means."""

from typing import Any

from django.core.management.base import BaseCommand

from newsroom.env import Row

HEADINGS = Row("NAME", "VALUE", "DEFAULT", "MEANING", is_set=False)
WIDEST = 48


class Command(BaseCommand):
    help = "Lists every setting that an environment variable can change: name, value, default and meaning."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        """Prints an aligned table; a * stands before what the environment has set."""
        from newsroom.settings import env

        rows = [HEADINGS, *env.table()]
        columns = [[row.name for row in rows], [row.value for row in rows], [row.default for row in rows]]
        widths = [min(max(map(len, column)), WIDEST) for column in columns]
        for row in rows:
            cells = (row.name, row.value, row.default)
            aligned = "  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True))
            self.stdout.write(f"{'*' if row.is_set else ' '} {aligned}  {row.meaning}")
