from django.db import models
from django.utils.translation import gettext_lazy as _


class Faq(models.Model):
    article = models.ForeignKey("articles.Article", on_delete=models.CASCADE, related_name="faqs")
    question = models.CharField(_("question"), max_length=500)
    answer = models.TextField(_("answer"), help_text=_("Paragraphs are separated by an empty line."))
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    class Meta:
        verbose_name = _("question and answer")
        verbose_name_plural = _("questions and answers")
        constraints = [models.CheckConstraint(condition=~models.Q(question=""), name="faq_has_question")]

    def __str__(self) -> str:
        return self.question
