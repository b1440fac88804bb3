"""Questions and answers at the end of a piece. An interview is not a FAQ."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from articles.intake.lines import Passage

TITLE = re.compile(
    r"(?:häufig(?:e|\sgestellte)?\sfragen|häufig\sgefragt|fragen\s(?:und|&)\santworten|die\swichtigsten\sfragen"
    r"|wichtige\sfragen|faqs?\b|q\s?(?:&|and)\s?a\b|preguntas\s(?:y\srespuestas|frecuentes|más\sfrecuentes)"
    r"|(?:las\s)?(?:claves|preguntas)\sen\spreguntas|frequently\sasked\squestions|common\squestions"
    r"|questions\s(?:and|&)\sanswers|your\squestions\sanswered)",
    re.IGNORECASE,
)
_PREFIX = re.compile(r"(?:(?:frage|pregunta|question|f|p|q)\s?\d{0,2}\s?[:.)]\s*|\d{1,2}[.)]\s+)", re.IGNORECASE)
_ANSWER_PREFIX = re.compile(r"(?:antwort|respuesta|answer|a|r)\s?\d{0,2}\s?[:.)]\s+", re.IGNORECASE)
_SPEAKER_PREFIX = re.compile(r"[^\W\d_][\w.\- ]{1,30}:\s")
_FIRST_PERSON = re.compile(
    r"\b(?:ich|mir|mich|mein\w{0,2}|yo|creo|mí|me|mi|i|my)\b|\b(?:herr|frau|señora?|mr|mrs|ms)\b",
    re.IGNORECASE,
)
MOST_TITLE_WORDS = 20
MOST_QUESTION_WORDS = 40
LEAST_PAIRS = 2


@dataclass(frozen=True, slots=True)
class Pair:
    """Indices of the question passage and of its answer passages (first, one past the last)."""

    question: int
    answer_start: int
    answer_end: int


@dataclass(slots=True)
class FaqBlock:
    title: int | None = None
    pairs: list[Pair] = field(default_factory=list)
    unanswered: list[int] = field(default_factory=list)

    def taken(self) -> set[int]:
        indices = {self.title} if self.title is not None else set()
        for pair in self.pairs:
            indices |= {pair.question, *range(pair.answer_start, pair.answer_end)}
        return {*indices, *self.unanswered}


def prefix_length(text: str, *, answer: bool = False) -> int:
    """Length of "Frage:", "F:", "1." or "Antwort:" in front of a question or an answer."""
    match = (_ANSWER_PREFIX if answer else _PREFIX).match(text)
    return match.end() if match and match.end() < len(text) else 0


def is_title(passage: Passage) -> bool:
    fits = passage.words <= MOST_TITLE_WORDS and not passage.text.endswith((".", "?"))
    return fits and bool(TITLE.match(passage.text))


def is_question(passage: Passage) -> bool:
    text = passage.text.rstrip('"“”«»‘’ ')
    return text.endswith("?") and passage.words <= MOST_QUESTION_WORDS and not re.search(r"[.!]\s", text[:-1])


def find(passages: Sequence[Passage], *, words_before: int = 0) -> FaqBlock:
    """The FAQ of a piece: behind a title, or at least two question and answer pairs in the last half.

    ``words_before``: words of the teaser, which is no passage any more.
    """
    for at, passage in enumerate(passages):
        if is_title(passage):
            block = _pairs(passages, at + 1)
            if block.pairs:
                block.title = at
                return block
    return _untitled(passages, words_before)


def _pairs(passages: Sequence[Passage], at: int) -> FaqBlock:
    block = FaqBlock()
    while at < len(passages) and is_question(passages[at]):
        end = at + 1
        while end < len(passages) and not is_question(passages[end]) and not _resumes_body(passages, end, at + 1):
            end += 1
        if end == at + 1:
            block.unanswered.append(at)
        else:
            block.pairs.append(Pair(at, at + 1, end))
        at = end
    return block


def _resumes_body(passages: Sequence[Passage], at: int, answer_start: int) -> bool:
    """A short line without a stop after an answer is a subhead or a stray line: the FAQ ends there."""
    passage = passages[at]
    return at > answer_start and passage.words <= 12 and passage.text[-1] not in '.!?…:;,"“”«»‘’)'


def _untitled(passages: Sequence[Passage], words_before: int) -> FaqBlock:
    questions = [at for at, passage in enumerate(passages) if is_question(passage)]
    if len(questions) < LEAST_PAIRS or _is_interview(passages, questions):
        return FaqBlock()
    half = (words_before + sum(passage.words for passage in passages)) / 2
    before = words_before
    asked = frozenset(questions)
    for at, passage in enumerate(passages):
        if at in asked and before >= half:
            block = _pairs(passages, at)
            return block if len(block.pairs) >= LEAST_PAIRS else FaqBlock()
        before += passage.words
    return FaqBlock()


def _is_interview(passages: Sequence[Passage], questions: Sequence[int]) -> bool:
    """Questions all over the text, answers in the first person, or names before a colon."""
    if any(_SPEAKER_PREFIX.match(passages[at].text) and not prefix_length(passages[at].text) for at in questions):
        return True
    answers = [passages[at + 1].text for at in questions if at + 1 < len(passages)]
    personal = sum(1 for answer in answers if _FIRST_PERSON.search(answer[:200]))
    return personal * 2 >= max(1, len(answers))
