"""Small Spanish and English words the recognisers lean on, in their classes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WordClasses:
    """The closed classes of one language, all in lower case."""

    determiners: frozenset[str]
    pronouns: frozenset[str]
    of: frozenset[str]
    prepositions: frozenset[str]
    auxiliaries: frozenset[str]
    passive: frozenset[str]
    that: frozenset[str]
    conjunctions: frozenset[str]
    stops: frozenset[str]
    skipped: frozenset[str]
    relatives: frozenset[str]
    by: frozenset[str]
    and_: frozenset[str]


SPANISH = WordClasses(
    determiners=frozenset(
        "el la los las un una unos unas su sus este esta estos estas ese esa varios varias algunos algunas ambos ambas "
        "dos tres cuatro otro otra otros otras muchos muchas nuestro nuestra mi".split()
    ),
    pronouns=frozenset("él ella ellos ellas yo nosotros ambos ambas quien éste ésta".split()),
    of=frozenset("de del".split()),
    prepositions=frozenset(
        "a al ante bajo con contra desde durante en entre hacia hasta mediante para por sin sobre tras según".split()
    ),
    auxiliaries=frozenset("ha han había habían he hemos haya hayan habría".split()),
    passive=frozenset("fue fueron es son era eran ser sido está están".split()),
    that=frozenset(("que",)),
    conjunctions=frozenset("y e o u pero aunque mientras cuando porque si como ni sino".split()),
    stops=frozenset(
        "que se no lo le les me nos ya también además aún así muy más menos tan es son fue era está están ha han había "
        "hay será sería ser estar tiene tienen puede pueden quien quienes cual cuyo donde".split()
    ),
    skipped=frozenset("se no lo le les la los ya también además así también hoy ayer posteriormente después".split()),
    relatives=frozenset("que quien quienes".split()),
    by=frozenset(("por",)),
    and_=frozenset("y e".split()),
)
ENGLISH = WordClasses(
    determiners=frozenset(
        "the a an his her its their our my this that these those some several many both two three four other another "
        "all most one".split()
    ),
    pronouns=frozenset("he she they it we i who you".split()),
    of=frozenset("of for".split()),
    prepositions=frozenset(
        "in on at by with from to into about against after before during since until under over between through "
        "without within as near outside inside despite amid".split()
    ),
    auxiliaries=frozenset("has have had having".split()),
    passive=frozenset("is are was were be been being get gets got".split()),
    that=frozenset(("that",)),
    conjunctions=frozenset("and or but although though while when because if as so nor than".split()),
    stops=frozenset(
        "that which who whom whose is are was were be been has have had will would can could may might must should "
        "do does did not also to it he she they we i you there then".split()
    ),
    skipped=frozenset(
        "also later then still now previously earlier already reportedly repeatedly once not never".split()
    ),
    relatives=frozenset("who which".split()),
    by=frozenset(("by",)),
    and_=frozenset(("and",)),
)


def classes_of(language: str) -> WordClasses:
    return SPANISH if language == "es" else ENGLISH
