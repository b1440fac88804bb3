"""What can be picked by name at the desk, and under which names."""

import json
import re

from django.db.models import Q, QuerySet, TextField
from django.db.models.functions import Cast
from django.http import Http404, HttpRequest, JsonResponse

from articles.admin.pick import Pick, spelled
from articles.models import Article, Concept, Image, Person, Post, Section, Source, User, Video

_IN_BRACKETS = re.compile(r"(.+?)\s*\(([^()]*)\)\s*")


def _people(typed: str) -> QuerySet:
    return Person.objects.filter(spelled("name", typed, "icontains")).order_by("name", "pk")


def _person_hint(person: Person) -> str:
    return person.function or (person.get_kind_display() if person.kind == Person.Kind.ORGANISATION else "")


def _concepts_named(typed: str, lookup: str) -> QuerySet:
    """By the label in any language, or by another label; those stand in JSON, where letters may be escaped."""
    found = spelled("name", typed, lookup) | spelled("name_es", typed, lookup) | spelled("name_en", typed, lookup)
    for written in {json.dumps(typed), json.dumps(typed, ensure_ascii=False)}:
        found |= Q(other_labels__icontains=written if lookup == "iexact" else written[1:-1])
    return (
        Concept.objects.annotate(other_labels=Cast("alternatives", TextField())).filter(found).select_related("broader")
    )


def _concepts(typed: str) -> QuerySet:
    return _concepts_named(typed, "icontains").order_by("name", "pk")


def _concepts_exactly(typed: str) -> QuerySet:
    """The concept of this label; "Bank (Wirtschaft)" says which by its broader term."""
    if not (bracketed := _IN_BRACKETS.fullmatch(typed)):
        return _concepts_named(typed, "iexact").order_by("pk")
    name, broader = bracketed.groups()
    above = Concept.objects.filter(spelled("name", broader) | spelled("name_es", broader) | spelled("name_en", broader))
    within = _concepts_named(name, "iexact").filter(broader__in=above)
    return (within | _concepts_named(typed, "iexact")).order_by("pk")


def concept_label(concept: Concept) -> str:
    return f"{concept} ({concept.broader})" if concept.broader else str(concept)


def _images(typed: str) -> QuerySet:
    words = Q(alt__icontains=typed) | Q(caption__icontains=typed) | Q(credit__icontains=typed) | Q(code=typed)
    return Image.objects.filter(words, trashed_at=None).order_by("-uploaded_at", "-pk")


def _images_exactly(typed: str) -> QuerySet:
    return Image.objects.filter(Q(alt=typed) | Q(caption=typed) | Q(code=typed), trashed_at=None).order_by("-pk")


def _articles(typed: str) -> QuerySet:
    return (
        Article.objects.not_trashed().filter(Q(headline__icontains=typed) | Q(code=typed)).order_by("-saved_at", "-pk")
    )


PEOPLE = Pick(
    "people", Person, _people, lambda t: Person.objects.filter(spelled("name", t)).order_by("pk"), hint=_person_hint
)
CONCEPTS = Pick("concepts", Concept, _concepts, _concepts_exactly, label=concept_label)
IMAGES = Pick(
    "images", Image, _images, _images_exactly, key="code", hint=lambda image: image.credit, picture=Image.preview_url
)
VIDEOS = Pick(
    "videos",
    Video,
    lambda t: Video.objects.filter(title__icontains=t).order_by("-pk"),
    lambda t: Video.objects.filter(Q(title__iexact=t) | Q(slug=t)).order_by("pk"),
    key="slug",
    hint=lambda video: video.provider,
)
POSTS = Pick(
    "posts",
    Post,
    lambda t: Post.objects.filter(Q(text__icontains=t) | Q(author__icontains=t) | Q(url=t)).order_by("-pk"),
    lambda t: Post.objects.filter(url=t),
    key="url",
    hint=lambda post: post.url,
)
SOURCES = Pick(
    "sources",
    Source,
    lambda t: Source.objects.filter(spelled("name", t, "icontains")).order_by("name", "pk"),
    lambda t: Source.objects.filter(spelled("name", t)).order_by("pk"),
    hint=lambda source: source.get_kind_display(),
)
SECTIONS = Pick(
    "sections",
    Section,
    lambda t: Section.objects.filter(spelled("name_de", t, "icontains")).order_by("position", "pk"),
    lambda t: Section.objects.filter(spelled("name_de", t)).order_by("pk"),
)
ARTICLES = Pick(
    "articles",
    Article,
    _articles,
    lambda t: Article.objects.not_trashed().filter(Q(headline=t) | Q(code=t)).order_by("-pk"),
    key="code",
    hint=lambda article: article.get_language_display(),
)
STAFF = Pick(
    "staff",
    User,
    lambda t: User.objects.filter(username__icontains=t).order_by("username"),
    lambda t: User.objects.filter(username=t),
    label=lambda user: user.username,
    hint=lambda user: user.get_full_name(),
)
ALL = {pick.name: pick for pick in (PEOPLE, CONCEPTS, IMAGES, VIDEOS, POSTS, SOURCES, SECTIONS, ARTICLES, STAFF)}


def suggest(request: HttpRequest, noun: str) -> JsonResponse:
    """Suggestions for what was typed so far, for those who may see the noun's records."""
    pick = ALL.get(noun)
    if pick is None or not request.user.has_perm(pick.permission):
        raise Http404
    return JsonResponse({"results": pick.suggestions(request.GET.get("q", "").replace("\x00", "")[:200])})
