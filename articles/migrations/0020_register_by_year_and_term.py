"""The register counts what is of a year under a term, and knows when a month last changed: it is made again by
``manage.py catch_up``, which finds it empty."""

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps


def empty(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for model in ("ListingCount", "Listing"):
        apps.get_model("articles", model).objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [("articles", "0019_pages_and_dossiers_immutable")]
    operations = [
        migrations.RunPython(empty, migrations.RunPython.noop),
        migrations.AddField("listingcount", "changed_at", models.DateTimeField(null=True)),
    ]
