"""The words of saying, ready to look up: which forms there are, and what each may govern."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import Literal

from articles.intake import cues_de, cues_en, cues_es

Group = Literal["say", "think", "want", "call"]


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of saying. ``particle``: the separable prefix that must stand at the clause's end."""

    name: str
    group: Group
    particle: str = ""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Forms to verbs. ``finite``: main clause forms, particle apart; ``final``: clause-final forms, particle joined."""

    finite: dict[str, tuple[Verb, ...]]
    final: dict[str, Verb]
    participle: dict[str, Verb]
    infinitive: dict[str, Verb]
    nouns: frozenset[str]


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of "de", "es" or "en"."""
    if language == "de":
        return _german()
    return _plain(cues_es if language == "es" else cues_en, language)


def _german() -> Lexicon:
    finite: dict[str, list[Verb]] = defaultdict(list)
    final: dict[str, Verb] = {}
    participle: dict[str, Verb] = {}
    infinitive: dict[str, Verb] = {}
    groups: tuple[tuple[Group, str], ...] = (
        ("call", cues_de.CALL), ("want", cues_de.WANT), ("think", cues_de.THINK), ("say", cues_de.SAY),
    )  # fmt: skip
    for group, table in groups:
        for line in table.split("\n"):
            if not line:
                continue
            name, present, past, perfect = line.split()
            prefix, _, stem = name.rpartition("+")
            verb = Verb(prefix + stem, group, prefix)
            for form in {present, past, _plural(past), stem, _subjunctive(stem)}:
                finite[form].append(verb)
                final[prefix + form] = verb
            participle[perfect] = verb
            infinitive[prefix + stem] = verb
            if prefix:
                infinitive[prefix + "zu" + stem] = verb
    return Lexicon(
        {form: tuple(verbs) for form, verbs in finite.items()},
        final,
        participle,
        infinitive,
        frozenset(cues_de.NOUN_CUES.split()),
    )


def _plural(past: str) -> str:
    return past + ("n" if past.endswith("e") else "en")


def _subjunctive(stem: str) -> str:
    return stem[:-1] if stem.endswith("en") else stem


def _plain(table: object, language: str) -> Lexicon:
    """Spanish and English: no separable prefixes, so every finite form stands for itself."""
    finite: dict[str, tuple[Verb, ...]] = {}
    participle: dict[str, Verb] = {}
    infinitive: dict[str, Verb] = {}
    groups: tuple[Group, ...] = ("call", "want", "think", "say")
    for group in groups:
        for line in str(getattr(table, group.upper())).split("\n"):
            forms = line.split()
            if not forms:
                continue
            verb = Verb(forms[0], group)
            participle[forms[-1]] = verb
            finite |= dict.fromkeys(forms[:-1], (verb,))
            if language == "en":
                infinitive[forms[0]] = verb
    nouns = frozenset(str(getattr(table, "NOUN_CUES", "")).split())
    return Lexicon(finite, {form: verbs[0] for form, verbs in finite.items()}, participle, infinitive, nouns)
