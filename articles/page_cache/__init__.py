"""Whole pages for readers, kept until something they show changes.

- ``published``   what a public view says of its page, and the headers for caches in front of us
- ``showing``     the keys of what a page shows, named while it renders
- ``forgetting``  dropping pages together with the change that made them wrong
- ``changes``     which keys a change makes wrong
- ``answer``      the WSGI application around Django that tells kept pages and keeps new ones
- ``address``     which requests may be answered so, and under what name
- ``page``        a page as it is kept and told
- ``store``       what a store can do; ``disk`` and ``shared`` (Redis) are the two
- ``navigation``  the sections that have something live, the pages of the house, and where there are dossiers

Only ``published_page``, ``shows``, ``contains``, ``forget``, ``navigation``, ``house_pages`` and ``dossier_languages``
are for the rest of the house.
"""

from articles.page_cache.forgetting import forget
from articles.page_cache.navigation import AROUND, Entry, HousePage, dossier_languages, house_pages, navigation
from articles.page_cache.published import SECONDS, View, published_page
from articles.page_cache.showing import contains, shows

__all__ = [
    "AROUND",
    "SECONDS",
    "Entry",
    "HousePage",
    "View",
    "contains",
    "dossier_languages",
    "forget",
    "house_pages",
    "navigation",
    "published_page",
    "shows",
]
