"""Look at uploaded bytes before anything is done with them.

Everything that can be refused from the first bytes is refused before a pixel is decoded: size in bytes, format, size
in pixels, frames, and the passes a progressive JPEG asks for.
"""

import io
import re
import struct
import zlib
from dataclasses import dataclass
from typing import Final

from PIL import ExifTags, Image

MOST_BYTES: Final = 25 * 1024 * 1024
MOST_PIXELS: Final = 60_000_000
# A progressive JPEG of a few kilobytes may ask for thousands of passes over a large picture. The widest honest case,
# a camera's file near MOST_PIXELS in ten passes, needs half of this.
MOST_PIXELS_OF_ALL_SCANS: Final = 1_200_000_000
# The smallest square that readers get (see ``renditions``) must exist without enlarging anything.
SHORTEST_SIDE: Final = 160

# What Pillow may raise over bytes it did not expect; it reads files by many small parsers. MemoryError is among them
# because a header can promise more than there is.
UNREADABLE: Final = (
    ArithmeticError,
    AttributeError,
    EOFError,
    LookupError,
    MemoryError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)

_SIGNATURES: Final = {b"\xff\xd8\xff": "jpeg", b"\x89PNG\r\n\x1a\n": "png"}
# What people do send, and a sentence about formats helps with: GIF, BMP, TIFF, PSD, PDF, JPEG XL, ICO, SVG.
_OTHER_FORMATS: Final = (
    *(b"GIF8", b"BM", b"II*\0", b"MM\0*", b"8BPS", b"%PDF", b"\xff\x0a", b"\0\0\0\x0cJXL ", b"\0\0\x01\0"),
    *(b"<svg", b"<?xml", b"<!DOCTYPE svg"),
)
# In a JPEG's compressed data 0xFF is followed by 0x00 or a restart mark; anything else begins the next segment.
_NEXT_MARKER: Final = re.compile(rb"\xff+([\x01-\xcf\xd8-\xfe])")
_START_OF_SCAN: Final = 0xDA
_END_OF_IMAGE: Final = 0xD9
_WITHOUT_LENGTH: Final = frozenset([0x01, *range(0xD0, 0xDA)])


class ImageRefused(ValueError):
    """These bytes are not taken. ``code`` says why and stays the same for ever; the message is for developers.

    Codes: too_many_bytes, not_an_image, format, too_many_pixels, too_many_scans, animated, broken, too_small.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True)
class Inspected:
    """``format`` is "jpeg", "png", "webp" or "avif"; sizes are in pixels, of the upright picture."""

    format: str
    width: int
    height: int


def inspect(data: bytes) -> Inspected:
    """Decode the picture once to see that all of it is there. Raises ImageRefused."""
    picture = opened(data)
    width, height = picture.size
    if min(width, height) < SHORTEST_SIDE:
        raise ImageRefused("too_small", f"{width}×{height} pixels; the shorter side needs {SHORTEST_SIDE}.")
    turned = orientation(picture) > 4
    picture.draft(None, (1, 1))  # JPEG: an eighth is enough to see that nothing is missing
    load(picture)
    name = _sniffed(data)
    return Inspected(name, height, width) if turned else Inspected(name, width, height)


def opened(data: bytes) -> Image.Image:
    """The picture with its header read and its limits kept, but nothing decoded yet. Raises ImageRefused."""
    if len(data) > MOST_BYTES:
        raise ImageRefused("too_many_bytes", f"{len(data)} bytes; {MOST_BYTES} at most.")
    name = _sniffed(data)
    try:
        picture = Image.open(io.BytesIO(data), formats=[name.upper()])
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise ImageRefused("too_many_pixels", f"{error}") from error
    except UNREADABLE as error:
        raise ImageRefused("broken", f"The header cannot be read: {error}") from error
    width, height = picture.size
    if width * height > MOST_PIXELS:
        raise ImageRefused("too_many_pixels", f"{width}×{height} pixels; {MOST_PIXELS} in all at most.")
    # Phones add a depth map or a second exposure to a JPEG (format MPO); its first picture is the photo.
    if getattr(picture, "n_frames", 1) > 1 and picture.format != "MPO":
        raise ImageRefused("animated", "More than one frame.")
    if name == "jpeg" and (scans := _scans(data)) * width * height > MOST_PIXELS_OF_ALL_SCANS:
        raise ImageRefused("too_many_scans", f"{scans} passes over {width}×{height} pixels.")
    return picture


def load(picture: Image.Image) -> None:
    """Decode the pixels. Raises ImageRefused when some are missing or make no sense."""
    try:
        picture.load()
    except UNREADABLE as error:
        raise ImageRefused("broken", f"The pixels cannot be read: {error}") from error


def orientation(picture: Image.Image) -> int:
    """EXIF's orientation, 1 to 8; from 5 on the picture lies on its side. 1 when there is none or it makes no sense."""
    try:
        value = picture.getexif().get(ExifTags.Base.Orientation, 1)
    except UNREADABLE:
        return 1
    return value if value in range(1, 9) else 1


def _sniffed(data: bytes) -> str:
    """The format by its first bytes, whatever the file is called."""
    for signature, name in _SIGNATURES.items():
        if data.startswith(signature):
            return name
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    if data[4:8] == b"ftyp":
        if _is_avif(data):
            return "avif"
        raise ImageRefused("format", "HEIC or a film.")
    start = data[:64].removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith(_OTHER_FORMATS):
        raise ImageRefused("format", f"Not one of the formats taken: {start[:12]!r}")
    raise ImageRefused("not_an_image", f"Not an image: {start[:12]!r}")


def _is_avif(data: bytes) -> bool:
    """Whether the file type box (ISO/IEC 14496-12) names AVIF among its brands; HEIC has the same box."""
    box = data[: min(int.from_bytes(data[:4], "big"), 256)]
    brands = {box[start : start + 4] for start in (8, *range(16, len(box), 4))}
    return not brands.isdisjoint({b"avif", b"avis"})


def _scans(data: bytes) -> int:
    """How many passes a JPEG's data makes over the picture, up to the end of its first image."""
    scans, place = 0, 2
    while found := _NEXT_MARKER.search(data, place):
        marker, place = found[1][0], found.end()
        if marker == _END_OF_IMAGE:
            break
        scans += marker == _START_OF_SCAN
        if marker not in _WITHOUT_LENGTH:
            place += int.from_bytes(data[place : place + 2], "big")
    return scans
