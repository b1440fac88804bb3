"""The register: what stands under which heading, and how often, whatever happens to an article."""

from datetime import timedelta

import pytest
from django.core.management import call_command

from articles.archive.file import file
from articles.archive.unfile import unfile
from articles.models import Article, Edition, Heading, Listing, ListingCount
from articles.models.register import place_of
from articles.search.index import remove
from articles.search.results import search
from articles.workflow.publish import publish
from articles.workflow.save import save_revision
from articles.workflow.withdraw import withdraw
from tests.world import NOON, article, concept, live, person, source, user

pytestmark = pytest.mark.django_db

WORDS = "Wir bauen dieses Dach im Herbst"


def counted(heading, subject=0, language="de"):
    rows = ListingCount.objects.filter(heading=heading, subject=subject, language=language, number__gt=0)
    return dict(rows.values_list("facet", "number"))


def everything():
    """All of the register, without the keys that it gives itself."""
    listed = Listing.objects.order_by("heading", "subject", "language", "at", "place")
    counts = ListingCount.objects.exclude(number=0).order_by("heading", "subject", "language", "facet")
    return (
        list(listed.values_list("heading", "subject", "language", "at", "place", "edition", "quote", "correction")),
        list(counts.values_list("heading", "subject", "language", "facet", "number")),
    )


def spoken(headline="Das Dach kommt", words=WORDS, **fields):
    quote = {"text": words, "speaker": person(), "speaker_function": "Ministerin", "source": source("EFE")}
    return live(headline, body=f"<p>„{words}“, sagte Marta Lindqvist.</p>", quotes=[quote], **fields)


def again(made: Article, *, hours, kind="update", note="", **changes):
    made.refresh_from_db()
    for name, value in changes.items():
        setattr(made, name, value)
    made.save()
    save_revision(made, by=user("anna"), at=NOON)
    return publish(made, by=user("paula"), at=NOON + timedelta(hours=hours), kind=kind, note=note)


def test_a_publication_is_counted_where_readers_look_for_it():
    harbour = concept("Hafen", broader=concept("Verkehr"))
    spoken(topics=[harbour])

    terms = {f"topic-{term.pk}": 1 for term in (harbour, concept("Verkehr"))}
    terms |= {f"y2026 {facet}": number for facet, number in terms.items()}
    assert counted(Heading.ALL) == {"y2026": 1, "m2026-07": 1, "d2026-07-03": 1}
    assert counted(Heading.SPEAKER, person().pk) == {"": 1, "2026-07": 1, "2026-07 Ministerin": 1, **terms}
    assert counted(Heading.VIA, source("EFE").pk) == {"": 1, "2026-07": 1, **terms}
    assert counted(Heading.AUTHOR, person("Jana Weber").pk) == {"": 1, "2026-07": 1, **terms}
    assert counted(Heading.TOPIC, concept("Verkehr").pk) == {"": 1, "2026-07": 1}


def test_a_new_edition_takes_the_place_of_the_one_before():
    edition = spoken()
    edition.article.quotes.all().delete()
    later = again(edition.article, hours=1, body="<p>Niemand sagte etwas.</p>")

    assert counted(Heading.SPEAKER, person().pk) == {}
    assert counted(Heading.ALL)["d2026-07-03"] == 1
    assert set(Listing.objects.values_list("edition", flat=True)) == {later.pk}


def test_what_is_withdrawn_stands_nowhere():
    edition = spoken()
    withdraw(edition.article, by=user("paula"), at=NOON, note="Erfunden.")

    assert everything() == ([], [])


def test_filing_is_counted_at_once():
    edition = spoken(topics=[concept("Hafen")])
    file(edition.article, [concept("Wasser")], by=user("armin"), at=NOON)
    unfile(edition.article, [concept("Hafen")], by=user("armin"), at=NOON)

    assert counted(Heading.TOPIC, concept("Wasser").pk) == {"": 1, "2026-07": 1}
    assert counted(Heading.TOPIC, concept("Hafen").pk) == {}
    assert f"topic-{concept('Wasser').pk}" in counted(Heading.SPEAKER, person().pk)


def test_a_term_that_moves_takes_its_counts_along():
    harbour = concept("Hafen", broader=concept("Verkehr"))
    spoken(topics=[harbour])
    harbour.broader = concept("Wirtschaft")
    harbour.save()

    assert counted(Heading.TOPIC, concept("Wirtschaft").pk) == {"": 1, "2026-07": 1}
    assert counted(Heading.TOPIC, concept("Verkehr").pk) == {}


def test_words_that_a_correction_changed_are_marked_and_those_it_left_are_not():
    edition = spoken()
    edition.article.quotes.update(text="Wir bauen dieses Dach im Winter")
    later = again(
        edition.article,
        hours=1,
        kind="correction",
        note="Im Winter.",
        body="<p>„Wir bauen dieses Dach im Winter“, sagte Marta Lindqvist.</p>",
    )
    assert set(Listing.objects.exclude(quote=None).values_list("correction", flat=True)) == {later.pk}

    again(edition.article, hours=2, kind="correction", note="Das Haus heißt anders.", teaser="Ein anderes Haus war es.")
    assert set(Listing.objects.exclude(quote=None).values_list("correction", flat=True)) == {later.pk}


def test_a_correction_is_listed_by_its_own_moment():
    edition = spoken(at=NOON - timedelta(days=60))
    later = again(edition.article, hours=1, kind="correction", note="Es war anders.", teaser="Ein anderes Haus war es.")

    row = Listing.objects.get(heading=Heading.CORRECTION)
    assert (row.edition_id, row.at) == (later.pk, later.published_at)
    assert counted(Heading.CORRECTION) == {"": 1, "2026-07": 1}


def test_words_that_a_silent_fix_changed_are_not_called_corrected():
    edition = spoken()
    edition.article.quotes.update(text="Wir bauen dieses Dach im Winter")
    again(edition.article, hours=1, kind="silent", body="<p>„Wir bauen dieses Dach im Winter“, sagte Lindqvist.</p>")

    assert set(Listing.objects.values_list("correction", flat=True)) == {None}


def test_drafts_are_not_in_it():
    article("Noch nicht fertig", quotes=[{"text": WORDS, "speaker": person()}])

    assert everything() == ([], [])


def test_made_again_it_is_the_same_as_kept_up_to_date():
    first = spoken(topics=[concept("Hafen", broader=concept("Verkehr"))])
    spoken("Una historia", language="es", at=NOON + timedelta(days=40))
    gone = spoken("Bald wieder weg", words="Das gilt nicht mehr lange hier")
    first.article.quotes.update(text="Wir bauen dieses Dach im Winter")
    corrected = "<p>„Wir bauen dieses Dach im Winter“, sagte Marta Lindqvist.</p>"
    again(first.article, hours=1, kind="correction", note="Im Winter.", body=corrected)
    withdraw(gone.article, by=user("paula"), at=NOON + timedelta(hours=2), note="Erfunden.")
    file(first.article, [concept("Wasser")], by=user("armin"), at=NOON)
    kept = everything()

    ListingCount.objects.update(number=7)
    call_command("rebuild_register")

    assert everything() == kept
    assert kept[0]


def test_what_an_upgrade_left_empty_is_made_again_and_nothing_else(capsys):
    spoken("Das Dach kommt", topics=[concept("Hafen")])
    kept = everything()
    call_command("catch_up")
    assert capsys.readouterr().out == "" and everything() == kept

    Listing.objects.all().delete()
    ListingCount.objects.all().delete()
    for edition in Edition.objects.live():
        remove(edition.article_id)
    call_command("catch_up")

    assert everything() == kept
    assert [hit.edition.headline for hit in search("Dach", language="de").hits] == ["Das Dach kommt"]


def test_statements_stand_in_the_order_in_which_they_are_read_and_later_articles_first():
    assert place_of(1, 0) > place_of(1, 1) > place_of(1, 65_000)
    assert place_of(2, 65_000) > place_of(1, 0)
