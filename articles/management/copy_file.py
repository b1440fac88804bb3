"""A file named on the command line becomes text, or one sentence and exit code 2."""

from pathlib import Path

from django.core.management.base import CommandError
from django.utils.translation import gettext as _

from articles.intake.decode import MAX_BYTES
from articles.workflow.decode_copy import decode_copy
from articles.workflow.refused import Refused

BAD_INPUT = 2


def text_of(path: Path) -> str:
    """The decoded text of a file. Raises CommandError with exit code 2."""
    name = str(path)
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise refusal(_("There is no file “%(name)s”; check the path.") % {"name": name}) from error
    except IsADirectoryError as error:
        raise refusal(_("“%(name)s” is a folder; name one text file.") % {"name": name}) from error
    except OSError as error:
        raise refusal(_("“%(name)s” cannot be read; check its permissions.") % {"name": name}) from error
    try:
        return decode_copy(data, name=name)
    except Refused as error:
        raise refusal(str(error)) from error


def refusal(sentence: str) -> CommandError:
    return CommandError(sentence, returncode=BAD_INPUT)
