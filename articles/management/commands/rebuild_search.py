from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from articles.search.index import rebuild

_STEPS = 20


class Command(BaseCommand):
    help = "Make the search index again from the live editions. Readers can search meanwhile."

    def handle(self, *args: Any, **options: Any) -> None:
        self.told = 0
        articles = rebuild(self.tell)
        self.stdout.write(self.style.SUCCESS(_("%(count)d articles can be found.") % {"count": articles}))

    def tell(self, done: int, total: int) -> None:
        step = done * _STEPS // total
        if step > self.told:
            self.told = step
            self.stdout.write(_("%(done)d of %(total)d articles") % {"done": done, "total": total})
            self.stdout.flush()
