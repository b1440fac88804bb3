"""What has been written about lately: where to begin for whoever found nothing, or has not asked yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from articles.models.language import active_language
from articles.search import database

_LATELY: Final = 60
_MOST: Final = 10


@dataclass(frozen=True, slots=True)
class Topic:
    slug: str
    label: str


def topics(language: str | None) -> list[Topic]:
    """Return the topics that most of the newest 60 articles are filed under, most first. One query."""
    spoken, parameters = ("WHERE language = %s ", [language]) if language else ("", [])
    found = database.rows(
        "SELECT concept.slug, concept.name, concept.name_es, concept.name_en, count(*) AS filed "  # noqa: S608
        f"FROM (SELECT article_id FROM articles_search_entry {spoken}ORDER BY number DESC LIMIT {_LATELY}) latest "
        "JOIN articles_filing filing ON filing.article_id = latest.article_id "
        "JOIN articles_concept concept ON concept.id = filing.concept_id "
        "GROUP BY concept.id, concept.slug, concept.name, concept.name_es, concept.name_en "
        f"ORDER BY filed DESC, concept.id LIMIT {_MOST}",
        parameters,
    )
    position = {"de": 1, "es": 2, "en": 3}.get(active_language()[:2], 1)
    return [Topic(row[0], row[position] or row[1]) for row in found]
