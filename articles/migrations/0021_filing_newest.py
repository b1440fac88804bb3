"""The newest articles under a term are read off an index, which also serves as the key's own."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0020_register_by_year_and_term'),
    ]

    operations = [
        migrations.AlterField(
            model_name='filing',
            name='tag',
            field=models.ForeignKey(db_column='concept_id', db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='filings', to='articles.concept', verbose_name='concept'),
        ),
        migrations.AddIndex(
            model_name='filing',
            index=models.Index(fields=['tag', '-content_object'], name='filing_newest'),
        ),
    ]
