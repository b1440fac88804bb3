"""What is let in, what is refused, and that refusing costs little."""

import random
import tracemalloc
from contextlib import suppress

import pytest
from PIL import Image

from articles.imaging import safety
from articles.imaging.safety import ImageRefused, Inspected, inspect
from tests.imaging import pictures


def refusal(data: bytes) -> str:
    with pytest.raises(ImageRefused) as refused:
        inspect(data)
    return refused.value.code


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_it_takes_the_four_formats_and_says_which_it_is(kind):
    assert inspect(pictures.encoded(pictures.flat(), kind)) == Inspected(kind.lower(), 800, 600)


@pytest.mark.parametrize("kind", ["GIF", "TIFF", "BMP", "PDF", "ICO"])
def test_it_names_the_format_as_the_reason_when_it_is_another_one(kind):
    assert refusal(pictures.encoded(pictures.flat((200, 200)), kind)) == "format"


@pytest.mark.parametrize(
    "start", [b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", b"<svg xmlns=", b"\xef\xbb\xbf\n<?xml version="]
)
def test_it_names_the_format_of_phones_and_of_drawings_too(start):
    assert refusal(start + bytes(200)) == "format"


@pytest.mark.parametrize("data", [b"", b"\xff", b"MZ" + bytes(500), "Überschrift".encode() * 50])
def test_it_says_so_when_it_is_no_picture_at_all(data):
    assert refusal(data) == "not_an_image"


def test_it_refuses_too_many_bytes_before_it_looks_at_them(monkeypatch):
    monkeypatch.setattr(Image, "open", None)  # calling it would fail otherwise

    assert refusal(b"\xff\xd8\xff" + bytes(safety.MOST_BYTES)) == "too_many_bytes"


@pytest.mark.parametrize("size", [(7747, 7746), (12_000, 12_000), (60_000, 60_000), (2**31 - 1, 2**31 - 1)])
def test_it_refuses_too_many_pixels_without_making_room_for_them(size):
    bomb = pictures.png_claiming(*size)
    tracemalloc.start()
    try:
        assert refusal(bomb) == "too_many_pixels"
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()


def test_it_refuses_too_many_pixels_of_a_webp():
    assert refusal(pictures.webp_claiming(16_000, 16_000)) == "too_many_pixels"


def test_it_takes_as_many_pixels_as_promised():
    assert inspect(pictures.encoded(pictures.flat((10_000, 6000)), quality=10)) == Inspected("jpeg", 10_000, 6000)


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "AVIF"])
def test_it_refuses_what_moves(kind):
    frames = [pictures.flat(colour=colour) for colour in ("red", "blue")]

    assert refusal(pictures.encoded(frames[0], kind, save_all=True, append_images=frames[1:])) == "animated"


def test_it_takes_a_phones_jpeg_that_carries_a_second_picture():
    data = pictures.encoded(pictures.flat(), "MPO", save_all=True, append_images=[pictures.flat((400, 300))])

    assert inspect(data) == Inspected("jpeg", 800, 600)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
@pytest.mark.parametrize("part", [0.3, 0.9])
def test_it_refuses_what_is_cut_off(kind, part):
    data = pictures.encoded(pictures.noise(), kind)

    assert refusal(data[: int(len(data) * part)]) == "broken"


@pytest.mark.parametrize(
    "start", [b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n", b"RIFF\0\0\0\0WEBPVP8 ", b"\0\0\0\x1cftypavif"]
)
def test_it_refuses_what_only_starts_like_a_picture(start):
    assert refusal(start + bytes(300)) == "broken"


def test_it_refuses_a_jpeg_that_asks_for_more_passes_than_any_camera(monkeypatch):
    data = pictures.with_more_scans(pictures.encoded(pictures.flat((4000, 3000)), progressive=True), 200)
    monkeypatch.setattr(safety, "load", None)

    assert refusal(data) == "too_many_scans"


def test_it_takes_an_ordinary_progressive_jpeg_of_the_largest_size():
    assert inspect(pictures.encoded(pictures.flat((9000, 6600)), progressive=True)).format == "jpeg"


def test_it_does_not_count_the_passes_of_a_thumbnail():
    thumbnail = pictures.encoded(pictures.flat((160, 120)))
    exif = pictures.exif().tobytes() + b"\xff\xda" * 500 + thumbnail

    assert inspect(pictures.encoded(pictures.flat((4000, 3000)), exif=exif)).format == "jpeg"


def test_it_does_not_count_what_follows_the_picture():
    film = b"\xff\xda\x00\x02" * 500

    assert inspect(pictures.encoded(pictures.flat((4000, 3000))) + film).format == "jpeg"


def test_it_refuses_a_stamp():
    assert refusal(pictures.encoded(pictures.flat((900, 159)))) == "too_small"
    assert inspect(pictures.encoded(pictures.flat((900, 160)))).height == 160


@pytest.mark.parametrize(
    ("orientation", "size"), [(1, (800, 600)), (3, (800, 600)), (6, (600, 800)), (8, (600, 800)), (99, (800, 600))]
)
def test_it_gives_the_size_of_the_upright_picture(orientation, size):
    seen = inspect(pictures.encoded(pictures.flat(), exif=pictures.exif(Orientation=orientation)))

    assert (seen.width, seen.height) == size


@pytest.mark.filterwarnings("ignore::UserWarning:PIL")
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_it_takes_or_refuses_but_never_fails_whatever_is_damaged(kind):
    luck = random.Random(kind)
    whole = pictures.encoded(pictures.noise((240, 200)), kind, exif=pictures.exif(Artist="Ana"))
    for _ in range(60):
        data = bytearray(whole)
        for _ in range(luck.randint(1, 20)):
            data[luck.randrange(min(len(data), luck.choice([100, 1000, 10**9])))] = luck.randrange(256)
        with suppress(ImageRefused):
            assert inspect(bytes(data)).width > 0


def test_it_keeps_pillows_own_guard_against_bombs():
    assert Image.MAX_IMAGE_PIXELS is not None
