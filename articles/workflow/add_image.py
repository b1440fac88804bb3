"""A picture comes into the house: looked at, kept as it came, and made into what readers get."""

import hashlib
import math
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime, timedelta
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import Storage
from django.db import transaction
from django.db.models import Field
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.imaging import metadata
from articles.imaging.renditions import Focus, Rendition, mark, renditions
from articles.imaging.safety import MOST_BYTES, MOST_PIXELS, SHORTEST_SIDE, ImageRefused, inspect
from articles.models import Image, User
from articles.models.code import new_code
from articles.models.media import RenditionRow, original_path
from articles.workflow.log import record
from articles.workflow.refused import Refused

_SUFFIX: Final = {"jpeg": "jpg"}
_WORDS: Final = ("alt", "caption", "credit", "rights")
_SENTENCES: Final = {
    "not_an_image": gettext_lazy("This file is not a picture. Choose a JPEG, PNG, WebP or AVIF file."),
    "format": gettext_lazy("Pictures of this format are not taken. Save it as JPEG, PNG, WebP or AVIF."),
    "animated": gettext_lazy("This picture moves. Save one frame of it and choose that."),
    "broken": gettext_lazy("This picture is damaged or cut off. Ask for the file again, or save it anew."),
    "too_many_scans": gettext_lazy("Opening this picture would take too long. Save it again as an ordinary JPEG."),
}


def add_image(
    data: bytes,
    filename: str,
    *,
    by: User | None,
    at: datetime,
    alt: str = "",
    caption: str = "",
    credit: str = "",
    rights: str = "",
    focus: Focus = (0.5, 0.5),
    language: str = "",
) -> Image:
    """Keep the original, make the renditions, and fill what was left empty from what the picture says. Raises Refused.

    Bytes that are here already give the image that holds them, as it is; see ``fill_words``. ``language`` is the
    editor's: a file may speak several. ``focus`` is the point that every crop keeps, from the left and from the top,
    0 to 1. When anything fails, neither files nor rows are left.
    """
    given = dict(zip(_WORDS, (alt, caption, credit, rights), strict=True))
    _refuse_focus(focus)
    if known := known_image(data):
        return known
    try:
        seen, said, finished = inspect(data), metadata.read(data, language), list(renditions(data, focus))
    except ImageRefused as error:
        raise Refused([_sentence(error.code)]) from error
    image = Image(sha256=_digest(data), uploaded_at=at, uploaded_by=by, said=said.as_told())
    image.focal_x, image.focal_y = focus
    image.rights_expire_at = _expiry(said)
    _take_words(image, given | {name: words for name, words in _said(said).items() if not given[name].strip()})
    detail = {
        "image": image.code,
        "filename": metadata.one_line(filename)[-200:],
        "sha256": image.sha256,
        "taken_at": said.taken_at,
    }
    with ExitStack() as on_failure:
        storage = image.original.storage
        name = original_path(image, f"original.{_SUFFIX.get(seen.format, seen.format)}")
        image.original = _store(storage, name, data, on_failure)
        # After the file: Django's field has just written the size of the picture as it lies, not as it stands.
        image.width, image.height = seen.width, seen.height
        image.renditions = _store_all(storage, f"renditions/{image.code}", finished, mark(focus), on_failure)
        with transaction.atomic():
            image.save(force_insert=True)
            record("add_image", article=None, by=by, at=at, detail=detail)
        on_failure.pop_all()
    return image


def refocus(image: Image, focus: Focus, *, by: User | None, at: datetime) -> Image:
    """Crop anew around another point. Raises Refused.

    Editions name the image, not its crops: every page shows the new ones, under new addresses, and the old addresses
    lead to them. The files get new names too, so that nobody ever sees a mixture.
    """
    _refuse_focus(focus)
    with _cropped(image, focus) as rows, transaction.atomic():
        image = _locked(image)
        detail = {"image": image.code, "from": [image.focal_x, image.focal_y], "to": list(focus)}
        image.focal_x, image.focal_y = focus
        _replace(image, rows)
        record("refocus", article=None, by=by, at=at, detail=detail)
    return image


def recrop(image: Image, *, at: datetime) -> None:
    """Crop anew around the same point, as pictures are cropped today. Raises Refused.

    If somebody moves the point meanwhile, theirs are the crops that stay.
    """
    focus = image.focal_x, image.focal_y
    with _cropped(image, focus) as rows, transaction.atomic():
        image = _locked(image)
        if (image.focal_x, image.focal_y) != focus:
            raise Refused([_("Somebody moved the focal point of this picture meanwhile.")])
        _replace(image, rows)
        record("recrop", article=None, by=None, at=at, detail={"image": image.code, "mark": image.mark})


@contextmanager
def _cropped(image: Image, focus: Focus) -> Iterator[list[RenditionRow]]:
    """New files made of the original; they are taken away again if what is done with them fails. Raises Refused."""
    storage = image.original.storage
    try:
        with storage.open(str(image.original.name)) as file:
            finished = list(renditions(file.read(), focus))
    except FileNotFoundError as error:
        raise Refused([_("The original of this picture is missing. Upload the picture again.")]) from error
    except ImageRefused as error:
        raise Refused([_sentence(error.code)]) from error
    with ExitStack() as on_failure:
        yield _store_all(storage, f"renditions/{image.code}/{new_code()}", finished, mark(focus), on_failure)
        on_failure.pop_all()


def _locked(image: Image) -> Image:
    return Image.objects.select_for_update(no_key=True).get(pk=image.pk)


def _replace(image: Image, rows: list[RenditionRow]) -> None:
    """Save the new rows; the old files go when that is committed."""
    old, storage = [row["file"] for row in image.renditions], image.original.storage
    image.renditions = rows
    image.save(update_fields=["focal_x", "focal_y", "renditions"])
    transaction.on_commit(lambda: _remove(storage, old), robust=True)


def known_image(data: bytes) -> Image | None:
    """The image that holds these bytes, if they are here already."""
    return Image.objects.filter(sha256=_digest(data), trashed_at=None).order_by("pk").first()


def fill_words(image: Image, given: dict[str, str], *, by: User | None, at: datetime) -> Image:
    """Take over words that an image lacks, after an upload of what was here already. Raises Refused.

    What its editor typed is not lost, and nothing that another wrote is replaced. Whether ``by`` may change this image
    is asked at the edge.
    """
    missing = {name: words for name, words in given.items() if words.strip() and not getattr(image, name)}
    if missing:
        _take_words(image, missing)
        with transaction.atomic():
            image.save(update_fields=list(missing))
            record("add_image", article=None, by=by, at=at, detail={"image": image.code, "filled": sorted(missing)})
    return image


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _expiry(said: metadata.Metadata) -> datetime | None:
    """When the file says its rights end, on the newsroom's clock where it names no zone; a day counts to its end."""
    if not said.expires_at:
        return None
    moment = datetime.fromisoformat(said.expires_at)
    if len(said.expires_at) == len("2026-07-03"):
        moment += timedelta(days=1)
    return moment if moment.tzinfo else timezone.make_aware(moment)


def _said(said: metadata.Metadata) -> dict[str, str]:
    """The picture's own words, cut to what the fields hold."""
    rights = " ".join(filter(None, (said.copyright, said.terms)))
    words = {"alt": said.alt, "caption": said.caption, "credit": said.credit_line, "rights": rights}
    return {name: text[: _field(name).max_length].strip() for name, text in words.items()}


def _field(name: str) -> "Field[Any, Any]":
    return next(field for field in Image._meta.fields if field.name == name)


def _take_words(image: Image, words: dict[str, str]) -> None:
    """Put the words into their fields. Raises Refused when a typed one does not fit: cutting it would lose work."""
    for name, text in words.items():
        setattr(image, name, metadata.one_line(text))
    try:
        image.clean_fields(exclude={field.name for field in Image._meta.fields} - set(words))
    except ValidationError as error:
        raise Refused(
            [
                f"{capfirst(str(_field(name).verbose_name))}: {message}"
                for name, messages in error.message_dict.items()
                for message in messages
            ]
        ) from error


def _refuse_focus(focus: Focus) -> None:
    if not all(math.isfinite(part) and 0 <= part <= 1 for part in focus):
        raise Refused([_("The focal point lies outside the picture. Give two numbers from 0 to 1.")])


def _sentence(code: str) -> str:
    """Why the picture is not taken, and what to do; see ImageRefused for the codes."""
    if code == "too_many_bytes":
        return _("This file is larger than %(most)d MB. Save it smaller, or with more compression.") % {
            "most": MOST_BYTES // (1024 * 1024)
        }
    if code == "too_many_pixels":
        return _("This picture has more than %(most)d million pixels. Save it smaller.") % {
            "most": MOST_PIXELS // 1_000_000
        }
    if code == "too_small":
        return _("This picture is too small: its shorter side needs %(least)d pixels. Ask for a larger one.") % {
            "least": SHORTEST_SIDE
        }
    return str(_SENTENCES[code])


def _store(storage: Storage, name: str, data: bytes, on_failure: ExitStack) -> str:
    """Save the bytes and return the name they got; ``on_failure`` takes away even a file cut off by a full disk."""
    on_failure.callback(_remove, storage, [name])
    saved = storage.save(name, ContentFile(data))
    if saved != name:
        on_failure.callback(_remove, storage, [saved])
    return saved


def _store_all(
    storage: Storage, folder: str, finished: Iterable[Rendition], mark: str, on_failure: ExitStack
) -> list[RenditionRow]:
    return [
        {
            "ratio": rendition.ratio,
            "width": rendition.width,
            "height": rendition.height,
            "format": rendition.format,
            "file": _store(storage, f"{folder}/{rendition.name}", rendition.data, on_failure),
            "mark": mark,
        }
        for rendition in finished
    ]


def _remove(storage: Storage, names: Iterable[str]) -> None:
    for name in names:
        storage.delete(name)
