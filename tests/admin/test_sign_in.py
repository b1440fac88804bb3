"""One door to the desk: allauth's, with its throttle and second factor, under a strict policy."""

import pytest
from django.test import Client

from articles.models import User
from tests import world

pytestmark = pytest.mark.django_db
DOOR = "/accounts/login/"


def sign_in(client: Client, password: str = world.PASSWORD, door: str = DOOR):
    return client.post(door, {"login": "paula", "password": password, "username": "paula"})


def test_the_desk_leads_to_the_door_and_back(client):
    world.user("paula")

    away = client.get("/admin/articles/article/", follow=True)
    back = client.post(
        away.request["PATH_INFO"] + "?next=/admin/articles/article/", {"login": "paula", "password": world.PASSWORD}
    )

    assert away.request["PATH_INFO"] == DOOR
    assert back.url == "/admin/articles/article/"


def test_a_wrong_password_opens_nothing(client):
    world.user("paula")

    assert sign_in(client, "falsch").status_code == 200
    assert client.get("/admin/").status_code == 302


def test_the_admins_own_form_is_no_second_door(client):
    world.user("paula")

    sign_in(client, door="/admin/login/")

    assert client.get("/admin/").status_code == 302


def test_after_many_tries_even_the_right_password_waits(client):
    world.user("paula")

    for _ in range(12):
        sign_in(client, "falsch")

    assert "_auth_user_id" not in client.session
    sign_in(client)
    assert "_auth_user_id" not in client.session


def test_a_reader_with_an_account_is_no_staff(client):
    client.force_login(User.objects.create_user("leserin", password=world.PASSWORD))

    assert client.get("/admin/", follow=True).status_code == 403


def test_nobody_signs_up(client):
    client.post("/accounts/signup/", {"username": "fremd", "password1": world.PASSWORD, "password2": world.PASSWORD})

    assert not User.objects.filter(username="fremd").exists()


def test_the_next_address_never_leads_away(client):
    world.user("paula")

    answer = client.post(f"{DOOR}?next=https://evil.example/", {"login": "paula", "password": world.PASSWORD})

    assert answer.url == "/admin/"


@pytest.mark.parametrize(
    "page", ["/admin/", "/admin/articles/article/add/", "/admin/articles/article/", "/accounts/2fa/", DOOR]
)
def test_the_policy_allows_no_inline_script_or_style(page, client):
    if page != DOOR:
        client.force_login(world.user("paula"))

    policy = client.get(page).headers["Content-Security-Policy"]

    assert "unsafe-inline" not in policy
    assert "unsafe-eval" not in policy
    assert "script-src 'self'" in policy


def test_no_two_pages_share_a_nonce(client):
    client.force_login(world.user("paula"))
    page = "/admin/articles/article/add/"

    policies = {client.get(page).headers["Content-Security-Policy"] for _ in range(2)}

    assert len(policies) == 2


def test_pages_of_the_desk_are_never_stored_by_caches(client):
    client.force_login(world.user("paula"))

    for page in ("/admin/", "/admin/articles/article/add/", "/admin/suggest/people/"):
        assert "no-store" in client.get(page).headers["Cache-Control"]


def test_second_factors_cannot_be_looked_at_in_the_admin(client):
    client.force_login(User.objects.create_superuser("chefin", password=world.PASSWORD))

    assert client.get("/admin/mfa/authenticator/").status_code == 404
