"""Arranging a front: who was quicker, what is refused, what is kept, and whose time is over."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from articles.models import Activity, Front, Slot
from articles.workflow.arrange import Stale, arrange, arranged, clear_expired
from articles.workflow.refused import Refused
from articles.workflow.withdraw import withdraw
from tests.world import NOON, article, live, section, user

pytestmark = pytest.mark.django_db

LATER = NOON + timedelta(hours=3)


def front(**fields):
    return Front(**{"language": "de", **fields})


def slots(*articles, **fields):
    return [Slot(article=row, position=place, **fields) for place, row in enumerate(articles, 1)]


def placed(made):
    return [slot.article.headline for slot in made.slots.order_by("position").select_related("article")]


def test_it_keeps_places_pins_times_and_words():
    one, two = live("Der Hafen").article, live("Das Dach").article

    made = arrange(
        front(),
        [
            Slot(article=two, position=1, kicker="Eben erst", headline="Ein Dach"),
            Slot(article=one, position=4, pinned=True, until=LATER),
        ],
        by=user("emil"),
        at=NOON,
        version=0,
    )

    first, second = made.slots.order_by("position")
    assert (first.article, first.position, first.kicker, first.headline) == (two, 1, "Eben erst", "Ein Dach")
    assert (second.article, second.position, second.pinned, second.until) == (one, 4, True, LATER)
    assert (made.version, made.arranged_by, made.arranged_at) == (1, user("emil"), NOON)


def test_what_is_not_named_any_more_leaves_the_page():
    one, two = live("Der Hafen").article, live("Das Dach").article
    arrange(front(), slots(one, two), by=user("emil"), at=NOON, version=0)

    made = arrange(front(), slots(two), by=user("emil"), at=NOON, version=1)

    assert placed(made) == ["Das Dach"]
    assert Front.objects.count() == 1


def test_it_refuses_a_stale_save_says_who_was_quicker_and_changes_nothing():
    one, two = live("Der Hafen").article, live("Das Dach").article
    made = arrange(front(), slots(one), by=user("emil"), at=NOON, version=0)

    with pytest.raises(Stale) as refusal:
        arrange(front(), slots(two), by=user("paula"), at=LATER, version=0)

    assert "Emil Redakteur" in refusal.value.reasons[0]
    assert "12:00" in refusal.value.reasons[0]
    assert refusal.value.front.version == 1
    assert placed(made) == ["Der Hafen"]
    assert Activity.objects.filter(verb="arrange").count() == 1


def test_a_front_page_and_a_sections_front_are_arranged_each_for_itself():
    one, two = live("Der Hafen").article, live("Das Dach").article
    arrange(front(), slots(one), by=user("emil"), at=NOON, version=0)

    made = arrange(front(section=section()), slots(two, one), by=user("emil"), at=NOON, version=0)

    assert placed(made) == ["Das Dach", "Der Hafen"]
    assert placed(Front.objects.get(section=None)) == ["Der Hafen"]


def never_live():
    return article("Noch nicht fertig")


def withdrawn():
    made = live("Zurückgezogen").article
    withdraw(made, by=user("paula"), at=NOON, note="Sie stimmte nicht.")
    return made


def of_another_language():
    return live("Una historia", language="es").article


@pytest.mark.parametrize("make", [never_live, withdrawn, of_another_language], ids=lambda make: make.__name__)
def test_only_what_its_readers_have_can_have_a_place(make):
    made = make()

    with pytest.raises(Refused, match=made.headline):
        arrange(front(), slots(made), by=user("emil"), at=NOON, version=0)

    assert not Slot.objects.exists()


@pytest.mark.parametrize(
    "wrong",
    [
        lambda one, _two: slots(one, one),
        lambda one, two: [Slot(article=one, position=2), Slot(article=two, position=2)],
        lambda one, _two: [Slot(article=one, position=10)],
        lambda one, _two: [Slot(article=one, position=1, until=NOON)],
    ],
    ids=["an article twice", "a place twice", "a place too many", "a time that is over"],
)
def test_an_impossible_page_is_refused(wrong):
    one, two = live("Der Hafen").article, live("Das Dach").article

    with pytest.raises(Refused):
        arrange(front(), wrong(one, two), by=user("emil"), at=NOON, version=0)

    assert not Slot.objects.exists()


def test_the_database_holds_one_front_page_a_language_and_one_article_a_place():
    one, two = live("Der Hafen").article, live("Das Dach").article
    made = arrange(front(), slots(one), by=user("emil"), at=NOON, version=0)
    of_politics = Front.objects.create(language="de", section=section())

    for twice in (
        lambda: Front.objects.create(language="de"),
        lambda: Front.objects.create(language="de", section=of_politics.section),
        lambda: Slot.objects.create(front=made, article=two, position=1),
        lambda: Slot.objects.create(front=made, article=one, position=2),
        lambda: Slot.objects.create(front=made, article=two, position=0),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            twice()


def test_it_is_in_the_log_with_what_stood_there_before():
    one, two = live("Der Hafen").article, live("Das Dach").article
    arrange(front(), slots(one), by=user("emil"), at=NOON, version=0)

    arrange(front(), slots(two, kicker="Neu"), by=user("paula"), at=LATER, version=1)

    line = Activity.objects.filter(verb="arrange").latest("pk")
    assert (line.by, line.at) == (user("paula"), LATER)
    assert line.detail["before"] == [one.code]
    assert [(row["code"], row["kicker"]) for row in line.detail["after"]] == [(two.code, "Neu")]


def test_who_keeps_pages_fresh_is_told():
    told = []
    arranged.connect(receiver := lambda front, **_: told.append(front), weak=False)
    try:
        made = arrange(front(), slots(live().article, until=LATER), by=user("emil"), at=NOON, version=0)
        clear_expired(LATER)
    finally:
        arranged.disconnect(receiver)

    assert told == [made, made]


def test_what_was_placed_until_now_is_cleared_once_and_the_rest_stays():
    one, two = live("Der Hafen").article, live("Das Dach").article
    made = arrange(
        front(),
        [Slot(article=one, position=1, until=LATER), Slot(article=two, position=2)],
        by=user("emil"),
        at=NOON,
        version=0,
    )

    assert clear_expired(LATER - timedelta(seconds=1)) == []
    assert clear_expired(LATER) == [made]
    assert clear_expired(LATER) == []

    assert placed(made) == ["Das Dach"]
    assert Activity.objects.filter(verb="clear_expired", by=None).count() == 1


def test_an_expiry_is_no_stale_save_to_a_colleague_who_has_the_page_open():
    one, two = live("Der Hafen").article, live("Das Dach").article
    arrange(front(), slots(one, until=LATER), by=user("emil"), at=NOON, version=0)
    clear_expired(LATER)

    assert placed(arrange(front(), slots(two), by=user("paula"), at=LATER, version=1)) == ["Das Dach"]
