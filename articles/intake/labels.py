"""Labels that page templates leave in a paste: "Verwandte Videos:", "Archivado en:", "Filed under:".

A label is a whole line, or the start of a line before a colon; its content follows on the line, on the
next lines, or not at all. Labels of every language are known in every language: a German text may come
out of a Spanish template.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Kind = Literal["videos", "articles", "filed_under", "byline", "kicker", "credit", "correction", "embargo", "furniture"]

PHRASES: dict[Kind, dict[str, tuple[str, ...]]] = {
    "videos": {
        "de": ("verwandte videos", "ähnliche videos", "mehr videos", "video zum thema", "videos zum thema",
               "passende videos", "im video", "das könnte sie auch interessieren (video)"),
        "es": ("vídeos relacionados", "videos relacionados", "vídeo relacionado", "video relacionado", "más vídeos"),
        "en": ("related videos", "related video", "more videos", "watch also", "watch more"),
    },
    "articles": {
        "de": ("verwandte artikel", "verwandte themen", "verwandte beiträge", "ähnliche artikel", "mehr zum thema",
               "lesen sie auch", "lesen sie mehr", "lesen sie hier", "auch interessant", "weitere artikel",
               "das könnte sie auch interessieren", "zum thema", "weiterlesen", "siehe auch", "mehr dazu"),
        "es": ("artículos relacionados", "noticias relacionadas", "temas relacionados", "lea también", "lee también",
               "te puede interesar", "le puede interesar", "también te puede interesar", "ver también",
               "más información", "más sobre este tema"),
        "en": ("related articles", "related stories", "related topics", "related news", "read also", "read more",
               "read next", "see also", "more on this story", "more on this topic", "you may also like",
               "recommended"),
    },
    "filed_under": {
        "de": ("archiviert unter", "abgelegt unter", "schlagwörter", "schlagworte", "stichwörter", "stichworte",
               "themen", "tags", "kategorien", "kategorie", "rubrik"),
        "es": ("archivado en", "archivado bajo", "etiquetas", "etiquetado en", "temas", "categorías", "categoría"),
        "en": ("filed under", "filed in", "tagged", "tags", "topics", "keywords", "categories", "category"),
    },
    "byline": {
        "de": ("autor", "autorin", "autoren", "autorinnen", "text", "von unserem korrespondenten", "verfasst von"),
        "es": ("autor", "autora", "autores", "texto", "escrito por", "redacción de"),
        "en": ("author", "authors", "words", "written by", "reporting by"),
    },
    "kicker": {
        "de": ("dachzeile", "spitzmarke"),
        "es": ("antetítulo",),
        "en": ("kicker", "overline"),
    },
    "credit": {
        "de": ("foto", "fotos", "bild", "bilder", "grafik", "quelle", "quellen", "bildquelle", "fotoquelle",
               "copyright", "symbolbild", "archivbild", "archivfoto", "bildunterschrift"),
        "es": ("foto", "fotos", "imagen", "fuente", "fuentes", "gráfico", "crédito", "pie de foto"),
        "en": ("photo", "photos", "image", "picture", "source", "sources", "credit", "graphic", "caption"),
    },
    "correction": {
        "de": ("korrektur", "berichtigung", "richtigstellung", "anmerkung der redaktion", "anm. d. red.",
               "in eigener sache", "hinweis der redaktion"),
        "es": ("corrección", "fe de errores", "rectificación", "nota de la redacción", "nota del editor"),
        "en": ("correction", "clarification", "editor's note", "editor’s note"),
    },
    "embargo": {
        "de": ("sperrfrist", "gesperrt bis"),
        "es": ("embargo", "embargado hasta"),
        "en": ("embargo", "embargoed until", "under embargo"),
    },
    "furniture": {
        "de": ("anzeige", "werbung", "teilen", "drucken", "merken", "kommentare", "kommentar schreiben", "newsletter",
               "newsletter abonnieren", "lesezeit", "lesedauer", "stand", "aktualisiert", "aktualisiert am",
               "zuletzt aktualisiert", "veröffentlicht", "veröffentlicht am", "erstellt am", "zur startseite",
               "zum seitenanfang", "nach oben", "artikel teilen", "artikel anhören", "audio abspielen",
               "jetzt abonnieren", "inhalt", "inhaltsverzeichnis", "zurück zur übersicht", "folgen sie uns", "e-mail",
               "facebook", "whatsapp", "twitter", "link kopieren", "seite drucken", "mehr anzeigen"),
        "es": ("publicidad", "anuncio", "compartir", "imprimir", "guardar", "comentarios", "comentar",
               "boletín", "suscríbete", "suscríbase", "tiempo de lectura", "actualizado", "actualizado el",
               "publicado", "publicado el", "última actualización", "escuchar noticia", "volver arriba", "síguenos en",
               "leer más", "ver más", "copiar enlace"),
        "en": ("advertisement", "ad", "share", "print", "save", "comments", "newsletter", "sign up", "subscribe",
               "reading time", "time to read", "updated", "last updated", "published", "published on", "listen",
               "back to top", "follow us", "copy link", "share this article", "skip advertisement", "show more"),
    },
}  # fmt: skip

# These stand at the start of ordinary sentences and of headlines too, so they need their colon, or the whole line.
_NEEDS_COLON: frozenset[Kind] = frozenset({"byline", "credit", "correction", "kicker"})
# A headline may read "Kommentar: …" or "Video: …", and "Stand: …" is no headline: content follows only where it may.
_CONTENT_ALLOWED: dict[str, re.Pattern[str]] = {
    "furniture": re.compile(r"\d|^\W*$|^(?:heute|gestern|hoy|ayer|today|yesterday)\b", re.IGNORECASE),
}
MOST_FURNITURE_WORDS = 14
_READING_TIME = re.compile(
    r"(?:ca\. ?|etwa |about )?\d+ ?(?:min(?:uten?|utos?|utes?|\.)?)"
    r"(?: (?:lesezeit|lesedauer|read|de lectura|lectura))?",
    re.IGNORECASE,
)
_TIMESTAMP = re.compile(
    r"(?:(?:mo|di|mi|do|fr|sa|so|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)\.?,? )?"
    r"\d{1,2}\. ?(?:\d{1,2}\.|[^\W\d_]{3,9}\.?) ?\d{2,4}(?:,? (?:um )?\d{1,2}[:.]\d{2}(?: uhr)?)?"
    r"|\d{4}-\d{2}-\d{2}(?:[t ]\d{2}:\d{2}(?::\d{2})?z?)?",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"(?:stand|(?:zuletzt )?aktualisiert(?: am)?|veröffentlicht(?: am)?|erstellt am|(?:publicado|actualizado)(?: el)?"
    r"|(?:last )?updated(?: on)?|published(?: on)?|posted(?: on)?)[: ]\s*[^.!?]*\d[^!?]{0,40}",
    re.IGNORECASE,
)
_WIRE_MARKS = re.compile(
    r"©.*|\(c\) .*|dpa-infocom.*|(?:dpa|afp|epd|kna|apa|efe)[-: ]?\w* ?:? ?\d{6}[-\d/]*"
    r"|\d+ (?:kommentare|comentarios|comments|shares?)"
    r"|\((?:mit material von|con información de|with material from) .*\)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Label:
    """A label at the start of a line. ``end`` is where it ends in the line, its colon included."""

    kind: Kind
    end: int


def _folded(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ").casefold()


_KINDS: dict[str, Kind] = {
    phrase: kind
    for kind, by_language in reversed(PHRASES.items())
    for phrases in by_language.values()
    for phrase in phrases
}
_PHRASES = "|".join(re.escape(phrase) for phrase in sorted(_KINDS, key=len, reverse=True))
_LABEL = re.compile(rf"(?P<phrase>{_PHRASES})(?:\s*(?P<colon>:)\s*|\s*$)")


def label_of(line: str, *, amid: bool = False) -> Label | None:
    """The label a line is or starts with, or None. ``amid``: it stands in running text, where a date is a subhead."""
    folded = _folded(line)
    if len(folded) != len(line):  # case folding lengthened it (ß): offsets would lie
        folded = line.replace("\u00a0", " ").lower()
    match = _LABEL.match(folded)
    if match is None:
        return Label("furniture", len(line)) if is_furniture(line, amid=amid) else None
    kind = _KINDS[match["phrase"]]
    if not match["colon"] and kind in _NEEDS_COLON:
        return None
    content = line[match.end() :].strip()
    allowed = _CONTENT_ALLOWED.get(kind)
    if content and allowed and not allowed.search(content):
        return None
    return Label(kind, len(line[: match.end()].rstrip()))


def is_furniture(line: str, *, amid: bool = False) -> bool:
    """Whole lines that are no text: reading times, time stamps, copyright, rules of dashes, comment counts."""
    folded = _folded(line).strip(" .|·")
    if not any(char.isalnum() for char in line):
        return True
    if len(folded.split()) > MOST_FURNITURE_WORDS:
        return False
    if _TIMESTAMP.fullmatch(folded):
        return not amid
    return any(pattern.fullmatch(folded) for pattern in (_READING_TIME, _DATED, _WIRE_MARKS))
