"""What is said, when Spanish or English report it: "que …", "that …", what stands before ", dijo"."""

from __future__ import annotations

from collections.abc import Sequence

from articles.intake.frames import Frame
from articles.intake.frames_plain import FrameFinder
from articles.intake.items import Item

LEAST_ITEMS = 3
_WITHOUT_THAT = frozenset(
    "say says said tell tells told think thinks thought believe believes believed hope hopes hoped insist insists "
    "insisted claim claims claimed add adds added argue argues argued admit admits admitted fear fears feared".split()
)
_TO = frozenset(
    "promise promised promises vow vowed vows pledge pledged pledges threaten threatened threatens urge urged urges "
    "ask asked asks propose proposed proposes".split()
)
_DAYS = frozenset("lunes martes miércoles jueves viernes sábado domingo semana mañana tarde noche día mes año".split())
_SUBORDINATE = frozenset(
    "asked when if while after before as although though since cuando si mientras aunque tras".split()
)
_FINITE = frozenset(
    "is are was were has have had will would can could may might must should did does do be es son está están fue "
    "fueron será serán ha han había habrá puede pueden podrá tiene tienen".split()
)


class ContentFinder:
    """Fills in what each attribution of a sentence reports."""

    def __init__(self, language: str, frames: FrameFinder) -> None:
        self._language = language
        self._frames = frames

    def set_contents(self, items: Sequence[Item], frames: list[Frame]) -> None:
        last = len(items)
        while last and items[last - 1].kind == "sign" and items[last - 1].text != ")":
            last -= 1
        for number, frame in enumerate(frames):
            if frame.kind == "preposition":
                content = self._around(items, frame, last)
            elif frame.group == "call" and frame.kind != "impersonal":
                content = None
            else:
                content = self._complement(items, frame, frames[number + 1 :], last) or self._before(items, frame)
            if content and content[1] - content[0] >= LEAST_ITEMS:
                frame.content = content

    def _around(self, items: Sequence[Item], frame: Frame, last: int) -> tuple[int, int] | None:
        before = frame.at
        if before and items[before - 1].text in (",", "–"):
            before -= 1
        past = max(frame.end, frame.mention[1] if frame.mention else 0)
        if before <= 1:
            start = past
            while start < last and items[start].text in (",", "–"):
                start += 1
            return start, last
        return (0, before) if past >= last else (0, last)

    def _complement(
        self, items: Sequence[Item], frame: Frame, following: Sequence[Frame], last: int
    ) -> tuple[int, int] | None:
        behind = frame.mention is not None and frame.mention[0] >= frame.end
        start = frame.mention[1] if behind and frame.mention else frame.end
        that = self._that(items, start, last, following)
        if that is not None:
            return self._cut(items, that, last, frame, following)
        if self._language != "en" or behind or start >= last:
            return None
        verb = items[frame.end - 1].low
        if verb in _TO:
            to = next((j for j in range(start, min(last, start + 10)) if items[j].low == "to"), None)
            return self._cut(items, to, last, frame, following) if to is not None else None
        if verb in ("told", "tell", "tells"):
            listener = self._frames.phrases.phrase_at(items, start, last)
            start = listener.end if listener else start + 1
        if verb not in _WITHOUT_THAT or start >= last or items[start].kind == "sign":
            return None
        if not any(item.low in _FINITE or item.low.endswith(("ed", "n't")) for item in items[start:last]):
            return None
        return self._cut(items, start, last, frame, following)

    def _that(self, items: Sequence[Item], start: int, last: int, following: Sequence[Frame]) -> int | None:
        """The first "que" or "that" behind the verb and its subject, before the next attribution."""
        classes, phrases = self._frames.classes, self._frames.phrases
        stop = min((other.at for other in following if other.kind == "verb"), default=last)
        j, named = start, False
        while j < min(last, start + 14, stop + 1):
            low = items[j].low
            if low in classes.that:
                return j
            if items[j].kind == "mark" or items[j].text in ":;." or named:
                return None
            if low in classes.prepositions | classes.of:
                inner = phrases.phrase_at(items, j + 1, last, depth=1)
                j = inner.end if inner else j + 1
                continue
            phrase = phrases.phrase_at(items, j, last, depth=1)
            if phrase and not (phrase.end < last and items[phrase.start + 1].low in _DAYS):
                # "publicó la lista que": a que behind an object is a relative; behind a listener it is not
                named = self._language == "es" or items[start - 1].low not in ("told", "tell", "tells")
            j = phrase.end if phrase else j + 1
        return None

    def _cut(
        self, items: Sequence[Item], start: int, last: int, frame: Frame, following: Sequence[Frame]
    ) -> tuple[int, int] | None:
        end = last
        for other in following:
            first = min(other.at, other.mention[0]) if other.mention and not other.shared else other.at
            if first <= start + 1:
                continue
            conjoined = items[first - 1].low in self._frames.classes.and_ and (other.shared or self._language == "es")
            trailing = items[first - 1].text == "," and other.kind == "preposition"
            if conjoined or trailing:
                end = min(end, first - 1)
        while end > start and items[end - 1].text in (",", "–"):
            end -= 1
        return (start, end) if end > start else None

    def _before(self, items: Sequence[Item], frame: Frame) -> tuple[int, int] | None:
        """ "The road was closed, police said", "El plan sigue, dijo el ministro"."""
        first = frame.at
        if frame.mention and not frame.shared and frame.mention[0] < first:
            first = frame.mention[0]
        if (
            items[0].low in _SUBORDINATE
            or first < LEAST_ITEMS
            or items[first - 1].text != ","
            or any(item.kind == "mark" for item in items[:first])
        ):
            return None
        if not any(
            item.low in _FINITE or item.low.endswith(("ed", "ó", "aron", "ieron", "rá")) for item in items[:first]
        ):
            return None
        return 0, first - 1
