"""What pages say to machines, in the vocabulary of schema.org: only what a reader can see on them too."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.conf import settings
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone

from articles.models import Concept, Edition, Image, Person
from articles.models.media import rendition_url

Thing = dict[str, Any]

CONTEXT = "https://schema.org"


def absolute(path: str) -> str:
    """The address of a path of this site, as strangers need it."""
    return path if path.startswith(("http://", "https://")) else settings.SITE_ADDRESS + path


def article(edition: Edition, corrections: Iterable[Edition], concepts: Iterable[Concept]) -> list[Thing]:
    """A NewsArticle and its BreadcrumbList."""
    content, address = edition.content, absolute(edition.path)
    story: Thing = {
        "@context": CONTEXT,
        "@type": "NewsArticle",
        "headline": edition.headline,
        "description": edition.teaser,
        "url": address,
        "mainEntityOfPage": address,
        "inLanguage": edition.language,
        "datePublished": moment(edition.first_published_at),
        "dateModified": moment(edition.significant_at),
        "articleSection": str(edition.section),
        "keywords": [str(concept) for concept in concepts],
        "wordCount": edition.words,
        "isAccessibleForFree": True,
        "author": [_author(byline) for byline in content["bylines"]] or _publisher(),
        "publisher": _publisher(),
        "image": _images(edition.lead_image),
        "isBasedOn": [{"@type": "CreativeWork", "name": source["name"]} for source in content["sources"]],
        "correction": [
            {"@type": "CorrectionComment", "text": row.note, "datePublished": moment(row.published_at)}
            for row in corrections
        ],
    }
    return [
        {name: value for name, value in story.items() if value not in ("", [], None)},
        breadcrumbs([(str(edition.section), edition.section.get_absolute_url()), (edition.headline, "")]),
    ]


def breadcrumbs(steps: Sequence[tuple[str, str]]) -> Thing:
    """The way from the front page, which is put before ``steps``: (name, path), the last without a path."""
    items = [
        {"@type": "ListItem", "position": position, "name": name} | ({"item": absolute(path)} if path else {})
        for position, (name, path) in enumerate([(settings.SITE_NAME, reverse("front")), *steps], 1)
    ]
    return {"@context": CONTEXT, "@type": "BreadcrumbList", "itemListElement": items}


def person(found: Person, newest: datetime | None) -> list[Thing]:
    """A ProfilePage for someone who speaks or writes here; ``newest`` is the date of what the page shows first."""
    kind = "Organization" if found.kind == Person.Kind.ORGANISATION else "Person"
    about: Thing = {"@type": kind, "name": found.name, "url": absolute(found.get_absolute_url())}
    if found.function:
        about["description"] = found.function
    if portrait := _images(found.portrait):
        about["image"] = portrait
    return [
        {"@context": CONTEXT, "@type": "ProfilePage", "mainEntity": about}
        | ({"dateModified": moment(newest)} if newest else {}),
        breadcrumbs([(found.name, "")]),
    ]


def showable(image: Image | Mapping[str, Any] | None) -> Mapping[str, Any] | None:
    """What a page needs to show an image, as an edition keeps it; None if it may not be shown (any more)."""
    if not isinstance(image, Image):
        return image
    expired = image.rights_expire_at is not None and image.rights_expire_at <= timezone.now()
    return None if image.trashed_at or expired else image.as_content()


def moment(when: datetime) -> str:
    """ISO 8601 to the second, on the newsroom's clock, with its offset."""
    return timezone.localtime(when).isoformat(timespec="seconds")


def _author(byline: dict[str, Any]) -> Thing:
    return {"@type": "Person", "name": byline["name"], "url": absolute(reverse("author", args=[byline["slug"]]))}


def _publisher() -> Thing:
    return {
        "@type": "NewsMediaOrganization",
        "name": settings.SITE_NAME,
        "url": absolute(reverse("front")),
        "correctionsPolicy": absolute(reverse("corrections")),
        "logo": {
            "@type": "ImageObject",
            "url": absolute(static("img/mark-512.png")),
            "width": 512,
            "height": 512,
            "creditText": settings.SITE_NAME,
        },
    }


def _images(picture: Image | None) -> list[str]:
    """The largest JPEG of each crop."""
    image = showable(picture)
    if image is None:
        return []
    largest: dict[str, dict[str, Any]] = {}
    for row in image["renditions"]:
        if row["format"] == "jpeg" and row["width"] > largest.get(row["ratio"], {"width": 0})["width"]:
            largest[row["ratio"]] = row
    return [absolute(rendition_url(image["code"], r["ratio"], r["width"], "jpeg")) for r in largest.values()]
