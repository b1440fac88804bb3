"""Numbers that copy spells out: digits to the folded words that can say them."""

from __future__ import annotations

_WORDS = {
    "de": "null ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf",
    "es": "cero un dos tres cuatro cinco seis siete ocho nueve diez once doce",
    "en": "zero one two three four five six seven eight nine ten eleven twelve",
}
_ALSO = {
    "de": {1: "eine einen einem einer eins erste ersten erster", 2: "beide beiden zweite zweiten zweiter zweimal"},
    "es": {1: "una uno primer primera primero", 2: "ambos ambas segundo segunda"},
    "en": {1: "a an first once", 2: "both second twice"},
}


def _spelled(language: str) -> dict[str, frozenset[str]]:
    words = {str(value): {word} for value, word in enumerate(_WORDS[language].split())}
    for value, more in _ALSO[language].items():
        words[str(value)].update(more.split())
    if language == "de":
        for value in range(3, 13):
            stem = _WORDS["de"].split()[value]
            words[str(value)].update({stem + "te", stem + "ten", stem + "ter", stem + "mal"})
        words["3"].update({"dritte", "dritten", "dritter"})
        words["7"].update({"siebte", "siebten", "siebter"})
        words["8"].update({"achte", "achten", "achter"})
    if language == "en":
        ordinals = "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
        for value, word in enumerate(ordinals.split(), 3):
            words[str(value)].add(word)
    if language == "es":
        for value, word in enumerate("tercer cuart quint sext septim octav noven decim".split(), 3):
            words[str(value)].update({word, word + "o", word + "a"})
    return {digits: frozenset(forms) for digits, forms in words.items()}


IN_WORDS: dict[str, dict[str, frozenset[str]]] = {code: _spelled(code) for code in _WORDS}
