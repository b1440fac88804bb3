"""Two states of a working copy, field by field, in words that people read."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Model
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.models import Article, Byline, Image, Person, Quote, Section, Source, Video
from articles.models.quote import languages_spoken
from articles.text.body import blocks
from articles.text.difference import Segment, difference

LABELS = {
    "headline": gettext_lazy("headline"),
    "kicker": gettext_lazy("kicker"),
    "teaser": gettext_lazy("teaser"),
    "body": gettext_lazy("text"),
    "quotes": gettext_lazy("quotes"),
    "faq_title": gettext_lazy("title of the questions"),
    "faqs": gettext_lazy("questions and answers"),
    "bylines": gettext_lazy("bylines"),
    "sources": gettext_lazy("sources"),
    "dateline": gettext_lazy("dateline"),
    "lead_image_id": gettext_lazy("lead image"),
    "videos": gettext_lazy("related videos"),
    "section_id": gettext_lazy("section"),
    "language": gettext_lazy("language"),
    "slug": gettext_lazy("address"),
    "translation_of_id": gettext_lazy("translation of"),
}
_SIGNS = {"h2": "## ", "h3": "### ", "li": "– ", "blockquote": "> "}


@dataclass(frozen=True)
class Change:
    """One field that differs. ``segments`` lead from the old words to the new; ``markup_only`` says the words stayed.

    ``clash`` is for a stale save: both sides changed this field.
    """

    name: str
    label: str
    segments: tuple[Segment, ...]
    markup_only: bool = False
    clash: bool = False


def compare(old: dict[str, Any], new: dict[str, Any], mine: dict[str, Any] | None = None) -> list[Change]:
    """The fields in which ``new`` differs from ``old``, most important first.

    With ``mine``, a third state that began at ``old`` too, changes that clash with it are marked.
    """
    changed = [name for name in LABELS if old.get(name) != new.get(name)]
    spoken = _Speaker([old, new]) if changed else None
    found = []
    for name in changed:
        assert spoken is not None  # noqa: S101  (made whenever there is something to say)
        before, after = spoken.text(name, old.get(name)), spoken.text(name, new.get(name))
        clash = mine is not None and mine.get(name) not in (old.get(name), new.get(name))
        found.append(Change(name, str(LABELS[name]), difference(before, after), before == after, clash))
    return found


class _Speaker:
    """Says the values of a content in words; looks up the names of all its records in a few queries."""

    def __init__(self, contents: Iterable[dict[str, Any]]) -> None:
        wanted: dict[type[Model], set[int]] = {m: set() for m in (Person, Source, Section, Image, Video, Article)}
        for content in contents:
            quotes = content.get("quotes", [])
            wanted[Person] |= {q["speaker_id"] for q in quotes} | {b["person_id"] for b in content.get("bylines", [])}
            wanted[Source] |= {q["source_id"] for q in quotes} | set(content.get("sources", []))
            wanted[Section].add(content.get("section_id") or 0)
            wanted[Image].add(content.get("lead_image_id") or 0)
            wanted[Article].add(content.get("translation_of_id") or 0)
            wanted[Video] |= set(content.get("videos", []))
        self._names = {
            model: {row.pk: str(row) for row in model._default_manager.filter(pk__in=ids - {None, 0})}
            for model, ids in wanted.items()
            if ids - {None, 0}
        }

    def text(self, name: str, value: Any) -> str:
        if name == "body":
            return "\n\n".join(map(_block, blocks(value or "")))
        if name == "quotes":
            return "\n\n".join(map(self._quote, value or []))
        if name == "faqs":
            return "\n\n".join(f"{faq['question']}\n{faq['answer']}" for faq in value or [])
        if name == "bylines":
            roles = dict(Byline.Role.choices)
            return "\n\n".join(
                f"{self._name(Person, b['person_id'])} ({roles.get(b['role'], b['role'])})" for b in value or []
            )
        models = {"sources": Source, "videos": Video}
        if name in models:
            return "\n\n".join(self._name(models[name], pk) for pk in value or [])
        links = {"section_id": Section, "lead_image_id": Image, "translation_of_id": Article}
        if name in links:
            return self._name(links[name], value) if value else ""
        return str(value or "")

    def _name(self, model: type[Model], pk: int) -> str:
        return self._names.get(model, {}).get(pk, _("(deleted)"))

    def _quote(self, quote: dict[str, Any]) -> str:
        speaker = self._name(Person, quote["speaker_id"]) if quote["speaker_id"] else quote["speaker_name"]
        parts = [f"„{quote['text']}“", speaker or _("(nobody named)"), quote["speaker_function"]]
        parts += [str(dict(Quote.Kind.choices).get(quote["kind"], quote["kind"])), quote["cue"]]
        parts += [self._name(Source, quote["source_id"]) if quote["source_id"] else "", quote["said_on"] or ""]
        if language := quote.get("original_language"):
            parts.append(_("translated from: %s") % dict(languages_spoken()).get(language, language))
        return " · ".join(part for part in parts if part)


def _block(block: Any) -> str:
    if block.tag == "figure":
        return f"[{block.kind} {block.id or block.url}]"
    return "—" if block.tag == "hr" else _SIGNS.get(block.tag, "") + block.text
