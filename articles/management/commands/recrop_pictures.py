"""Crops all pictures as they are cropped today: after an upgrade with other formats, or when files were lost."""

from typing import Any, Final

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.models import Image
from articles.workflow.add_image import recrop
from articles.workflow.refused import Refused

STEPS: Final = 20


class Command(BaseCommand):
    help = (
        "Make crops again from the originals where they are outdated or missing. Begun again, it goes on where it was."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        pictures = Image.objects.filter(trashed_at=None).order_by("pk")
        keys = [image.pk for image in pictures.iterator() if image.is_outdated or _lacks_files(image)]
        done = 0
        for number, image in enumerate((pictures.get(pk=pk) for pk in keys), 1):
            try:
                recrop(image, at=timezone.now())
                done += 1
            except Refused as refusal:
                self.stderr.write(f"{image.code}: {refusal}")
            self._tell(number, len(keys))
        made = ngettext("%(number)d picture was cropped anew.", "%(number)d pictures were cropped anew.", done)
        self.stdout.write(self.style.SUCCESS(made % {"number": done}))
        if left := len(keys) - done:
            failed = ngettext(
                "%(number)d picture could not be cropped.", "%(number)d pictures could not be cropped.", left
            )
            raise CommandError(failed % {"number": left})

    def _tell(self, number: int, total: int) -> None:
        if number * STEPS // total > (number - 1) * STEPS // total:
            self.stdout.write(_("%(done)d of %(total)d pictures") % {"done": number, "total": total})
            self.stdout.flush()


def _lacks_files(image: Image) -> bool:
    """Whether a file that it names is not in the store. One look at each folder."""
    storage = image.original.storage
    there: set[str] = set()
    for folder in {row["file"].rpartition("/")[0] for row in image.renditions}:
        try:
            there |= {f"{folder}/{name}" for name in storage.listdir(folder)[1]}
        except FileNotFoundError:
            return True
    return any(row["file"] not in there for row in image.renditions)
