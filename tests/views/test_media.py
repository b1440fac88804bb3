from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.http import HttpResponseBase
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from articles.models import Image, Person, User
from articles.workflow.add_image import refocus
from articles.workflow.publish import publish
from articles.workflow.withdraw import withdraw
from tests.imaging import pictures
from tests.world import NOON, article, image, live, person, user

pytestmark = pytest.mark.django_db


@pytest.fixture
def shown() -> Image:
    """An image of a live article."""
    picture = image()
    live(lead_image=picture)
    return picture


def address(picture: Image, kind: str = "jpeg") -> str:
    return reverse("media", args=[picture.code, picture.mark, f"wide-480.{kind}"])


def body(response: Any) -> bytes:
    return b"".join(response.streaming_content)


def seen(response: HttpResponseBase) -> tuple[int, dict[str, str], bytes]:
    """Everything a stranger could compare."""
    return response.status_code, dict(response.headers), getattr(response, "content", b"")


def not_found(client: Client, url: str, **sent: Any) -> bool:
    """Whether the answer is exactly the one for an address that never existed."""
    return seen(client.get(url, **sent)) == seen(client.get("/media/0000000000/00000000/wide-480.jpeg", **sent))


@pytest.mark.parametrize("kind", ["avif", "webp", "jpeg"])
def test_readers_get_the_renditions_of_what_is_live(client: Client, media: Path, shown: Image, kind: str) -> None:
    response = client.get(address(shown, kind))

    assert (response.status_code, response.headers["Content-Type"]) == (200, f"image/{kind}")
    assert response.headers["Cache-Control"] == "public, max-age=3600, s-maxage=10"
    sent = body(response)
    assert int(response.headers["Content-Length"]) == len(sent)
    assert pictures.decoded(sent).size == (480, 270)


def test_every_rendition_the_page_may_name_is_there(client: Client, shown: Image) -> None:
    for row in shown.renditions:
        if row["ratio"] != "whole":
            answer = client.get(shown.rendition_url(row))
            assert pictures.decoded(body(answer)).size == (row["width"], row["height"])


def test_it_asks_the_database_once(client: Client, shown: Image, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(1):
        body(client.get(address(shown)))


def test_readers_get_no_cookie_and_one_answer_for_all(client: Client, shown: Image) -> None:
    response = client.get(address(shown))
    body(response)

    assert not response.cookies
    assert "Cookie" not in response.headers.get("Vary", "")
    assert response.headers["X-Content-Type-Options"] == "nosniff"


def test_a_picture_is_not_compressed_twice(client: Client, shown: Image) -> None:
    plain = body(client.get(address(shown)))

    response = client.get(address(shown), headers={"Accept-Encoding": "gzip, br"})

    assert "Content-Encoding" not in response.headers
    assert int(response.headers["Content-Length"]) == len(plain)
    assert body(response) == plain


def test_it_answers_head_with_the_length_and_nothing_else(client: Client, shown: Image) -> None:
    whole = body(client.get(address(shown)))

    response = client.head(address(shown))
    assert body(response) == b""

    assert (response.status_code, int(response.headers["Content-Length"])) == (200, len(whole))
    assert response.headers["ETag"]


def test_what_a_browser_has_is_not_sent_again(client: Client, shown: Image) -> None:
    first = client.get(address(shown))
    body(first)
    etag = first.headers["ETag"]

    again = client.get(address(shown), headers={"If-None-Match": etag})

    assert (again.status_code, again.headers["ETag"]) == (304, etag)
    assert again.headers["Cache-Control"] == "public, max-age=3600, s-maxage=10"


def test_a_new_focal_point_gives_new_addresses_and_the_old_ones_lead_there(
    client: Client, shown: Image, django_capture_on_commit_callbacks: Any
) -> None:
    old = address(shown)
    body(client.get(old))
    with django_capture_on_commit_callbacks(execute=True):
        changed = refocus(shown, (0.1, 0.1), by=user("emil"), at=NOON)

    assert address(changed) != old
    response = client.get(old)
    assert (response.status_code, response.headers["Location"]) == (302, address(changed))
    assert response.headers["Cache-Control"] == "public, max-age=3600, s-maxage=10"
    assert pictures.decoded(body(client.get(address(changed)))).size == (480, 270)


def test_going_back_to_a_focal_point_gives_the_addresses_it_had(client: Client, shown: Image) -> None:
    there = refocus(shown, (0.1, 0.1), by=user("emil"), at=NOON)
    back = refocus(there, (0.5, 0.5), by=user("emil"), at=NOON)

    assert address(back) == address(shown)
    assert body(client.get(address(back)))


def test_an_address_without_a_mark_leads_to_the_crop_of_today(client: Client, shown: Image) -> None:
    response = client.get(f"/media/{shown.code}/wide-480.jpeg")

    assert (response.status_code, response.headers["Location"]) == (302, address(shown))


def test_what_was_cropped_away_is_the_desks_alone(client: Client, shown: Image) -> None:
    whole = shown.preview_url("whole", 960)

    assert not_found(client, whole)
    client.force_login(user("anna"))
    response = client.get(whole)
    assert response.headers["Cache-Control"] == "private, no-store"
    assert pictures.decoded(body(response)).size == (640, 427)


def test_nobody_keeps_a_picture_longer_than_its_rights_last(client: Client, shown: Image) -> None:
    Image.objects.update(rights_expire_at=timezone.now() + timedelta(seconds=5.5))

    response = client.get(address(shown))
    body(response)

    assert response.headers["Cache-Control"] == "public, max-age=5, s-maxage=5"


def test_the_portrait_of_a_public_person_is_public(client: Client) -> None:
    portrait = image()
    speaker = person("Marta Lindqvist", portrait=portrait)
    assert client.get(address(portrait)).status_code == 404

    said = {"text": "Das Dach hält", "kind": "direct", "speaker": speaker}
    live(quotes=[said], body="<p>„Das Dach hält“, sagte Marta Lindqvist am 2. Juli 2026 im Rat der Stadt.</p>")

    assert body(client.get(address(portrait)))


def hidden_draft() -> Image:
    picture = image()
    article(lead_image=picture)
    return picture


def hidden_alone() -> Image:
    return image()


def hidden_withdrawn() -> Image:
    picture = image()
    withdraw(live(lead_image=picture).article, by=user("paula"), at=NOON, note="Auf Wunsch der Abgebildeten.")
    return picture


def hidden_replaced() -> Image:
    picture = image()
    working_copy = live(lead_image=picture).article
    working_copy.lead_image = image("red")
    working_copy.save()
    publish(working_copy, by=user("paula"), at=NOON + timedelta(hours=1), kind="silent")
    return picture


def hidden_trashed() -> Image:
    picture = image()
    live(lead_image=picture)
    Image.objects.filter(pk=picture.pk).update(trashed_at=NOON)
    return picture


def hidden_expired() -> Image:
    picture = image()
    live(lead_image=picture)
    Image.objects.filter(pk=picture.pk).update(rights_expire_at=timezone.now() - timedelta(minutes=1))
    return picture


def hidden_portrait() -> Image:
    portrait = image()
    Person.objects.create(name="Niemand Bekanntes", slug="niemand", portrait=portrait)
    return portrait


HIDDEN = [
    *(hidden_draft, hidden_alone, hidden_withdrawn, hidden_replaced, hidden_trashed, hidden_expired, hidden_portrait),
]


@pytest.mark.parametrize("hide", HIDDEN, ids=lambda hide: hide.__name__)
@pytest.mark.parametrize("sent", [{}, {"HTTP_COOKIE": "sessionid=forged"}, {"HTTP_IF_NONE_MATCH": "*"}], ids=str)
def test_what_is_not_public_cannot_be_told_from_what_does_not_exist(client: Client, hide: Any, sent: Any) -> None:
    picture = hide()

    assert client.get(address(picture), **sent).status_code == 404
    assert not_found(client, address(picture), **sent)


def test_a_hidden_picture_gets_the_page_of_an_address_that_leads_nowhere(client: Client) -> None:
    assert seen(client.get(address(hidden_draft()))) == seen(client.get("/media/nowhere"))


def test_hidden_and_missing_cost_the_same_questions(client: Client) -> None:
    picture = hidden_draft()
    client.get("/media/nowhere")  # what every page of the site asks once is known now
    asked = []
    for url in (address(picture), "/media/0000000000/00000000/wide-480.jpeg"):
        with CaptureQueriesContext(connection) as questions:
            client.get(url)
        asked.append(len(questions))

    assert asked[0] == asked[1] <= 2


@pytest.mark.parametrize(
    "name",
    [
        *(
            "wide-481.jpeg",
            "wide-480.jpg",
            "wide-480.png",
            "card-480.jpeg",
            "WIDE-480.jpeg",
            "wide-480.jpeg ",
            "original",
        ),
        *(
            "wide-480.jpeg%00",
            "..%2f..%2foriginals",
            "%F0%9F%98%80",
            "x" * 3000,
            "wide-0480.jpeg",
            "wide-480.jpeg%0d%0aX:1",
        ),
    ],
)
def test_only_the_names_of_its_renditions_are_served(client: Client, shown: Image, name: str) -> None:
    assert client.get(f"/media/{shown.code}/{shown.mark}/{name}").status_code == 404


@pytest.mark.parametrize(
    "code", ["x", "%00%00%00%00%00%00%00%00%00%00", "O000000000", "..", "%F0%9F%98%80", "1" * 3000]
)
def test_a_strange_code_is_not_found(client: Client, code: str) -> None:
    assert client.get(f"/media/{code}/wide-480.jpeg").status_code == 404


def test_the_original_is_never_served(client: Client, shown: Image) -> None:
    client.force_login(user("ada"))

    for name in (f"{shown.code}.jpg", "original.jpg"):
        assert client.get(f"/media/originals/{name}").status_code == 404
        assert client.get(f"/media/{shown.code}/{name}").status_code == 404


def test_a_file_that_is_missing_from_the_store_is_not_found(client: Client, media: Path, shown: Image) -> None:
    for row in shown.renditions:
        (media / row["file"]).unlink()

    assert client.get(address(shown)).status_code == 404


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_nothing_is_changed_through_this_door(client: Client, shown: Image, method: str) -> None:
    assert getattr(client, method)(address(shown)).status_code == 405


@pytest.mark.parametrize("hide", HIDDEN, ids=lambda hide: hide.__name__)
def test_staff_see_what_is_not_public_and_no_cache_keeps_it(client: Client, hide: Any) -> None:
    picture = hide()
    client.force_login(user("anna"))

    response = client.get(address(picture))

    assert response.headers["Cache-Control"] == "private, no-store"
    assert pictures.decoded(body(response)).size == (480, 270)


def test_what_staff_see_of_a_public_image_is_what_all_see(client: Client, shown: Image) -> None:
    reader = client.get(address(shown))
    client.force_login(user("anna"))
    staff = client.get(address(shown))

    assert dict(staff.headers) == dict(reader.headers)
    assert body(staff) == body(reader)


def may_view(**rights: Any) -> User:
    made = User.objects.create_user("gast", **rights)
    made.user_permissions.add(Permission.objects.get(codename="view_image"))
    return made


def test_an_account_without_the_right_sees_what_strangers_see(client: Client) -> None:
    picture = hidden_draft()
    client.force_login(User.objects.create_user("neu", is_staff=True))

    assert not_found(client, address(picture))


def test_the_right_without_a_place_on_the_staff_opens_nothing(client: Client) -> None:
    picture = hidden_draft()
    client.force_login(may_view(is_staff=False))
    assert not_found(client, address(picture))

    User.objects.filter(username="gast").update(is_staff=True)

    assert body(client.get(address(picture)))


def test_what_is_withdrawn_is_gone_at_the_next_request(client: Client) -> None:
    picture = image()
    edition = live(lead_image=picture)
    first = client.get(address(picture))
    body(first)

    withdraw(edition.article, by=user("paula"), at=NOON, note="Auf Wunsch der Abgebildeten.")

    assert client.get(address(picture), headers={"If-None-Match": first.headers["ETag"]}).status_code == 404
