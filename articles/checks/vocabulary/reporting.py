"""Verbs that report what somebody said, and the agencies that pass it on."""

from __future__ import annotations

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
