from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps


def begin(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    apps.get_model("articles", "LedgerHead").objects.get_or_create(pk=1)


class Migration(migrations.Migration):
    dependencies = [("articles", "0002_editions_immutable")]
    operations = [migrations.RunPython(begin, migrations.RunPython.noop)]
