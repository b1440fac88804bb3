"""What `manage.py check --database default` and every migration look over beside Django's own checks."""

from collections.abc import Sequence
from typing import Any

from django.core import checks
from django.db import connections

from articles.models import Section
from articles.models.section import RESERVED


@checks.register(checks.Tags.database)
def sections_stand_alone(databases: Sequence[str] | None = None, **_kwargs: Any) -> list[checks.CheckMessage]:
    """Name each section that stands at an address of the site itself, where no reader finds it.

    Nobody can save one; but an address may become the site's own with an upgrade.
    """
    tables = [name for name in databases or () if _has_sections(name)]
    hidden = [row for name in tables for row in Section.objects.using(name).filter(slug__in=RESERVED).order_by("pk")]
    return [
        checks.Warning(
            f"The section “{section}” is hidden: /{section.slug}/ is an address of the site itself.",
            hint="Give it another address at the desk, and publish its articles again: each edition holds its own.",
            obj=section,
            id="articles.W001",
        )
        for section in hidden
    ]


def _has_sections(database: str) -> bool:
    """Not before the first migration."""
    return Section._meta.db_table in connections[database].introspection.table_names()
