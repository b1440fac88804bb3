import hashlib
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage
from django.db import transaction
from django.utils import translation

from articles.imaging import safety
from articles.models import Activity, Image
from articles.workflow import add_image as verb
from articles.workflow.add_image import add_image, fill_words, refocus
from articles.workflow.refused import Refused
from tests.imaging import pictures
from tests.world import NOON, user

pytestmark = pytest.mark.django_db

TELLING = pictures.encoded(pictures.flat(), xmp=pictures.XMP.encode())


def add(data: bytes | None = None, filename: str = "hafen.jpg", **given: Any) -> Image:
    return add_image(data or pictures.encoded(pictures.flat()), filename, by=user("emil"), at=NOON, **given)


def reasons(data: bytes, **given: Any) -> list[str]:
    with translation.override("en"), pytest.raises(Refused) as refused:
        add(data, **given)
    return refused.value.reasons


def files(media: Path) -> list[str]:
    return sorted(str(path.relative_to(media)) for path in media.rglob("*") if path.is_file())


def test_it_keeps_the_original_and_makes_the_renditions(media: Path) -> None:
    data = pictures.encoded(pictures.flat())

    image = add(
        data, alt="Kräne am Kai", caption="Der Hafen", credit="Jana Weber", rights="Nur Print", focus=(0.2, 0.7)
    )

    image.refresh_from_db()
    assert (image.width, image.height, image.sha256) == (800, 600, hashlib.sha256(data).hexdigest())
    assert (image.alt, image.caption, image.credit, image.rights) == (
        *("Kräne am Kai", "Der Hafen", "Jana Weber", "Nur Print"),
    )
    assert (image.focal_x, image.focal_y) == (0.2, 0.7)
    assert (image.uploaded_at, image.uploaded_by) == (NOON, user("emil"))
    assert (media / f"originals/{image.code}.jpg").read_bytes() == data
    assert {row["file"] for row in image.renditions} == {
        f"renditions/{image.code}/{size}.{kind}"
        for size in ("wide-480", "wide-800", "classic-480", "classic-800", "square-160", "square-480")
        for kind in ("avif", "webp", "jpeg")
    } | {f"renditions/{image.code}/whole-800.webp"}
    for row in image.renditions:
        picture = pictures.decoded((media / row["file"]).read_bytes())
        assert (picture.size, str(picture.format).lower()) == ((row["width"], row["height"]), row["format"])


def test_it_is_written_into_the_log() -> None:
    image = add(TELLING, filename="C:\\Bilder\\hafen\x00.jpg")

    entry = Activity.objects.get(verb="add_image")

    assert (entry.by, entry.at, entry.article) == (user("emil"), NOON, None)
    assert entry.detail["image"] == image.code
    assert entry.detail["filename"] == "C:\\Bilder\\hafen.jpg"
    assert entry.detail["taken_at"] == "2026-07-03T12:00:00+02:00"


@pytest.mark.parametrize(("kind", "suffix"), [("JPEG", "jpg"), ("PNG", "png"), ("WEBP", "webp"), ("AVIF", "avif")])
def test_the_original_is_named_for_what_it_is_not_for_what_it_was_called(kind: str, suffix: str) -> None:
    image = add(pictures.encoded(pictures.flat(), kind), filename="../../hafen.php")

    assert image.original.name == f"originals/{image.code}.{suffix}"


def test_a_photo_taken_upright_counts_as_upright() -> None:
    image = add(pictures.encoded(pictures.flat(), exif=pictures.exif(Orientation=6)))

    image.refresh_from_db()
    assert (image.width, image.height) == (600, 800)


def test_what_the_picture_says_fills_what_was_left_empty() -> None:
    image = add(TELLING, alt=" ")

    assert (image.alt, image.caption, image.credit, image.rights) == (
        *("Kräne am Kai", "Der Hafen", "Ana Ruiz/EFE", "© EFE 2026"),
    )


def test_what_the_editor_wrote_stays() -> None:
    image = add(TELLING, caption="Der Hafen von Vigo", credit="Ana Ruiz")

    assert (image.caption, image.credit, image.rights) == ("Der Hafen von Vigo", "Ana Ruiz", "© EFE 2026")


def test_a_long_story_inside_the_picture_is_cut_to_fit() -> None:
    image = add(pictures.encoded(pictures.flat(), xmp=pictures.XMP.replace("EFE", "Agentur " * 60).encode()))

    assert 150 < len(image.credit) <= 200


def test_a_caption_that_was_typed_is_never_cut() -> None:
    with translation.override("en"), pytest.raises(Refused) as refused:
        add(caption="x" * 1001)

    assert refused.value.reasons == ["Caption: Ensure this value has at most 1000 characters (it has 1001)."]
    assert not Image.objects.exists()


def test_the_same_bytes_again_are_the_same_image(media: Path) -> None:
    first = add(alt="Kräne", focus=(0.1, 0.1))
    kept = files(media)

    again = add(alt="Etwas anderes", focus=(0.9, 0.9))

    assert (again, Image.objects.count(), files(media)) == (first, 1, kept)
    assert (again.alt, again.focal_x) == ("Kräne", 0.1)
    assert Activity.objects.filter(verb="add_image").count() == 1


def test_the_same_bytes_again_leave_its_words_alone() -> None:
    first = add(alt="Kräne")

    add(alt="Etwas anderes", credit="Jana Weber")

    first.refresh_from_db()
    assert (first.alt, first.credit) == ("Kräne", "")


def test_words_that_were_missing_can_be_filled_and_nothing_is_replaced() -> None:
    first = add(alt="Kräne")

    fill_words(first, {"alt": "Etwas anderes", "credit": "Jana Weber"}, by=user("emil"), at=NOON)

    first.refresh_from_db()
    assert (first.alt, first.credit) == ("Kräne", "Jana Weber")
    assert Activity.objects.order_by("-pk")[0].detail == {"image": first.code, "filled": ["credit"]}


def test_the_same_bytes_as_an_image_in_the_trash_are_a_new_image() -> None:
    first = add()
    Image.objects.filter(pk=first.pk).update(trashed_at=NOON)

    assert add() != first


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"MZ" + bytes(500), "This file is not a picture. Choose a JPEG, PNG, WebP or AVIF file."),
        (
            pictures.encoded(pictures.flat(), "GIF"),
            "Pictures of this format are not taken. Save it as JPEG, PNG, WebP or AVIF.",
        ),
        (
            pictures.encoded(pictures.noise())[:9000],
            "This picture is damaged or cut off. Ask for the file again, or save it anew.",
        ),
        (
            pictures.png_claiming(60_000, 60_000),
            "This picture has more than 60 million pixels. Save it smaller.",
        ),
        (
            b"\xff\xd8\xff" + bytes(safety.MOST_BYTES),
            "This file is larger than 25 MB. Save it smaller, or with more compression.",
        ),
        (
            pictures.encoded(pictures.flat((100, 100))),
            "This picture is too small: its shorter side needs 160 pixels. Ask for a larger one.",
        ),
        (
            pictures.encoded(pictures.flat(), "WEBP", save_all=True, append_images=[pictures.flat(colour="red")]),
            "This picture moves. Save one frame of it and choose that.",
        ),
        (
            pictures.with_more_scans(pictures.encoded(pictures.flat((4000, 3000)), progressive=True), 200),
            "Opening this picture would take too long. Save it again as an ordinary JPEG.",
        ),
    ],
    ids=["no picture", "format", "cut off", "pixels", "bytes", "small", "moves", "scans"],
)
def test_a_refusal_says_what_to_do_and_leaves_nothing(media: Path, data: bytes, sentence: str) -> None:
    assert reasons(data) == [sentence]
    assert (Image.objects.count(), Activity.objects.count(), files(media)) == (0, 0, [])


@pytest.mark.parametrize("focus", [(-0.1, 0.5), (0.5, 1.1), (float("nan"), 0.5), (0.5, float("inf"))])
def test_a_focal_point_outside_is_refused(focus: tuple[float, float]) -> None:
    sentence = "The focal point lies outside the picture. Give two numbers from 0 to 1."

    assert reasons(pictures.encoded(pictures.flat()), focus=focus) == [sentence]

    with translation.override("en"), pytest.raises(Refused, match="outside"):
        refocus(add(), focus, by=user("emil"), at=NOON)


class FullDisk(FileSystemStorage):
    """Room for so many files; the next one is cut off in its middle."""

    room = 5

    def save(self, name: str | None, content: Any, max_length: int | None = None) -> str:
        if self.room == 0:
            super().save(name, ContentFile(content.read()[:10]))
            raise OSError(28, "No space left on device")
        self.room -= 1
        return super().save(name, content, max_length)


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch, media: Path) -> None:
    monkeypatch.setattr(Image._meta.get_field("original"), "storage", FullDisk(location=media))


def test_a_full_disk_leaves_nothing_behind(media: Path, full_disk: None) -> None:
    with pytest.raises(OSError, match="No space"):
        add()

    assert (Image.objects.count(), Activity.objects.count(), files(media)) == (0, 0, [])


def test_a_failing_log_leaves_nothing_behind(media: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*args: object, **kwargs: object) -> None:
        raise RuntimeError("the log is gone")

    monkeypatch.setattr(verb, "record", failing)
    with pytest.raises(RuntimeError), transaction.atomic():
        add()

    assert (Image.objects.count(), files(media)) == (0, [])


def leftmost(media: Path, image: Image) -> tuple[int, ...]:
    row = next(
        row for row in image.renditions if (row["ratio"], row["width"], row["format"]) == ("square", 160, "jpeg")
    )
    return pictures.pixel((media / row["file"]).read_bytes(), 5, 5)


def test_refocus_crops_anew_under_new_addresses(media: Path, django_capture_on_commit_callbacks: Any) -> None:
    image = add(pictures.encoded(pictures.quarters((1600, 400))), focus=(0.1, 0.5))
    before = image.preview_url()
    assert leftmost(media, image) == pytest.approx((255, 0, 0), abs=9)

    with django_capture_on_commit_callbacks(execute=True):
        changed = refocus(image, (0.9, 0.5), by=user("anna"), at=NOON)

    image.refresh_from_db()
    assert (changed.focal_x, image.focal_x) == (0.9, 0.9)
    assert image.preview_url() != before
    assert leftmost(media, image) == pytest.approx((0, 255, 0), abs=9)
    assert set(files(media)) == {row["file"] for row in image.renditions} | {image.original.name}
    entry = Activity.objects.get(verb="refocus")
    assert (entry.by, entry.detail["from"], entry.detail["to"]) == (user("anna"), [0.1, 0.5], [0.9, 0.5])


def test_readers_keep_the_old_crops_until_the_new_ones_are_saved(media: Path) -> None:
    image = add()
    old = {row["file"] for row in image.renditions}

    refocus(image, (0.9, 0.5), by=user("anna"), at=NOON)  # the test's transaction never ends

    assert old <= set(files(media))


def test_a_refocus_that_fails_changes_nothing(media: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    image = add()
    kept = files(media)
    monkeypatch.setattr(Image._meta.get_field("original"), "storage", FullDisk(location=media))

    with pytest.raises(OSError, match="No space"):
        refocus(Image.objects.get(pk=image.pk), (0.9, 0.5), by=user("anna"), at=NOON)

    assert files(media) == kept
    assert Image.objects.get(pk=image.pk).renditions == image.renditions
    assert not Activity.objects.filter(verb="refocus").exists()


def test_refocus_says_so_when_the_original_is_gone(media: Path) -> None:
    image = add()
    (media / str(image.original.name)).unlink()

    with translation.override("en"), pytest.raises(Refused, match="missing"):
        refocus(image, (0.9, 0.5), by=user("anna"), at=NOON)
