import os
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.demo.load import ForeignContent, load, write_sign_ins
from articles.workflow.refused import Refused


class Command(BaseCommand):
    help = "Loads a small newspaper to try the system with: articles, pictures, people, terms and five sign-ins."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--threads", type=int, default=0, help="how many draw side by side; 0: one for each core")
        parser.add_argument("--reduced", type=int, default=1, metavar="N", help="draw pictures at an Nth of their size")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            loaded = load(
                now=timezone.now(),
                say=self.stdout.write,
                threads=options["threads"] or _threads(),
                reduced=options["reduced"],
            )
        except (ForeignContent, Refused) as refusal:
            raise CommandError(str(refusal)) from refusal
        file = Path(settings.VAR_DIR) / "demo-sign-ins.txt"
        new = write_sign_ins(file)
        if not options["verbosity"]:
            return
        if loaded or new:
            self.stdout.write(file.read_text(encoding="utf-8").rstrip())
        else:
            self.stdout.write(_("The demo is loaded already; its sign-ins are in %(file)s.") % {"file": file})


def _threads() -> int:
    """One for each core, but one alone where the database lives in this process's memory."""
    if connection.vendor == "sqlite" and "memory" in str(connection.settings_dict["NAME"]):
        return 1
    return min(4, os.cpu_count() or 1)
