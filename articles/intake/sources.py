"""Where copy or a statement came from: agencies, platforms, media. A source is not a speaker.

"Laut EFE teilte der Kreml mit" has the source EFE and the speaker Kreml.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

AGENCIES: tuple[str, ...] = (
    "dpa", "AFP", "EFE", "Reuters", "AP", "APA", "KNA", "epd", "SID", "ANSA", "TASS", "Tass", "Interfax",
    "Europa Press", "RIA Novosti", "RIA Nowosti", "Ria Nowosti", "DPA", "ap", "afp", "rtr", "apa", "kna", "EPD", "sid",
    "Ukrinform", "Xinhua", "Kyodo", "Anadolu", "Bloomberg", "UPI", "PA", "PTI", "IRNA", "Fars", "Belga", "ANP", "STT",
    "TT", "NTB", "Ritzau", "PAP", "CTK", "ČTK", "MTI", "Tanjug", "Lusa", "Notimex", "Télam", "Prensa Latina",
    "Keystone-SDA", "SDA", "ATS", "ddp", "dapd", "AP News", "Associated Press", "Agence France-Presse", "Yonhap",
    "Colpisa", "Servimedia",
)  # fmt: skip
PLATFORMS: tuple[str, ...] = (
    "Truth Social", "Twitter", "Facebook", "Instagram", "Telegram", "TikTok", "YouTube", "Bluesky", "Mastodon",
    "Threads", "LinkedIn", "WhatsApp", "Weibo", "VKontakte", "X",
)  # fmt: skip
# Too short or too ordinary to stand for an agency without a frame around them.
_SHY = frozenset({"PA", "TT", "X", "ap", "sid", "Fars", "ATS", "Threads", "SID", "AP", "STT", "PAP", "Tass", "SDA"})

_NAMES = "|".join(re.escape(n) for n in sorted({*AGENCIES, *PLATFORMS}, key=len, reverse=True))
_NAME = re.compile(rf"(?<![\w\-])(?P<name>{_NAMES})(?![\w]|-(?!(?:Agentur|Bericht|Angaben|Meldung|Korrespondent)))")
_STRONG = (
    r"laut|gemäß|nach angaben (?:von|der|des)|nach informationen (?:von|der|des)|unter berufung auf|zufolge|meldete"
    r"|meldet|berichtete|berichtet|schrieb|bericht(?:en|s)? (?:von|der)|agentur|nachrichtenagentur|nachrichtendienst"
    r"|kurznachrichtendienst|onlinedienst|messengerdienst|mitteilung (?:auf|bei)|gegenüber"
    r"|según|agencia|informó|informa|according to|agency|reported|told"
)
_WEAK = r"der|die|dem|wie|von|so|auf|über|bei|via|a|en|por|de|la|on|the|by|to|an"
_BETWEEN = (
    r"(?: (?:der|die|das|dem|la|the|agencia|nachrichtenagentur|agentur|news agency|agency))?[ \u00a0]?[„“”\"«»]?$"
)
_STRONG_BEFORE = re.compile(rf"\b(?:{_STRONG}){_BETWEEN}", re.IGNORECASE)
_BEFORE = re.compile(rf"\b(?:{_STRONG}|{_WEAK}){_BETWEEN}", re.IGNORECASE)
_PLATFORM_BEFORE = re.compile(
    r"\b(?:auf|über|bei|via|netzwerk|plattform|dienst\w*|en|red social|plataforma|on|platform|network|account|konto"
    r"|kanal|channel|canal|cuenta)(?: (?:der|dem|seinem|ihrem|la|su|the|his|her|its))?"
    r"(?: \w+)?[ \u00a0]?[„“”\"«»]?$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"^[“”\"«»]?,? (?:zufolge|berichtete|berichtet|meldete|meldet|berichteten|schrieb|informó|reported|reports|said"
    r"|report|news agency)\b",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"\((?P<inner>[^()]{2,60})\)")
LONGEST_BRACKET = 62
ANAPHORA = re.compile(
    r"\b(?:(?:die|der) (?:genannten?|erwähnten?|gleiche[n]?|besagten?|selbe[n]?) (?:nachrichten)?agentur"
    r"|(?:la )?(?:citada|mencionada|misma|referida) agencia|the (?:same|said|cited) (?:news )?agency)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class SourceMention:
    """A source where it is named, or where it is meant ("die genannte Agentur")."""

    name: str
    start: int
    end: int


def mentions_of(text: str, offset: int = 0) -> list[SourceMention]:
    """Sources named in a stretch of text, in order; ``offset`` is added to the places."""
    named = [
        SourceMention(match["name"], offset + match.start(), offset + match.end())
        for match in _NAME.finditer(text)
        if _is_meant(match["name"], text, match.start(), match.end())
    ]
    meant = [SourceMention("", offset + m.start(), offset + m.end()) for m in ANAPHORA.finditer(text)]
    return sorted([*named, *meant], key=lambda mention: mention.start)


def agencies_in(text: str) -> list[str]:
    """Agencies in a dateline or a sign-off, where any mark of theirs counts."""
    return [match["name"] for match in _NAME.finditer(text) if match["name"] in AGENCIES]


def resolve(mentions: Sequence[SourceMention]) -> list[SourceMention]:
    """Give "the said agency" the name of the last agency before it; drop it when there is none."""
    last: str | None = None
    resolved: list[SourceMention] = []
    for mention in mentions:
        if mention.name:
            if mention.name not in PLATFORMS:
                last = mention.name
            resolved.append(mention)
        elif last:
            resolved.append(SourceMention(last, mention.start, mention.end))
    return resolved


def _is_meant(name: str, text: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - 45) : start], text[end : end + 25]
    if name in PLATFORMS:
        return bool(_PLATFORM_BEFORE.search(before)) and not (name == "X" and after[:1] == ".")
    near = max(0, start - LONGEST_BRACKET)
    brackets = _IN_BRACKETS.finditer(text[near : end + LONGEST_BRACKET])
    if any(m.start("inner") <= start - near and end - near <= m.end("inner") for m in brackets):
        return name not in _SHY or bool(re.fullmatch(r"[(/, ]*", before[before.rfind("(") :]))
    framed = (_STRONG_BEFORE if name in _SHY else _BEFORE).search(before)
    return bool(framed or _AFTER.search(after))
