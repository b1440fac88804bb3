"""Finds picture files that no picture names: what a kill between writing files and saving their row leaves behind."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any, Final

from django.core.files.storage import Storage
from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.models import Image

FOLDERS: Final = ("originals", "renditions")
# A younger file may belong to an upload that is under way.
LEAST_AGE: Final = timedelta(hours=1)


class Command(BaseCommand):
    help = "Show the picture files that belong to no picture; with --delete, delete them."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--delete", action="store_true", help="delete them; without it nothing is changed")

    def handle(self, *args: Any, **options: Any) -> None:
        storage: Storage = Image._meta.get_field("original").storage
        found = [name for folder in FOLDERS for name in _files(storage, folder)]
        named = _named()  # after looking: what was saved meanwhile is named by now
        old_enough = timezone.now() - LEAST_AGE
        left = [n for n in found if n not in named and storage.get_modified_time(n) < old_enough]
        for name in left:
            self.stdout.write(name)
            if options["delete"]:
                storage.delete(name)
        self.stdout.write(_told(len(left), deleted=options["delete"]))


def _told(number: int, *, deleted: bool) -> str:
    if not number:
        return _("Nothing is left over.")
    if deleted:
        done = ngettext("%(number)d file was deleted.", "%(number)d files were deleted.", number)
        return done % {"number": number}
    seen = ngettext("%(number)d file is named by no picture.", "%(number)d files are named by no picture.", number)
    return f"{seen % {'number': number}} {_('Say --delete to delete them.')}"


def _named() -> set[str]:
    named: set[str] = set()
    for original, rows in Image.objects.values_list("original", "renditions").iterator():
        named |= {original, *(row["file"] for row in rows)}
    return named


def _files(storage: Storage, folder: str) -> Iterator[str]:
    """Every file below the folder; a folder that is not there holds none."""
    try:
        folders, files = storage.listdir(folder)
    except FileNotFoundError:
        return
    yield from (f"{folder}/{name}" for name in files)
    for inner in folders:
        yield from _files(storage, f"{folder}/{inner}")
