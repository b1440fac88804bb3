from django.db import models
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _

from articles.models.choices import Choices
from articles.models.code import new_code

# In which the people that newspapers quote speak most; a language is named in the reader's own.
SPOKEN = "ar bg cs da de el en es fa fi fr he hi hr hu it ja ko nl nb pl pt ro ru sk sq sr sv tr uk zh-hans".split()


def quote_kinds() -> Choices:
    return [*Quote.Kind.choices]


def languages_spoken() -> Choices:
    return [(code, info["name_translated"]) for code in SPOKEN if (info := get_language_info(code))]


class Quote(models.Model):
    """Words of a speaker in the working copy. ``text`` is without its marks."""

    class Kind(models.TextChoices):
        DIRECT = "direct", _("direct")
        PARTIAL = "partial", _("partial")
        INDIRECT = "indirect", _("indirect")

    code = models.CharField(max_length=10, unique=True, default=new_code, editable=False)
    article = models.ForeignKey("articles.Article", on_delete=models.CASCADE, related_name="quotes")
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    text = models.TextField(_("words"))
    kind = models.CharField(_("kind"), max_length=20, choices=quote_kinds, default=Kind.DIRECT)
    speaker = models.ForeignKey(
        "articles.Person", on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("speaker")
    )
    speaker_name = models.CharField(
        _("speaker as written"),
        max_length=200,
        blank=True,
        help_text=_("For speakers who have no record of their own."),
    )
    speaker_function = models.CharField(_("function at the time"), max_length=200, blank=True)
    cue = models.CharField(
        _("cue"), max_length=100, blank=True, help_text=_("The word that introduces it: said, stressed …")
    )
    source = models.ForeignKey(
        "articles.Source", on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("source")
    )
    said_on = models.DateField(_("said on"), null=True, blank=True)
    original_language = models.CharField(
        _("translated from"),
        max_length=10,
        choices=languages_spoken,
        blank=True,
        help_text=_("If the words were said in another language and translated: in which."),
    )

    class Meta:
        verbose_name = _("quote")
        verbose_name_plural = _("quotes")
        constraints = [
            models.CheckConstraint(condition=~models.Q(text=""), name="quote_has_words"),
            models.CheckConstraint(
                condition=models.Q(kind__in=["direct", "partial", "indirect"]), name="quote_kind_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.attribution}: {self.text[:60]}"

    @property
    def attribution(self) -> str:
        """The speaker's name as readers see it, or an empty text."""
        return self.speaker.name if self.speaker else self.speaker_name
