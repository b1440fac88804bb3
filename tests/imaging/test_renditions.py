"""What readers get: the right crops, the right way up, in the right colours, and nothing not meant for them."""

import io
import math
from typing import Any

import pytest
from PIL import ExifTags, Image, ImageCms, IptcImagePlugin

from articles.imaging.renditions import RATIOS, Rendition, crop, mark, renditions
from articles.imaging.safety import ImageRefused
from tests.imaging import pictures

SECRETS = [b"Ana Ruiz", b"Rua Nova 7", b"http://", b"Exif\0\0", b"Photoshop 3.0", b"ICC_PROFILE"]


def made(data: bytes, focus: tuple[float, float] = (0.5, 0.5)) -> dict[str, Rendition]:
    return {rendition.name: rendition for rendition in renditions(data, focus)}


def cropped(data: bytes, focus: tuple[float, float] = (0.5, 0.5)) -> dict[str, Rendition]:
    """Without the one that is not cropped."""
    return {name: rendition for name, rendition in made(data, focus).items() if rendition.ratio in RATIOS}


def colour(rendition: Rendition, left: float, top: float) -> str:
    """The name of the quarter's colour at that point, as far as compression leaves it recognisable."""
    place = int(left * (rendition.width - 1)), int(top * (rendition.height - 1))
    seen = pictures.pixel(rendition.data, *place)
    names = {"red": (255, 0, 0), "lime": (0, 255, 0), "blue": (0, 0, 255), "yellow": (255, 255, 0)}
    return min(names, key=lambda name: math.dist(names[name], seen))


def test_a_large_picture_gives_every_width_in_every_format():
    assert sorted(made(pictures.encoded(pictures.flat((2400, 1600))))) == sorted(
        [
            f"{size}.{kind}"
            for size in (
                *("wide-480", "wide-960", "wide-1600", "classic-480", "classic-1200"),
                *("square-160", "square-480", "square-1200"),
            )
            for kind in ("avif", "webp", "jpeg")
        ]
        + ["whole-960.webp"]
    )


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_each_is_what_its_name_says(kind):
    for rendition in made(pictures.encoded(pictures.flat((1000, 700)), kind)).values():
        picture = pictures.decoded(rendition.data)
        assert str(picture.format).lower() == rendition.format
        assert picture.size == (rendition.width, rendition.height)
        assert picture.mode == "RGB"
        if rendition.ratio in RATIOS:
            across, down = RATIOS[rendition.ratio]
            assert picture.height == round(picture.width * down / across)


def test_the_whole_picture_is_there_once_for_the_desk_uncropped_and_small():
    whole = [r for r in made(pictures.encoded(pictures.flat((3000, 2000)))).values() if r.ratio == "whole"]

    assert [(r.width, r.height, r.format) for r in whole] == [(960, 640, "webp")]


def test_the_mark_of_a_focal_point_tells_points_apart_and_nothing_else():
    marks = [mark((0.5, 0.5)), mark((0.5, 0.51)), mark((0.51, 0.5))]

    assert len(set(marks)) == 3
    assert mark((0.5, 0.5)) == marks[0]


@pytest.mark.parametrize(
    ("size", "widths"),
    [
        ((1600, 1200), "wide 480 960 1600, classic 480 1200, square 160 480 1200"),
        # What lies between two widths is kept as it is where it shows half as much again.
        ((1599, 1067), "wide 480 960 1599, classic 480 1200, square 160 480 1067"),
        ((1400, 1000), "wide 480 960, classic 480 1200, square 160 480 1000"),
        ((700, 2000), "wide 480, classic 480, square 160 480"),
        ((2000, 300), "wide 480, classic 400, square 160 300"),
        ((300, 200), "wide 300, classic 266, square 160"),
        ((160, 160), "wide 160, classic 160, square 160"),
    ],
)
def test_nothing_is_enlarged_and_every_ratio_exists(size, widths):
    names = made(pictures.encoded(pictures.flat(size)))

    for part in widths.split(", "):
        ratio, *expected = part.split()
        found = {name.split(".")[0].split("-")[1] for name in names if name.startswith(ratio)}
        assert sorted(found, key=int) == expected, ratio


@pytest.mark.parametrize(
    ("focus", "expected"),
    [((0.1, 0.1), "red"), ((0.9, 0.1), "lime"), ((0.1, 0.9), "blue"), ((1.0, 1.0), "yellow"), ((0.0, 0.0), "red")],
)
@pytest.mark.parametrize("size", [(1600, 400), (400, 1600)])
def test_a_crop_keeps_the_focal_point(focus, expected, size):
    square = made(pictures.encoded(pictures.quarters(size)), focus)["square-160.jpeg"]
    wide = cropped(pictures.encoded(pictures.quarters(size)), focus)

    assert colour(square, focus[0], focus[1]) == expected
    assert all(colour(rendition, focus[0], focus[1]) == expected for rendition in wide.values())


@pytest.mark.parametrize(
    ("size", "focus", "expected"),
    [
        ((1600, 400), (0.1, 0.5), {"red", "blue"}),
        ((1600, 400), (0.9, 0.5), {"lime", "yellow"}),
        ((400, 1600), (0.5, 0.1), {"red", "lime"}),
        ((400, 1600), (0.5, 0.9), {"blue", "yellow"}),
        ((1600, 400), (0.5, 0.5), {"red", "lime", "blue", "yellow"}),
    ],
)
def test_a_crop_leaves_out_what_lies_far_from_the_focal_point(size, focus, expected):
    square = made(pictures.encoded(pictures.quarters(size)), focus)["square-160.webp"]

    assert {colour(square, left, top) for left in (0, 1) for top in (0, 1)} == expected


@pytest.mark.parametrize("focus", [(0, 0), (1, 1), (0.5, 0.5), (0.13, 0.87)])
@pytest.mark.parametrize("size", [(1600, 1067), (160, 4000), (4000, 160), (333, 777)])
@pytest.mark.parametrize("ratio", [16 / 9, 1.0])
def test_a_crop_lies_inside_and_has_its_ratio(size, ratio, focus):
    left, top, right, bottom = crop(size, ratio, focus)

    assert 0 <= left < right <= size[0] + 1e-6
    assert 0 <= top < bottom <= size[1] + 1e-6
    assert (right - left) / (bottom - top) == pytest.approx(ratio)
    assert right - left == pytest.approx(size[0]) or bottom - top == pytest.approx(size[1])


TURNS = {2: "FLIP_LEFT_RIGHT", 3: "ROTATE_180", 4: "FLIP_TOP_BOTTOM", 5: "TRANSPOSE", 6: "ROTATE_90"} | {
    7: "TRANSVERSE",
    8: "ROTATE_270",
}


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_a_picture_is_turned_upright_before_it_is_cropped(kind, orientation):
    stored = pictures.quarters((800, 600))
    if orientation > 1:
        stored = stored.transpose(Image.Transpose[TURNS[orientation]])
    data = pictures.encoded(stored, kind, exif=pictures.exif(Orientation=orientation))

    wide = made(data, (0.5, 0.0))["wide-480.jpeg"]

    assert [colour(wide, 0.05, 0.1), colour(wide, 0.95, 0.1)] == ["red", "lime"]
    assert [colour(wide, 0.05, 0.95), colour(wide, 0.95, 0.95)] == ["blue", "yellow"]


def test_a_turned_picture_gives_the_widths_of_its_upright_side():
    lying = pictures.encoded(pictures.flat((2000, 700)), exif=pictures.exif(Orientation=6))

    assert {rendition.width for rendition in made(lying).values() if rendition.ratio == "wide"} == {480}


def test_a_picture_that_shrinks_much_keeps_its_quarters():
    for rendition in made(pictures.encoded(pictures.quarters((8000, 4500)))).values():
        assert colour(rendition, 0.02, 0.02) == "red"
        assert colour(rendition, 0.98, 0.98) == "yellow"


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_picture_that_shrinks_much_stays_sharp(kind):
    picture = Image.new("RGB", (6400, 3600), "black")
    for left in range(0, 6400, 16):  # in the rendition, two pixels of black and two of white
        picture.paste("white", (left, 0, left + 8, 3600))

    wide = pictures.decoded(made(pictures.encoded(picture, kind))["wide-1600.jpeg"].data).convert("L")
    greys = wide.crop((800, 450, 816, 451)).tobytes()

    assert min(greys) < 40
    assert max(greys) > 215


@pytest.fixture(scope="module")
def telling() -> bytes:
    """A JPEG that says who took it, where, with what, and what nobody should read."""
    exif = pictures.exif(Artist="Ana Ruiz", ImageDescription="Rua Nova 7", Make="http://camera.example")
    profile = pictures.display_p3()
    options: dict[str, Any] = {
        "exif": exif,
        "xmp": pictures.XMP.encode(),
        "comment": b"Rua Nova 7",
        "icc_profile": profile,
    }
    return pictures.with_iim(
        pictures.encoded(pictures.noise(), **options), {(2, 80): b"Ana Ruiz", (2, 92): b"Rua Nova 7"}
    )


def test_the_original_in_this_test_does_tell(telling):
    picture = pictures.decoded(telling)

    assert picture.getexif().get_ifd(ExifTags.IFD.GPSInfo)
    assert IptcImagePlugin.getiptcinfo(picture)
    assert all(secret in telling for secret in SECRETS)


def test_no_rendition_of_it_tells_anything(telling):
    for rendition in made(telling).values():
        picture = pictures.decoded(rendition.data)
        assert not picture.getexif()
        assert not picture.getexif().get_ifd(ExifTags.IFD.GPSInfo)
        assert not {"exif", "xmp", "icc_profile", "comment", "photoshop"} & set(picture.info)
        assert not [secret for secret in SECRETS if secret in rendition.data]


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "AVIF"])
def test_nor_do_the_renditions_of_the_other_formats(kind):
    exif = pictures.exif(Artist="Ana Ruiz")
    data = pictures.encoded(
        pictures.flat(), kind, exif=exif, xmp=pictures.XMP.encode(), icc_profile=pictures.display_p3()
    )

    for rendition in made(data).values():
        assert not {"exif", "xmp", "icc_profile"} & set(pictures.decoded(rendition.data).info)
        assert not [secret for secret in SECRETS if secret in rendition.data]


def test_wide_colours_become_the_same_colours_in_srgb():
    profile = pictures.display_p3()
    stored = (200, 80, 60)
    wide = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    expected = Image.new("RGB", (1, 1), stored)
    ImageCms.profileToProfile(expected, wide, ImageCms.createProfile("sRGB"), inPlace=True)
    converted = pictures.pixel(pictures.encoded(expected, "PNG"), 0, 0)

    data = pictures.encoded(pictures.flat((600, 400), stored), "PNG", icc_profile=profile)
    seen = pictures.pixel(made(data)["wide-480.jpeg"].data, 100, 100)

    assert math.dist(converted, stored) > 10
    assert math.dist(converted, seen) < 4


def test_a_profile_that_makes_no_sense_is_left_out():
    data = pictures.encoded(pictures.flat((600, 400), (200, 80, 60)), "PNG", icc_profile=b"no profile at all" * 20)

    assert math.dist(pictures.pixel(made(data)["wide-480.jpeg"].data, 9, 9), (200, 80, 60)) < 4


def test_what_is_transparent_lies_on_white_and_hides_nothing():
    picture = pictures.flat((600, 400), (255, 0, 0, 0), "RGBA")

    for rendition in made(pictures.encoded(picture, "PNG")).values():
        assert "A" not in pictures.decoded(rendition.data).getbands()
        assert min(pictures.pixel(rendition.data)) > 250


def test_sixteen_bits_of_grey_stay_grey():
    data = pictures.encoded(Image.new("I;16", (600, 400), 0x8000), "PNG")

    assert pictures.pixel(made(data)["wide-480.jpeg"].data, 9, 9) == pytest.approx((128, 128, 128), abs=3)


@pytest.mark.parametrize(("mode", "kind"), [("L", "JPEG"), ("CMYK", "JPEG"), ("1", "PNG"), ("P", "PNG"), ("LA", "PNG")])
def test_every_way_to_store_colours_is_understood(mode, kind):
    source = Image.new("RGB", (600, 400), "white")

    for rendition in made(pictures.encoded(source.convert(mode), kind)).values():
        assert min(pictures.pixel(rendition.data)) > 250


def test_a_palette_with_a_transparent_colour_is_understood():
    picture = Image.new("P", (600, 400), 1)
    picture.putpalette([0, 0, 0, 255, 0, 0])

    data = pictures.encoded(picture, "PNG", transparency=1)

    assert min(pictures.pixel(made(data)["wide-480.webp"].data, 50, 50)) > 250


def test_what_is_cut_off_is_refused():
    with pytest.raises(ImageRefused):
        list(renditions(pictures.encoded(pictures.noise())[:20_000]))
