"""Function words: those that make a language, and those that betray another one."""

from __future__ import annotations

# What must stand beside a stray word to show that the sentence is in the story's language.
FUNCTION_WORDS: dict[str, frozenset[str]] = {
    "de": frozenset(
        "der die das dem den des ein eine einem einen einer eines und oder aber dass ist war wird wurde "
        "wurden sind hat haben hatte hatten im in am an auf aus bei beim mit nach seit von vom vor zu zum zur "
        "über unter zwischen für gegen ohne um durch nicht auch noch nur schon sehr so wie als wenn weil er "
        "sie es ihr ihm ihn sich sein seine seinem seinen seiner ihre ihrem ihren ihrer dieser diese dieses "
        "diesem diesen jeder jede kein keine".split()
    ),
    "es": frozenset(
        "el la los las un una unos unas de del al y e o u que en con por para sin sobre entre hasta desde "
        "según se su sus le les lo no ni es son fue fueron ha han había está están como más pero también muy "
        "ya este esta ese esa estos estas cuando donde porque aunque durante tras contra".split()
    ),
    "en": frozenset(
        "the a an of to in on at by for from with and or but that which who is are was were be been has have "
        "had will would not no it its he his she her they their this these those as if because although while "
        "during after before between against about into over under more than".split()
    ),
}

# Verbs among them: after a capital they speak for a name ("Durante ist …").
VERBS = frozenset(
    "ist war wird wurde wurden sind hat haben hatte hatten es son fue fueron ha han había está están is are "
    "was were be been has have had will would".split()
)

# Words of other languages that are no words of this one, with what they say where one word always does.
# "Strong" words are hardly ever part of a name or a set phrase; "weak" ones often are.
STRONG: dict[str, dict[str, str | None]] = {
    "de": {
        "durante": "während", "según": "laut", "también": "auch", "además": "außerdem", "mientras": "während",
        "aunque": "obwohl", "porque": "weil", "desde": "seit", "hasta": "bis", "hacia": None, "después": None,
        "todavía": "noch", "está": "ist", "están": "sind", "había": "hatte", "fueron": "wurden", "sido": None,
        "cuando": "als", "donde": "wo", "muy": "sehr", "siempre": "immer", "sino": "sondern",
        "aquí": "hier", "así": "so", "during": "während", "while": "während", "although": "obwohl", "because": "weil",
        "however": "jedoch", "according": None, "between": "zwischen", "against": "gegen", "their": None,
        "which": None, "would": "würde", "could": "könnte", "should": "sollte", "until": "bis", "whether": "ob",
        "without": "ohne", "within": None, "through": "durch", "these": "diese", "those": None, "been": None,
        "pendant": "während", "selon": "laut", "parce": None, "également": "ebenfalls",
    },
    "es": {
        "during": "durante", "while": "mientras", "although": "aunque", "because": "porque", "however": None,
        "according": None, "between": "entre", "against": "contra", "their": "su", "which": "que", "would": None,
        "could": None, "should": None, "until": "hasta", "whether": "si", "without": "sin", "within": None,
        "through": None, "these": "estos", "been": None, "also": "también", "were": None,
        "während": "durante", "nicht": "no", "auch": "también", "wurde": None, "wurden": None, "dass": "que",
        "zwischen": "entre", "gegen": "contra", "selon": "según", "pendant": "durante", "également": "también",
        "também": "también", "não": "no", "então": "entonces", "até": "hasta",
    },
    "en": {
        "durante": "during", "según": "according to", "también": "also", "además": None, "mientras": "while",
        "aunque": "although", "porque": "because", "desde": "since", "hasta": "until", "después": None,
        "todavía": "still", "está": "is", "están": "are", "había": "had", "fueron": "were", "cuando": "when",
        "muy": "very", "siempre": "always", "pero": "but", "während": "during", "nicht": "not", "auch": "also",
        "wurde": "was", "wurden": "were", "dass": "that", "zwischen": "between", "gegen": "against", "und": "and",
        "oder": "or", "sich": None, "selon": "according to", "également": "also",
    },
}  # fmt: skip
WEAK: dict[str, dict[str, str | None]] = {
    "de": {
        "the": None, "and": "und", "of": None, "with": "mit", "from": None, "for": None, "that": "dass", "is": "ist",
        "were": None, "have": None, "has": "hat", "they": "sie", "this": None, "said": "sagte",
        "del": None, "por": None, "una": None, "sus": None, "con": None,
        "que": None, "para": None, "pero": "aber",
    },
    "es": {
        "the": None, "and": "y", "of": "de", "with": "con", "from": "de", "for": "para", "that": "que", "is": "es",
        "was": None, "have": None, "they": None, "this": None, "said": "dijo", "der": None, "die": None, "und": "y",
        "mit": "con", "ist": "es", "ein": None, "eine": None, "dem": None,
    },
    "en": {
        "der": None, "das": None, "mit": "with", "ist": "is", "ein": None, "eine": None, "dem": None, "los": None,
        "las": None, "del": None, "por": None, "una": None, "sus": None, "que": None, "fue": None,
        "les": None, "des": None, "est": None,
    },
}  # fmt: skip
