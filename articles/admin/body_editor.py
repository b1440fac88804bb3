from typing import Any

from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from articles.admin.pick import OwnTemplate
from articles.admin.picks import IMAGES, POSTS, VIDEOS
from articles.models import Article, Quote
from articles.text.body import blocks

# What the tools are called, and what their dialogs ask; "-ask" is the question.
_LABELS: dict[str, Any] = {
    "toolbar": _("Tools for the text"),
    "h2": _("Subhead"),
    "h3": _("Smaller subhead"),
    "strong": _("Bold"),
    "em": _("Italic"),
    "link": _("Link"),
    "link-ask": _("Address of the link; empty takes it away"),
    "ul": _("List"),
    "ol": _("Numbered list"),
    "blockquote": _("Quotation"),
    "hr": _("Line"),
    "image": _("Picture"),
    "image-ask": _("Picture, by its words or its code"),
    "video": _("Video"),
    "video-ask": _("Video, by its title"),
    "pull-quote": _("Pulled-out quote"),
    "pull-quote-ask": _("One of the saved quotes of this article"),
    "embed": _("Embed"),
    "embed-ask": _("Post, by its words, or its address"),
    "choose": _("Choose one of the suggestions."),
    "undo": _("Undo"),
    "redo": _("Redo"),
    "insert": _("Take over"),
    "cancel": _("Leave"),
}
# The tools that put something into the text which is not words.
PLACEHOLDERS = ("image", "video", "pull-quote", "embed")


class BodyWidget(OwnTemplate, forms.Textarea):
    """The writing surface for the text: a plain field, which ``static/js/desk/body.js`` turns into an editor.

    ``article`` is set by the form; its quotes can be pulled out in large type.
    """

    template_name = "admin/body.html"
    article: Article | None = None

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        saved = self.article is not None and self.article.pk
        quotes = Quote.objects.filter(article=self.article).order_by("position", "pk") if saved else []
        context["widget"]["quotes"] = [{"code": q.code, "text": q.text[:80]} for q in quotes]
        context["widget"]["labels"] = {
            **_LABELS,
            "suggest_images": _suggest("images"),
            "suggest_videos": _suggest("videos"),
            "suggest_posts": _suggest("posts"),
        }
        context["widget"]["placeholders"] = _placeholders(value or "")
        return context


class WordsWidget(BodyWidget):
    """The same surface for a text that holds words alone: no pictures, videos, quotes from records or embeds."""

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        for tool in PLACEHOLDERS:
            del context["widget"]["labels"][tool]
        return context


def _placeholders(body: str) -> dict[str, dict[str, str]]:
    """What the pictures, videos and quotes in the text are called, and how they look; by kind and key."""
    found = [block for block in blocks(body) if block.tag == "figure" and block.id]
    keys = {kind: [block.id for block in found if block.kind == kind] for kind in ("image", "video", "pull-quote")}
    images = {
        f"image {row.code}": {"label": str(row), "picture": row.preview_url()} for row in IMAGES.by_keys(keys["image"])
    }
    videos = {f"video {row.slug}": {"label": row.title} for row in VIDEOS.by_keys(keys["video"])}
    posts = {f"embed {row.url}": {"label": str(row)} for row in POSTS.by_keys(_addresses(body))}
    quotes = Quote.objects.filter(code__in=keys["pull-quote"]) if keys["pull-quote"] else []
    return images | videos | posts | {f"pull-quote {quote.code}": {"label": quote.text} for quote in quotes}


def _addresses(body: str) -> list[str]:
    return [block.url for block in blocks(body) if block.kind == "embed"]


def _suggest(noun: str) -> str:
    return reverse("admin:suggest", args=[noun])
