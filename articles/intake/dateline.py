"""Datelines and agency marks: "BERLIN (dpa) - ", "Madrid, 3 jul (EFE).- ", "LONDON, July 3 (Reuters) — ".

Also agency sign-offs at the end of a text, which are furniture: "(dpa/AFP)", "dpa/abc".
"""

from __future__ import annotations

import re

from articles.intake.lines import count_words
from articles.intake.places import PLACES
from articles.intake.sources import AGENCIES

_AGENCY = "|".join(re.escape(name) for name in sorted(AGENCIES, key=len, reverse=True))
_AGENCIES = rf"(?:{_AGENCY})(?:\s*[/,&]\s*(?:{_AGENCY}|[a-z]{{2,4}}))*"
_PLACE = (
    r"[^\W\d_a-zß-öø-ÿ][\w.’'\-]*"
    r"(?:[ /][^\W\d_a-z][\w.’'\-]*|[ ](?:am|an der|de|del|la|of|upon|im|ob der)(?= ))*"
)
_DATE = r"(?:\d{1,2}\.? ?(?:de )?[^\W\d_]{3,10}\.?|[^\W\d_]{3,9}\.? \d{1,2})(?:,? (?:de )?\d{4})?"
_DASH = r"[-–—]{1,2}"
_REGION = r"(?:, [^\W\d_a-zß-öø-ÿ][\w.]*(?: [^\W\d_a-zß-öø-ÿ][\w.]*)?)?"  # PORTLAND, Maine, Feb. 11
_YEAR = r"(?:\d{1,2}\.? (?:de )?[^\W\d_]{3,10}\.?|[^\W\d_]{3,9}\.? \d{1,2}),? (?:de )?\d{4}"

_WITH_AGENCY = re.compile(
    rf"{_PLACE}(?:,? [^\W\d_][\w.]*)?(?:,? {_DATE})?,?\s*\((?:{_AGENCIES})\)\s*(?:\.?\s*{_DASH}|\.|:)?\s*",
)
_WITHOUT_AGENCY = re.compile(
    rf"(?P<place>[^\W\d_a-zß-öø-ÿ]{{3,}}(?:[ /\-][^\W\d_a-z]{{2,}})*)(?:,? {_DATE})?\.?\s*{_DASH}\s+"
    rf"|{_PLACE}{_REGION},? {_DATE}\.?\s*{_DASH}\s+"
    rf"|{_PLACE}, {_YEAR}\.\s+(?=[^\W\d_a-zß-öø-ÿ]|[„“«»\"¿¡])"  # Sevilla, 12 de marzo de 2025. Los embalses
)
_PLACE_ALONE = re.compile(rf"(?P<place>{_PLACE})\s+{_DASH}\s+(?=[^\W\d_a-zß-öø-ÿ]|[„“«»\"¿¡])")
_PLACE_AND_DATE = re.compile(  # Madrid - 14 jul 2025 - 09:15 CEST
    rf"{_PLACE},? ?(?:{_DASH}|,|\|)? ?{_DATE}"
    rf"(?:,? ?(?:{_DASH}|\|)? ?\d{{1,2}}[:.]\d{{2}}(?: ?(?:h|Uhr|[A-Z]{{2,5}}))?)?"
)
_AGENCY_ALONE = re.compile(rf"\((?:{_AGENCIES})\)\s*(?:{_DASH})?\s*|(?:{_AGENCIES})\s+{_DASH}\s+")
_SIGN_OFF = re.compile(
    rf"(?:Agencias|Redacción|Redaktion|Agenturen|Staff and agencies)"
    rf"|\(?(?:{_AGENCIES})(?:/[\w\-]{{2,4}})*\)?|/(?:{_AGENCY}|\w{{2,3}})(?:/\w{{2,3}})*/?"
)
_SIGN_OFF_AT_END = re.compile(rf"\s\((?:{_AGENCIES})(?:/[\w\-]{{2,4}})*\)$")

LONGEST = 70
LONG = 15
"""Words from which a line is running text: a headline may read "Berlin – Eine Stadt wartet"."""


def dateline_end(text: str) -> int:
    """How many characters of a paragraph's start are its dateline; 0 when it has none."""
    head = text[: LONGEST + 10]
    for pattern in (_WITH_AGENCY, _WITHOUT_AGENCY, _AGENCY_ALONE):
        match = pattern.match(head)
        if match and len(match[0].rstrip()) <= LONGEST and match.end() < len(text):
            return len(match[0].rstrip())
    return _place_end(text, head)


def _place_end(text: str, head: str) -> int:
    """ "Lübeck - Der …": a known town, a dash, a new sentence, and no second dash that would close an insertion."""
    match = _PLACE_ALONE.match(head)
    if match is None or match["place"] not in PLACES or count_words(text) < LONG:
        return 0
    first_sentence = re.split(r"[.!?:](?=\s)", text[match.end() :], maxsplit=1)[0]
    return 0 if re.search(rf"\s{_DASH}\s", first_sentence) else len(match[0].rstrip())


def is_dateline(line: str) -> bool:
    """A line that is a dateline and nothing else."""
    if len(line) > LONGEST:
        return False
    match = _WITH_AGENCY.fullmatch(line) or _WITHOUT_AGENCY.fullmatch(line) or _PLACE_AND_DATE.fullmatch(line)
    return bool(match)


def has_agency_dateline(text: str) -> bool:
    """A paragraph that opens with a place and an agency."""
    match = _WITH_AGENCY.match(text[: LONGEST + 10])
    return match is not None and match.end() <= LONGEST


def is_sign_off(line: str) -> bool:
    """A line that holds only agency marks."""
    return bool(_SIGN_OFF.fullmatch(line.strip()))


def sign_off_start(text: str) -> int | None:
    """Where the agency marks at the end of a last paragraph begin, or None."""
    match = _SIGN_OFF_AT_END.search(text)
    return match.start() + 1 if match else None
