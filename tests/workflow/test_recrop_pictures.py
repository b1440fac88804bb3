"""Pictures are cropped as today's recipe says, from their originals, when an operator asks for it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import translation

from articles.imaging import renditions
from articles.models import Activity, Image
from articles.workflow import add_image as verbs
from tests.world import image, live

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    """The command speaks the house's language; tests read its sentences as the code has them."""
    with translation.override("en"):
        yield


def recropped(capsys: pytest.CaptureFixture[str]) -> str:
    call_command("recrop_pictures")
    return capsys.readouterr().out


@pytest.fixture
def more_formats(monkeypatch: pytest.MonkeyPatch) -> None:
    """An upgrade that wants another square, and tolerates no other change."""
    monkeypatch.setitem(renditions.WIDTHS, "square", (160, 320, 480, 1200))


def squares(picture: Image) -> list[int]:
    picture.refresh_from_db()
    return [row["width"] for row in picture.crops("square")]


def test_a_new_width_is_made_for_pictures_that_were_here_before(
    more_formats: None, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as before:
        before.setitem(renditions.WIDTHS, "square", (160, 480, 1200))
        picture = image()
    assert squares(picture) == [160, 427]

    assert "1 picture was cropped anew." in recropped(capsys)

    assert squares(picture) == [160, 320]
    assert Activity.objects.get(verb="recrop").detail["image"] == picture.code


def test_what_is_as_it_would_be_made_today_is_left_alone(capsys: pytest.CaptureFixture[str]) -> None:
    before = image().renditions

    assert "0 pictures were cropped anew." in recropped(capsys)

    assert Image.objects.get().renditions == before
    assert not Activity.objects.filter(verb="recrop").exists()


def test_lost_files_are_made_again(media: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first, second = image("teal"), image("navy")
    (media / first.renditions[3]["file"]).unlink()

    recropped(capsys)

    first.refresh_from_db()
    assert all((media / row["file"]).exists() for row in first.renditions)
    assert Image.objects.get(pk=second.pk).renditions == second.renditions


def test_the_focal_point_stays_and_a_picture_from_before_marks_were_noted_gets_one(
    capsys: pytest.CaptureFixture[str],
) -> None:
    picture = image(focus=(0.9, 0.2))
    old = [{name: value for name, value in row.items() if name != "mark"} for row in picture.renditions]
    Image.objects.update(renditions=old)

    recropped(capsys)

    picture.refresh_from_db()
    assert (picture.focal_x, picture.focal_y, picture.is_outdated) == (0.9, 0.2, False)


def test_it_tells_how_far_it_is_and_goes_on_where_it_was_ended(
    more_formats: None, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as before:
        before.setitem(renditions.WIDTHS, "square", (160, 480, 1200))
        made = [image(colour) for colour in ("teal", "navy", "crimson")]
    verb, calls = verbs.recrop, []

    def ended(picture: Image, **given: Any) -> None:
        calls.append(picture.pk)
        if len(calls) == 2:
            raise KeyboardInterrupt
        verb(picture, **given)

    with monkeypatch.context() as killed:
        killed.setattr("articles.management.commands.recrop_pictures.recrop", ended)
        with pytest.raises(KeyboardInterrupt):
            call_command("recrop_pictures")
    assert "1 of 3 pictures" in capsys.readouterr().out

    assert "2 pictures were cropped anew." in recropped(capsys)
    assert [squares(picture) for picture in made] == [[160, 320]] * 3


def test_a_picture_without_its_original_is_named_and_the_others_are_made(
    media: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = image("teal"), image("navy")
    Image.objects.update(renditions=[])
    (media / str(first.original.name)).unlink()

    with pytest.raises(CommandError, match="1 picture could not be cropped"):
        call_command("recrop_pictures")

    assert f"{first.code}: The original of this picture is missing." in capsys.readouterr().err
    assert Image.objects.get(pk=second.pk).renditions


def test_a_page_asks_for_the_crops_that_are_there_until_the_new_ones_are(
    client: Client, more_formats: None, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as before:
        before.setitem(renditions.WIDTHS, "square", (160, 480, 1200))
        picture = image()
        edition = live(lead_image=picture)
    old = f"/media/{picture.code}/{picture.mark}/wide-480.jpeg"
    assert old in client.get(edition.path).text
    assert b"".join(client.get(old)) != b""

    recropped(capsys)

    picture.refresh_from_db()
    new = f"/media/{picture.code}/{picture.mark}/wide-480.jpeg"
    assert new != old and new in client.get(edition.path).text
    assert client.get(old)["Location"] == new
