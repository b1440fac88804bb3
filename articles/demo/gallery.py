"""Draws the pictures that the stories ask for and takes each into the house once."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import Final

from django.db import connections
from django.utils.translation import gettext as _
from PIL import Image as Pillow

from articles.demo import pictures
from articles.demo.cast import Character
from articles.demo.story import Picture
from articles.models import Image, User
from articles.workflow.add_image import add_image

SCENE_SIZE: Final = (1600, 1067)
PORTRAIT_SIZE: Final = (640, 640)
CREDIT: Final = "Illustration: Henning Saatkamp"
RIGHTS: Final = "Gezeichnet vom Programm dieses Projekts; frei wie das Projekt selbst."

Job = tuple[str, Callable[[], Image]]


class Gallery:
    """The pictures by their words; ``reduced`` divides every size, for those who only want to see that it works."""

    def __init__(self, *, by: User | None, at: datetime, reduced: int = 1) -> None:
        self._by, self._at, self._reduced = by, at, reduced
        self._found: dict[str, Image] = {}

    def fill(
        self, scenes: Iterable[Picture], people: Iterable[Character], *, threads: int, say: Callable[[str], None]
    ) -> None:
        """Draw and take in everything at once; drawing and encoding let several threads work side by side."""
        jobs: dict[str, Callable[[], Image]] = {}
        for picture in scenes:
            jobs[_name(picture)] = lambda picture=picture: self._scene(picture)  # type: ignore[misc]
        for person in people:
            jobs[person.slug] = lambda person=person: self._portrait(person)  # type: ignore[misc]
        for number, (name, image) in enumerate(_done(list(jobs.items()), threads), 1):
            self._found[name] = image
            if number % 10 == 0 or number == len(jobs):
                say(_("Pictures drawn: %(number)d of %(of)d") % {"number": number, "of": len(jobs)})

    def image(self, picture: Picture) -> Image:
        """The image of these words. Raises KeyError for what ``fill`` was not asked for."""
        return self._found[_name(picture)]

    def portrait(self, person: Character) -> Image:
        return self._found[person.slug]

    def _scene(self, picture: Picture) -> Image:
        drawn = pictures.draw(picture.scene, self._sized(SCENE_SIZE))
        # The words are part of the bytes: the same scene with a Spanish description is an image of its own.
        return self._taken_in(drawn, picture.scene, picture.alt, picture.caption, picture.credit, picture.focus)

    def _portrait(self, person: Character) -> Image:
        drawn = pictures.portrait(person.slug, self._sized(PORTRAIT_SIZE))
        alt = f"Gezeichnetes Porträt: {person.name}"
        return self._taken_in(drawn, person.slug, alt, person.name, CREDIT, focus=(0.5, 0.4))

    def _sized(self, size: tuple[int, int]) -> tuple[int, int]:
        return size[0] // self._reduced, size[1] // self._reduced

    def _taken_in(
        self,
        drawn: Pillow.Image,
        name: str,
        alt: str,
        caption: str,
        credit: str,
        focus: tuple[float, float] = (0.5, 0.5),
    ) -> Image:
        file = io.BytesIO()
        drawn.save(file, "JPEG", quality=90, comment=f"{alt}\n{caption}".encode())
        return add_image(
            file.getvalue(),
            f"{name}.jpg",
            by=self._by,
            at=self._at,
            alt=alt,
            caption=caption,
            credit=credit,
            rights=RIGHTS,
            focus=focus,
        )


def _name(picture: Picture) -> str:
    return f"{picture.scene} {picture.alt} {picture.caption}"


def _done(jobs: list[Job], threads: int) -> Iterable[tuple[str, Image]]:
    if threads == 1:
        for name, job in jobs:
            yield name, job()
        return
    with ThreadPoolExecutor(threads) as pool:
        for (name, _job), image in zip(jobs, pool.map(_in_a_thread, [job for _name_of_it, job in jobs]), strict=True):
            yield name, image


def _in_a_thread(job: Callable[[], Image]) -> Image:
    try:
        return job()
    finally:
        connections.close_all()
