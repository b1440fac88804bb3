"""``manage.py read_copy FILE``: read one paste and print what the desk would get, as JSON. Touches no database."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from articles.checks import run
from articles.intake.as_json import as_json
from articles.intake.language import LANGUAGES
from articles.intake.parse import parse
from articles.management.copy_file import text_of


class Command(BaseCommand):
    help = "Read raw copy from a text file and print the structured story as JSON. Nothing is saved."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="A text file with the copy of one story.")
        parser.add_argument(
            "--language", choices=LANGUAGES, help="The language of the copy, when it should not be guessed."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        story = parse(text_of(options["file"]), language=options["language"])
        printed = {**as_json(story), "findings": [asdict(finding) for finding in run(story)]}
        self.stdout.write(json.dumps(printed, ensure_ascii=False, indent=2))
