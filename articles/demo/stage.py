"""Brings the cast into the database: sections, staff, people, sources, videos, posts and terms. What is there stays."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib.auth.models import Group
from django.utils import timezone

from articles.demo.cast import Cast
from articles.demo.gallery import Gallery
from articles.demo.story import Picture
from articles.models import Concept, Person, Post, Section, Source, User, Video


@dataclass(frozen=True)
class Stage:
    """The rows that stories refer to, by slug (staff by username)."""

    staff: dict[str, User]
    sections: dict[str, Section]
    people: dict[str, Person]
    sources: dict[str, Source]
    videos: dict[str, Video]
    posts: dict[str, Post]
    concepts: dict[str, Concept]


def bring_staff(cast: Cast) -> dict[str, User]:
    """The demo's staff with the rights of their roles; who is new cannot sign in until a password is set."""
    staff = {}
    for member in cast.staff:
        first, last = member.name.rsplit(" ", 1)
        user, new = User.objects.get_or_create(
            username=member.username,
            defaults={"first_name": first, "last_name": last, "is_staff": True, "password": "!"},
        )
        if new:
            user.groups.add(Group.objects.get(name=member.role))
        staff[member.username] = user
    return staff


def bring(cast: Cast, staff: dict[str, User], gallery: Gallery, posters: dict[str, Picture], *, now: datetime) -> Stage:
    """Make what is missing. ``posters`` are what videos show before they are played."""
    return Stage(
        staff=staff,
        sections=_sections(cast),
        people=_people(cast, staff, gallery),
        sources={
            row.slug: Source.objects.get_or_create(
                slug=row.slug, defaults={"name": row.name, "kind": row.kind, "website": row.website}
            )[0]
            for row in cast.sources
        },
        videos=_videos(cast, gallery, posters, now),
        posts=_posts(cast, now),
        concepts=_concepts(cast),
    )


def _sections(cast: Cast) -> dict[str, Section]:
    return {
        row.slug: Section.objects.get_or_create(
            slug=row.slug, defaults={"name_de": row.de, "name_es": row.es, "name_en": row.en, "position": position}
        )[0]
        for position, row in enumerate(cast.sections)
    }


def _people(cast: Cast, staff: dict[str, User], gallery: Gallery) -> dict[str, Person]:
    users = {member.person: staff[member.username] for member in cast.staff if member.person}
    return {
        row.slug: Person.objects.get_or_create(
            slug=row.slug,
            defaults={
                "name": row.name,
                "function": row.function,
                "kind": row.kind,
                "user": users.get(row.slug),
                "portrait": gallery.portrait(row) if row.portrait else None,
            },
        )[0]
        for row in cast.people
    }


def _videos(cast: Cast, gallery: Gallery, posters: dict[str, Picture], now: datetime) -> dict[str, Video]:
    return {
        row.slug: Video.objects.get_or_create(
            slug=row.slug,
            defaults={
                "title": row.title,
                "text": row.text,
                "url": row.url,
                "provider": row.provider,
                "published_on": timezone.localdate(now - timedelta(days=row.published_days_ago)),
                "duration": timedelta(seconds=row.duration_seconds),
                "poster": gallery.image(posters[row.slug]),
                "credit": row.credit,
            },
        )[0]
        for row in cast.videos
    }


def _posts(cast: Cast, now: datetime) -> dict[str, Post]:
    return {
        row.slug: Post.objects.get_or_create(
            url=row.url,
            defaults={
                "author": row.author,
                "text": row.text,
                "posted_at": (now - timedelta(days=row.days_ago)).replace(second=0, microsecond=0),
                "language": row.language,
            },
        )[0]
        for row in cast.posts
    }


def _concepts(cast: Cast) -> dict[str, Concept]:
    made: dict[str, Concept] = {}
    for row in cast.concepts:
        made[row.slug], _ = Concept.objects.get_or_create(
            slug=row.slug,
            defaults={
                "name": row.de,
                "name_es": row.es,
                "name_en": row.en,
                "kind": row.kind,
                "alternatives": list(row.alternatives),
                "scope_note": row.scope_note,
                "broader": made.get(row.broader),
            },
        )
    return made
