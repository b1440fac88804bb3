from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("articles", "0015_search_shelves")]

    operations = [
        migrations.CreateModel(
            name="ForgottenPages",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("keys", models.JSONField()),
                ("at", models.DateTimeField(auto_now_add=True)),
            ],
        ),
    ]
