from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from articles.register import rebuild


class Command(BaseCommand):
    help = "Make the register of people, sources, topics and days again from the live editions."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(self.style.SUCCESS(_("%(count)d articles stand in the register.") % {"count": rebuild()}))
