from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.management.copy_file import refusal, text_of
from articles.models import User
from articles.workflow.refused import Refused
from articles.workflow.take_in import take_in


class Command(BaseCommand):
    help = "Makes a draft of each file of raw copy; the copy is kept with its checksum and what was read from it."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("files", nargs="+", metavar="FILE", type=Path)
        parser.add_argument("--by", metavar="USERNAME", help="whose draft it becomes; nobody's if left out")

    def handle(self, *args: Any, **options: Any) -> None:
        by = self._user(options["by"])
        files: list[Path] = options["files"]
        # All files are read before the first draft is made: a mistyped name leaves nothing half done.
        texts = [(path, text_of(path)) for path in files]
        for number, (path, text) in enumerate(texts, 1):
            try:
                article = take_in(text, by=by, at=timezone.now(), origin=path.name)
            except Refused as error:
                raise refusal(f"{path}: {error}") from error
            copy = article.raw_copy.get()
            blocking = sum(finding["severity"] == "block" for finding in copy.findings)
            self.stdout.write(
                _("%(number)d/%(of)d %(file)s → draft %(pk)d: %(paragraphs)d blocks, %(quotes)d quotes, "
                  "%(findings)d findings (%(blocking)d blocking)")
                % {
                    "number": number,
                    "of": len(texts),
                    "file": path.name,
                    "pk": article.pk,
                    "paragraphs": len(copy.story["blocks"]),
                    "quotes": len(copy.story["quotes"]),
                    "findings": len(copy.findings),
                    "blocking": blocking,
                }
            )  # fmt: skip

    def _user(self, username: str | None) -> User | None:
        if username is None:
            return None
        user = User.objects.filter(username=username).first()
        if user is None:
            raise refusal(_("There is no staff member “%(name)s”.") % {"name": username})
        return user
