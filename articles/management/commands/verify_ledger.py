from typing import Any

from django.core.management.base import BaseCommand, CommandError

from articles.archive.ledger import verify
from articles.models import LedgerHead


class Command(BaseCommand):
    help = "Verifies that every edition is what was published; names what is changed, missing or out of order."

    def handle(self, *args: Any, **options: Any) -> None:
        found = list(verify())
        for fault in found:
            self.stdout.write(fault.sentence)
        if found:
            raise CommandError(f"Not as published: {len(found)} fault(s).", returncode=1)
        head = LedgerHead.objects.get(pk=1)
        self.stdout.write(f"The ledger is unaltered: {head.sequence} editions, head {head.digest or '(empty)'}.")
