"""Invented German news from a seed: the same seed gives the same words, today and in ten years."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

PLACES = ["Auental", "Birkenhain", "Dornfelde", "Eschbruck", "Falkenau", "Grünheide", "Hohensand", "Iltismoor"]
ACTORS = ["Der Stadtrat", "Die Werft", "Das Ministerium", "Der Verband", "Die Hochschule", "Das Klinikum", "Die Bahn"]
THINGS = [
    *("den Haushalt", "die Brücke", "das Hafenbecken", "den Fahrplan", "die Studie", "das Schulgesetz", "den Deich"),
    *("die Energiewende", "den Wohnungsbau", "das Theater", "die Stadtwerke", "den Klimabericht", "die Grundsteuer"),
]
DEEDS = [
    "prüft",
    "verschiebt",
    "beschließt",
    "bezahlt",
    "kritisiert",
    "erneuert",
    "verteidigt",
    "vergrößert",
    "schließt",
]
TIMES = ["im Herbst", "nach langem Streit", "ohne Gegenstimme", "trotz der Warnungen", "bis zum Jahresende", "vorerst"]
REASONS = [
    *("weil die Kosten steigen", "obwohl Gutachten fehlen", "damit der Betrieb weitergeht", "da die Frist abläuft"),
    *("nachdem Anwohner geklagt hatten", "sobald das Geld bewilligt ist", "wie ein Bericht vom Vortag zeigt"),
]
CUES = ["sagte", "betonte", "erklärte", "warnte"]
FIRST_NAMES = ["Anke", "Bodo", "Carla", "Detlef", "Edda", "Frieder", "Gesa", "Holger", "Imke", "Jasper"]
LAST_NAMES = ["Ahlers", "Brunken", "Cordes", "Dirks", "Ehlers", "Focken", "Gerdes", "Harms", "Ihnen", "Janssen"]
PEOPLE = [f"{first} {last}" for first in FIRST_NAMES for last in LAST_NAMES]
SECTIONS = ["Politik", "Wirtschaft", "Wissen", "Kultur", "Sport", "Regionales"]
TOPICS = ["Hafen", "Schule", "Verkehr", "Wohnen", "Energie", "Gesundheit", "Forschung", "Bühne", "Fußball", "Küste"]


@dataclass
class Copy:
    """What one article is made of; `people` are indices into PEOPLE, `topics` into TOPICS."""

    headline: str
    teaser: str
    body: str
    section: int
    topics: list[int]
    quotes: list[tuple[int, str, str]] = field(default_factory=list)  # person, cue, words
    faqs: list[tuple[str, str]] = field(default_factory=list)


def copy(number: int) -> Copy:
    """The article of that number: 8 paragraphs, 2 subheads, 2 quotes, and in every fifth a question."""
    chance = random.Random(number)
    people = chance.sample(range(len(PEOPLE)), 2)
    quotes = [(person, chance.choice(CUES), sentence(chance)[:-1]) for person in people]
    blocks = [f"<p>{' '.join(sentence(chance) for _ in range(4))}</p>" for _ in range(8)]
    for place, (person, cue, words) in zip((2, 5), quotes, strict=True):
        blocks[place] = f"<p>„{words}“, {cue} {PEOPLE[person]}. {sentence(chance)}</p>"
    for place in (6, 3):
        blocks.insert(place, f"<h2>Was {chance.choice(PLACES)} erwartet</h2>")
    subject = headline(chance)
    return Copy(
        headline=subject,
        teaser=f"{sentence(chance)} {sentence(chance)}",
        body="".join(blocks),
        section=number % len(SECTIONS),
        topics=chance.sample(range(len(TOPICS)), 2),
        quotes=quotes,
        faqs=[] if number % 5 else [(f"Was bedeutet das für {chance.choice(PLACES)}?", sentence(chance))],
    )


def headline(chance: random.Random) -> str:
    return f"{chance.choice(ACTORS)} in {chance.choice(PLACES)} {chance.choice(DEEDS)} {chance.choice(THINGS)}"


def sentence(chance: random.Random) -> str:
    return f"{headline(chance)} {chance.choice(TIMES)}, {chance.choice(REASONS)}."
