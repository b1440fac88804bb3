"""The fields of the working copy as one form. It never saves: it gives the values a save is made of."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from articles import rights
from articles.admin.body_editor import BodyWidget
from articles.admin.pick import PickField, PickManyField
from articles.admin.picks import ARTICLES, CONCEPTS, IMAGES, SOURCES
from articles.admin.rows import ROWS, Rows, TextLines, content_rows, initial_rows
from articles.models import Article, Concept, Section, User
from articles.text.body import clean
from articles.text.slugs import slug
from articles.workflow.working_copy import FIELDS

MOST_VERSIONS = 2**31 - 1
HEADLINE_GUIDE = 90
TEASER_GUIDE = 300


class BodyField(forms.CharField):
    widget = BodyWidget

    def clean(self, value: Any) -> str:
        return clean(super().clean(value))


def _line(**attrs: Any) -> forms.Textarea:
    return forms.Textarea({"rows": 1, **attrs})


class ArticleForm(forms.ModelForm):
    """What an editor writes and chooses. ``version`` is the working copy the form was opened with."""

    version = forms.IntegerField(required=False, max_value=MOST_VERSIONS, widget=forms.HiddenInput)
    body = BodyField(label=_("text"), required=False)
    teaser = TextLines(label=_("teaser"), required=False, widget=_line(**{"data-guide": TEASER_GUIDE}))
    section = forms.ModelChoiceField(Section.objects.none(), label=_("section"), required=False)
    lead_image = PickField(IMAGES, label=_("lead image"), required=False)
    translation_of = PickField(ARTICLES, label=_("translation of"), required=False)
    sources = PickManyField(SOURCES, label=_("sources"), required=False)
    concepts = PickManyField(CONCEPTS, label=_("filed under"), required=False)
    concepts_before = forms.CharField(required=False, widget=forms.HiddenInput)

    class Meta:
        model = Article
        fields = ("language", "kicker", "headline", "slug", "teaser", "body", "faq_title", "dateline")
        widgets = {
            "headline": _line(**{"data-guide": HEADLINE_GUIDE}),
            "kicker": forms.TextInput(),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["section"].queryset = Section.objects.order_by("position", "pk")  # type: ignore[attr-defined]
        self.fields["body"].widget.article = self.instance  # type: ignore[attr-defined]
        article = self.instance
        self.initial["version"] = article.version if article.pk else None
        if article.pk is None:
            return
        self.initial |= {
            "section": article.section_id,
            "lead_image": article.lead_image,
            "translation_of": article.translation_of,
            "sources": list(article.sources.order_by("name", "pk")),
        }
        if article.published_at is None:
            filed = list(
                Concept.objects.filter(filings__content_object=article)
                .select_related("broader")
                .order_by("filings__pk")
            )
            self.initial |= {"concepts": filed, "concepts_before": " ".join(str(concept.pk) for concept in filed)}

    def clean_headline(self) -> str:
        """One line: a pasted headline often brings its line break along."""
        return " ".join(str(self.cleaned_data["headline"]).split())

    def clean_slug(self) -> str:
        return slug(str(self.cleaned_data["slug"]))

    def clean_translation_of(self) -> Article | None:
        original: Article | None = self.cleaned_data["translation_of"]
        if original is not None and original.pk == self.instance.pk:
            raise ValidationError(_("An article cannot be its own translation."))
        return original


class WritingDesk:
    """The form and its rows, bound to what was sent or to the working copy as it stands."""

    def __init__(self, article: Article, user: User, data: Any = None) -> None:
        self.article, self.user = article, user
        # The form writes onto the instance it validates; the working copy itself is changed by the save alone.
        shown = Article.objects.get(pk=article.pk) if data is not None and article.pk else article
        self.form = ArticleForm(data, instance=shown)
        initial = initial_rows(article) if data is None else {}
        self.rows: dict[str, Rows] = {
            name: factory(data, prefix=name, **({"initial": initial[name]} if data is None else {}))
            for name, factory in ROWS.items()
        }
        self.can_file = article.published_at is None and (article.pk is None or rights.may_file(user, article))

    def is_valid(self) -> bool:
        return all([self.form.is_valid(), *(rows.is_valid() for rows in self.rows.values())])

    def content(self) -> dict[str, Any]:
        """The values as ``working_copy.snapshot`` gives them, so that both can be compared. Raises ValidationError."""
        values = self.form.cleaned_data
        return {
            **{name: values[name] for name in FIELDS},
            "section_id": values["section"].pk if values["section"] else None,
            "lead_image_id": values["lead_image"].pk if values["lead_image"] else None,
            "translation_of_id": values["translation_of"].pk if values["translation_of"] else None,
            "sources": sorted(source.pk for source in values["sources"]),
            **content_rows(self.rows, self.article, self.user),
        }
