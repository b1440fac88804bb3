"""Typography as a good printer sets it, by language, and only where there is no doubt.

Works on running text, not on HTML. Paragraphs (lines) are judged one by one: where straight marks do not pair up,
they stay as they are, for a person to look at. ``typeset(typeset(x)) == typeset(x)``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

NO_BREAK: Final = "\u00a0"
_WORDS_A_MINUTE = 200


class _Marks(NamedTuple):
    double: tuple[str, str]
    single: tuple[str, str]
    single_inside: tuple[str, str]


_MARKS: Final[Mapping[str, _Marks]] = {
    "de": _Marks(("„", "“"), ("‚", "‘"), ("‚", "‘")),
    "es": _Marks(("«", "»"), ("‘", "’"), ("“", "”")),
    "en": _Marks(("“", "”"), ("‘", "’"), ("‘", "’")),
}
_BEFORE_OPENING = " \t\u00a0\u202f\u2009([{–—„“‚‘«»¿¡/-"
_AFTER_CLOSING = " \t\u00a0\u202f\u2009)]}–—.,;:!?…“”’‘»«/-"
_CURLY_DOUBLES = frozenset("„“”«»")
_CURLY_SINGLES = frozenset("‚‘")

_ELLIPSIS = re.compile(r"(?<!\.)\.\.\.(?!\.)")
_SPACED_HYPHENS = re.compile(r"(?<=\S)([ \u00a0])--?(?= \S)")
_YEARS = re.compile(r"(?<![\w/.:-])((?:1[5-9]|20)\d\d)-((?:1[5-9]|20)\d\d)(?![\w/:-]|\.\d)")
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")
# "rock 'n' roll", "the '90s": an apostrophe that looks like an opening mark.
_LEFT_OUT = re.compile(r"(?<![^\W_])'(?:\d|\w\b|(?:em|til|tis|twas|cause|ne|nen|ner|nem)\b)", re.IGNORECASE)

_UNITS = (
    r"Uhr|Prozent|Euro|Dollar|Franken|Pfund|Millionen|Milliarden|Mio\.|Mrd\.|Jahre|Jahren|Tage|Tagen|Stunden|Minuten|"
    r"Meter|Metern|Kilometer|Kilometern|Grad|por ciento|euros|horas|años|días|km|cm|mm|kg|percent|per cent|years|days|"
    r"hours|minutes|miles|euros|million|billion|a\.m\.|p\.m\.|am|pm|h|m|g|t"
)
_RANGE = re.compile(rf"(?<![\w/.:,-])(\d{{1,3}})-(\d{{1,3}})(?=[ \u00a0](?:%|€|°|(?:{_UNITS})(?!\w)))")
_NUMBER_AND_UNIT = re.compile(rf"(?<=\d) (?=(?:[%‰€$£°]|(?:{_UNITS})(?!\w)))")
_SIGN_AND_NUMBER = re.compile(r"(?<=§) (?=\d)")

_TITLES: Final = {
    "de": r"Dr\.|Prof\.|Hr\.|Fr\.|St\.",
    "es": r"Sr\.|Sra\.|Srta\.|Dr\.|Dra\.|D\.|Dña\.|S\.\u00a0M\.",
    "en": r"Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Prof\.|St\.?",
}
_BEFORE_NUMBER: Final = {
    "de": r"Nr\.|Abs\.|Art\.|S\.|Kap\.|Bd\.",
    "es": r"n\.º|núm\.|art\.|p\.",
    "en": r"No\.|p\.|pp\.",
}
_MONTHS: Final = {
    "de": "Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember",
    "es": "de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)",
    "en": "January|February|March|April|May|June|July|August|September|October|November|December",
}
_ABBREVIATIONS: Final = {
    "de": ("z. B.", "d. h.", "u. a.", "v. a.", "z. T.", "i. d. R.", "o. Ä.", "u. U.", "s. o.", "s. u.", "n. Chr.",
           "v. Chr."),
    "es": ("EE. UU.", "p. ej.", "S. M.", "a. C.", "d. C."),
    "en": (),
}  # fmt: skip


def typeset(text: str, language: str) -> str:
    """Return ``text`` with the quote marks, dashes, ellipses and no-break spaces of ``language`` ("de", "es", "en").

    An unknown language gives the text back unchanged.
    """
    if language not in _MARKS:
        return text
    return "".join(_line(line, language) for line in re.split(r"(\n)", text))


def reading_minutes(words: int) -> int:
    """Return how many minutes ``words`` words take, at 200 a minute, rounded, never less than one."""
    return max(1, (words + _WORDS_A_MINUTE // 2) // _WORDS_A_MINUTE)


def _line(line: str, language: str) -> str:
    line = _ELLIPSIS.sub("…", line)
    line = _SPACED_HYPHENS.sub(r"\1–", line)
    line = _YEARS.sub(r"\1–\2", line)
    line = _RANGE.sub(r"\1–\2", line)
    line = _APOSTROPHE.sub("’", line)
    line = _quoted(line, _MARKS[language])
    return _held_together(line, language)


def _quoted(line: str, marks: _Marks) -> str:
    if '"' in line and not _CURLY_DOUBLES & set(line):
        line = _paired(line, '"', lambda _before: marks.double)
    if "'" in line and not _CURLY_SINGLES & set(line) and not _LEFT_OUT.search(line):

        def single(before: str) -> tuple[str, str]:
            inside = before.count(marks.double[0]) > before.count(marks.double[1])
            return marks.single_inside if inside else marks.single

        line = _paired(line, "'", single)
    return line


def _paired(line: str, straight: str, marks_after: Callable[[str], tuple[str, str]]) -> str:
    """Replace ``straight`` by pairs of marks, or give the line back if one of them could be read two ways."""
    out: list[str] = []
    closing: str | None = None
    for place, character in enumerate(line):
        if character != straight:
            out.append(character)
            continue
        before, after = line[place - 1 : place], line[place + 1 : place + 2]
        may_open = (not before or before in _BEFORE_OPENING or before in "\"'") and bool(after) and not after.isspace()
        may_close = (not after or after in _AFTER_CLOSING or after in "\"'") and bool(before) and not before.isspace()
        if closing is None and may_open and not (may_close and before not in _BEFORE_OPENING):
            opening, closing = marks_after("".join(out))
            out.append(opening)
        elif closing is not None and may_close:
            out.append(closing)
            closing = None
        else:
            return line
    return line if closing is not None else "".join(out)


def _held_together(line: str, language: str) -> str:
    line = _NUMBER_AND_UNIT.sub(NO_BREAK, line)
    line = _SIGN_AND_NUMBER.sub(NO_BREAK, line)
    for pattern in _PATTERNS[language]:
        line = pattern.sub(lambda found: found[0].replace(" ", NO_BREAK), line)
    for pattern, spelling in _TIGHT[language]:
        line = pattern.sub(spelling, line)
    return line


def _patterns(language: str) -> list[re.Pattern[str]]:
    """Return what must not be parted at its spaces: titles, counted things, days, abbreviations."""
    dot = r"\." if language == "de" else ""
    found = [
        re.compile(rf"(?<!\w)(?:{_TITLES[language]}) (?=[A-ZÄÖÜÁÉÍÓÚÑ])"),
        re.compile(rf"(?<!\w)(?:{_BEFORE_NUMBER[language]}) (?=\d)"),
        re.compile(rf"(?<![\d.])[1-3]?\d{dot} (?=(?:{_MONTHS[language]})(?!\w))"),
    ]
    return found + [re.compile(rf"(?<!\w){re.escape(name)}(?!\w)") for name in _ABBREVIATIONS[language]]


def _tight(language: str) -> list[tuple[re.Pattern[str], str]]:
    """Return German abbreviations written without their space ("z.B."), which the printer puts in."""
    if language != "de":
        return []
    names = [name for name in _ABBREVIATIONS["de"] if "Chr" not in name]
    return [
        (re.compile(rf"(?<![\w.]){re.escape(name.replace(' ', ''))}(?![\w])"), name.replace(" ", NO_BREAK))
        for name in names
    ]


_PATTERNS: Final = {language: _patterns(language) for language in _MARKS}
_TIGHT: Final = {language: _tight(language) for language in _MARKS}
