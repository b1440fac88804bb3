"""Are marked words a quote, or a name, a title, a scare quote? About half of all marked words are no quote.

A small scorecard over the shape of the words and of what stands beside them. Points were set by hand.
"""

from __future__ import annotations

import re
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
    r"(?:^(?:sogenannt\w*|so|genannt\w*|namens|motto|wort|wörter|ausgabe|heißt|hieß|lautet|thema|kategorie)"
    r"|(?:titels?|namens?|begriffs?|bezeichnung|schlagwort|codenamen?|decknamen?|projekts?|filme?s?|buche?s?|buch|romane?s?"
    r"|lied|song|album|albums|serie|zeitung|zeitschrift|magazins?|blatte?s?|blatt|senders?|operation|aktion|schiffe?s?"
    r"|fähre|sonde|rubrik|sendung|show|oper|stück|band|gruppe|partei|fraktion|bündnis|vereine?s?|initiative|hotels?|restaurant"
    r"|orkan|hurrikan|taifun|tief|sturm|firma|unternehmens?|konzerns?|preise?s?|preis|festivals?|programms?|spiele?s?|spiel"
    r"|artikels?|prädikat|dienste?s?|dienst|organisation|formation|yacht|jacht|flugzeug|rakete|satellit|schule|ausstellung"
    r"|kampagne|reihe|lokal|kneipe|café|kino|theater|zentrum)"
    r"|^(?:llamad[oa]|denominad[oa]|titulad[oa]|libro|película|novela|canción|disco|diario|periódico|revista|cadena"
    r"|operación|proyecto|programa|álbum|lema"
    r"|called|titled|entitled|named|dubbed|nicknamed|film|movie|book|novel|series|project|so-called|newspaper"
    r"|magazine))$"
)
_SPOKEN_BEFORE = re.compile(
    r"^(?:worten|worte|zitat|satz|aussage|parolen?|slogan|sprechchöre\w*|spruch|rufe?n?|frage|antwort|\w*aufschrift"
    r"|palabras|frase|grito|words|phrase|quote)$"
)
_CALLED_BEFORE = frozenset("als für ein eine einen einem einer von vor como de un una as a an".split())
_ARTICLES = frozenset("der die das den dem des el la los las the".split())


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands beside marked words in their sentence; items are None at the sentence's ends.

    ``calls``: a verb like "nannte" governs them. ``nobody``: the attribution is a passive without an agent.
    ``title``: words that begin with a capital inside a sentence, in a language that writes nouns small.
    ``named``: they are part of a speaker's own name ("schrieb „Die Zeit“"). ``reported``: the sentence is in the
    subjunctive of reported speech. ``times``: how often the same words are marked in the story.
    """

    before: Item | None
    after: Item | None
    cue_after: bool
    cue_before_colon: bool
    inside_report: bool
    cue_in_sentence: bool
    calls: bool
    nobody: bool
    named: bool
    title: bool
    reported: bool
    times: int = 1


def quote_points(inner: str, around: Surroundings) -> float:
    """Points for (positive) and against (negative) the marked words being somebody's words."""
    return _shape_points(inner) + _context_points(around) + _name_points(inner, around)


def _shape_points(inner: str) -> float:
    words = count_words(inner)
    points = -1.0
    points += (-2.0, -2.0, -0.6, 0.3, 0.8, 1.2, 1.5)[words] if words < 7 else 1.8
    points += 1.0 if words >= 10 else 0.0
    last = inner.rstrip()[-1:]
    if words > 1 and (last in ".!?…" or (last == "," and words > 2)):
        points += 1.5
    if words > 1 and _SPEECH_WORDS.search(inner):
        points += 0.8
    if inner[:1].islower():
        points += 0.9 if words > 1 else 0.6
    return points


def _context_points(around: Surroundings) -> float:
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
    elif around.reported:
        points += 0.8
    if around.calls and not around.nobody:
        points += 2.0 + (0.8 if before is not None and before.low in _CALLED_BEFORE else 0.0)
    if around.nobody:
        points -= 0.8
    if before is not None and _SPOKEN_BEFORE.search(before.low):
        points += 2.0
    return points


def _name_points(inner: str, around: Surroundings) -> float:
    """What speaks for a name or a title: a class noun before it, capitals, a bracket with its short form behind."""
    points = 0.0
    words = re.findall(r"[^\W\d_]+", inner)
    capitals = sum(1 for word in words if word[0].isupper())
    opens_capital = inner[:1].isupper()
    if around.named:
        points -= 4.0
    if around.title:
        points -= 2.0
    if len(words) > 1 and capitals == len(words):
        points -= 1.5
    elif len(words) > 1 and opens_capital and capitals * 5 >= len(words) * 3 and not around.inside_report:
        points -= 0.6
    if "(" in (around.before.text if around.before else "", around.after.text if around.after else ""):
        points -= 1.2
    if around.times > 1 and len(words) < 5 and not around.cue_in_sentence:
        points -= 1.0
    return points + _class_noun_points(around, capitals if opens_capital else 0) + _lonely_points(inner, around)


def _class_noun_points(around: Surroundings, capitals: int) -> float:
    """ "das Magazin „…“", "Moderator „…“", "die „Neue Liste“"; ``capitals`` is 0 for words that begin small."""
    before = around.before
    if before is None or before.kind != "word":
        return 0.0
    if _NAMED_BEFORE.search(before.low):
        return -2.5 if capitals else -1.0
    if before.capital and capitals:
        return -1.2
    return -0.8 if before.low in _ARTICLES and capitals > 1 and not around.inside_report else 0.0


def _lonely_points(inner: str, around: Surroundings) -> float:
    """Nobody speaks in the sentence, and the words hold no verb and end in no stop: a title."""
    if around.cue_in_sentence or around.reported or not inner[:1].isupper() or _SPEECH_WORDS.search(inner):
        return 0.0
    return -1.0 if inner.rstrip()[-1:] not in ".!?…" else 0.0
