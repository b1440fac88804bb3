"""Words in quotation marks that nobody is said to have said."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.checks.finding import Check, Finding, cited
from articles.checks.manuscript import Manuscript
from articles.checks.vocabulary.reporting import CUES
from articles.intake.story import Quote

FEWEST_WORDS = 6


class QuoteWithoutSpeaker(Check):
    code = "quote_without_speaker"
    severity = "warn"
    reason = gettext_lazy("A quote belongs to somebody; without a name readers cannot weigh it.")

    def look(self, copy: Manuscript) -> Iterator[Finding]:
        for quote in copy.story.quotes:
            if quote.kind != "direct" or quote.speaker or quote.speaker_mention or quote.candidates:
                continue
            # A quote the desk has put on record needs a name; of one only read from copy the text must say nothing.
            if quote.certainty == 1.0 or _nobody_in_sight(copy, quote):
                yield self.finding(
                    quote, _("Nobody is named as the speaker of %(text)s. Who says this?") % {"text": cited(quote.text)}
                )


def _nobody_in_sight(copy: Manuscript, quote: Quote) -> bool:
    """Whether neither the quote's own paragraph nor those beside it say or announce who speaks."""
    if len(quote.text.split()) < FEWEST_WORDS or quote.text[:1].isalnum() or copy.language not in CUES:
        return False
    if copy.copy[quote.end : quote.end + 1] == "," or copy.copy[: quote.start].rstrip()[-1:] in (":", ","):
        return False
    running = [passage for passage in copy.running if passage.text]
    at = next((n for n, passage in enumerate(running) if passage.start <= quote.start < passage.end), None)
    if at is None:
        return False
    near = running[max(0, at - 1) : at + 2]
    words = "\n".join(
        copy.copy[p.start : quote.start] + copy.copy[quote.end : p.end] if p is running[at] else p.text for p in near
    )
    return not CUES[copy.language].search(words) and not any(
        pair.start != quote.start for p in near for pair in copy.marked if p.start <= pair.start < p.end
    )
