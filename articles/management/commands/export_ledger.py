import json
from typing import Any

from django.core.management.base import BaseCommand

from articles.archive.ledger import entries


class Command(BaseCommand):
    help = "Writes the ledger as JSON lines, for articles/archive/verify_ledger.py, which needs no Django."

    def handle(self, *args: Any, **options: Any) -> None:
        for record, digest in entries():
            line = {"digest": digest, "record": record}
            self.stdout.write(json.dumps(line, sort_keys=True, ensure_ascii=False, separators=(",", ":")))
