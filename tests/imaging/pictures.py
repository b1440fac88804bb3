"""Pictures made for tests: each a real file, in memory."""

import io
import random
import struct
import zlib
from typing import Any

from PIL import ExifTags, Image, ImageCms, ImageFile, PngImagePlugin

QUARTERS = {"left top": "red", "right top": "lime", "left bottom": "blue", "right bottom": "yellow"}
XMP = """<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" photoshop:Credit="EFE">
<dc:creator><rdf:Seq><rdf:li>Ana Ruiz</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="es">El puerto</rdf:li><rdf:li xml:lang="x-default">Der Hafen</rdf:li>
</rdf:Alt></dc:description>
<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© EFE 2026</rdf:li></rdf:Alt></dc:rights>
<Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">Kräne am Kai</rdf:li></rdf:Alt>
</Iptc4xmpCore:AltTextAccessibility>
<photoshop:DateCreated>2026-07-03T12:00:00+02:00</photoshop:DateCreated>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>"""


def flat(size: tuple[int, int] = (800, 600), colour: Any = "teal", mode: str = "RGB") -> Image.Image:
    return Image.new(mode, size, colour)


def quarters(size: tuple[int, int] = (1600, 1200)) -> Image.Image:
    """Four plain quarters, so that a crop shows where it was taken and which way is up."""
    picture = Image.new("RGB", size)
    middle = size[0] // 2, size[1] // 2
    for name, colour in QUARTERS.items():
        column, row = name.split()
        left, top = (0 if column == "left" else middle[0]), (0 if row == "top" else middle[1])
        picture.paste(colour, (left, top, left + middle[0], top + middle[1]))
    return picture


def noise(size: tuple[int, int] = (400, 300)) -> Image.Image:
    """A picture that does not compress well, so that its file has a middle to cut or to damage; always the same."""
    return Image.frombytes("RGB", size, random.Random(1).randbytes(size[0] * size[1] * 3))


def encoded(picture: Image.Image, kind: str = "JPEG", **options: Any) -> bytes:
    """The picture's file; ``exif``, ``xmp``, ``icc_profile`` and Pillow's other options say what it carries."""
    file = io.BytesIO()
    if kind == "PNG" and "xmp" in options:
        options["pnginfo"] = PngImagePlugin.PngInfo()
        options["pnginfo"].add_itxt("XML:com.adobe.xmp", options.pop("xmp").decode())
    picture.save(file, kind, **options)
    return file.getvalue()


def decoded(data: bytes) -> ImageFile.ImageFile:
    picture = Image.open(io.BytesIO(data))
    picture.load()
    return picture


def pixel(data: bytes, left: int = 50, top: int = 50) -> tuple[int, ...]:
    """The colour there, as red, green and blue."""
    seen = decoded(data).convert("RGB").getpixel((left, top))
    assert isinstance(seen, tuple)
    return seen


def exif(**tags: Any) -> Image.Exif:
    """EXIF with the given tags (``ImageDescription=…``, ``Orientation=6``) and with the place it was taken at."""
    made = Image.Exif()
    for name, value in tags.items():
        if name.endswith("TimeOriginal"):
            made.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base[name]] = value
        else:
            made[ExifTags.Base[name]] = value
    made.get_ifd(ExifTags.IFD.GPSInfo).update({1: "N", 2: (53.0, 32.0, 0.0), 3: "E", 4: (9.0, 59.0, 0.0)})
    return made


def display_p3() -> bytes:
    """The profile of a screen with Display P3's primaries, built by the ICC's rules from their published XYZ values."""
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    primaries = {
        b"rXYZ": (0.51512, 0.24120, -0.00105),
        b"gXYZ": (0.29198, 0.69225, 0.04189),
        b"bXYZ": (0.15710, 0.06657, 0.78407),
    }
    profile = bytearray(srgb)
    for entry in range(int.from_bytes(profile[128:132], "big")):
        start = 132 + entry * 12
        name, offset = bytes(profile[start : start + 4]), int.from_bytes(profile[start + 4 : start + 8], "big")
        if name in primaries:
            profile[offset + 8 : offset + 20] = struct.pack(">3i", *(round(v * 65536) for v in primaries[name]))
    return bytes(profile)


def png_claiming(width: int, height: int) -> bytes:
    """A few hundred bytes that say they are a PNG of that many pixels."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(200))) + chunk(b"IEND", b"")
    )


def webp_claiming(width: int, height: int) -> bytes:
    body = (
        b"VP8X"
        + struct.pack("<I", 10)
        + bytes(4)
        + (width - 1).to_bytes(3, "little")
        + (height - 1).to_bytes(3, "little")
    )
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body


def with_more_scans(jpeg: bytes, scans: int) -> bytes:
    """The JPEG with its last scan written that many times more."""
    last = jpeg.rindex(b"\xff\xda")
    return jpeg[:-2] + jpeg[last:-2] * scans + jpeg[-2:]


def with_iim(jpeg: bytes, fields: dict[tuple[int, int], bytes]) -> bytes:
    """The JPEG with these IPTC-IIM data sets, in the block that Adobe's programs keep them in."""
    records = b"".join(b"\x1c" + bytes(key) + struct.pack(">H", len(value)) + value for key, value in fields.items())
    records += b"\0" * (len(records) % 2)
    block = b"Photoshop 3.0\x008BIM\x04\x04\0\0" + struct.pack(">I", len(records)) + records
    return jpeg[:2] + b"\xff\xed" + struct.pack(">H", len(block) + 2) + block + jpeg[2:]
