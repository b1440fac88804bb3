"""The site as web servers know it: kept pages first, then Django."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
django = get_wsgi_application()

from articles.page_cache.answer import WholePages  # noqa: E402  (Django has to be set up first)
from newsroom.sqlite import base as sqlite  # noqa: E402

sqlite.may_create = False

application = WholePages(django)
