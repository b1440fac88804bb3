"""Words for what people are: Präsident, Sprecherin, ministro, spokeswoman. German compounds count by their end."""

from __future__ import annotations

from functools import lru_cache

_GERMAN_ENDS = (
    "präsident minister kanzler sprecher chef berater vorsitzende vorsitzender vorsitzenden direktor leiter leiterin "
    "sekretär abgeordnete abgeordneter senator richter anwalt anwältin verteidiger beamter beamtin kommissar "
    "bürgermeister trainer spieler kapitän experte expertin forscher wissenschaftler professor arzt ärztin politiker "
    "botschafter general offizier manager unternehmer autor autorin journalist künstler sänger schauspieler regisseur "
    "bischof papst pfarrer könig königin prinz prinzessin kaiser gouverneur landrat rat rätin beauftragte "
    "beauftragter referent funktionär gründer inhaber geschäftsführer vorstand händler analyst ökonom historiker "
    "soziologe philosoph mediziner physiker chemiker biologe pilot fahrer zeuge zeugin täter anführer führer kandidat "
    "gewerkschafter aktivist organisator veranstalter intendant kurator verleger redakteur reporter korrespondent "
    "moderator musiker schriftsteller dichter maler anwalt staatsanwalt polizist kommandeur kommandant oberst major "
    "amtskollege kollege kollegin nachfolger vorgänger stellvertreter ministerpräsident premier premierminister "
    "bundestrainer fraktionschef mann frau vater mutter bruder schwester sohn tochter ehefrau ehemann witwe lehrer "
    "schüler student bürger besitzer eigentümer züchter meteorologe seismologe astronaut gefreiter feuerwehrmann "
    "diplomat unterhändler vermittler präses dekan rektor obmann statthalter hauptmann "
    "aufseher staatschef parteichef außenminister"
).split()
_ENDS = tuple(sorted(set(_GERMAN_ENDS)))
_WORDS: dict[str, frozenset[str]] = {
    "es": frozenset(
        "presidente presidenta ministro ministra portavoz canciller primer secretario secretaria director directora "
        "jefe jefa alcalde alcaldesa consejero consejera asesor asesora fiscal juez jueza abogado abogada experto "
        "experta senador senadora diputado diputada embajador embajadora general papa rey reina obispo entrenador "
        "entrenadora capitán autor autora escritor escritora líder investigador investigadora médico médica profesor "
        "profesora gobernador gobernadora vicepresidente vicepresidenta mandatario exministro concejal concejala "
        "periodista doctor doctora vecino vecina responsable analista economista comisario comisaria delegado "
        "delegada representante candidato candidata expresidente coordinador coordinadora dirigente gerente "
        "propietario propietaria fundador fundadora historiador historiadora enviado enviada".split()
    ),
    "en": frozenset(
        "president minister spokesman spokeswoman spokesperson chancellor secretary director chief mayor adviser "
        "advisor prosecutor judge lawyer expert senator ambassador general pope king queen bishop coach captain "
        "author writer leader researcher doctor professor governor chairman chairwoman chair premier representative "
        "officer official analyst economist commissioner delegate candidate founder owner manager head editor "
        "scientist activist detective sheriff sergeant colonel archbishop envoy aide deputy teacher driver".split()
    ),
}
_TITLES = frozenset(
    "herr frau dr prof professor doktor mr mrs ms miss sir dame lord señor señora don doña sr sra graf freiherr".split()
)


_GERMAN_COLLECTIVES = (
    "polizei regierung ministerium gericht gerichtshof behörde amt partei fraktion verband verein unternehmen konzern "
    "gewerkschaft kommission parlament bundestag bundesrat senat staatsanwaltschaft anwaltschaft institut universität "
    "zeitung sender agentur organisation kirche klub bank kreml opposition koalition demonstranten kritiker experten "
    "forscher wissenschaftler beobachter gegner befürworter anhänger händler datenschützer ermittler augenzeugen "
    "veranstalter hersteller betreiber verwaltung gesellschaft stiftung bündnis initiative armee militär magazin blatt "
    "feuerwehr bundeswehr leitung führung rat kammer haus medien union verbraucherschützer umweltschützer ärzte "
    "richter "
    "kollegen eltern anwohner studenten bewohner teilnehmer spieler fans bürger menschen zentrale kreise vertreter "
    "pressestelle direktion delegation gruppe presse dienst werk netzwerk ausschuss vatikan pentagon"
).split()
_COLLECTIVES: dict[str, frozenset[str]] = {
    "es": frozenset(
        "policía gobierno ministerio tribunal partido sindicato comisión parlamento congreso senado fiscalía agencia "
        "organización iglesia banco kremlin oposición ejército ayuntamiento empresa compañía universidad instituto "
        "asociación fundación federación club diario casa ejecutivo autoridades fuentes expertos médicos bomberos "
        "generalitat junta consejería guardia departamento".split()
    ),
    "en": frozenset(
        "police government ministry court party union commission parliament congress senate prosecutors agency "
        "organisation organization church bank kremlin opposition army council company university institute "
        "association "
        "foundation federation club newspaper house authorities officials experts doctors researchers scientists "
        "department office committee white campaigners critics residents firefighters".split()
    ),
}


def is_speaker_noun(word: str, language: str) -> bool:
    """Whether a word names somebody who can speak: a function, a body, a group of people."""
    if is_function(word, language):
        return True
    if language == "de":
        return word.endswith(_COLLECTIVE_ENDS)
    return word in _COLLECTIVES.get(language, frozenset())


_COLLECTIVE_ENDS = tuple(_GERMAN_COLLECTIVES) + tuple(word + "s" for word in _GERMAN_COLLECTIVES)


def is_title(word: str) -> bool:
    """Titles that stand before a name and are no part of it."""
    return word in _TITLES


def is_function(word: str, language: str) -> bool:
    """Whether a case-folded word names what somebody is."""
    if language != "de":
        return word in _WORDS[language] if language in _WORDS else False
    return _names_function(word)


@lru_cache(maxsize=4096)
def _names_function(word: str) -> bool:
    return word.endswith(_ENDS) or _masculine(word) != word


@lru_cache(maxsize=4096)
def _masculine(word: str) -> str:
    """ "sprecherin" and "sprechers" lead to "sprecher"."""
    for tail in ("innen", "in", "en", "n", "s"):
        if word.endswith(tail) and len(word) - len(tail) > 3 and word[: -len(tail)].endswith(_ENDS):
            return word[: -len(tail)]
    return word


def looks_feminine(word: str, language: str) -> bool:
    """Whether the word tells that it speaks of a woman."""
    if language == "de":
        return (word.endswith("in") and _masculine(word) != word) or word.endswith(("frau", "königin", "ärztin"))
    if language == "es":
        return word.endswith(("a", "triz")) and word not in ("fiscal", "periodista", "analista", "economista", "papa")
    return word.endswith("woman") or word in ("queen", "mrs", "ms", "miss", "dame")


def same_function(noun: str, function: str, language: str) -> bool:
    """ "präsidialberater" and "berater", "sprecherin" and "regierungssprecherin"."""
    if noun == function:
        return True
    if language != "de":
        return False
    if looks_feminine(noun, "de") != looks_feminine(function, "de"):
        return False
    a, b = _masculine(noun), _masculine(function)
    short, long = sorted((a, b), key=len)
    return len(short) >= 4 and long.endswith(short)
