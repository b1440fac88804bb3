"""Importing this registers every noun of the desk.

It stands apart from the package itself: Django looks for the site (``articles.admin.site``) before it looks for what to
register there, and would otherwise find both at once.
"""

from articles.admin import (  # noqa: F401
    activity,
    article,
    concept,
    copy,
    dossier,
    edition,
    front,
    image,
    page,
    people,
    section,
    source,
    user,
    video,
)
