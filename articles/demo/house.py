"""Fills the pages of the house from ``pages/``: a file for each page and language, which begins with its title."""

import re
from datetime import datetime
from pathlib import Path
from typing import Final

from articles.models import Page, User
from articles.workflow.publish_page import publish_page
from articles.workflow.save_page import save_page

PAGES: Final = Path(__file__).parent / "pages"
_TITLE = re.compile(r"<h1>(?P<title>.*?)</h1>\s*(?P<body>.*)", re.DOTALL)


def fill_pages(*, by: User, at: datetime) -> None:
    """Write and publish every page that is not there yet. Raises ValueError for a file without a title."""
    for file in sorted(PAGES.glob("*.html")):
        slot, language, _ending = file.name.split(".")
        if Page.objects.filter(slot=slot, language=language).exists():
            continue
        found = _TITLE.fullmatch(file.read_text(encoding="utf-8"))
        if found is None:
            raise ValueError(f"{file.name} does not begin with its title.")
        page = Page(slot=slot, language=language, title=found["title"], body=found["body"])
        publish_page(save_page(page, by=by, at=at), by=by, at=at)
