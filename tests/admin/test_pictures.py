"""Pictures at the desk: uploaded through the one verb that looks at them first."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles.models import Activity, Image
from tests import world

pytestmark = pytest.mark.django_db
ADD = "/admin/articles/image/add/"


@pytest.fixture
def anna(db: None) -> Client:
    client = Client()
    client.force_login(world.user("anna"))
    return client


def rewritten(client: Client, image: Image, **more: str) -> int:
    """The status of the answer to new words for this picture."""
    words = {"alt": "Neue Worte", "credit": image.credit, "focal_x": "0.5", "focal_y": "0.5", **more}
    return client.post(reverse("admin:articles_image_change", args=[image.pk]), words).status_code


def brought_by_anna() -> Image:
    image = world.image()
    Image.objects.filter(pk=image.pk).update(uploaded_by=world.user("anna"))
    return Image.objects.get(pk=image.pk)


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


def test_every_change_of_words_is_logged_as_it_was_and_is(paula):
    image = world.image()

    rewritten(paula, image, rights_expire_at_day="2031-05-02", rights_expire_at_time="09:30")

    act = Activity.objects.get(verb="change_image")
    assert (act.by, act.article) == (world.user("paula"), None)
    assert act.detail == {
        "image": image.code,
        "from": {"alt": image.alt, "rights_expire_at": None},
        "to": {"alt": "Neue Worte", "rights_expire_at": "2031-05-02T09:30:00+02:00"},
    }


def test_a_save_that_changes_no_word_is_not_logged(paula):
    image = world.image()

    rewritten(paula, image, alt=image.alt)

    assert not Activity.objects.filter(verb="change_image").exists()


def test_an_author_changes_the_words_of_a_picture_they_brought(anna):
    image = brought_by_anna()

    rewritten(anna, image)

    assert Image.objects.get().alt == "Neue Worte"


def test_an_author_leaves_the_pictures_of_others_alone(anna):
    image = world.image()

    assert rewritten(anna, image) == 403
    assert Image.objects.get().alt == image.alt
    assert anna.get(reverse("admin:articles_image_change", args=[image.pk])).status_code == 200


@pytest.mark.parametrize("expired", [False, True])
def test_an_author_leaves_a_picture_alone_that_a_live_edition_shows(anna, expired):
    image = brought_by_anna()
    world.live(lead_image=image)
    if expired:
        Image.objects.update(rights_expire_at=timezone.now() - timedelta(days=1))

    assert rewritten(anna, image) == 403
    assert Image.objects.get().alt == image.alt


def test_an_author_leaves_the_portrait_of_a_public_person_alone(anna):
    image = brought_by_anna()
    world.live(author=world.person("Jana Weber", portrait=image))

    assert rewritten(anna, image) == 403


def test_an_author_cannot_date_the_rights_of_a_picture(anna):
    image = brought_by_anna()

    rewritten(anna, image, rights_expire_at_day="2031-05-02", rights_expire_at_time="09:30")

    image.refresh_from_db()
    assert (image.alt, image.rights_expire_at) == ("Neue Worte", None)
