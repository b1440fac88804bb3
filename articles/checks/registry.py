"""Every rule of the desk, in the order an editor would think of them."""

from __future__ import annotations

from articles.checks.finding import Check, Finding
from articles.checks.manuscript import Manuscript
from articles.checks.shape.filing_empty import FilingEmpty
from articles.checks.shape.headline_long import HeadlineLong
from articles.checks.shape.headline_missing import HeadlineMissing
from articles.checks.shape.label_empty import LabelEmpty
from articles.checks.shape.paragraph_repeated import ParagraphRepeated
from articles.checks.shape.placeholder_left import PlaceholderLeft
from articles.checks.shape.subhead_pronoun import SubheadPronoun
from articles.checks.shape.teaser_repeated import TeaserRepeated
from articles.intake.story import Story

ALL: tuple[Check, ...] = (
    HeadlineMissing(),
    HeadlineLong(),
    FilingEmpty(),
    LabelEmpty(),
    PlaceholderLeft(),
    TeaserRepeated(),
    ParagraphRepeated(),
    SubheadPronoun(),
)

_WEIGHT = {"block": 0, "warn": 1, "hint": 2}


def run(story: Story) -> list[Finding]:
    """What the desk's checks say about a story, by place; what has no place comes first.

    Messages are in the language that is active (``django.utils.translation``). Raises nothing of its own.
    """
    copy = Manuscript(story)
    found = {finding: None for check in ALL for finding in check(copy)}
    return sorted(found, key=_by_place)


def _by_place(finding: Finding) -> tuple[int, int, int, str]:
    start = -1 if finding.start is None else finding.start
    end = -1 if finding.end is None else finding.end
    return start, end, _WEIGHT[finding.severity], finding.code
