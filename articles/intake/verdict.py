"""Are marked words a quote, or a name, a title, a scare quote? About half of all marked words are no quote.

A small scorecard over the shape of the words and of what stands beside them. Points were set by hand.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from articles.intake.items import Item
from articles.intake.lines import count_words

QUOTE_FROM = 0.0
_SPEECH_WORDS = re.compile(
    r"\b(?:ich|wir|mir|mich|uns|unser\w*|mein\w*|sie|er|es|ist|sind|war|hat|haben|wird|werden|kann|muss|nicht|kein\w*"
    r"|yo|nosotros|nos|me|mi|mis|no|es|son|está|están|ha|han|hay|será|se"
    r"|i|we|us|my|our|he|she|they|is|are|was|were|has|have|will|can|not|don't|it's|you)\b",
    re.IGNORECASE,
)
_NAMED_BEFORE = re.compile(
    r"^(?:sogenannt\w*|so|genannt\w*|namens|titel\w*|name\w*|motto|begriff\w*|wort|wörter|bezeichnung|schlagwort|codename"
    r"|decknamen?|spitzname\w*|projekt\w*|film\w*|buch\w*|roman\w*|lied\w*|song\w*|album\w*|serie|zeitung\w*|zeitschrift"
    r"|magazin\w*|nachrichtenmagazin\w*|blatt\w*|sender\w*|operation|aktion|schiff\w*|fähre|raumfähre|sonde|raumsonde"
    r"|rubrik|sendung|show|oper|stück|theaterstück|band|gruppe|partei|bündnis|verein\w*|initiative|hotel|restaurant"
    r"|orkan|hurrikan|taifun|tief|wirbelsturm|firma|unternehmen|konzern\w*|preis\w*|festival|programm\w*|spiel\w*"
    r"|computerspiel\w*|artikel\w*|thema|kategorie|prädikat|ausgabe|onlinedienst\w*|onlinemagazin|organisation"
    r"|llamado|llamada|denominado|denominada|titulado|titulada|libro|película|novela|canción|disco|serie|diario"
    r"|periódico|revista|cadena|operación|proyecto|programa|álbum|lema"
    r"|called|titled|entitled|named|dubbed|nicknamed|film|movie|book|novel|song|album|series|show|band|operation"
    r"|project|so-called|newspaper|magazine|titel|untertitel)$"
)
_SPOKEN_BEFORE = re.compile(
    r"^(?:worten|worte|zitat|satz|aussage|parole|slogan|sprechchöre\w*|spruch|ruf|rufe|rufen|frage|antwort|plakat\w*"
    r"|palabras|frase|lema|grito|words|slogan|phrase|quote)$"
)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands beside marked words in their sentence."""

    before: Item | None
    after: Item | None
    before_that: Item | None
    cue_after: bool
    cue_before_colon: bool
    inside_report: bool
    cue_in_sentence: bool
    calls: bool
    closed: bool = True
    times: int = 1


def quote_points(inner: str, around: Surroundings) -> float:
    """Points for (positive) and against (negative) the marked words being somebody's words."""
    return _shape_points(inner) + _context_points(inner, around)


def _shape_points(inner: str) -> float:
    words = count_words(inner)
    points = -1.0
    points += (-2.0, -2.0, -0.6, 0.3, 0.8, 1.2, 1.5)[words] if words < 7 else 1.8
    points += 1.0 if words >= 10 else 0.0
    if inner.rstrip()[-1:] in ".!?…" and words > 1:
        points += 1.5
    if inner.rstrip()[-1:] == "," and words > 2:
        points += 1.5
    if words > 1 and _SPEECH_WORDS.search(inner):
        points += 0.8
    letters = [word for word in re.findall(r"[^\W\d_]+", inner)]
    if letters and all(word[0].isupper() for word in letters):
        points -= 1.5
    elif inner[:1].islower() and words > 1:
        points += 0.9
    return points


def _context_points(inner: str, around: Surroundings) -> float:
    points = 0.0
    before = around.before
    if around.cue_after:
        points += 3.5
    if before is not None and before.text == ":":
        points += 2.5 + (1.0 if around.cue_before_colon else 0.0)
    if around.inside_report:
        points += 1.2
    elif around.cue_in_sentence:
        points += 0.6
    if around.calls:
        points += 1.5
    if before is not None and _NAMED_BEFORE.match(before.low):
        points -= 2.5
    elif before is not None and _SPOKEN_BEFORE.match(before.low):
        points += 2.0
    elif before is not None and before.kind == "word" and before.capital and inner[:1].isupper():
        points -= 1.2
    if around.times > 1 and count_words(inner) < 5:
        points -= 1.0
    if before is not None and before.text == "(":
        points -= 1.0
    return points
