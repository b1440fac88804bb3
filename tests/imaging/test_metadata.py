"""What a picture says of itself is understood in all three standards, and whatever is damaged counts as not said."""

import random
from contextlib import suppress

import pytest

from articles.imaging.metadata import Metadata, read
from articles.imaging.safety import ImageRefused
from tests.imaging import pictures

IIM = {
    (2, 120): b"Der Hafen von Vigo",
    (2, 80): b"Ana Ruiz",
    (2, 110): b"EFE",
    (2, 116): "© EFE".encode(),
    (2, 55): b"20260703",
    (2, 60): b"120000+0200",
}


def from_iim(**changes: bytes) -> Metadata:
    names = {"caption": (2, 120), "creator": (2, 80), "credit": (2, 110), "day": (2, 55), "time": (2, 60)}
    fields = IIM | {names[name]: value for name, value in changes.items()}
    return read(pictures.with_iim(pictures.encoded(pictures.flat()), fields))


def from_exif(**tags: object) -> Metadata:
    return read(pictures.encoded(pictures.flat(), exif=pictures.exif(**tags)))


def from_xmp(packet: str, kind: str = "JPEG") -> Metadata:
    return read(pictures.encoded(pictures.flat(), kind, xmp=packet.encode()))


def test_a_picture_that_says_nothing_says_nothing():
    assert read(pictures.encoded(pictures.flat())) == Metadata()


def test_it_reads_what_agencies_write_in_iim():
    assert from_iim() == Metadata(
        caption="Der Hafen von Vigo",
        creator="Ana Ruiz",
        credit="EFE",
        copyright="© EFE",
        taken_at="2026-07-03T12:00:00+02:00",
    )


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_it_reads_xmp_in_every_format(kind):
    assert from_xmp(pictures.XMP, kind) == Metadata(
        caption="Der Hafen",
        creator="Ana Ruiz",
        credit="EFE",
        copyright="© EFE 2026",
        alt="Kräne am Kai",
        taken_at="2026-07-03T12:00:00+02:00",
    )


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_it_reads_exif_in_every_format(kind):
    exif = pictures.exif(
        ImageDescription="The harbour", Artist="Ben Muster", Copyright="BM", DateTimeOriginal="2026:07:03 12:00:00"
    )

    assert read(pictures.encoded(pictures.flat(), kind, exif=exif)) == Metadata(
        caption="The harbour", creator="Ben Muster", copyright="BM", taken_at="2026-07-03T12:00:00"
    )


def test_it_knows_the_offset_when_the_camera_did():
    said = from_exif(DateTimeOriginal="2026:07:03 12:00:00", OffsetTimeOriginal="+02:00")

    assert said.taken_at == "2026-07-03T12:00:00+02:00"


LICENCE = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/"
 plus:LicenseEndDate="2026-12-31">
<dc:subject><rdf:Bag><rdf:li>Hafen</rdf:li><rdf:li>Vigo</rdf:li></rdf:Bag></dc:subject>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">The harbour</rdf:li><rdf:li xml:lang="de-DE">Der Hafen</rdf:li>
<rdf:li xml:lang="es">El puerto</rdf:li></rdf:Alt></dc:description>
</rdf:Description></rdf:RDF></x:xmpmeta>"""


@pytest.mark.parametrize(
    ("language", "caption"), [("de", "Der Hafen"), ("es", "El puerto"), ("en", "The harbour"), ("", "The harbour")]
)
def test_it_speaks_the_editors_language_where_the_picture_does(language: str, caption: str):
    assert read(pictures.encoded(pictures.flat(), xmp=LICENCE.encode()), language).caption == caption


def test_it_reads_keywords_and_the_end_of_the_licence():
    said = from_xmp(LICENCE)

    assert (said.keywords, said.expires_at) == ("Hafen, Vigo", "2026-12-31")


def test_it_reads_both_in_iim_too():
    fields = {(2, 25): b"Hafen", (2, 37): b"20261231", (2, 38): b"180000+0100"}

    said = read(pictures.with_iim(pictures.encoded(pictures.flat()), fields))

    assert (said.keywords, said.expires_at) == ("Hafen", "2026-12-31T18:00:00+01:00")


@pytest.mark.parametrize("day", [b"20261331", b"31122026", b"never", b""])
def test_a_date_that_is_none_counts_as_not_said(day: bytes):
    said = read(pictures.with_iim(pictures.encoded(pictures.flat()), {(2, 37): day, (2, 55): day}))

    assert (said.expires_at, said.taken_at) == (None, None)


def test_what_is_told_is_what_is_said():
    assert from_xmp(LICENCE).as_told() == {
        "caption": "The harbour",
        "keywords": "Hafen, Vigo",
        "expires_at": "2026-12-31",
    }


def test_xmp_wins_over_iim_and_iim_over_exif():
    exif = pictures.exif(ImageDescription="exif", Artist="exif", Copyright="exif")
    xmp = pictures.XMP.replace("dc:rights", "dc:source").replace("dc:creator", "dc:contributor")
    plain = pictures.encoded(pictures.flat(), exif=exif, xmp=xmp.encode())

    said = read(pictures.with_iim(plain, {(2, 120): b"iim", (2, 80): b"iim"}))

    assert (said.caption, said.creator, said.copyright) == ("Der Hafen", "iim", "exif")


def test_several_photographers_are_all_named():
    packet = pictures.XMP.replace("<rdf:li>Ana Ruiz</rdf:li>", "<rdf:li>Ana Ruiz</rdf:li><rdf:li>Ben Muster</rdf:li>")

    assert from_xmp(packet).creator == "Ana Ruiz, Ben Muster"


def test_without_a_default_language_the_first_one_is_taken():
    assert from_xmp(pictures.XMP.replace("x-default", "de")).caption == "El puerto"


@pytest.mark.parametrize(
    ("creator", "credit", "line"),
    [
        ("Ana Ruiz", "EFE", "Ana Ruiz/EFE"),
        ("Ana Ruiz", "", "Ana Ruiz"),
        ("", "EFE", "EFE"),
        ("Ana Ruiz", "Ana Ruiz / EFE", "Ana Ruiz / EFE"),
        ("", "", ""),
    ],
)
def test_the_credit_line_names_each_once(creator, credit, line):
    assert Metadata(creator=creator, credit=credit).credit_line == line


@pytest.mark.parametrize("value", ["Köln".encode(), "Köln".encode("cp1252")])
def test_umlauts_are_read_whatever_program_wrote_them(value):
    assert from_iim(caption=value).caption == "Köln"
    assert from_exif(ImageDescription=value).caption == "Köln"


@pytest.mark.parametrize("junk", ["OLYMPUS DIGITAL CAMERA", "SONY DSC", r"DCIM\100MEDIA\DJI_0042.JPG", "default"])
def test_what_the_camera_wrote_is_no_caption(junk):
    assert from_exif(ImageDescription=junk).caption == ""


def test_a_caption_about_cameras_stays():
    assert from_exif(ImageDescription="Sony zeigt eine digital camera").caption == "Sony zeigt eine digital camera"


def test_words_come_on_one_line_and_without_characters_that_break_a_page():
    said = from_iim(caption="Der\r\n Hafen\x00\x07 \u202ehcan\u202c rechts".encode())

    assert said.caption == "Der Hafen hcan rechts"


def test_a_novel_is_cut():
    assert len(from_xmp(pictures.XMP.replace("Der Hafen", "Meer " * 5000)).caption) <= 2000


@pytest.mark.parametrize(("day", "time"), [(b"20261399", b"120000"), (b"00000000", b""), (b"gestern", b"abends")])
def test_a_day_that_does_not_exist_is_not_said(day, time):
    assert from_iim(day=day, time=time).taken_at is None


def test_a_day_without_its_hour_is_a_day():
    assert from_iim(time=b"spaet").taken_at == "2026-07-03"


@pytest.mark.parametrize(
    "packet",
    [
        "",
        "no XML",
        pictures.XMP[:300],
        pictures.XMP.replace("</rdf:Seq>", "</rdf:Bag>"),
        "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'Bombe'>]>"
        + pictures.XMP.split("?>", 1)[1].replace("EFE", "&b;"),
        pictures.XMP + " " * 1_100_000,
    ],
)
def test_xmp_that_is_damaged_or_dangerous_counts_as_not_said(packet):
    data = pictures.encoded(pictures.flat(), "PNG", xmp=packet.encode(), exif=pictures.exif(Artist="Ana"))

    assert read(data) == Metadata(creator="Ana")


@pytest.mark.filterwarnings("ignore::UserWarning:PIL")
def test_one_damaged_standard_does_not_silence_the_others():
    data = pictures.encoded(pictures.flat(), xmp=pictures.XMP.encode(), exif=b"Exif\0\0" + b"MM\0*\xff\xff\xff\xff" * 9)

    assert read(pictures.with_iim(data, {(2, 80): b"Ben"})).caption == "Der Hafen"


@pytest.mark.filterwarnings("ignore::UserWarning:PIL")
def test_it_never_fails_over_damaged_words():
    luck = random.Random(1)
    plain = pictures.encoded(
        pictures.flat(), xmp=pictures.XMP.encode(), exif=pictures.exif(Artist="Ana", Orientation=6)
    )
    whole = pictures.with_iim(plain, IIM)
    for _ in range(300):
        data = bytearray(whole)
        for _ in range(luck.randint(1, 20)):
            data[luck.randrange(2, 2500)] = luck.randrange(256)
        with suppress(ImageRefused):
            assert isinstance(read(bytes(data)), Metadata)
