"""Dossiers: what is saved, what readers get of it, and what is kept."""

from datetime import timedelta

import pytest
from django.utils import translation

from articles.models import Activity, Dossier, DossierEdition, EditionIsImmutable
from articles.workflow.publish_dossier import publish_dossier
from articles.workflow.refused import Refused
from articles.workflow.save_dossier import Chosen, save_dossier
from articles.workflow.withdraw_dossier import withdraw_dossier
from tests.world import NOON, article, dossier, live, user

pytestmark = pytest.mark.django_db


def refused(made: Dossier) -> list[str]:
    with translation.override("de"), pytest.raises(Refused) as refusal:
        publish_dossier(made, by=user("armin"), at=NOON)
    return refusal.value.reasons


def test_what_is_saved_is_not_what_readers_have():
    made = dossier(live().article)
    publish_dossier(made, by=user("armin"), at=NOON)
    made.refresh_from_db()
    made.title = "Ganz anders"
    save_dossier(made, [], [], by=user("emil"), at=NOON)

    edition = DossierEdition.objects.live().get()
    assert (edition.title, len(edition.entries)) == ("Der Hafen", 1)
    assert Dossier.objects.get().has_newer_draft


def test_every_edition_that_readers_had_is_kept_and_cannot_be_changed():
    story = live().article
    made = dossier((story, "Alt."))
    publish_dossier(made, by=user("armin"), at=NOON)
    made.refresh_from_db()
    save_dossier(made, [Chosen(story.pk, "Neu.")], [], by=user("armin"), at=NOON)
    publish_dossier(made, by=user("paula"), at=NOON + timedelta(hours=1))

    rows = list(DossierEdition.objects.order_by("number"))
    assert [(row.number, row.entries[0]["line"], row.live) for row in rows] == [(1, "Alt.", False), (2, "Neu.", True)]
    with pytest.raises(EditionIsImmutable):
        rows[0].save()
    with pytest.raises(EditionIsImmutable):
        DossierEdition.objects.update(title="")
    with pytest.raises(EditionIsImmutable):
        rows[0].delete()


def test_what_is_missing_is_named():
    assert len(refused(dossier(title=" ", introduction=" "))) == 3
    assert refused(dossier(article())) == ["Leser können noch keinen seiner Artikel lesen."]


def test_an_article_in_another_language_is_named():
    spanish = live("Llega el techo", language="es").article

    assert refused(dossier(live().article, spanish)) == ["„Llega el techo“ ist nicht in der Sprache des Dossiers."]


def test_nothing_is_published_twice_and_nothing_withdrawn_that_readers_do_not_have():
    made = dossier(live().article)
    with pytest.raises(Refused):
        withdraw_dossier(made, by=user("armin"), at=NOON)
    publish_dossier(made, by=user("armin"), at=NOON)
    assert refused(made) == ["Leser haben das Dossier schon, genau wie es gesichert ist."]

    withdraw_dossier(made, by=user("armin"), at=NOON)

    assert not DossierEdition.objects.live().exists()
    assert publish_dossier(made, by=user("armin"), at=NOON).number == 2


def test_a_dossier_that_nobody_looked_at_is_not_published():
    made = dossier(live().article)
    with pytest.raises(Refused):
        publish_dossier(made, by=user("armin"), at=NOON, version=made.version - 1)

    assert not DossierEdition.objects.exists()


def test_an_article_stands_in_it_once_at_its_first_place():
    first, second = article("Erstens"), article("Zweitens")
    made = dossier((first, "Hier."), second, (first, "Nicht noch einmal."))

    rows = made.entries.order_by("position").values_list("article__headline", "line")
    assert list(rows) == [("Erstens", "Hier."), ("Zweitens", "")]


def test_its_address_comes_from_its_title_and_is_never_taken_twice_in_a_language():
    made = [dossier(title="Über den Hafen"), dossier(title="Über den Hafen"), dossier(title="🚢")]
    spanish = dossier(title="Über den Hafen", language="es")

    assert [row.slug for row in made] == ["ueber-den-hafen", "ueber-den-hafen-2", "dossier"]
    assert spanish.slug == "ueber-den-hafen"


def test_every_act_is_in_the_log():
    made = dossier(live().article)
    publish_dossier(made, by=user("armin"), at=NOON)
    withdraw_dossier(made, by=user("ada"), at=NOON)

    rows = Activity.objects.filter(verb__endswith="_dossier").order_by("pk")
    assert list(rows.values_list("verb", "by__username", "detail__dossier")) == [
        ("save_dossier", "armin", made.pk),
        ("publish_dossier", "armin", made.pk),
        ("withdraw_dossier", "ada", made.pk),
    ]


def test_who_withdraws_has_seen_what_readers_have():
    made = dossier(live().article)
    publish_dossier(made, by=user("armin"), at=NOON)
    made.refresh_from_db()
    seen = made.version
    save_dossier(made, [], [], by=user("emil"), at=NOON)

    with pytest.raises(Refused):
        withdraw_dossier(made, by=user("armin"), at=NOON, version=seen)
    assert DossierEdition.objects.live().exists()
    withdraw_dossier(made, by=user("armin"), at=NOON, version=made.version)
    assert not DossierEdition.objects.live().exists()


def test_a_stale_save_is_refused_and_changes_nothing():
    made = dossier((article("Eins"), "Erst."))
    stale = Dossier.objects.get()
    save_dossier(made, [], [], by=user("emil"), at=NOON)
    stale.title = "Von gestern"

    with pytest.raises(Refused):
        save_dossier(stale, [], [], by=user("armin"), at=NOON)
    with pytest.raises(Refused):
        save_dossier(made, [], [], by=user("armin"), at=NOON, version=made.version - 1)

    assert (Dossier.objects.get().title, Dossier.objects.get().version) == ("Der Hafen", made.version)


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        " javascript:alert(1)",
        "JavaScript:alert(1)//https://",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "ftp://alt.example/",
        "//stranger.example/",
        "https:///ohne-haus",
        "",
    ],
)
def test_a_source_that_is_no_address_of_a_page_is_refused_with_a_sentence(url):
    made = dossier()
    with translation.override("de"), pytest.raises(Refused) as refusal:
        save_dossier(made, [], [{"title": "Pläne", "url": url}], by=user("armin"), at=NOON)

    assert refusal.value.reasons == [
        f"„{url}“ ist keine Adresse einer Seite. Geben Sie eine an, die mit https:// oder http:// beginnt."
    ]
    assert Dossier.objects.get().sources == []


def test_a_dossier_that_holds_such_a_source_already_is_not_published():
    made = dossier(live().article)
    Dossier.objects.update(sources=[{"title": "Böse", "url": "javascript:alert(1)"}])

    assert refused(made) == [
        "„javascript:alert(1)“ ist keine Adresse einer Seite. Geben Sie eine an, die mit https:// oder http:// beginnt."
    ]
