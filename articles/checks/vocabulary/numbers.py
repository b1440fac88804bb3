"""Numbers that copy spells out: digits to the folded words that can say them, up to 99, and 100 and 1000."""

from __future__ import annotations

_SMALL = {
    "de": "null ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn "
    "siebzehn achtzehn neunzehn",
    "es": "cero un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis "
    "diecisiete dieciocho diecinueve veinte veintiun veintidos veintitres veinticuatro veinticinco veintiseis "
    "veintisiete veintiocho veintinueve",
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen",
}
_TENS = {
    "de": "zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig",
    "es": "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
}
_ALSO = {
    "de": "1:eine,einen,einem,einer,eins,erste,ersten,erster 2:beide,beiden,zweite,zweiten,zweiter "
    "3:dritte,dritten,dritter 7:siebte,siebten,siebter 100:hundert,einhundert 1000:tausend,eintausend",
    "es": "1:una,uno,primer,primera,primero 2:ambos,ambas,segundo,segunda 3:tercer,tercera,tercero 4:cuarto,cuarta "
    "5:quinto,quinta 6:sexto,sexta 7:septimo,septima 8:octavo,octava 9:noveno,novena 10:decimo,decima 100:cien,ciento "
    "1000:mil",
    "en": "1:a,an,first,once 2:both,second,twice 3:third 5:fifth 8:eighth 9:ninth 12:twelfth 100:hundred 1000:thousand",
}


def _spelled(language: str) -> dict[str, frozenset[str]]:
    small, tens = _SMALL[language].split(), _TENS[language].split()
    words: dict[int, set[str]] = {value: {word} for value, word in enumerate(small)}
    for place, ten in enumerate(tens, 2):
        words.setdefault(place * 10, set()).add(ten)
        for unit in range(1, 10):
            if language == "de":
                words[place * 10 + unit] = {f"{small[unit]}und{ten}"}
            elif language == "en":
                words[place * 10 + unit] = {f"{ten}-{small[unit]}"}
    for value in list(words):
        words[value] |= {word + ending for word in words[value] for ending in _ORDINAL[language]}
    for entry in _ALSO[language].split():
        number, more = entry.split(":")
        words.setdefault(int(number), set()).update(more.split(","))
    return {str(value): frozenset(forms) for value, forms in words.items()}


_ORDINAL = {"de": ("te", "ten", "ter", "ste", "sten", "ster", "mal"), "es": (), "en": ("th",)}
IN_WORDS: dict[str, dict[str, frozenset[str]]] = {code: _spelled(code) for code in _SMALL}
