from django.utils.translation import gettext as _

from articles.intake.decode import MAX_BYTES, BinaryCopy, EmptyCopy, TooLarge, Undecodable, decode
from articles.workflow.refused import Refused


def decode_copy(data: bytes, *, name: str) -> str:
    """The text of a file of copy. Raises Refused with a sentence that names the file and says what to do."""
    try:
        return decode(data)
    except Undecodable as error:
        raise Refused([_sentence(error) % {"name": name, "limit": MAX_BYTES // (1024 * 1024)}]) from error


def _sentence(error: Undecodable) -> str:
    if isinstance(error, TooLarge):
        return _("“%(name)s” is larger than %(limit)d MB; split it into single stories.")
    if isinstance(error, EmptyCopy):
        return _("“%(name)s” is empty; there is no copy to read.")
    if isinstance(error, BinaryCopy):
        return _("“%(name)s” is not a text file; save the copy as plain text first.")
    return _("The encoding of “%(name)s” is not known; save the file as UTF-8 and try again.")
