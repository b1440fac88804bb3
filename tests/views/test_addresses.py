"""Addresses: they hold for ever, say nothing they should not, and take any input."""

from datetime import timedelta

import pytest

from articles.models.code import new_code
from articles.workflow.publish import publish
from articles.workflow.save import save_revision
from articles.workflow.withdraw import withdraw
from tests.world import NOON, article, image, live, person, section, user

pytestmark = pytest.mark.django_db

WORDS = "Wir bauen dieses Dach im Herbst"
SUBPAGES = ["", "text/", "editions/", "editions/1/"]


def renamed(edition):
    """The same article with another headline, section and so another address."""
    made = edition.article
    made.refresh_from_db()
    made.headline, made.slug, made.section = "Ein neuer Titel", "", section("Kultur")
    made.save()
    save_revision(made, by=user("anna"), at=NOON)
    return publish(made, by=user("paula"), at=NOON + timedelta(hours=1), kind="silent")


def quoted(**fields):
    return live(
        "Das Dach kommt",
        body=f"<p>„{WORDS}“, sagte Marta Lindqvist.</p>",
        quotes=[{"text": WORDS, "speaker": person("Marta Lindqvist")}],
        **fields,
    )


@pytest.mark.parametrize("subpage", SUBPAGES)
def test_an_old_address_moves_for_ever_to_the_live_one(client, subpage):
    old = live("Das Dach kommt")
    new = renamed(old)
    assert new.path != old.path

    response = client.get(old.path + subpage)

    assert response.status_code == 301
    assert response["Location"] == new.path + subpage


@pytest.mark.parametrize(
    "wrong", ["/falsch/das-dach-kommt-{code}/", "/politik/ganz-anders-{code}/", "/en/politik/das-dach-kommt-{code}/"]
)
def test_the_code_alone_says_which_article_it_is(client, wrong):
    edition = live("Das Dach kommt")

    response = client.get(wrong.format(code=edition.code))

    assert (response.status_code, response["Location"]) == (301, edition.path)


def test_an_article_lives_below_its_language(client):
    edition = live("Llega el techo", language="es")

    assert edition.path.startswith("/es/")
    assert client.get(edition.path).status_code == 200
    assert client.get(edition.path.removeprefix("/es"))["Location"] == edition.path


def test_the_short_address_leads_to_the_article_for_ever(client):
    edition = live("Das Dach kommt")

    response = client.get(f"/a/{edition.code}/")

    assert (response.status_code, response["Location"]) == (301, edition.path)


@pytest.mark.parametrize("subpage", [*SUBPAGES, "editions/1/changes/"])
def test_a_draft_cannot_be_told_from_an_address_nobody_has(client, subpage):
    made = article("Noch nicht fertig", code="0123456789")

    draft = client.get(made.get_absolute_url() + subpage)
    unknown = client.get(made.get_absolute_url().replace("0123456789", "9876543210") + subpage)

    assert draft.status_code == unknown.status_code == 404
    assert draft.content == unknown.content
    assert dict(draft.headers) == dict(unknown.headers)


@pytest.mark.parametrize("subpage", [*SUBPAGES, "editions/1/changes/"])
def test_a_withdrawn_article_says_when_and_why_and_nothing_else(client, subpage):
    edition = live("Das Dach kommt", kicker="Hafenbau", teaser="Der Rat beschloss es.", lead_image=image())
    path = edition.path
    withdraw(edition.article, by=user("paula"), at=NOON + timedelta(hours=1), note="Der Beschluss war erfunden.")

    response = client.get(path + subpage)

    assert response.status_code == 410
    assert "Der Beschluss war erfunden." in response.text
    assert "2026-07-03T13:00:00+02:00" in response.text
    for word in ("Dach", "Hafenbau", "Rat beschloss", path, edition.lead_image.code):
        assert word not in response.text


def test_a_withdrawn_articles_short_address_does_not_give_its_words_away(client):
    edition = live("Das Dach kommt")
    withdraw(edition.article, by=user("paula"), at=NOON, note="Der Beschluss war erfunden.")

    response = client.get(f"/a/{edition.code}/")

    assert response.status_code == 410
    assert "das-dach" not in response.text


def test_an_article_that_returns_after_a_withdrawal_is_readable_without_what_was_taken_back(client):
    edition = quoted()
    withdraw(edition.article, by=user("paula"), at=NOON + timedelta(hours=1), note="Sie hat es nicht gesagt.")
    made = edition.article
    made.quotes.all().delete()
    made.refresh_from_db()
    made.body = "<p>Niemand sagte etwas.</p>"
    made.save()
    again = publish(made, by=user("paula"), at=NOON + timedelta(hours=2), kind="update")

    assert client.get(again.path).status_code == 200
    assert client.get(f"{again.path}editions/3/").status_code == 200
    for taken_back in ("editions/1/", "editions/2/", "editions/2/changes/"):
        assert client.get(again.path + taken_back).status_code == 404
    assert client.get(f"/quotes/{edition.content['quotes'][0]['code']}/").status_code == 404
    assert WORDS not in client.get(f"{again.path}editions/").text


def test_a_quotes_address_leads_to_its_place(client):
    edition = quoted()

    response = client.get(f"/quotes/{edition.content['quotes'][0]['code']}/")

    assert (response.status_code, response["Location"]) == (302, f"{edition.path}#zitat-1")


def test_a_quote_that_was_taken_out_leads_to_the_last_edition_that_had_it(client):
    edition = quoted()
    made = edition.article
    made.quotes.all().delete()
    made.refresh_from_db()
    made.body = "<p>Niemand sagte etwas.</p>"
    made.save()
    save_revision(made, by=user("anna"), at=NOON)
    publish(made, by=user("paula"), at=NOON + timedelta(hours=1), kind="correction", note="Sie hat es nicht gesagt.")

    response = client.get(f"/quotes/{edition.content['quotes'][0]['code']}/")

    assert response["Location"] == f"{edition.path}editions/1/#zitat-1"


def test_a_quote_of_a_withdrawn_article_is_gone_with_it(client):
    edition = quoted()
    withdraw(edition.article, by=user("paula"), at=NOON, note="Der Beschluss war erfunden.")

    response = client.get(f"/quotes/{edition.content['quotes'][0]['code']}/")

    assert response.status_code == 410
    assert WORDS not in response.text


def test_a_quote_of_a_draft_is_not_known(client):
    made = article("Noch nicht fertig", quotes=[{"text": WORDS, "code": "0123456789"}])

    assert client.get("/quotes/0123456789/").content == client.get(f"/quotes/{new_code()}/").content
    assert made.quotes.count() == 1


ODD = [
    "/politik/?before=",
    "/politik/?before=gestern",
    "/politik/?before=2026-07-03T10:00:00Z~99999999999999999999",
    "/politik/?before=0000-00-00T00:00:00Z~1",
    "/politik/?before=2026-07-03T10:00:00+14:00~1",
    "/politik/?before=2026-07-03T10:00:00Z~%00",
    "/politik/?before=٢٠٢٦-07-03T10:00:00Z~1",
    "/archive/0000/",
    "/archive/9999/",
    "/archive/2026/00/",
    "/archive/2026/13/",
    "/archive/2026/02/30/",
    "/archive/2026/7/",
    "/topics/nichts/",
    "/people/nichts/",
    "/sources/nichts/",
    "/authors/nichts/",
    "/nichts/",
    "/nichts/feed.xml",
    "/politik/%00-0123456789/",
    "/politik/%F0%9F%98%80-0123456789/",
    "/politik/" + "a" * 4000 + "-0123456789/",
    "/politik/x-ILOU567890/",
    "/politik/x-0123456789/editions/99999999999999999999/",
    "/sitemap-2026-00.xml",
    "/sitemap-2999-12.xml",
    "/media/0123456789/../../settings.py",
    "/de/",
    "/fr/",
]


@pytest.mark.parametrize("address", ODD)
def test_odd_input_finds_nothing(client, address):
    live("Das Dach kommt")

    assert client.get(address).status_code == 404


@pytest.mark.parametrize(
    "subpage", ["editions/0/", "editions/2/", "editions/99999999999999999999/", "editions/1/changes/"]
)
def test_an_edition_that_never_was_is_not_found(client, subpage):
    edition = live("Das Dach kommt")

    assert client.get(edition.path + subpage).status_code == 404


def test_a_failure_is_our_own_page_and_asks_the_database_for_nothing(client, monkeypatch, django_assert_num_queries):
    from articles.views import reading

    def broken(code):
        raise RuntimeError(code)

    monkeypatch.setattr(reading, "article_page", broken)
    client.raise_request_exception = False

    with django_assert_num_queries(0):
        response = client.get("/politik/das-dach-0123456789/")

    assert response.status_code == 500
    assert "0123456789" not in response.text
    assert response["Cache-Control"] == "no-store"
    assert "sha256-" in response["Content-Security-Policy"]
