"""Memento (RFC 7089): what readers had at a moment, by address."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from articles.workflow.publish import publish
from articles.workflow.save import save_revision
from articles.workflow.withdraw import withdraw
from tests.world import NOON, article, live, user

pytestmark = pytest.mark.django_db

SITE = "http://testserver"
FIRST, SECOND, THIRD = (
    "Fri, 03 Jul 2026 10:00:00 GMT",
    "Fri, 03 Jul 2026 11:00:00 GMT",
    "Fri, 03 Jul 2026 12:00:00 GMT",
)


@pytest.fixture(autouse=True)
def address(settings):
    settings.SITE_ADDRESS = SITE


def again(made, *, at, kind="update", note=""):
    made.refresh_from_db()
    made.teaser = f"Stand {at}: Das hat der Rat nach langer Beratung am Abend beschlossen."
    made.save()
    save_revision(made, by=user("anna"), at=NOON)
    return publish(made, by=user("paula"), at=at, kind=kind, note=note)


@pytest.fixture
def three():
    """An article with an edition each at ten, eleven and twelve o'clock (UTC)."""
    edition = live("Das Dach kommt", at=NOON)
    again(edition.article, at=NOON + timedelta(hours=1))
    return again(edition.article, at=NOON + timedelta(hours=2))


def links(response):
    """The Link header as {rel: (address, attributes)}."""
    found = {}
    for address, rest in re.findall(r'<([^>]*)>((?:; \w+="[^"]*")*)', response["Link"]):
        attributes = dict(re.findall(r'(\w+)="([^"]*)"', rest))
        found[attributes.pop("rel")] = (address, attributes)
    return found


def at(client, edition, moment):
    headers = {"Accept-Datetime": moment} if moment is not None else {}
    return client.get(f"{edition.path}timegate/", headers=headers)


def test_the_article_says_where_its_timegate_and_its_timemap_are(client, three):
    response = client.get(three.path)

    assert links(response)["timegate"][0] == f"{SITE}{three.path}timegate/"
    assert links(response)["timemap"] == (f"{SITE}{three.path}timemap/", {"type": "application/link-format"})
    assert "Memento-Datetime" not in response


@pytest.mark.parametrize(
    ("moment", "number"),
    [
        (FIRST, 1),
        ("Fri, 03 Jul 2026 10:59:59 GMT", 1),
        (SECOND, 2),
        ("Fri, 03 Jul 2026 11:30:00 GMT", 2),
        (THIRD, 3),
        ("Thu, 01 Jan 2099 00:00:00 GMT", 3),
        ("Thu, 01 Jan 1970 00:00:00 GMT", 1),
        (None, 3),
    ],
)
def test_the_timegate_leads_to_the_edition_that_readers_had_then(client, three, moment, number):
    response = at(client, three, moment)

    assert response.status_code == 302
    assert response["Location"] == f"{three.path}editions/{number}/"
    assert "accept-datetime" in response["Vary"].lower()
    assert links(response)["original"][0] == f"{SITE}{three.path}"
    assert links(response)["timemap"][0] == f"{SITE}{three.path}timemap/"
    assert "Memento-Datetime" not in response


def test_a_memento_asked_for_by_its_own_moment_is_found_again_to_the_second(client):
    edition = live("Das Dach kommt", at=NOON)
    later = again(edition.article, at=NOON + timedelta(hours=1, microseconds=900_000))
    shown = client.get(f"{later.path}editions/2/")

    assert at(client, later, shown["Memento-Datetime"])["Location"] == f"{later.path}editions/2/"


@pytest.mark.parametrize(
    "moment",
    [
        "",
        "gestern",
        "2026-07-03T10:00:00Z",
        "Fri, 03 Jul 2026 10:00:00",
        "Fri, 03 Jul 2026 12:00:00 +0200",
        "Fri, 03 Jul 26 10:00:00 GMT",
        "Friday, 03-Jul-26 10:00:00 GMT",
        "Fri Jul  3 10:00:00 2026",
        "Fri, 31 Feb 2026 10:00:00 GMT",
        "Fri, 03 Jul 2026 25:00:00 GMT",
        "fri, 03 jul 2026 10:00:00 gmt",
        "Fri, 0٣ Jul 2026 10:00:00 GMT",
        "Fri, 03 Jul 0000 10:00:00 GMT",
        "Fri, 03 Jul 2026 10:00:00 GMT, Sat, 04 Jul 2026 10:00:00 GMT",
    ],
)
def test_a_moment_in_another_form_is_a_bad_request(client, three, moment):
    assert at(client, three, moment).status_code == 400


def test_an_edition_says_since_when_readers_had_it_and_where_its_neighbours_are(client, three):
    response = client.get(f"{three.path}editions/2/")

    assert response["Memento-Datetime"] == SECOND
    assert links(response) == {
        "original": (f"{SITE}{three.path}", {}),
        "timegate": (f"{SITE}{three.path}timegate/", {}),
        "timemap": (f"{SITE}{three.path}timemap/", {"type": "application/link-format"}),
        "first prev memento": (f"{SITE}{three.path}editions/1/", {"datetime": FIRST}),
        "last next memento": (f"{SITE}{three.path}editions/3/", {"datetime": THIRD}),
    }


def test_the_live_edition_has_a_memento_too(client, three):
    response = client.get(f"{three.path}editions/3/")

    assert response["Memento-Datetime"] == THIRD
    assert links(response)["last memento"][0] == f"{SITE}{three.path}editions/3/"
    assert "prev memento" in links(response)


def test_the_timemap_lists_every_edition_in_link_format(client, three):
    response = client.get(f"{three.path}timemap/")

    page = f"{SITE}{three.path}"
    assert response["Content-Type"] == "application/link-format"
    assert response.text.split(",\n") == [
        f'<{page}>; rel="original"',
        f'<{page}timemap/>; rel="self"; type="application/link-format"; from="{FIRST}"; until="{THIRD}"',
        f'<{page}timegate/>; rel="timegate"',
        f'<{page}editions/1/>; rel="first memento"; datetime="{FIRST}"',
        f'<{page}editions/2/>; rel="memento"; datetime="{SECOND}"',
        f'<{page}editions/3/>; rel="last memento"; datetime="{THIRD}"\n',
    ]


def test_the_only_edition_is_the_first_and_the_last(client):
    edition = live("Das Dach kommt")

    assert 'rel="first last memento"' in client.get(f"{edition.path}timemap/").text


def test_the_timemap_comes_as_json_too(client, three):
    found = client.get(f"{three.path}timemap.json").json()

    assert found["original_uri"] == f"{SITE}{three.path}"
    assert [row["datetime"] for row in found["mementos"]["list"]] == [
        "2026-07-03T10:00:00Z",
        "2026-07-03T11:00:00Z",
        "2026-07-03T12:00:00Z",
    ]
    assert found["mementos"]["last"]["uri"] == f"{SITE}{three.path}editions/3/"


@pytest.mark.parametrize("subpage", ["timegate/", "timemap/", "timemap.json"])
def test_what_nobody_published_has_no_past(client, subpage):
    made = article("Noch nicht fertig", code="0123456789")

    draft = client.get(made.get_absolute_url() + subpage)

    assert draft.status_code == 404
    assert draft.content == client.get(made.get_absolute_url().replace("0123456789", "9876543210") + subpage).content


@pytest.mark.parametrize("subpage", ["timegate/", "timemap/", "timemap.json", "editions/1/"])
def test_a_withdrawn_article_gives_out_no_memento(client, three, subpage):
    withdraw(three.article, by=user("paula"), at=NOON + timedelta(hours=3), note="Alles war falsch.")

    response = client.get(three.path + subpage, headers={"Accept-Datetime": FIRST})

    assert response.status_code == 410
    assert "Link" not in response
    assert "Memento-Datetime" not in response
    assert "das-dach" not in response.text


def test_what_was_taken_back_stays_so_when_the_article_returns(client, three):
    withdraw(three.article, by=user("paula"), at=NOON + timedelta(hours=3), note="Alles war falsch.")
    back = again(three.article, at=NOON + timedelta(hours=4))

    assert at(client, back, FIRST)["Location"] == f"{back.path}editions/5/"
    assert client.get(f"{back.path}timemap/").text.count("datetime=") == 1


def test_an_old_address_leads_to_the_timegate_of_the_new_one(client, three):
    old = three.path.replace("das-dach", "ein-alter-titel")

    assert client.get(f"{old}timegate/")["Location"] == f"{three.path}timegate/"


@pytest.mark.parametrize("subpage", ["timegate/", "timemap/"])
def test_only_reading_is_allowed(client, three, subpage):
    assert client.post(three.path + subpage).status_code == 405
    assert client.head(three.path + subpage).status_code in (200, 302)


@pytest.mark.parametrize("subpage", ["timegate/", "timemap/", "timemap.json"])
def test_it_costs_one_query_however_many_editions_there_are(client, django_assert_num_queries, subpage):
    edition = live("Das Dach kommt", at=NOON)
    for hour in range(1, 6):
        edition = again(edition.article, at=NOON + timedelta(hours=hour))

    with django_assert_num_queries(1):
        client.get(edition.path + subpage)


def test_the_timegate_is_not_kept_by_anybody_on_the_way(client, three):
    assert "no-cache" in at(client, three, FIRST)["Cache-Control"]


def test_moments_are_told_in_greenwich_time(client):
    edition = live("Das Dach kommt", at=datetime(2026, 1, 2, 23, 30, tzinfo=UTC))

    assert client.get(f"{edition.path}editions/1/")["Memento-Datetime"] == "Fri, 02 Jan 2026 23:30:00 GMT"
