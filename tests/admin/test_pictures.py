"""Pictures at the desk: uploaded through the one verb that looks at them first."""

from datetime import timedelta
from html import escape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles.models import Activity, ArticleVideo, Image, Post, User, Video
from tests import world
from tests.imaging import pictures

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


def test_an_author_fills_no_words_of_a_picture_that_readers_see(anna):
    image = world.image()
    world.live(lead_image=image)

    answer = anna.post(ADD, {"file": file(world.picture("teal")), "caption": "Meine Worte"}, follow=True)

    assert Image.objects.get().caption == ""
    assert "Meine Worte" in answer.content.decode()


def test_an_editor_fills_what_was_missing(paula):
    world.image(alt="", credit="Foto: Jana Weber")

    paula.post(ADD, {"file": file(world.picture("teal")), "alt": "Eine Fläche", "credit": "Jemand anders"})

    image = Image.objects.get()
    assert (image.alt, image.credit) == ("Eine Fläche", "Foto: Jana Weber")


TELLING = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/"
 plus:LicenseEndDate="2031-05-02"><dc:subject><rdf:Bag><rdf:li>Hafenkran</rdf:li></rdf:Bag></dc:subject>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">Cranes</rdf:li><rdf:li xml:lang="de">Kräne</rdf:li></rdf:Alt>
</dc:description><dc:creator><rdf:Seq><rdf:li>Ana Ruiz</rdf:li></rdf:Seq></dc:creator>
</rdf:Description></rdf:RDF></x:xmpmeta>"""


@pytest.fixture
def telling() -> bytes:
    return pictures.encoded(pictures.flat(), xmp=TELLING.encode())


def test_what_the_file_says_is_offered_in_the_editors_language(paula, telling):
    User.objects.update(language="de")
    answer = paula.post(ADD, {"file": file(telling), "caption": "Getippt"}, follow=True)

    image, page = Image.objects.get(), answer.content.decode()
    assert (image.caption, image.credit) == ("Getippt", "Ana Ruiz")
    assert 'data-takes="caption" data-words="Kräne"' in page
    assert "Hafenkran" in page


def test_the_end_of_the_licence_in_the_file_is_kept_and_said(paula, telling):
    User.objects.update(language="de")
    answer = paula.post(ADD, {"file": file(telling)}, follow=True)

    # The last day counts to its end, on the newsroom's clock.
    assert timezone.localtime(Image.objects.get().rights_expire_at).isoformat() == "2031-05-03T00:00:00+02:00"
    assert "Danach sehen Leserinnen und Leser es nicht mehr" in answer.content.decode()


def test_a_picture_is_found_by_the_keywords_of_its_file(paula, telling):
    paula.post(ADD, {"file": file(telling), "caption": "Etwas anderes"})
    world.image()

    page = paula.get("/admin/articles/image/?q=Hafenkran").content.decode()

    assert "Etwas anderes" in page
    assert "Eine Fläche in teal" not in page


def test_the_form_shows_the_whole_picture_and_its_three_crops(paula):
    image = world.image()

    page = paula.get(reverse("admin:articles_image_change", args=[image.pk])).content.decode()

    for ratio in ("whole", "wide", "classic", "square"):
        assert f"/media/{image.code}/{image.mark}/{ratio}-" in page
    assert 'type="number"' in page


def test_the_desk_has_no_second_door_to_pictures(paula):
    assert paula.get(f"/admin/articles/image/{world.image().pk}/thumbnail/").status_code in {302, 404}


def own_video(**fields):
    return Video.objects.create(
        title="Ein Film", slug="ein-film", url="https://example.org/film", created_by=world.user("anna"), **fields
    )


def renamed(client: Client, video: Video) -> int:
    sent = {"title": "Neu", "url": video.url}
    return client.post(reverse("admin:articles_video_change", args=[video.pk]), sent).status_code


def test_an_author_changes_a_video_they_brought_for_drafts_of_their_own(anna):
    video = own_video()
    ArticleVideo.objects.create(article=world.article(), video=video)

    assert renamed(anna, video) == 302
    assert Video.objects.get().title == "Neu"


def test_an_author_leaves_the_videos_of_others_alone(anna):
    video = own_video()
    Video.objects.update(created_by=world.user("emil"))

    assert renamed(anna, video) == 403


@pytest.mark.parametrize("where", ["beside", "in the text"])
def test_an_author_leaves_a_video_alone_that_others_rely_on(anna, where):
    video = own_video()
    body = '<p>Ein Satz.</p><figure data-block="video" data-id="ein-film"></figure>' if where == "in the text" else ""
    article = world.article(by=world.user("emil"), **({"body": body} if body else {}))
    if where == "beside":
        ArticleVideo.objects.create(article=article, video=video)

    assert renamed(anna, video) == 403
    assert Video.objects.get().title == "Ein Film"


def test_an_author_leaves_a_video_alone_that_readers_see(anna):
    video = own_video()
    world.live(body='<p>Ein Satz.</p><figure data-block="video" data-id="ein-film"></figure>')

    assert renamed(anna, video) == 403


def test_the_provider_is_read_from_the_address(paula):
    sent = {"title": "Film", "slug": "film", "url": "https://youtu.be/aB3_-dE6gH9", "published_on": "2026-07-01"}
    paula.post("/admin/articles/video/add/", sent)

    video = Video.objects.get()
    assert (video.provider, video.created_by, str(video.published_on)) == ("YouTube", world.user("paula"), "2026-07-01")


def test_an_author_leaves_a_post_alone_that_readers_see(anna):
    url = "https://social.example/@amt/112233445566778899?a=1&b=2"
    sent = {"url": url, "author": "Amt", "text": "Offen."}
    anna.post("/admin/articles/post/add/", sent)
    post = Post.objects.get()
    address = reverse("admin:articles_post_change", args=[post.pk])
    assert anna.post(address, {**sent, "text": "Zu."}).status_code == 302

    world.live(body=f'<p>Ein Satz.</p><figure data-block="embed" data-url="{escape(url)}"></figure>')

    assert anna.post(address, {**sent, "text": "Auf."}).status_code == 403
    assert Post.objects.get().text == "Zu."
