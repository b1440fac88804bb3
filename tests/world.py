"""A small newsroom for tests: a named cast with known rights, and builders that go through the verbs.

anna = author; emil = editor; paula = publisher; armin = archivist; ada = administrator
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

from django.contrib.auth.models import Group
from PIL import Image as Picture

from articles import roles
from articles.archive.file import file
from articles.fragments.store import render_spoiled
from articles.models import (
    Article,
    Byline,
    Concept,
    Dossier,
    DossierEdition,
    Edition,
    Faq,
    Image,
    Page,
    PageEdition,
    Person,
    Quote,
    Section,
    Source,
    User,
)
from articles.text.slugs import slug
from articles.workflow.add_image import add_image
from articles.workflow.publish import publish
from articles.workflow.publish_dossier import publish_dossier
from articles.workflow.publish_page import publish_page
from articles.workflow.save import save_revision
from articles.workflow.save_dossier import Chosen, Elsewhere, save_dossier
from articles.workflow.save_page import save_page

NOON = datetime(2026, 7, 3, 10, 0, tzinfo=UTC)
PASSWORD = "Morgenausgabe-2026"
CAST = {
    "anna": (roles.AUTHOR, "Anna Autorin"),
    "emil": (roles.EDITOR, "Emil Redakteur"),
    "paula": (roles.PUBLISHER, "Paula Chefin"),
    "armin": (roles.ARCHIVIST, "Armin Archivar"),
    "ada": (roles.ADMINISTRATOR, "Ada Amt"),
}


def user(username: str) -> User:
    """One of the cast, made on first use: staff, in the group of their role, with PASSWORD."""
    if known := User.objects.filter(username=username).first():
        return known
    role, name = CAST[username]
    first, last = name.split()
    made = User.objects.create_user(username, password=PASSWORD, is_staff=True, first_name=first, last_name=last)
    made.groups.add(Group.objects.get(name=role))
    return made


def section(name: str = "Politik") -> Section:
    return Section.objects.get_or_create(slug=slug(name), defaults={"name_de": name})[0]


def person(name: str = "Marta Lindqvist", **fields: Any) -> Person:
    return Person.objects.get_or_create(slug=slug(name), defaults={"name": name, **fields})[0]


def source(name: str = "dpa") -> Source:
    return Source.objects.get_or_create(slug=slug(name), defaults={"name": name})[0]


def concept(name: str = "Hafen", broader: Concept | None = None, **fields: Any) -> Concept:
    return Concept.objects.get_or_create(slug=slug(name), defaults={"name": name, "broader": broader, **fields})[0]


def picture(colour: str = "teal", size: tuple[int, int] = (640, 427)) -> bytes:
    data = BytesIO()
    Picture.new("RGB", size, colour).save(data, "JPEG")
    return data.getvalue()


def image(colour: str = "teal", **fields: Any) -> Image:
    given = {"alt": f"Eine Fläche in {colour}", "credit": "Foto: Jana Weber", **fields}
    return add_image(picture(colour), f"{colour}.jpg", by=user("emil"), at=NOON, **given)


def copy(name: str) -> str:
    """Raw copy of our own writing, in the shape in which it reaches a desk: empty labels, no headline, a FAQ."""
    return (Path(__file__).parent / "copy" / f"{name}.txt").read_text(encoding="utf-8")


def article(headline: str = "Der Hafen bekommt ein neues Dach", **fields: Any) -> Article:
    """A complete working copy that nothing stops from being published; ``quotes`` and ``faqs`` are lists of dicts.

    ``topics`` are concepts it is filed under, ``by`` is who made it (Anna).
    """
    by = fields.pop("by", None) or user("anna")
    quotes, faqs = fields.pop("quotes", []), fields.pop("faqs", [])
    topics, author = fields.pop("topics", None), fields.pop("author", None)
    defaults: dict[str, Any] = {
        "language": "de",
        "section": section(),
        "teaser": f"{headline}: Das hat der Rat am 2. Juli 2026 nach langer Beratung beschlossen.",
        "body": "<p>Die Arbeiten beginnen im Herbst und dauern nach Angaben der Stadt zwei Jahre.</p>",
        "created_by": by,
        "saved_by": by,
        "created_at": NOON - timedelta(hours=2),
        "saved_at": NOON - timedelta(hours=1),
    }
    made = Article.objects.create(headline=headline, **{**defaults, **fields})
    Byline.objects.create(article=made, person=author or person("Jana Weber"))
    for position, row in enumerate(quotes):
        Quote.objects.create(article=made, position=position, **row)
    for position, row in enumerate(faqs):
        Faq.objects.create(article=made, position=position, **row)
    save_revision(made, by=by, at=NOON - timedelta(hours=1))
    file(made, topics or [concept()], by=user("emil"), at=NOON)
    return made


def live(headline: str = "Der Hafen bekommt ein neues Dach", *, at: datetime = NOON, **fields: Any) -> Edition:
    """The first edition of such an article, published at noon by Paula."""
    return publish(article(headline, **fields), by=user("paula"), at=at)


def render_fragments() -> None:
    """What the worker does within seconds of a publication."""
    for _done in render_spoiled():
        pass


def house_page(slot: str = "imprint", language: str = "de", **fields: Any) -> Page:
    """A page of the house as Paula saved it; readers do not have it yet."""
    words = {"title": "Impressum", "body": "<p>Verlag der Hafenzeitung, Kai 1.</p>", **fields}
    return save_page(Page(slot=slot, language=language, **words), by=user("paula"), at=NOON)


def live_house_page(slot: str = "imprint", language: str = "de", **fields: Any) -> PageEdition:
    return publish_page(house_page(slot, language, **fields), by=user("paula"), at=NOON)


def dossier(*articles: Article | tuple[Article, str], sources: Sequence[Elsewhere] = (), **fields: Any) -> Dossier:
    """A dossier as Armin saved it, with these articles, some with their lines; readers do not have it yet."""
    words = {"title": "Der Hafen", "introduction": "Was am Hafen gebaut wird.", "language": "de", **fields}
    pairs = [given if isinstance(given, tuple) else (given, "") for given in articles]
    entries = [Chosen(article.pk, line) for article, line in pairs]
    return save_dossier(Dossier(**words), entries, sources, by=user("armin"), at=NOON)


def live_dossier(*articles: Article | tuple[Article, str], **fields: Any) -> DossierEdition:
    return publish_dossier(dossier(*articles, **fields), by=user("armin"), at=NOON)
