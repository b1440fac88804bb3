"""What a picture says about itself: caption, creator, credit, keywords, rights and their end, and when it was taken.

Three standards say the same things in different places. XMP (ISO 16684, with the IPTC Photo Metadata names) wins over
IPTC-IIM, which wins over EXIF: that is the order in which agencies' programs keep them up to date.
"""

import re
from dataclasses import asdict, dataclass
from datetime import datetime
from functools import partial
from typing import Final
from xml.etree import ElementTree

from PIL import ExifTags, Image, IptcImagePlugin
from PIL.JpegImagePlugin import JpegImageFile

from articles.imaging.safety import UNREADABLE, opened

MOST_XMP: Final = 1024 * 1024
MOST_WORDS: Final = 2000

_RDF: Final = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_PHOTOSHOP: Final = "{http://ns.adobe.com/photoshop/1.0/}"
_IPTC: Final = "{http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/}"
_RIGHTS: Final = "{http://ns.adobe.com/xap/1.0/rights/}"
_PLUS: Final = "{http://ns.useplus.org/ldf/xmp/1.0/}"
_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"

# Where each field stands: XMP property, IIM (record, data set), EXIF tag.
_XMP: Final = {
    "caption": f"{_DC}description",
    "creator": f"{_DC}creator",
    "credit": f"{_PHOTOSHOP}Credit",
    "copyright": f"{_DC}rights",
    "terms": f"{_RIGHTS}UsageTerms",
    "alt": f"{_IPTC}AltTextAccessibility",
    "keywords": f"{_DC}subject",
    "taken_at": f"{_PHOTOSHOP}DateCreated",
    "expires_at": f"{_PLUS}LicenseEndDate",
}
_IIM: Final = {
    "caption": (2, 120),
    "creator": (2, 80),
    "credit": (2, 110),
    "copyright": (2, 116),
    "keywords": (2, 25),
}
_IIM_MOMENTS: Final = {"taken_at": ((2, 55), (2, 60)), "expires_at": ((2, 37), (2, 38))}
_EXIF: Final = {
    "caption": ExifTags.Base.ImageDescription,
    "creator": ExifTags.Base.Artist,
    "copyright": ExifTags.Base.Copyright,
}
# What cameras write where a caption belongs.
_NO_CAPTION: Final = re.compile(
    r"[A-Z ]*DIGITAL CAMERA|SAMSUNG CAMERA PICTURES|SONY DSC|KODAK Digital Still Camera|DCIM[\\/]\S*|default"
)
# Control characters break feeds, and characters that turn the direction of reading break the page around them.
_UNPRINTABLE: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_EXIF_DATE: Final = re.compile(r"(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)")


@dataclass(frozen=True)
class Metadata:
    """Plain words, each empty when the picture does not say it; at most 2,000 characters each.

    ``keywords`` are divided by commas. ``taken_at`` and ``expires_at`` (the end of the licence) are ISO 8601 as far as
    the picture knows them: a day, or a moment with or without an offset; else None.
    """

    caption: str = ""
    creator: str = ""
    credit: str = ""
    copyright: str = ""
    terms: str = ""
    alt: str = ""
    keywords: str = ""
    taken_at: str | None = None
    expires_at: str | None = None

    def as_told(self) -> dict[str, str]:
        """What the picture does say, by the names of the fields."""
        return {name: words for name, words in asdict(self).items() if words}

    @property
    def credit_line(self) -> str:
        """As printed under the picture: "Ana Ruiz/EFE", or whichever of the two there is."""
        if not self.creator or self.creator.casefold() in self.credit.casefold():
            return self.credit
        return f"{self.creator}/{self.credit}" if self.credit else self.creator


def read(data: bytes, language: str = "") -> Metadata:
    """Read what can be read; what is damaged counts as not said. Raises ImageRefused for what ``opened`` refuses.

    A picture may say a thing in several languages; it is read in ``language`` ("de") where it is among them.
    """
    picture = opened(data)
    said: dict[str, str] = {}
    for reader in (partial(_xmp, language=language), _iim, _exif):
        try:
            found = reader(picture)
        except UNREADABLE:
            continue
        for field, words in found.items():
            if clean := one_line(words)[:MOST_WORDS].strip():
                said.setdefault(field, clean)
    if _NO_CAPTION.fullmatch(said.get("caption", "")):
        del said["caption"]
    taken_at, expires_at = (_moment(said.pop(name, "")) for name in ("taken_at", "expires_at"))
    return Metadata(**said, taken_at=taken_at, expires_at=expires_at)


def one_line(text: str) -> str:
    """The words on one line, without characters that break a feed or turn the page around them."""
    return " ".join(_UNPRINTABLE.sub("", text).split())


def _moment(text: str) -> str | None:
    """The text when it is a real date or moment in ISO 8601, else None."""
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return None
    return text


def _xmp(picture: Image.Image, language: str) -> dict[str, str]:
    packet = picture.info.get("xmp") or picture.info.get("XML:com.adobe.xmp") or b""
    text = packet.decode("utf-8-sig") if isinstance(packet, bytes) else str(packet)
    text = text.rstrip("\0")
    # An honest packet declares no entities; with them, a few lines can unfold into gigabytes.
    if not text or len(text) > MOST_XMP or "<!DOCTYPE" in text:
        return {}
    root = ElementTree.fromstring(text)  # noqa: S314 — without a document type there is nothing to unfold
    said: dict[str, str] = {}
    for description in root.iterfind(f".//{_RDF}RDF/{_RDF}Description"):
        for field, name in _XMP.items():
            found = description.find(name)
            words = description.get(name, "") if found is None else _property(found, language)
            if words:
                said.setdefault(field, words)
    return said


def _property(element: ElementTree.Element, language: str) -> str:
    """The value of an XMP property: plain, the best among languages, or the members of a list."""
    items = [(item.get(_LANGUAGE, "").lower(), item.text or "") for item in element.iter(f"{_RDF}li")]
    if not items:
        return element.text or ""
    if element.find(f"{_RDF}Alt") is None:
        return ", ".join(text for _, text in items if text.strip())
    spoken = [text for code, text in items if language and code.split("-")[0] == language]
    default = [text for code, text in items if code == "x-default"]
    return [*spoken, *default, items[0][1]][0]


def _iim(picture: Image.Image) -> dict[str, str]:
    # Only JPEG has a place for IIM; the other formats carry XMP.
    records = IptcImagePlugin.getiptcinfo(picture) if isinstance(picture, JpegImageFile) else None
    if not records:
        return {}

    def said(key: tuple[int, int]) -> str:
        value = records.get(key) or b""
        values = value if isinstance(value, list) else [value]
        return ", ".join(_decoded(part) for part in values if part)

    found = {field: said(key) for field, key in _IIM.items()}
    return found | {name: _iim_moment(said(day), said(time)) for name, (day, time) in _IIM_MOMENTS.items()}


def _iim_moment(date: str, clock: str) -> str:
    """IIM writes 20260703 and 120000+0200; without a date there is no moment."""
    day = re.fullmatch(r"(\d{4})(\d\d)(\d\d)", date)
    time = re.fullmatch(r"(\d\d)(\d\d)(\d\d)(?:([+-]\d\d)(\d\d))?", clock)
    if not day or not time:
        return "-".join(day.groups()) if day else ""
    hour, minute, second, offset, rest = time.groups()
    return "-".join(day.groups()) + f"T{hour}:{minute}:{second}" + (f"{offset}:{rest}" if offset else "")


def _decoded(value: bytes) -> str:
    """IIM may name its character set, but few programs do, and fewer read it: UTF-8 if it is that, else Windows'."""
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("cp1252", "replace")


def _exif(picture: Image.Image) -> dict[str, str]:
    exif = picture.getexif()
    found = {field: _exif_text(exif.get(tag)) for field, tag in _EXIF.items()}
    details = exif.get_ifd(ExifTags.IFD.Exif)
    taken = _EXIF_DATE.match(_exif_text(details.get(ExifTags.Base.DateTimeOriginal)))
    if taken:
        year, month, day, time = taken.groups()
        offset = re.match(r"[+-]\d\d:\d\d", _exif_text(details.get(ExifTags.Base.OffsetTimeOriginal)))
        found["taken_at"] = f"{year}-{month}-{day}T{time}" + (offset[0] if offset else "")
    return found


def _exif_text(value: object) -> str:
    """EXIF's texts are ASCII by the book and UTF-8 in life; Pillow hands them over as Latin-1."""
    if isinstance(value, bytes):
        return _decoded(value)
    if not isinstance(value, str):
        return ""
    try:
        return _decoded(value.encode("latin-1"))
    except UnicodeEncodeError:
        return value
