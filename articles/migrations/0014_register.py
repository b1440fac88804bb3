"""The register: what is listed under whom and how often; where an index lists people; translated statements.

The two tables of the register are filled by ``manage.py rebuild_register``.
"""

import django.db.models.deletion
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

import articles.models.quote
from articles.text.slugs import slug


def give_sort_keys(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for person in apps.get_model("articles", "Person").objects.all():
        first, _, last = person.name.strip().rpartition(" ")
        person.sort_key = slug(f"{last} {first}" if person.kind == "person" else person.name, max_length=210)
        person.save(update_fields=["sort_key"])


def to(model: str, **options: object) -> models.ForeignKey:
    return models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="+", to=model, **options)


class Migration(migrations.Migration):
    dependencies = [("articles", "0013_media")]

    operations = [
        migrations.CreateModel(
            "Listing",
            [
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("heading", models.CharField(max_length=10)),
                ("subject", models.BigIntegerField()),
                ("language", models.CharField(max_length=5)),
                ("at", models.DateTimeField()),
                ("place", models.BigIntegerField()),
                ("article", to("articles.article")),
                ("edition", to("articles.edition", db_index=False)),
                ("quote", to("articles.editionquote", db_index=False, null=True)),
                ("function", models.CharField(blank=True, max_length=200)),
                ("original_language", models.CharField(blank=True, max_length=10)),
                ("correction", to("articles.edition", db_index=False, null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("heading", "subject", "language", "at", "place"), name="listing_once_per_heading"
                    )
                ]
            },
        ),
        migrations.CreateModel(
            "ListingCount",
            [
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("heading", models.CharField(max_length=10)),
                ("subject", models.BigIntegerField()),
                ("language", models.CharField(max_length=5)),
                ("facet", models.CharField(blank=True, max_length=220)),
                ("number", models.IntegerField()),
            ],
            options={
                "indexes": [
                    models.Index(
                        fields=["heading", "language", "-number"],
                        name="listing_count_total",
                        condition=models.Q(("facet", "")),
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("heading", "subject", "language", "facet"), name="listing_count_once_per_facet"
                    )
                ],
            },
        ),
        migrations.AddField(
            "quote",
            "original_language",
            models.CharField(
                blank=True,
                choices=articles.models.quote.languages_spoken,
                help_text="If the words were said in another language and translated: in which.",
                max_length=10,
                verbose_name="translated from",
            ),
        ),
        migrations.AddField(
            "person",
            "concept",
            models.OneToOneField(
                blank=True,
                help_text="Articles filed under it are listed as articles about this person.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="person",
                to="articles.concept",
                verbose_name="term",
            ),
        ),
        migrations.AddField("person", "sort_key", models.CharField(default="", editable=False, max_length=210)),
        migrations.AddIndex("person", models.Index(fields=["sort_key"], name="person_sort_key")),
        migrations.RunPython(give_sort_keys, migrations.RunPython.noop),
    ]
