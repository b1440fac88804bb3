"""``manage.py read_copy FILE``: read one paste and print what the desk would get, as JSON. Touches no database."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from articles.checks import run
from articles.intake.as_json import as_json
from articles.intake.decode import MAX_BYTES, BinaryCopy, EmptyCopy, TooLarge, Undecodable, decode
from articles.intake.language import LANGUAGES
from articles.intake.parse import parse
from articles.intake.story import Story

BAD_INPUT = 2


class Command(BaseCommand):
    help = "Read raw copy from a text file and print the structured story as JSON. Nothing is saved."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", help="A text file with the copy of one story.")
        parser.add_argument(
            "--language", choices=LANGUAGES, help="The language of the copy, when it should not be guessed."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        story = parse(_text_of(Path(options["file"])), language=options["language"])
        printed = {**as_json(story), "findings": _findings(story)}
        self.stdout.write(json.dumps(printed, ensure_ascii=False, indent=2))


def _text_of(path: Path) -> str:
    """The decoded text of a file; raises CommandError with exit code 2 and one sentence."""
    name = str(path)
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise _refusal(_("There is no file “%(name)s”; check the path.") % {"name": name}) from error
    except IsADirectoryError as error:
        raise _refusal(_("“%(name)s” is a folder; name one text file.") % {"name": name}) from error
    except OSError as error:
        raise _refusal(_("“%(name)s” cannot be read; check its permissions.") % {"name": name}) from error
    try:
        return decode(data)
    except Undecodable as error:
        raise _refusal(_sentence(error) % {"name": name, "limit": MAX_BYTES // (1024 * 1024)}) from error


def _sentence(error: Undecodable) -> str:
    if isinstance(error, TooLarge):
        return _("“%(name)s” is larger than %(limit)d MB; split it into single stories.")
    if isinstance(error, EmptyCopy):
        return _("“%(name)s” is empty; there is no copy to read.")
    if isinstance(error, BinaryCopy):
        return _("“%(name)s” is not a text file; save the copy as plain text first.")
    return _("The encoding of “%(name)s” is not known; save the file as UTF-8 and try again.")


def _refusal(sentence: str) -> CommandError:
    return CommandError(sentence, returncode=BAD_INPUT)


def _findings(story: Story) -> list[dict[str, Any]]:
    return [
        {
            "code": finding.code,
            "severity": finding.severity,
            "text": finding.text,
            "start": finding.start,
            "end": finding.end,
            "message": str(finding.message),
        }
        for finding in run(story)
    ]
