"""A function word of another language in the middle of a sentence: a translation that was not finished."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.checks.finding import Check, Finding, cited
from articles.checks.manuscript import Manuscript, Passage
from articles.checks.vocabulary.function_words import FUNCTION_WORDS, STRONG, VERBS, WEAK
from articles.intake.story import Span

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_IN_BRACKETS = re.compile(r"\([^()\n]*\)")
_GERMAN_NOUN = re.compile(
    r"[A-ZÄÖÜ][\w]*(?:[äöüß]\w*|ung|ungen|heit|keit|schaft|tum|nis|ismus|ling|chen|rat|tag|amt|haus)"
)


class ForeignWord(Check):
    code = "foreign_word"
    severity = "block"
    reason = gettext_lazy("A word of the original left in the translation shows readers that nobody read it.")
    languages = frozenset(STRONG)

    def look(self, copy: Manuscript) -> Iterator[Finding]:
        for passage in copy.passages:
            words = [copy.span(*match.span()) for match in _WORD.finditer(copy.copy, passage.start, passage.end)]
            starts = {sentence.start for sentence in copy.sentences(passage)}
            brackets = [match.span() for match in _IN_BRACKETS.finditer(copy.copy, passage.start, passage.end)]
            for at, word in enumerate(words):
                if not _is_foreign(word.text, copy.language) or not _counts(copy, word, brackets):
                    continue
                opens = word.text[0].isupper()
                if opens and word.start not in starts:
                    continue
                before, after = _neighbours(copy, words, at)
                if _stray(word.text, before, after, copy.language):
                    yield self._left_in(word, copy.language, passage)

    def _left_in(self, word: Span, language: str, passage: Passage) -> Finding:
        known = STRONG[language].get(word.text.casefold()) or WEAK[language].get(word.text.casefold())
        fix = known[:1].upper() + known[1:] if known and word.text[0].isupper() else known
        context = passage.text[max(0, word.start - passage.start) :]
        return self.finding(
            word,
            _("“%(text)s” is left over from another language: “%(context)s”.")
            % {"text": word.text, "context": cited(context)},
            fix=fix,
        )


def _is_foreign(word: str, language: str) -> bool:
    return word.casefold() in STRONG[language] or word.casefold() in WEAK[language]


def _counts(copy: Manuscript, word: Span, brackets: list[tuple[int, int]]) -> bool:
    """Words in marks or brackets are cited."""
    if copy.in_marks(word.start, word.end):
        return False
    return not any(start < word.start < end for start, end in brackets)


def _neighbours(copy: Manuscript, words: list[Span], at: int) -> tuple[str | None, str | None]:
    """The words beside a word, where nothing but white space stands between."""
    before = words[at - 1] if at else None
    after = words[at + 1] if at + 1 < len(words) else None
    if before and not copy.copy[before.end : words[at].start].isspace():
        before = None
    if after and not copy.copy[words[at].end : after.start].isspace():
        after = None
    return before.text if before else None, after.text if after else None


def _stray(word: str, before: str | None, after: str | None, language: str) -> bool:
    """Whether the word stands alone among words of the story's language, and is not part of a foreign phrase."""
    native = FUNCTION_WORDS[language]
    if any(beside and _is_of_another(beside, language) for beside in (before, after)):
        return False
    leads = after is not None and after in native
    follows = before is not None and before.casefold() in native
    if word[0].isupper():
        return word.casefold() in STRONG[language] and leads and after not in VERBS
    if word.casefold() in STRONG[language]:
        return leads or (follows and after is not None and _could_be(after, language))
    if before is None or after is None:
        return False
    return (leads and (follows or before.islower())) or (follows and _could_be(after, language))


def _could_be(word: str, language: str) -> bool:
    """Whether a word looks like one of the language: not capitalised, or a German noun by its shape."""
    return word.islower() or (language == "de" and bool(_GERMAN_NOUN.fullmatch(word)))


def _is_of_another(word: str, language: str) -> bool:
    folded = word.casefold()
    if _is_foreign(word, language):
        return True
    return folded not in FUNCTION_WORDS[language] and any(
        folded in words for code, words in FUNCTION_WORDS.items() if code != language
    )
