"""Greetings and farewells of mails, as whole lines."""

from __future__ import annotations

import re

# "Hallo zusammen" greets by itself; "Liebe …" opens headlines too, so it needs its comma or those it is said to.
_GREETING = re.compile(
    r"(?:hallo|hi|hey|moin|guten (?:morgen|tag|abend)|hola|buen(?:os|as) (?:días|tardes|noches)|buenas|hello"
    r"|good (?:morning|afternoon|evening))(?:\s[\w.\-]+){0,5}[,!:]"
    r"|(?:hallo|hi|hey|moin|guten (?:morgen|tag|abend)|hola|hello)(?:\s[\w.\-]+)?\.?"
    r"|(?:liebe[rs]?|sehr geehrte[rs]?|estimad[oa]s?|querid[oa]s?|dear)\b[^.?]{0,60}[,!:]"
    r"|(?:liebe[rs]?|werte) (?:kolleg\w*|alle|redaktion|leute|freunde)",
    re.IGNORECASE,
)
_FAREWELL = re.compile(
    r"(?:(?:viele|liebe|beste|herzliche|schöne|mit freundlichen|mit besten) grüße?n?|lg|vg|mfg|gru(?:ß|ss)"
    r"|(?:un |muchos )?saludos?|atentamente|un abrazo|(?:best|kind|warm) (?:regards|wishes)|regards|cheers|thanks|yours"
    r"|danke)(?:\s[\w ]{1,40})?[,.!]?",
    re.IGNORECASE,
)


def is_greeting(line: str) -> bool:
    return bool(_GREETING.fullmatch(line))


def is_farewell(line: str) -> bool:
    return bool(_FAREWELL.fullmatch(line))
