"""Staff accounts: nobody hands out, or takes over, more than they have."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse

from articles import roles
from articles.models import Person, User
from tests import world

pytestmark = pytest.mark.django_db


@pytest.fixture
def ada() -> Client:
    client = Client()
    client.force_login(world.user("ada"))
    return client


def page(user: User) -> str:
    return reverse("admin:articles_user_change", args=[user.pk])


def profile(user: User, **more) -> dict[str, object]:
    return {"username": user.username, "is_active": "on", "is_staff": "on", "language": "", **more}


def test_an_administrator_makes_an_account_and_gives_it_a_role(ada):
    new = {"username": "berta", "password1": world.PASSWORD, "password2": world.PASSWORD}
    ada.post(reverse("admin:articles_user_add"), new)
    berta = User.objects.get(username="berta")

    ada.post(page(berta), profile(berta, groups=[Group.objects.get(name=roles.EDITOR).pk]))

    berta.refresh_from_db()
    assert berta.is_staff
    assert [group.name for group in berta.groups.all()] == [roles.EDITOR]


def test_nobody_becomes_a_superuser_or_gets_single_permissions_by_a_crafted_form(ada):
    emil = world.user("emil")
    permission = Permission.objects.first()

    ada.post(page(emil), profile(emil, is_superuser="on", user_permissions=[permission.pk]))

    emil.refresh_from_db()
    assert not emil.is_superuser
    assert not emil.user_permissions.exists()


def test_a_group_with_more_than_ones_own_rights_cannot_be_given(ada):
    emil = world.user("emil")
    mighty = Group.objects.create(name="allmächtig")
    mighty.permissions.set(Permission.objects.all())

    answer = ada.post(page(emil), profile(emil, groups=[mighty.pk]))

    assert answer.status_code == 200
    assert mighty not in emil.groups.all()


def test_ones_own_account_cannot_be_raised_either(ada):
    self = world.user("ada")
    mighty = Group.objects.create(name="allmächtig")
    mighty.permissions.set(Permission.objects.all())

    ada.post(page(self), profile(self, groups=[mighty.pk], is_superuser="on"))

    self.refresh_from_db()
    assert not self.is_superuser
    assert mighty not in self.groups.all()


def test_the_password_of_somebody_with_more_rights_cannot_be_set(ada):
    mighty = world.user("emil")
    mighty.user_permissions.set(Permission.objects.all())
    before = mighty.password
    new = {"password1": "Uebernommen-2026", "password2": "Uebernommen-2026", "usable_password": "true"}

    answer = ada.post(reverse("admin:auth_user_password_change", args=[mighty.pk]), new)

    mighty.refresh_from_db()
    assert answer.status_code == 403
    assert mighty.password == before


def test_an_inactive_account_with_more_rights_is_neither_opened_nor_woken(ada):
    mighty = world.user("emil")
    mighty.user_permissions.set(Permission.objects.all())
    mighty.is_active = False
    mighty.save()
    new = {"password1": "Uebernommen-2026", "password2": "Uebernommen-2026", "usable_password": "true"}

    taken = ada.post(reverse("admin:auth_user_password_change", args=[mighty.pk]), new)
    woken = ada.post(page(mighty), profile(mighty))

    after = User.objects.get(pk=mighty.pk)
    assert (taken.status_code, woken.status_code) == (403, 403)
    assert (after.password, after.is_active) == (mighty.password, False)


def test_an_inactive_account_with_no_more_rights_can_be_woken(ada):
    emil = world.user("emil")
    User.objects.filter(pk=emil.pk).update(is_active=False)

    ada.post(page(emil), profile(emil))

    emil.refresh_from_db()
    assert emil.is_active


@pytest.mark.parametrize(("name", "bound"), [("anna", False), ("armin", False), ("emil", True), ("ada", True)])
def test_only_editors_and_administrators_say_whose_account_a_person_is(client, name, bound):
    paula = world.user("paula")
    client.force_login(world.user(name))
    card = {"name": "Paula P.", "slug": "paula-p", "kind": "person", "user": "paula", "user-key": str(paula.pk)}

    client.post(reverse("admin:articles_person_add"), card)

    assert (Person.objects.get(slug="paula-p").user == paula) is bound


def test_an_archivist_who_changes_a_person_leaves_the_account_of_that_person_as_it_is(client):
    known = world.person("Paula Chefin", user=world.user("paula"))
    client.force_login(world.user("armin"))
    card = {"name": "Paula Chefin", "slug": known.slug, "kind": "person", "function": "Chefin", "user": ""}

    client.post(reverse("admin:articles_person_change", args=[known.pk]), card)

    known.refresh_from_db()
    assert (known.function, known.user) == ("Chefin", world.user("paula"))


def test_the_desk_speaks_the_language_of_the_account(ada):
    user = world.user("ada")
    assert 'lang="de"' in ada.get("/admin/").content.decode()

    user.language = "es"
    user.save()

    assert 'lang="es"' in ada.get("/admin/").content.decode()
