from typing import Any

from django import forms

from articles.admin.pick import OwnTemplate
from articles.models import Article, Quote


class BodyWidget(OwnTemplate, forms.Textarea):
    """The writing surface for the text: a plain field, which ``static/js/desk/body.js`` turns into an editor.

    ``article`` is set by the form; its quotes can be pulled out in large type.
    """

    template_name = "admin/body.html"
    article: Article | None = None

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        saved = self.article is not None and self.article.pk
        quotes = Quote.objects.filter(article=self.article).order_by("position", "pk") if saved else []
        context["widget"]["quotes"] = [{"code": q.code, "text": q.text[:80]} for q in quotes]
        return context
