"""Bylines: "Von Anna Beispiel und Max Muster", "Por Ana Ruiz", "By Jane Doe". Names only, never a sentence."""

from __future__ import annotations

import re

from articles.intake.given_names import is_given_name

_NAME = (
    r"[^\W\d_a-zß-öø-ÿ][\w.’'\-]*"
    r"(?:[ ](?:von|van|de|del|la|der|den|zu|di|da|bin|al)(?= )|[ ][^\W\d_a-z][\w.’'\-]*)*"
)
_AND = re.compile(r"\s*(?:,|&|/|\bund\b|\by\b|\be\b|\band\b)\s*")
_PREFIX = re.compile(r"(?:von|por|by|de)\s+", re.IGNORECASE)
_LIST = re.compile(rf"{_NAME}(?:(?:\s*[,&/]\s*|\s+(?:und|y|e|and)\s+){_NAME})*(?:,\s*[\w ]{{2,30}})?")
_ROLE = re.compile(
    r"\b(?:\w*korrespondent(?:in)?|\w*redakteur(?:in)?|\w*reporter(?:in)?|autorin?|volontär(?:in)?|corresponsal"
    r"|redactora?|reporter|correspondent|editor|producer|journalist)\b",
    re.IGNORECASE,
)
MOST_NAMES = 6
MOST_WORDS = 16


def byline_prefix(line: str) -> int:
    """Length of "Von ", "Por ", "By " when the whole line is a byline, else 0."""
    match = _PREFIX.match(line)
    if match is None or line.rstrip()[-1:] in ".!?:":
        return 0
    rest = line[match.end() :].strip()
    if not _LIST.fullmatch(rest) or len(rest.split()) > MOST_WORDS or len(rest.split()) < 2:
        return 0
    return match.end()


def is_name(line: str) -> bool:
    """A line near the top that is nothing but a name: "Kate Lowell". The given name must be a known one."""
    words = line.split()
    if not 2 <= len(words) <= 3 or not _LIST.fullmatch(line) or "," in line:
        return False
    return is_given_name(words[0]) and all(word[0].isupper() or word in ("de", "von", "van", "del") for word in words)


def is_role(line: str) -> bool:
    """The line below a byline that says what its owner is: "Political correspondent", "Redakteurin"."""
    return len(line.split()) <= 5 and bool(_ROLE.search(line)) and line.rstrip()[-1:] not in ".!?:"


def names_in(text: str) -> list[tuple[int, int]]:
    """Where the names in a byline stand, as half-open offsets into ``text``."""
    found: list[tuple[int, int]] = []
    at = 0
    for gap in [*_AND.finditer(text), None]:
        end = gap.start() if gap else len(text)
        start = at
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start < end:
            found.append((start, end))
        at = gap.end() if gap else end
    return found[:MOST_NAMES]
