"""Statements of a story: direct and partial quotes, reported speech, their speakers and sources."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from articles.intake import sources
from articles.intake.attribution import Attribution, attribute
from articles.intake.entities import EntityTable, Resolved
from articles.intake.frames import Frame
from articles.intake.grammar import grammar_of
from articles.intake.items import Item, Sentence, items_of, sentences_of
from articles.intake.lines import as_read, count_words
from articles.intake.marks import Marked, MarkReader, outermost
from articles.intake.speakers import MOST_CANDIDATES, SHOWN_FROM, SpeakerFinder
from articles.intake.story import Quote, Span
from articles.intake.verdict import QUOTE_FROM, Surroundings, quote_points

LEAST_INDIRECT_WORDS = 3
MOST_TITLE_WORDS = 6
_LINKS = frozenset("und weiter auch aber y and".split())


@dataclass(slots=True)
class Statements:
    """What was read: quotes in order, source names in order of mention, marks without a partner."""

    quotes: list[Quote] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    unpaired: list[Span] = field(default_factory=list)


@dataclass(slots=True)
class _Reading:
    sentence: Sentence
    frames: list[Frame]
    mentions: list[sources.SourceMention]


def read_statements(copy: str, areas: Sequence[Span], language: str, credited: Sequence[Span] = ()) -> Statements:
    """Quotes and sources of the text areas (teaser, blocks, FAQ) of one story, in reading order.

    ``credited`` are stretches that name where the copy came from: the dateline, an agency's mark at the end.
    """
    out = _Reader(copy, areas, language).read()
    agencies = [name for credit in credited for name in sources.agencies_in(credit.text)]
    out.sources = list(dict.fromkeys([*agencies, *out.sources]))
    return out


@dataclass(frozen=True, slots=True)
class _Heard:
    """Somebody who spoke, or was spoken of, in an area."""

    area: int
    who: Resolved
    mention: str | None


class _Reader:
    def __init__(self, copy: str, areas: Sequence[Span], language: str) -> None:
        self._copy = copy
        self._areas = areas
        self._grammar = grammar_of(language)
        self._nouns_are_capital = language == "de"
        reader = MarkReader(copy, areas, language)
        reader.read()
        self._marked = reader.found
        self._unpaired = reader.unpaired
        self._times = Counter(copy[one.inner_start : one.inner_end].casefold() for one in reader.found)
        places = {id(one): index for index, one in enumerate(reader.found)}
        by_area: dict[int, list[tuple[int, Marked]]] = defaultdict(list)
        for one in outermost(reader.found):
            by_area[one.area].append((places[id(one)], one))
        sentences = [
            sentence
            for number, area in enumerate(areas)
            for sentence in sentences_of(items_of(copy, area, by_area[number]), number)
        ]
        self._finder = SpeakerFinder(copy, EntityTable(sentences, language), language)
        self._sentences = sentences
        self._last_direct: _Heard | None = None
        self._last_frame: _Heard | None = None
        self._last_subject: _Heard | None = None

    def read(self) -> Statements:
        mentions = sources.resolve([m for area in self._areas for m in sources.mentions_of(area.text, area.start)])
        starts = [mention.start for mention in mentions]
        out = Statements(unpaired=sorted(self._unpaired, key=lambda span: span.start))
        for sentence in self._sentences:
            frames = self._grammar.frames(sentence.items)
            inside = mentions[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
            out.quotes += self._read_sentence(_Reading(sentence, frames, inside))
        out.quotes.sort(key=lambda quote: (quote.start, -quote.end))
        named = [m for m in mentions if m.name not in sources.PLATFORMS]
        used = {quote.source for quote in out.quotes}
        named += [m for m in mentions if m.name in sources.PLATFORMS and m.name in used]
        out.sources = list(dict.fromkeys(m.name for m in sorted(named, key=lambda m: m.start)))
        return out

    def _read_sentence(self, reading: _Reading) -> list[Quote]:
        found: list[Quote] = []
        self._drop_source_frames(reading)
        resolved: dict[int, Resolved] = {}
        for frame in reading.frames:
            if frame.mention:
                start, end = frame.mention
                frame.mention = (start, start + self._finder.one_person(reading.sentence.items[start:end]))
                phrase = reading.sentence.items[frame.mention[0] : frame.mention[1]]
                resolved[id(frame)] = self._finder.resolve(phrase, speaks=frame.kind != "impersonal")
        for frame in reading.frames:
            quote = self._indirect(reading, frame, resolved.get(id(frame)))
            if quote:
                found.append(quote)
        for at, item in enumerate(reading.sentence.items):
            if item.kind == "mark":
                quote = self._marked_quote(reading, at, item, resolved)
                if quote:
                    found.append(quote)
        heard = [f for f in reading.frames if f.mention and id(f) in resolved and resolved[id(f)].name]
        if heard:
            main = next((f for f in heard if f.kind == "verb" and not f.embedded), heard[-1])
            self._last_frame = _Heard(reading.sentence.area, resolved[id(main)], self._mention(reading, main))
            self._last_subject = self._last_frame
        else:
            self._remember_subject(reading)
        return _without_doubles(found)

    def _drop_source_frames(self, reading: _Reading) -> None:
        """ "laut EFE" beside another attribution names the source, not a second speaker."""
        items = reading.sentence.items
        kept: list[Frame] = []
        for frame in reading.frames:
            if frame.mention and self._is_source(reading, items[frame.mention[0] : frame.mention[1]]):
                if any(other.mention and other is not frame and other.content for other in reading.frames):
                    continue
                frame.mention = None
            kept.append(frame)
        reading.frames = kept

    def _is_source(self, reading: _Reading, phrase: Sequence[Item]) -> bool:
        start, end = phrase[0].start, phrase[-1].end
        return (
            any(start <= m.start and m.end <= end and m.name not in sources.PLATFORMS for m in reading.mentions)
            and count_words(self._copy[start:end]) <= 4
        )

    def _indirect(self, reading: _Reading, frame: Frame, who: Resolved | None) -> Quote | None:
        if frame.content is None or (frame.kind == "preposition" and reading.sentence.items[-1].text == "?"):
            return None
        if frame.mention is None and frame.kind == "verb" and frame.content[1] <= frame.at and not reading.mentions:
            return None
        items = reading.sentence.items[frame.content[0] : frame.content[1]]
        start, end = items[0].start, items[-1].end
        text = self._copy[start:end]
        if count_words(text) < LEAST_INDIRECT_WORDS:
            return None
        marked = sum(item.end - item.start for item in items if item.kind == "mark")
        if marked * 10 > len(text) * 7:
            return None
        certainty = 0.85 if frame.kind in ("verb", "clause") else 0.8
        return self._quote(reading, Span(text, start, end), "indirect", frame, who, certainty)

    def _marked_quote(self, reading: _Reading, at: int, item: Item, resolved: dict[int, Resolved]) -> Quote | None:
        one = self._marked[item.mark]
        found = attribute(reading.sentence.items, at, reading.frames, name_first=not self._nouns_are_capital)
        points = quote_points(self._copy[one.inner_start : one.inner_end], self._around(reading, at, one, found))
        if one.continued or one.raya:
            points += 3
        if points <= QUOTE_FROM:
            return None
        who = resolved.get(id(found.frame)) if found.frame else None
        mention_text = self._mention(reading, found.frame)
        certainty = found.certainty
        if who is None or who.name is None:
            who, mention_text, certainty = self._without_frame(reading, at, one, found)
        span = Span(item.text, item.start, item.end)
        kind = "direct" if found.direct or one.continued else "partial"
        quote = self._quote(reading, span, kind, found.frame, who, certainty, mention=mention_text)
        if kind == "direct" and who and who.name:
            self._last_direct = _Heard(one.area, who, mention_text)
        return quote

    def _around(self, reading: _Reading, at: int, one: Marked, found: Attribution) -> Surroundings:
        items = reading.sentence.items
        frame = found.frame
        return Surroundings(
            before=items[at - 1] if at else None,
            after=items[at + 1] if at + 1 < len(items) else None,
            cue_after=found.place == "after",
            cue_before_colon=found.place == "colon" and frame is not None,
            inside_report=found.place == "inside",
            cue_in_sentence=frame is not None,
            calls=frame is not None and (frame.group == "call" or (at > 0 and items[at - 1].low in ("als", "como"))),
            nobody=frame is not None and frame.kind == "impersonal" and frame.mention is None,
            title=not self._nouns_are_capital and self._may_be_title(items, at, one, found),
            named=any(f.mention and f.mention[0] <= at < f.mention[1] for f in reading.frames),
            reported=self._grammar.is_reported(items),
            times=self._times[self._copy[one.inner_start : one.inner_end].casefold()],
        )

    def _may_be_title(self, items: Sequence[Item], at: int, one: Marked, found: Attribution) -> bool:
        """Few words that begin with a capital inside a sentence, where nouns are written small: a name or a title."""
        if found.place in ("after", "colon") or at == 0 or items[at - 1].low in ("que", "that"):
            return False
        inner = self._copy[one.inner_start : one.inner_end]
        return inner[:1].isupper() and items[at - 1].kind == "word" and count_words(inner) <= MOST_TITLE_WORDS

    def _without_frame(
        self, reading: _Reading, at: int, one: Marked, found: Attribution
    ) -> tuple[Resolved | None, str | None, float]:
        """No speaker in a frame: a quote that goes on, reported speech that goes on, or the sentence's subject."""
        items = reading.sentence.items
        alone = sum(1 for item in items if item.kind != "sign" and item.low not in _LINKS) == 1
        if found.frame is not None and found.frame.kind == "impersonal":
            return None, None, 0.0
        if (
            found.frame is not None
            and found.place in ("after", "colon")
            and self._last_frame
            and (self._last_frame.area == one.area)
        ):  # "…", recordó: Spanish leaves out a subject that is known
            return self._last_frame.who, self._last_frame.mention, 0.75
        last = self._last_direct
        if (
            last
            and found.place != "colon"
            and (alone or one.continued or found.direct)
            and one.area - last.area <= (1 if alone or one.continued else 0)
        ):
            return last.who, last.mention, 0.75 if last.area == one.area or one.continued else 0.5
        if (
            self._last_frame
            and self._last_frame.area == one.area
            and (self._grammar.is_reported(items) and found.place != "colon")
        ):
            return self._last_frame.who, self._last_frame.mention, 0.6
        subjects = [items[start:end] for start, end in self._grammar.subjects(items, at)]
        personal = [phrase for phrase in subjects if self._finder.is_personal(phrase)]
        if personal:
            return self._finder.resolve(personal[0]), self._text(personal[0]), 0.57
        if alone and self._last_subject and one.area - self._last_subject.area <= 1:
            return self._last_subject.who, self._last_subject.mention, 0.5
        if subjects:
            return self._finder.resolve(subjects[0]), self._text(subjects[0]), 0.35
        return None, None, 0.0

    def _remember_subject(self, reading: _Reading) -> None:
        """The person a sentence is about: a quote that stands alone behind it is likely theirs."""
        for start, end in self._grammar.subjects(reading.sentence.items, len(reading.sentence.items)):
            phrase = reading.sentence.items[start:end]
            if self._finder.is_personal(phrase) and phrase[0].low != "es":
                who = self._finder.resolve(phrase)
                self._last_subject = _Heard(reading.sentence.area, who, self._text(phrase))
                return

    def _text(self, phrase: Sequence[Item]) -> str:
        return as_read(self._copy[phrase[0].start : phrase[-1].end])

    def _mention(self, reading: _Reading, frame: Frame | None) -> str | None:
        if frame is None or frame.mention is None:
            return None
        return self._text(reading.sentence.items[frame.mention[0] : frame.mention[1]])

    def _quote(
        self, reading: _Reading, span: Span, kind: str, frame: Frame | None, who: Resolved | None, certainty: float,
        *, mention: str | None = None,
    ) -> Quote:  # fmt: skip
        certainty = round(certainty * (who.certainty if who else 0.0), 2)
        name = who.name if who else None
        return Quote(
            span.text, span.start, span.end,
            kind="direct" if kind == "direct" else "partial" if kind == "partial" else "indirect",
            speaker=name if certainty >= SHOWN_FROM else None,
            speaker_mention=mention or self._mention(reading, frame),
            cue=frame.cue if frame else None,
            source=_source(reading.mentions, frame),
            certainty=certainty,
            candidates=who.candidates[:MOST_CANDIDATES] if who else (),
        )  # fmt: skip


def _source(mentions: Sequence[sources.SourceMention], frame: Frame | None) -> str | None:
    """The sentence's source. What somebody said in passing ("die im Mai sagte, dass") did not come by its platform."""
    embedded = frame is not None and frame.embedded
    return next((m.name for m in mentions if not (embedded and m.name in sources.PLATFORMS)), None)


def _without_doubles(quotes: list[Quote]) -> list[Quote]:
    """Two attributions of one stretch: the surer one stays."""
    best: dict[tuple[int, int], Quote] = {}
    for quote in quotes:
        key = (quote.start, quote.end)
        if key not in best or quote.certainty > best[key].certainty:
            best[key] = quote
    return list(best.values())
