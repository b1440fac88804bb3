"""Picture files that no picture names are found, and deleted only when somebody says so."""

import os
import time
from pathlib import Path

import pytest
from django.core.management import call_command

from articles.models import Image
from tests.world import image

pytestmark = pytest.mark.django_db
LONG_AGO = time.time() - 2 * 3600


def left(media: Path, name: str, *, at: float = LONG_AGO) -> Path:
    file = media / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(b"...")
    os.utime(file, (at, at))
    return file


def swept(capsys: pytest.CaptureFixture[str], *options: str) -> str:
    call_command("sweep_pictures", *options)
    return capsys.readouterr().out


def test_what_nobody_names_is_shown_and_stays(media: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = left(media, "renditions/0000000000/ab/wide-480.avif")

    told = swept(capsys)

    assert "renditions/0000000000/ab/wide-480.avif" in told
    assert "--delete" in told
    assert file.exists()


def test_it_is_deleted_when_asked_for_and_nothing_else_is(media: Path, capsys: pytest.CaptureFixture[str]) -> None:
    picture = image()
    for row in picture.renditions:
        os.utime(media / row["file"], (LONG_AGO, LONG_AGO))
    os.utime(media / str(picture.original.name), (LONG_AGO, LONG_AGO))
    orphans = [left(media, "originals/0000000000.jpg"), left(media, f"renditions/{picture.code}/old/wide-480.avif")]

    swept(capsys, "--delete")

    assert not any(file.exists() for file in orphans)
    assert all((media / row["file"]).exists() for row in Image.objects.get().renditions)
    assert (media / str(picture.original.name)).exists()


def test_an_upload_that_is_under_way_is_left_alone(media: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = left(media, "originals/0000000000.jpg", at=time.time())

    swept(capsys, "--delete")

    assert file.exists()


def test_a_house_without_pictures_has_nothing_left_over(capsys: pytest.CaptureFixture[str]) -> None:
    assert "übrig" in swept(capsys)
