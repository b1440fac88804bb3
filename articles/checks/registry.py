"""Every rule of the desk, in the order an editor would think of them."""

from __future__ import annotations

from articles.checks.attribution.colliding_attributions import CollidingAttributions
from articles.checks.attribution.quote_without_speaker import QuoteWithoutSpeaker
from articles.checks.attribution.source_by_reference import SourceByReference
from articles.checks.dates.impossible_date import ImpossibleDate
from articles.checks.dates.relative_date import RelativeDate
from articles.checks.dates.wrong_weekday import WrongWeekday
from articles.checks.faq.answer_missing import AnswerMissing
from articles.checks.faq.answer_unsupported import AnswerUnsupported
from articles.checks.faq.number_not_in_report import NumberNotInReport
from articles.checks.faq.plural_speaker import PluralSpeaker
from articles.checks.faq.question_repeated import QuestionRepeated
from articles.checks.faq.quote_not_in_report import QuoteNotInReport
from articles.checks.finding import Check, Finding
from articles.checks.language.adverb_as_adjective import AdverbAsAdjective
from articles.checks.language.article_gender import ArticleGender
from articles.checks.language.comma_after_clause import CommaAfterClause
from articles.checks.language.foreign_word import ForeignWord
from articles.checks.language.hyphenated_adjective import HyphenatedAdjective
from articles.checks.manuscript import Manuscript
from articles.checks.marks.cut_clause import CutClause
from articles.checks.marks.foreign_marks import ForeignMarks
from articles.checks.marks.stop_after_mark import StopAfterMark
from articles.checks.marks.unpaired_marks import UnpairedMarks
from articles.checks.names.mixed_transliteration import MixedTransliteration
from articles.checks.names.two_spellings import TwoSpellings
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
    AdverbAsAdjective(),
    ArticleGender(),
    CommaAfterClause(),
    ForeignWord(),
    HyphenatedAdjective(),
    CutClause(),
    ForeignMarks(),
    StopAfterMark(),
    UnpairedMarks(),
    CollidingAttributions(),
    QuoteWithoutSpeaker(),
    SourceByReference(),
    MixedTransliteration(),
    TwoSpellings(),
    ImpossibleDate(),
    RelativeDate(),
    WrongWeekday(),
    AnswerMissing(),
    AnswerUnsupported(),
    NumberNotInReport(),
    PluralSpeaker(),
    QuestionRepeated(),
    QuoteNotInReport(),
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
