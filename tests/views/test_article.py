"""The article's page."""

import json
import re
from datetime import timedelta
from html import unescape

import pytest

from articles.archive.file import file
from articles.models import Video
from articles.workflow.publish import publish
from articles.workflow.save import save_revision
from tests.world import NOON, article, concept, image, live, person, render_fragments, section, source, user

pytestmark = pytest.mark.django_db

WORDS = "Wir bauen dieses Dach im Herbst"


def again(edition, *, kind, note="", **changes):
    """The next edition of an article, an hour after the one before."""
    made = edition.article
    made.refresh_from_db()
    for name, value in changes.items():
        setattr(made, name, value)
    made.save()
    save_revision(made, by=user("anna"), at=NOON)
    return publish(made, by=user("paula"), at=edition.published_at + timedelta(hours=1), kind=kind, note=note)


def linked_data(page):
    """What the page says to machines, by type."""
    block = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert block is not None
    return {thing["@type"]: thing for thing in json.loads(block[1])}


def test_it_has_kicker_headline_standfirst_and_text(client):
    edition = live("Das Dach kommt", kicker="Hafen", teaser="Der Rat hat es beschlossen.", body="<p>Im Herbst.</p>")

    page = client.get(edition.path).text

    assert 'data-part="kicker">Hafen</p>' in page
    assert '<h1 data-part="headline">Das Dach kommt</h1>' in page
    assert 'data-part="standfirst">Der Rat hat es beschlossen.</p>' in page
    assert "<p>Im Herbst.</p>" in page


def test_it_names_its_authors_with_their_roles(client):
    made = article("Das Dach kommt", author=person("Jana Weber"))
    made.bylines.create(person=person("Omar Haddad"), role="photo", position=1)
    edition = publish(made, by=user("paula"), at=NOON)

    page = client.get(edition.path).text

    assert re.search(r'<a href="/authors/jana-weber/" rel="author">Jana Weber</a>', page)
    assert re.search(r'<a href="/authors/omar-haddad/" rel="author">Omar Haddad</a></bdi> \(', page)


def test_its_words_stand_at_a_place_that_can_be_linked(client):
    edition = live(
        "Das Dach kommt",
        body=f"<p>„{WORDS}“, sagte Marta Lindqvist.</p>",
        quotes=[{"text": WORDS, "speaker": person("Marta Lindqvist"), "speaker_function": "Bürgermeisterin"}],
    )

    page = client.get(edition.path).text

    assert f'<q id="zitat-1" class="quote">{WORDS}</q>' in page
    assert 'href="#zitat-1"' in page
    assert "/people/marta-lindqvist/" in page
    assert "Bürgermeisterin" in page


def test_a_statement_that_is_not_in_the_text_is_shown_below_it_with_an_anchor(client):
    made = article("Das Dach kommt", quotes=[{"text": WORDS, "speaker": person("Marta Lindqvist")}])
    edition = publish(made, by=user("paula"), at=NOON, override="Sie stand im Interview.")

    page = client.get(edition.path).text

    assert WORDS in page
    assert 'id="zitat-1"' in page


def test_a_statement_that_is_set_off_is_a_figure_with_who_said_it(client):
    edition = live(
        "Das Dach kommt",
        body=f"<p>Der Rat tagte.</p><blockquote><p>„{WORDS}.“</p></blockquote>",
        quotes=[{"text": WORDS, "speaker": person("Marta Lindqvist"), "speaker_function": "Bürgermeisterin"}],
    )

    figure = client.get(edition.path).text.split('<figure class="quoted" id="zitat-1">')[1].split("</figure>")[0]

    assert f'<blockquote><p>„<q class="quote">{WORDS}</q>.“</p></blockquote>' in figure
    assert '<a href="/people/marta-lindqvist/">Marta Lindqvist</a></bdi>, Bürgermeisterin</figcaption>' in figure


def test_words_around_a_statement_that_is_set_off_leave_it_in_its_sentence(client):
    edition = live(
        "Das Dach kommt",
        body=f"<p>Der Rat tagte.</p><blockquote><p>„{WORDS}“, sagte Marta Lindqvist.</p></blockquote>",
        quotes=[{"text": WORDS, "speaker": person("Marta Lindqvist")}],
    )

    assert f'<blockquote><p>„<q id="zitat-1" class="quote">{WORDS}</q>“, sagte' in client.get(edition.path).text


def test_it_can_be_sent_to_a_friend_without_a_script_or_a_stranger(client):
    edition = live("Dach & Hafen")

    page = client.get(edition.path).text

    address = f"http%3A%2F%2F127.0.0.1%3A8000/a/{edition.code}/"
    assert f'<a href="mailto:?subject=Dach%20%26%20Hafen&amp;body={address}">' in page


def test_a_silent_fix_is_not_called_an_update(client):
    edition = live("Das Dach kommt")
    fixed = again(edition, kind="silent", headline="Das Dach kommt bald")

    page = client.get(fixed.path).text

    assert "2026-07-03T13:00:00+02:00" not in page.split('data-part="body"')[0]


def test_an_update_is_dated_and_leads_to_what_changed(client):
    edition = live("Das Dach kommt")
    updated = again(edition, kind="update", teaser="Der Rat hat es am Abend beschlossen.")

    head = client.get(updated.path).text.split('data-part="body"')[0]

    assert '<time datetime="2026-07-03T13:00:00+02:00">' in head
    assert f'href="{updated.path}editions/2/changes/"' in head


def test_a_correction_is_told_on_the_page_and_linked_from_its_date(client):
    edition = live("Das Dach kommt")
    corrected = again(
        edition, kind="correction", note="Der Betrag war falsch.", teaser="Das Dach kostet drei Millionen."
    )

    page = client.get(corrected.path).text

    assert 'id="korrektur"' in page
    assert "Der Betrag war falsch." in page
    assert 'href="#korrektur"' in page
    assert linked_data(page)["NewsArticle"]["correction"][0]["text"] == "Der Betrag war falsch."


def test_a_correction_stays_told_after_later_editions(client):
    edition = live("Das Dach kommt")
    corrected = again(edition, kind="correction", note="Der Betrag war falsch.", teaser="Drei Millionen kostet es.")
    later = again(corrected, kind="silent", kicker="Hafen")

    assert "Der Betrag war falsch." in client.get(later.path).text


def test_its_lead_picture_comes_in_modern_formats_with_its_size_and_credit(client):
    edition = live("Das Dach kommt", lead_image=image(caption="Der Hafen am Morgen"))

    page = client.get(edition.path).text
    picture = page[page.index('<figure class="lead">') :].split("</figure>")[0]

    assert 'type="image/avif"' in picture
    assert 'type="image/webp"' in picture
    assert 'fetchpriority="high"' in picture
    assert re.search(r'width="\d+" height="\d+" alt="Eine Fläche in teal"', picture)
    assert "Der Hafen am Morgen" in picture
    assert "Foto: Jana Weber" in picture
    assert "loading" not in picture


def test_a_picture_whose_rights_have_expired_is_not_asked_for(client):
    picture = image()
    edition = live("Das Dach kommt", lead_image=picture)
    picture.rights_expire_at = NOON
    picture.save()

    assert picture.code not in client.get(edition.path).text
    assert picture.code not in client.get("/").text


def test_four_subheads_make_a_table_of_contents(client):
    body = "".join(f"<h2>Teil {n}</h2><p>Text {n}.</p>" for n in range(1, 5))
    edition = live("Das Dach kommt", body=body)

    page = client.get(edition.path).text

    assert '<h2 id="teil-3">Teil 3</h2>' in page
    assert '<a href="#teil-3">Teil 3</a>' in page


def test_three_subheads_make_none(client):
    edition = live("Das Dach kommt", body="".join(f"<h2>Teil {n}</h2><p>Text {n}.</p>" for n in range(3)))

    assert "#teil-2" not in client.get(edition.path).text


def test_questions_can_be_unfolded_without_a_script(client):
    edition = live("Das Dach kommt", faqs=[{"question": "Was kostet es?", "answer": "Zwei Millionen.\n\nUngefähr."}])

    page = client.get(edition.path).text

    assert re.search(r"<details id=\"frage-1\"><summary><h3>Was kostet es\?</h3></summary>", page)
    assert "<p>Zwei Millionen.</p>" in page


def test_a_video_loads_nothing_before_a_reader_leaves_for_it(client):
    made = article("Das Dach kommt")
    film = Video.objects.create(title="Das Dach", slug="dach", url="https://video.example/1", text="Ein Rundgang")
    made.related_videos.create(video=film)
    edition = publish(made, by=user("paula"), at=NOON)

    page = client.get(edition.path).text

    assert '<a href="https://video.example/1" rel="noopener noreferrer external">Das Dach</a>' in page
    assert "<iframe" not in page
    assert "Ein Rundgang" in page


def test_it_says_whose_material_it_uses_and_where_it_is_filed(client):
    water = concept("Wasser")
    made = article("Das Dach kommt", topics=[concept("Hochwasser", broader=water)])
    made.sources.add(source("EFE"))
    edition = publish(made, by=user("paula"), at=NOON)

    page = client.get(edition.path).text

    assert '<a href="/sources/efe/">EFE</a>' in page
    assert re.search(r'Wasser › </span><a href="/topics/hochwasser/" rel="tag">Hochwasser</a>', page)


def test_filing_shows_at_once_without_a_new_edition(client):
    edition = live("Das Dach kommt", topics=[concept("Hafen")])
    file(edition.article, [concept("Bauwesen")], by=user("armin"), at=NOON)

    assert "/topics/bauwesen/" in client.get(edition.path).text


def test_translations_point_to_each_other(client):
    german = live("Das Dach kommt")
    spanish = live(
        "Llega el techo", language="es", translation_group=german.translation_group, translation_of=german.article
    )

    for edition, other in ((german, spanish), (spanish, german)):
        page = client.get(edition.path).text
        assert f'hreflang="{other.language}" href="http://127.0.0.1:8000{other.path}"' in page


def test_a_translation_that_is_not_live_is_not_mentioned(client):
    german = live("Das Dach kommt")
    article("Llega el techo", language="es", translation_group=german.translation_group)

    assert "hreflang" not in client.get(german.path).text.split('<footer class="imprint">')[0]


def test_related_articles_share_terms_most_shared_first_and_are_six_at_most(client):
    harbour, building = concept("Hafen"), concept("Bauwesen")
    edition = live("Das Dach kommt", topics=[harbour, building])
    for n in range(8):
        live(f"Hafengeschichte {n}", topics=[harbour], at=NOON + timedelta(hours=n))
    live("Das zweite Dach", topics=[harbour, building], at=NOON - timedelta(days=9))
    live("Etwas anderes", topics=[concept("Oper")])

    related = client.get(edition.path).text.split('class="related"')[1]

    assert related.count("<article") == 6
    assert related.index("Das zweite Dach") < related.index("Hafengeschichte 7")
    assert "Etwas anderes" not in related


def test_machines_are_told_what_readers_see(client):
    edition = live("Das Dach kommt", author=person("Jana Weber"), lead_image=image())

    page = client.get(edition.path).text
    said = linked_data(page)

    assert said["NewsArticle"]["headline"] == "Das Dach kommt"
    assert said["NewsArticle"]["author"][0]["name"] == "Jana Weber"
    assert f'datetime="{said["NewsArticle"]["datePublished"]}"' in page
    assert said["BreadcrumbList"]["itemListElement"][1]["name"] == "Politik"
    assert f'<meta property="og:image" content="{said["NewsArticle"]["image"][0]}">' in page


def test_a_headline_of_many_words_is_whole_on_the_page_and_short_in_its_title(client):
    headline = "Nach zwei Jahren mit zu wenig und einem Frühjahr mit zu viel Wasser holen die Bauern den Weizen ein"
    edition = live(headline)

    page = client.get(edition.path).text
    title = re.findall("<title>(.*)</title>", page)[0]

    assert f'class="long">{headline}</h1>' in page
    assert len(title) <= 75
    assert headline.startswith(title.removesuffix("…"))


@pytest.mark.parametrize("mark", ["</script><script>alert(1)</script>", "<!--", "\u2028", '"]}', "&lt;/script&gt;"])
def test_no_headline_can_break_out_of_its_place(client, mark):
    edition = live(f"Das Dach {mark} kommt", kicker=mark, section=section("Politik"))

    page = client.get(edition.path).text

    assert "<script>alert" not in page
    assert linked_data(page)["NewsArticle"]["headline"] == f"Das Dach {mark} kommt"
    title = re.search(r"<title>(.*?) – ", page, re.DOTALL)
    assert title is not None
    assert unescape(title[1]) == f"Das Dach {mark} kommt"


def test_it_can_be_cited_with_its_edition_and_short_address(client):
    edition = live("Das Dach kommt")

    page = client.get(edition.path).text

    assert f"http://127.0.0.1:8000/a/{edition.code}/" in page
    assert edition.digest in page


def test_its_text_version_needs_no_second_request(client):
    edition = live(
        "Das Dach kommt",
        body=f'<p>Im Herbst.</p><figure data-block="image" data-id="{image().code}"></figure>',
        faqs=[{"question": "Was kostet es?", "answer": "Zwei Millionen."}],
    )

    page = client.get(f"{edition.path}text/").text

    assert "Im Herbst." in page
    assert "Zwei Millionen." in page
    assert f'<link rel="canonical" href="http://127.0.0.1:8000{edition.path}">' in page
    for fetched in ("<img", "<script", "stylesheet", "@font-face", "<figure", "url("):
        assert fetched not in page


@pytest.mark.parametrize("number", [0, 12])
def test_it_costs_two_queries_and_the_navigation(client, django_assert_max_num_queries, number):
    quotes = [{"text": f"Aussage {n} vom Hafen", "speaker": person(f"Pia Person{n}")} for n in range(number)]
    body = "<p>Text.</p>" + "".join(f"<p>„{quote['text']}“, sagte {quote['speaker']}.</p>" for quote in quotes)
    topics = [concept(f"Thema {n}") for n in range(number + 1)]
    edition = live("Das Dach kommt", topics=topics, quotes=quotes, body=body)
    for n in range(number):
        live(f"Geschichte {n}", topics=[concept(f"Thema {n}")])
        edition = again(edition, kind="silent", kicker=f"Hafen {n}")
    render_fragments()
    client.get("/en/")  # another reader's page has just read the navigation

    with django_assert_max_num_queries(2):
        client.get(edition.path)
