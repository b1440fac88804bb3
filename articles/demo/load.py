"""Loads the demo paper: once, in the order of time, through the verbs. A second load finds nothing to do."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

from django.db import transaction
from django.utils.translation import gettext as _

from articles.demo.cast import Cast, read_cast
from articles.demo.desk import VERB, Desk
from articles.demo.dossiers import curate
from articles.demo.fronts import arrange_fronts
from articles.demo.gallery import CREDIT, Gallery
from articles.demo.house import fill_pages
from articles.demo.stage import bring, bring_staff
from articles.demo.story import DemoStory, Picture, read_stories
from articles.models import Activity, Article, User

Say = Callable[[str], None]


class ForeignContent(Exception):
    """The database holds articles already, and none of them is the demo's."""


def load(*, now: datetime, say: Say, threads: int = 1, reduced: int = 1) -> int:
    """Load the stories that are not there yet and return how many. Raises ForeignContent and Refused.

    All articles come or none; pictures that were drawn before a failure are found again by their bytes. ``threads``
    draw side by side (more than one needs a database that other connections can see); ``reduced`` divides the size of
    pictures.
    """
    cast, stories = read_cast(), read_stories()
    there = set(Activity.objects.filter(verb=VERB).values_list("detail__story", flat=True))
    missing = [story for story in stories if story.stem not in there]
    if not missing:
        return 0
    if not there and Article.objects.exists():
        raise ForeignContent(
            _(
                "This database holds articles of its own. Load the demo paper into an empty one: "
                "set DATABASE_URL or VAR_DIR to another place."
            )
        )
    staff = bring_staff(cast)
    gallery = Gallery(by=staff["ada"], at=now - timedelta(days=900), reduced=reduced)
    faces = [person for person in cast.people if person.portrait]
    posters = _posters(cast, stories)
    gallery.fill([*_pictures(stories), *posters.values()], faces, threads=threads, say=say)
    with transaction.atomic():
        stage = bring(cast, staff, gallery, posters, now=now)
        desk = Desk(stage, gallery, now)
        desk.play(missing)
        fill_pages(by=staff["maren"], at=now)
        if not there:  # a later load finds pages and dossiers as the desk has them
            arrange_fronts(stage.sections, desk.articles(), by=staff["jonas"], at=now)
            curate(desk.articles(), by=staff["armin"], at=now)
    say(_("Articles loaded: %(number)d") % {"number": len(missing)})
    return len(missing)


def write_sign_ins(file: Path) -> bool:
    """Give the demo's staff new passwords and keep them in ``file``, readable by its owner alone.

    Does nothing (False) if the file is there: a password is only ever made once.
    """
    if file.exists():
        return False
    lines = [_("Sign in to the demo as:")]
    users: list[User] = []
    for member in read_cast().staff:
        password = secrets.token_urlsafe(9)
        user = User.objects.get(username=member.username)
        user.set_password(password)
        users.append(user)
        lines.append(f"  {member.username:<6} {password}  ({member.name}, {member.role})")
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
        stream.write("\n".join(lines) + "\n")
    for user in users:
        user.save(update_fields=["password"])
    return True


def _pictures(stories: list[DemoStory]) -> Iterator[Picture]:
    for story in stories:
        if story.image:
            yield story.image
        yield from (block.picture for block in story.blocks if block.picture)


def _posters(cast: Cast, stories: list[DemoStory]) -> dict[str, Picture]:
    """What each video shows before it is played: a picture of its own, or that of the first story with its scene."""
    found = {picture.scene: picture for picture in reversed(list(_pictures(stories)))}
    return {
        video.slug: Picture(video.poster, video.poster_alt, video.title, CREDIT)
        if video.poster_alt
        else found[video.poster]
        for video in cast.videos
    }
