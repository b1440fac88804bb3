"""Pictures at the desk: uploaded through the one verb that looks at them first."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from articles.models import Image
from tests import world

pytestmark = pytest.mark.django_db
ADD = "/admin/articles/image/add/"


def file(data: bytes, name: str = "hafen.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data, content_type="image/jpeg")


def test_an_upload_becomes_a_picture_with_its_words(paula):
    paula.post(ADD, {"file": file(world.picture()), "alt": "Kräne im Nebel", "credit": "Foto: Jana Weber"})

    image = Image.objects.get()
    assert (image.alt, image.credit, image.uploaded_by) == ("Kräne im Nebel", "Foto: Jana Weber", world.user("paula"))
    assert image.renditions


@pytest.mark.parametrize(
    "data", [b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"GIF89a", b"\xff\xd8\xff broken", b"MZ"]
)
def test_what_is_no_picture_is_refused_with_a_sentence(paula, data):
    answer = paula.post(ADD, {"file": file(data), "alt": "Bleibt stehen"})

    assert answer.status_code == 200
    assert answer.context["form"].errors["file"]
    assert "Bleibt stehen" in answer.content.decode()
    assert not Image.objects.exists()


def test_without_a_file_it_asks_for_one(paula):
    assert "file" in paula.post(ADD, {"alt": "Nichts"}).context["form"].errors


def test_a_new_focal_point_makes_new_crops(paula):
    image = world.image()
    before = [row["file"] for row in image.renditions]
    address = reverse("admin:articles_image_change", args=[image.pk])

    paula.post(address, {"alt": image.alt, "credit": image.credit, "focal_x": "0.1", "focal_y": "0.9"})

    image.refresh_from_db()
    assert (image.focal_x, image.focal_y) == (0.1, 0.9)
    assert [row["file"] for row in image.renditions] != before


def test_new_words_leave_the_crops_alone(paula):
    image = world.image()
    address = reverse("admin:articles_image_change", args=[image.pk])

    paula.post(address, {"alt": "Ein anderer Text", "credit": image.credit, "focal_x": "0.5", "focal_y": "0.5"})

    after = Image.objects.get()
    assert (after.alt, after.renditions) == ("Ein anderer Text", image.renditions)


def test_a_focal_point_outside_the_picture_is_refused(paula):
    image = world.image()
    address = reverse("admin:articles_image_change", args=[image.pk])

    answer = paula.post(address, {"alt": image.alt, "focal_x": "1.5", "focal_y": "0.5"})

    assert "focal_x" in answer.context["adminform"].form.errors
    assert Image.objects.get().focal_x == 0.5
