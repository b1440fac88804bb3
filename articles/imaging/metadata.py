"""What a picture says about itself: caption, creator, credit, rights, and when it was taken.

Three standards say the same things in different places. XMP (ISO 16684, with the IPTC Photo Metadata names) wins over
IPTC-IIM, which wins over EXIF: that is the order in which agencies' programs keep them up to date.
"""

import re
from dataclasses import dataclass
from datetime import datetime
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
_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"

# Where each field stands: XMP property, IIM (record, data set), EXIF tag.
_XMP: Final = {
    "caption": f"{_DC}description",
    "creator": f"{_DC}creator",
    "credit": f"{_PHOTOSHOP}Credit",
    "copyright": f"{_DC}rights",
    "terms": f"{_RIGHTS}UsageTerms",
    "alt": f"{_IPTC}AltTextAccessibility",
    "taken_at": f"{_PHOTOSHOP}DateCreated",
}
_IIM: Final = {"caption": (2, 120), "creator": (2, 80), "credit": (2, 110), "copyright": (2, 116)}
_IIM_DATE, _IIM_TIME = (2, 55), (2, 60)
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

    ``taken_at`` is ISO 8601 as far as the picture knows it: a day, or a moment with or without an offset; else None.
    """

    caption: str = ""
    creator: str = ""
    credit: str = ""
    copyright: str = ""
    terms: str = ""
    alt: str = ""
    taken_at: str | None = None

    @property
    def credit_line(self) -> str:
        """As printed under the picture: "Ana Ruiz/EFE", or whichever of the two there is."""
        if not self.creator or self.creator.casefold() in self.credit.casefold():
            return self.credit
        return f"{self.creator}/{self.credit}" if self.credit else self.creator


def read(data: bytes) -> Metadata:
    """Read what can be read; what is damaged counts as not said. Raises ImageRefused for what ``opened`` refuses."""
    picture = opened(data)
    said: dict[str, str] = {}
    for reader in (_xmp, _iim, _exif):
        try:
            found = reader(picture)
        except UNREADABLE:
            continue
        for field, words in found.items():
            if clean := one_line(words)[:MOST_WORDS].strip():
                said.setdefault(field, clean)
    if _NO_CAPTION.fullmatch(said.get("caption", "")):
        del said["caption"]
    taken_at = _moment(said.pop("taken_at", ""))
    return Metadata(**said, taken_at=taken_at)


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


def _xmp(picture: Image.Image) -> dict[str, str]:
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
            words = description.get(name, "") if found is None else _property(found)
            if words:
                said.setdefault(field, words)
    return said


def _property(element: ElementTree.Element) -> str:
    """The value of an XMP property: plain, the default among languages, or the members of a list."""
    items = [(item.get(_LANGUAGE, ""), item.text or "") for item in element.iter(f"{_RDF}li")]
    if not items:
        return element.text or ""
    if element.find(f"{_RDF}Alt") is not None:
        return dict(reversed(items)).get("x-default", items[0][1])
    return ", ".join(text for _, text in items if text.strip())


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
    day = re.fullmatch(r"(\d{4})(\d\d)(\d\d)", said(_IIM_DATE))
    time = re.fullmatch(r"(\d\d)(\d\d)(\d\d)(?:([+-]\d\d)(\d\d))?", said(_IIM_TIME))
    if day:
        found["taken_at"] = "-".join(day.groups())
        if time:
            hour, minute, second, offset, rest = time.groups()
            found["taken_at"] += f"T{hour}:{minute}:{second}" + (f"{offset}:{rest}" if offset else "")
    return found


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
