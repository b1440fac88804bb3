"""Words in quotation marks that nobody is said to have said."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.checks.finding import Check, Finding, cited
from articles.checks.manuscript import Manuscript


class QuoteWithoutSpeaker(Check):
    code = "quote_without_speaker"
    severity = "warn"
    reason = gettext_lazy("A quote belongs to somebody; without a name readers cannot weigh it.")

    def look(self, copy: Manuscript) -> Iterator[Finding]:
        for quote in copy.story.quotes:
            # With a mention or candidates the review screen asks; here nobody is in sight.
            if quote.kind != "direct" or quote.speaker or quote.speaker_mention or quote.candidates:
                continue
            yield self.finding(
                quote, _("Nobody is named as the speaker of %(text)s. Who says this?") % {"text": cited(quote.text)}
            )
