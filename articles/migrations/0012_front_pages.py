"""The front page and the fronts of sections, as editors arrange them."""

import articles.models.article
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0011_fragments"),
    ]

    operations = [
        migrations.CreateModel(
            name="Front",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "language",
                    models.CharField(
                        choices=articles.models.article.content_languages, max_length=5, verbose_name="language"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=0, editable=False)),
                ("arranged_at", models.DateTimeField(editable=False, null=True, verbose_name="arranged")),
                (
                    "arranged_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="arranged by",
                    ),
                ),
                (
                    "section",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty: the front page.",
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="fronts",
                        to="articles.section",
                        verbose_name="section",
                    ),
                ),
            ],
            options={
                "verbose_name": "front page",
                "verbose_name_plural": "front pages",
                "permissions": [("arrange_front", "Can arrange the front page and the fronts of sections")],
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="Slot",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveSmallIntegerField(verbose_name="place on the page")),
                ("pinned", models.BooleanField(default=False, verbose_name="pinned")),
                ("until", models.DateTimeField(blank=True, null=True, verbose_name="until")),
                ("kicker", models.CharField(blank=True, max_length=120, verbose_name="kicker on this page")),
                ("headline", models.CharField(blank=True, max_length=300, verbose_name="headline on this page")),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="slots", to="articles.article"
                    ),
                ),
                (
                    "front",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="slots", to="articles.front"
                    ),
                ),
            ],
            options={
                "verbose_name": "place on a page",
                "verbose_name_plural": "places on a page",
                "default_permissions": (),
            },
        ),
        migrations.AddConstraint(
            model_name="front",
            constraint=models.UniqueConstraint(
                condition=models.Q(("section", None)), fields=("language",), name="front_page_once_a_language"
            ),
        ),
        migrations.AddConstraint(
            model_name="front",
            constraint=models.UniqueConstraint(
                condition=models.Q(("section__isnull", False)),
                fields=("section", "language"),
                name="front_once_a_section_and_language",
            ),
        ),
        migrations.AddIndex(
            model_name="slot",
            index=models.Index(condition=models.Q(("until__isnull", False)), fields=["until"], name="slot_until"),
        ),
        migrations.AddConstraint(
            model_name="slot",
            constraint=models.UniqueConstraint(fields=("front", "position"), name="slot_place_taken_once"),
        ),
        migrations.AddConstraint(
            model_name="slot",
            constraint=models.UniqueConstraint(fields=("front", "article"), name="slot_article_once_a_front"),
        ),
        migrations.AddConstraint(
            model_name="slot",
            constraint=models.CheckConstraint(
                condition=models.Q(("position__gte", 1)), name="slot_places_count_from_one"
            ),
        ),
    ]
