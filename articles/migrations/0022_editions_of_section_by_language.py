"""A section's list in one language, and whether it has one, without its articles in other languages."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0021_filing_newest'),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name='edition',
            name='edition_section_newest',
        ),
        migrations.AddIndex(
            model_name='edition',
            index=models.Index(condition=models.Q(('live', True)), fields=['section', 'language', '-first_published_at', '-id'], name='edition_section_language'),
        ),
    ]
