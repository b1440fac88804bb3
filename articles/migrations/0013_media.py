"""What a picture's file said, when a video appeared and who brought it, and posts from elsewhere as quotations."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("articles", "0012_front_pages")]

    operations = [
        migrations.AddField("image", "said", models.JSONField(default=dict, editable=False)),
        migrations.AddField(
            "video",
            "created_by",
            models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            "video",
            "published_on",
            models.DateField(
                blank=True,
                help_text="When the provider first showed it.",
                null=True,
                verbose_name="published on",
            ),
        ),
        migrations.CreateModel(
            name="Post",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("url", models.URLField(max_length=500, unique=True, verbose_name="address of the post")),
                ("author", models.CharField(max_length=200, verbose_name="author")),
                ("text", models.TextField(verbose_name="words of the post")),
                ("posted_at", models.DateTimeField(blank=True, null=True, verbose_name="posted")),
                (
                    "language",
                    models.CharField(
                        blank=True,
                        help_text="Its code, such as en, if it is not the article's.",
                        max_length=10,
                        verbose_name="language",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={"verbose_name": "post from elsewhere", "verbose_name_plural": "posts from elsewhere"},
        ),
    ]
