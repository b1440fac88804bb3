"""Verbs that report what somebody said, and the agencies that pass it on."""

from __future__ import annotations

import re

# Separable German verbs stand without their particle ("teilte … mit").
SAID_BY_ONE: dict[str, tuple[str, ...]] = {
    "de": tuple(
        "sagte sagt erklärte erklärt betonte betont teilte teilt meldete meldet berichtete berichtet "
        "versicherte versichert forderte fordert kündigte kündigt bestätigte bestätigt bekräftigte bekräftigt "
        "ergänzte ergänzt äußerte unterstrich unterstreicht warnte warnt verlangte verlangt mahnte mahnt "
        "kritisierte kritisiert wiederholte erläuterte räumte behauptete behauptet hob stellte wies fügte "
        "schrieb schreibt nannte bezeichnete begrüßte verkündete verlautete bestritt dementierte".split()
    ),
    "es": tuple(
        "dijo dice afirmó afirma aseguró asegura explicó explica informó informa anunció anuncia declaró "
        "declara señaló señala subrayó subraya recalcó destacó advirtió advierte insistió pidió exigió exige "
        "reiteró confirmó añadió agregó comunicó indicó manifestó sostuvo precisó reclamó reconoció negó".split()
    ),
    "en": tuple(
        "said says stated states told announced declared stressed added warned confirmed insisted demanded "
        "reiterated reported explained argued noted claimed emphasised emphasized underlined".split()
    ),
}
SAID_BY_MANY: dict[str, tuple[str, ...]] = {
    "de": tuple(
        "sagten erklärten betonten teilten meldeten berichteten versicherten forderten kündigten bestätigten "
        "bekräftigten ergänzten äußerten unterstrichen warnten verlangten mahnten kritisierten wiederholten "
        "erläuterten behaupteten hoben stellten fügten".split()
    ),
    "es": tuple(
        "dijeron afirmaron aseguraron explicaron informaron anunciaron declararon señalaron subrayaron "
        "recalcaron destacaron advirtieron insistieron pidieron exigieron reiteraron confirmaron añadieron "
        "agregaron comunicaron indicaron manifestaron sostuvieron precisaron reclamaron coincidieron".split()
    ),
    "en": SAID_BY_ONE["en"],
}
THAT = {"de": "dass", "es": "que", "en": "that"}

# Agencies and services that copy names as its source, as they are written.
AGENCIES: tuple[str, ...] = tuple(
    "dpa-AFX|Deutsche Presse-Agentur|dpa|AFP|EFE|Efe|Reuters|AP|Associated Press|APA|KNA|epd|SID|ANSA|Ansa|TASS|Tass|"
    "Interfax|Europa Press|Xinhua|RIA Nowosti|RIA Novosti|Ukrinform|Unian|Bloomberg|Keystone-SDA|SDA|sda|ddp|dapd|"
    "PA Media|Anadolu|Kyodo|Belga|ANP|PAP|MTI|Lusa|Télam|Notimex|dts".split("|")
)

# Anything by which copy tells that somebody speaks, be it a verb, a preposition or a noun.
CUES: dict[str, re.Pattern[str]] = {
    "de": re.compile(
        rf"(?<!\w)(?:{'|'.join((*SAID_BY_ONE['de'], *SAID_BY_MANY['de']))}|[Ll]aut|zufolge|[Ss]o|heißt|hieß|meint\w*|"
        r"[Ww]orte\w*|[Ss]atz\w*|Aussage\w*|Zitat\w*|Motto|Titel|Parole|Frage|rief\w*|fragt\w*|"
        r"schreib\w*|schrieb\w*|zitiert\w*|äußer\w*|sprach\w*|spricht|findet|glaubt\w*|hofft\w*|sagen|stand|steht)(?!\w)"
    ),
    "es": re.compile(
        rf"(?<!\w)(?:{'|'.join((*SAID_BY_ONE['es'], *SAID_BY_MANY['es']))}|[Ss]egún|palabras|frase|lema|título|"
        r"pregunt\w+|escrib\w+|decía|gritó|gritaron|cree|opina|comentó|cita)(?!\w)"
    ),
    "en": re.compile(
        rf"(?<!\w)(?:{'|'.join(SAID_BY_ONE['en'])}|[Aa]ccording|words|sentence|motto|slogan|title|asked|asks|wrote|writes|"
        r"writing|tweeted|posted|quoted|called|calls|thinks|believes|saying|read|reads)(?!\w)"
    ),
}
