"""What pages say to machines, in the vocabulary of schema.org: only what a reader can see on them too."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Final

from django.conf import settings
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.blocks import ShownVideo, all_videos
from articles.imaging.renditions import RATIOS
from articles.models import Concept, DossierEdition, Edition, Image, Person
from articles.models.page import PageSlot
from articles.page_cache import HousePage

Thing = dict[str, Any]

CONTEXT = "https://schema.org"
# What the pages of the house answer, for those who ask a publisher for it.
POLICIES: Final[dict[str, tuple[str, ...]]] = {
    PageSlot.ABOUT: ("publishingPrinciples", "ethicsPolicy"),
    PageSlot.IMPRINT: ("masthead",),
}


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
        "video": [thing for shown in all_videos(edition) if (thing := _video(shown))],
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


def dossier(found: DossierEdition, articles: Sequence[tuple[str, str]]) -> list[Thing]:
    """A CollectionPage with the articles it shows, (headline, path), in the order in which it shows them."""
    index = _("Dossiers")
    items = [
        {"@type": "ListItem", "position": position, "name": headline, "url": absolute(path)}
        for position, (headline, path) in enumerate(articles, 1)
    ]
    page: Thing = {
        "@context": CONTEXT,
        "@type": "CollectionPage",
        "name": found.title,
        "description": found.introduction,
        "url": absolute(found.get_absolute_url()),
        "inLanguage": found.language,
        "dateModified": moment(found.published_at),
        "mainEntity": {"@type": "ItemList", "numberOfItems": len(items), "itemListElement": items},
        "citation": [{"@type": "WebPage", "name": source["title"], "url": source["url"]} for source in found.sources],
    }
    return [
        {name: value for name, value in page.items() if value not in ("", [])},
        breadcrumbs([(index, reverse("dossiers")), (found.title, "")]),
    ]


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


def moment(when: datetime) -> str:
    """ISO 8601 to the second, on the newsroom's clock, with its offset."""
    return timezone.localtime(when).isoformat(timespec="seconds")


def _author(byline: dict[str, Any]) -> Thing:
    return {"@type": "Person", "name": byline["name"], "url": absolute(reverse("author", args=[byline["slug"]]))}


def organisation(pages: Iterable[HousePage]) -> Thing:
    """The paper, on every page, with those of its policies that readers have; an article's publisher is the same."""
    policies = {claim: absolute(page.path) for page in pages for claim in POLICIES.get(page.slot, ())}
    return {
        "@context": CONTEXT,
        **_publisher(),
        "@type": "NewsMediaOrganization",
        "correctionsPolicy": absolute(reverse("corrections")),
    } | policies


def _publisher() -> Thing:
    return {
        "@type": "Organization",
        "@id": f"{settings.SITE_ADDRESS}/#paper",
        "name": settings.SITE_NAME,
        "url": absolute(reverse("front")),
        "logo": {
            "@type": "ImageObject",
            "url": absolute(static("img/mark-512.png")),
            "width": 512,
            "height": 512,
            "creditText": settings.SITE_NAME,
        },
    }


def largest_jpeg(picture: Image | None) -> str:
    """Where the widest rendition of the whole width is, for those who show one picture; empty where there is none."""
    rows = picture.crops("wide") if picture and picture.is_showable else []
    return picture.rendition_url(rows[-1]) if picture and rows else ""


def _video(shown: ShownVideo) -> Thing | None:
    """A VideoObject, where the page shows all that one must say: title, picture and the day it appeared."""
    video, poster = shown.video, shown.poster
    if poster is None or not video.get("published_on"):
        return None
    claims = {
        "@type": "VideoObject",
        "name": video["title"],
        "description": video["text"],
        "thumbnailUrl": _images(poster),
        "uploadDate": moment(timezone.make_aware(datetime.fromisoformat(video["published_on"]))),
        "duration": f"PT{video['seconds']}S" if video["seconds"] else "",
        "url": video["url"],
        "embedUrl": shown.frame,
        "creditText": video["credit"],
    }
    return {name: value for name, value in claims.items() if value}


def _images(picture: Image | None) -> list[str]:
    """The largest JPEG of each crop."""
    if picture is None or not picture.is_showable:
        return []
    largest = [row for ratio in RATIOS for row in picture.crops(ratio)[-1:]]
    return [absolute(picture.rendition_url(row)) for row in largest]
