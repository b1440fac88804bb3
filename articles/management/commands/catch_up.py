from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand

from articles.models import Edition, Listing
from articles.search import index


class Command(BaseCommand):
    help = "Make again what an upgrade left empty, register or search index. Where both are filled, it does nothing."

    def handle(self, *args: Any, **options: Any) -> None:
        if not Edition.objects.live().exists():
            return
        if not Listing.objects.exists():
            call_command("rebuild_register", stdout=self.stdout)
        if index.is_empty():
            call_command("rebuild_search", stdout=self.stdout)
