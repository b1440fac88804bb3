"""Hides one thing of each kind, walks every public address, and finds not a word of it."""

import re
from collections.abc import Callable
from datetime import timedelta
from html import unescape

import pytest
from django.test import Client
from django.utils import timezone

from articles.archive.unfile import unfile
from articles.models import Article, Front, Slot, Video
from articles.workflow.arrange import arrange
from articles.workflow.publish import publish
from articles.workflow.schedule import schedule
from articles.workflow.submit import submit
from articles.workflow.trash import trash
from articles.workflow.withdraw import withdraw
from articles.workflow.withdraw_dossier import withdraw_dossier
from articles.workflow.withdraw_page import withdraw_page
from tests.world import (
    article,
    concept,
    dossier,
    house_page,
    image,
    live,
    live_dossier,
    live_house_page,
    person,
    section,
    source,
    user,
)

pytestmark = pytest.mark.django_db

# One made-up word that occurs in every field and child of the hidden thing, and nowhere else.
SECRET = "Quorxanth"
FEEDS = ("feed.xml", "feed.atom", "feed.json")
# Beside what the pages link to.
STARTS = ["/", "/en/", "/es/", "/search/", "/archive/", "/corrections/", "/sitemap.xml"]
STARTS += ["/sitemap-news.xml", "/sitemap-lists.xml", "/feeds/", "/feeds.opml", "/es/feeds.opml", "/robots.txt"]
STARTS += ["/dossiers/", "/es/dossiers/", *(f"/dossiers/der-hafen/{page}" for page in ("", *FEEDS))]
STARTS += [f"/dossiers/die-bruecke/{page}" for page in ("", *FEEDS)]
STARTS += [f"/pages/{name}/" for name in ("imprint", "privacy", "about", "contact", "accessibility")]
STARTS += [f"{page}{feed}" for page in ("/", "/es/", "/corrections/") for feed in FEEDS]


def hidden_article() -> Article:
    words = f"{SECRET} ist ein Wort aus dieser Aussage"
    speaker = person(f"Pia {SECRET}", function=f"Ministerin für {SECRET}", portrait=image("purple", caption=SECRET))
    made = article(
        f"{SECRET} im Titel",
        kicker=SECRET,
        teaser=f"Im Vorspann steht {SECRET}, und das darf niemand lesen, bevor es so weit ist.",
        body=f"<h2>{SECRET} im Zwischentitel</h2><p>„{words}“, sagte Pia {SECRET}.</p>",
        section=section(SECRET),
        author=person(f"Paul {SECRET}"),
        topics=[concept(SECRET), concept("Hafen")],
        lead_image=image("crimson", alt=SECRET, caption=SECRET, credit=SECRET),
        quotes=[{"text": words, "speaker": speaker, "source": source(f"Agentur {SECRET}")}],
        faqs=[{"question": f"Was ist {SECRET}?", "answer": f"{SECRET} ist ein Wort aus dieser Aussage."}],
        faq_title=SECRET,
    )
    made.sources.add(source(f"Agentur {SECRET}"))
    film = Video.objects.create(
        title=SECRET, slug=SECRET.lower(), url=f"https://example.org/{SECRET}", poster=image("navy", alt=SECRET)
    )
    made.related_videos.create(video=film)
    return made


def in_review() -> Article:
    return submit(hidden_article(), by=user("anna"), at=timezone.now())


def scheduled() -> Article:
    tomorrow = timezone.now() + timedelta(days=1)
    return schedule(hidden_article(), by=user("paula"), at=timezone.now(), scheduled_for=tomorrow)


def embargoed() -> Article:
    made = hidden_article()
    made.embargo_until = timezone.now() + timedelta(days=1)
    made.save()
    return made


def trashed() -> Article:
    return trash(hidden_article(), by=user("anna"), at=timezone.now())


def said_elsewhere(made: Article) -> None:
    """What other pages say of a live article, in words of their own."""
    for of in (None, made.section):
        front = Front(language=made.language, section=of)
        slot = Slot(article=made, position=1, pinned=True, kicker=SECRET, headline=f"{SECRET} steht hier")
        arrange(front, [slot], by=user("paula"), at=timezone.now(), version=0)
    live_dossier((made, f"{SECRET} gehört hierher."), title="Die Brücke")


def withdrawn() -> Article:
    made = hidden_article()
    publish(made, by=user("paula"), at=timezone.now())
    said_elsewhere(made)
    withdraw(made, by=user("paula"), at=timezone.now(), note="Die Geschichte stimmte nicht.")
    return made


KINDS = [hidden_article, in_review, scheduled, embargoed, trashed, withdrawn]


def addresses_of(made: Article) -> list[str]:
    """Where a reader would look for it and for everything that only it uses."""
    found = [made.get_absolute_url(), f"{made.get_absolute_url()}text/", f"/a/{made.code}/"]
    found += [section(SECRET).get_absolute_url(), concept(SECRET).get_absolute_url()]
    found += [source(f"Agentur {SECRET}").get_absolute_url()]
    for name in (f"Pia {SECRET}", f"Paul {SECRET}"):
        found += [person(name).get_absolute_url(), f"/authors/{person(name).slug}/"]
    found += [f"/quotes/{quote.code}/" for quote in made.quotes.all()]
    lists = [address for address in found if not address.startswith(("/a/", "/quotes/"))]
    found += [f"{address}{feed}" for address in lists for feed in FEEDS]
    videos = [related.video.poster for related in made.related_videos.select_related("video__poster")]
    portraits = [person(f"Pia {SECRET}").portrait]
    for picture in [made.lead_image, *videos, *portraits]:
        if picture:
            found += [picture.rendition_url(row) for row in picture.renditions[:2]]
    return found


def links_in(body: str) -> set[str]:
    """Every address of this site in a page, feed or sitemap."""
    found = re.findall(r"""(?:href|src|action)=["'](/[^"'#]*)|<(?:loc|link|id)>https?://[^/<]+(/[^<#]*)""", body)
    found += [("", path) for path in re.findall(r"https?://127\.0\.0\.1:8000(/[^\"'<>\s#,]*)", body)]
    srcset = re.findall(r'srcset="([^"]+)"', body)
    images = [part.split()[0] for value in srcset for part in value.split(",") if part.strip()]
    return {unescape(a or b) for a, b in found} | {i for i in images if i.startswith("/")}


def crawl(client: Client) -> dict[str, str]:
    """Every public address that can be reached, with what it says."""
    waiting, seen = list(STARTS), dict[str, str]()
    while waiting:
        address = waiting.pop()
        if address in seen or address.startswith(("/static/", "/admin/", "/accounts/")):
            continue
        response = client.get(address)
        assert response.status_code < 500, address
        text = response.getvalue().decode("utf-8", "replace") if response.streaming else response.text
        seen[address] = text
        if response.status_code in (301, 302):
            waiting.append(response["Location"])
        elif any(kind in response["Content-Type"] for kind in ("text", "xml", "json")):
            waiting += links_in(text) - set(seen)
    return seen


@pytest.mark.parametrize("hide", KINDS, ids=lambda hide: hide.__name__)
def test_no_public_address_says_a_word_of_it(hide: Callable[[], Article], client: Client) -> None:
    live("Eine sichtbare Geschichte vom Hafen")
    hide()
    for address, text in crawl(client).items():
        assert SECRET.lower() not in text.lower(), address


@pytest.mark.parametrize("hide", KINDS, ids=lambda hide: hide.__name__)
def test_no_front_gives_it_a_place_or_words(hide: Callable[[], Article], client: Client) -> None:
    """The verb refuses such places; if they are in the database all the same, no page knows of them."""
    live("Eine sichtbare Geschichte vom Hafen")
    made = hide()
    for of in (None, made.section, section()):
        front = Front.objects.get_or_create(language="de", section=of)[0]
        words = {"position": 1, "pinned": True, "kicker": SECRET, "headline": f"{SECRET} steht hier"}
        Slot.objects.update_or_create(front=front, article=made, defaults=words)
    for address, text in crawl(client).items():
        assert SECRET.lower() not in text.lower(), address


@pytest.mark.parametrize("hide", KINDS, ids=lambda hide: hide.__name__)
def test_its_own_addresses_answer_as_if_it_did_not_exist(hide: Callable[[], Article], client: Client) -> None:
    live("Eine sichtbare Geschichte vom Hafen")
    made = hide()
    tombstones = {
        made.get_absolute_url(),
        f"{made.get_absolute_url()}text/",
        f"/a/{made.code}/",
        *(f"/quotes/{q.code}/" for q in made.quotes.all()),
    }
    for address in addresses_of(made):
        response = client.get(address)
        if hide is withdrawn and address in tombstones:
            response = client.get(response["Location"]) if response.status_code == 301 else response
            assert response.status_code == 410, address
            assert SECRET.lower() not in without_path(response.text, address), address
            continue
        unknown = client.get(like_but_unknown(address))
        assert response.status_code == 404 == unknown.status_code, address
        assert without_path(response.text, address) == without_path(unknown.text, unknown.request["PATH_INFO"]), address
        assert SECRET.lower() not in without_path(response.text, address), address


def like_but_unknown(address: str) -> str:
    """An address of the same shape and length at which there is nothing."""
    words = address.replace(SECRET.lower(), "zyxwvutsr")
    return re.sub(r"(?<=[/-])[0-9a-z]{10}(?=/)", "z" * 10, words)


def without_path(text: str, path: str) -> str:
    """An error page may repeat the address it was asked for; that says nothing about what is there."""
    return text.replace(path, "").lower()


def test_what_was_taken_back_stays_hidden_when_the_article_returns(client: Client) -> None:
    made = withdrawn()
    made.refresh_from_db()
    for child in (made.quotes, made.faqs, made.bylines, made.related_videos):
        child.all().delete()
    made.sources.clear()
    made.kicker = made.faq_title = ""
    made.headline, made.teaser = "Der Hafen bekommt ein neues Dach", "Das hat der Rat am 2. Juli 2026 beschlossen."
    made.body, made.lead_image, made.section = "<p>Die Arbeiten beginnen im Herbst.</p>", None, section()
    made.slug = "hafen-dach"
    made.save()
    unfile(made, [concept(SECRET)], by=user("armin"), at=timezone.now())
    publish(made, by=user("paula"), at=timezone.now(), kind="update")
    assert f'href="{made.get_absolute_url()}"' in client.get("/dossiers/die-bruecke/").text
    for address, text in crawl(client).items():
        assert SECRET.lower() not in text.lower(), address
    for number in (1, 2):
        assert client.get(f"{made.get_absolute_url()}editions/{number}/").status_code == 404


@pytest.mark.parametrize("hide", KINDS, ids=lambda hide: hide.__name__)
def test_searching_for_it_finds_nothing(hide: Callable[[], Article], client: Client) -> None:
    live("Eine sichtbare Geschichte vom Hafen")
    hide()
    found, unknown = (client.get("/search/", {"q": word}).text for word in (SECRET, "Zzyzxqual"))
    assert found.replace(SECRET, "") == unknown.replace("Zzyzxqual", "")


@pytest.mark.parametrize("filter_", ["section", "topic", "person", "source"])
def test_filters_do_not_tell_that_something_is_there(filter_: str, client: Client) -> None:
    live("Eine sichtbare Geschichte vom Hafen")
    hidden_article()
    answers = [client.get("/search/", {"q": "Hafen", filter_: value}) for value in (SECRET.lower(), "zzyzxqual")]
    assert answers[0].status_code == answers[1].status_code
    assert answers[0].text.replace(SECRET.lower(), "") == answers[1].text.replace("zzyzxqual", "")


def test_a_draft_change_alters_not_one_public_byte(client: Client) -> None:
    live("Der Hafen bekommt ein neues Dach", at=timezone.now() - timedelta(hours=2))
    before = crawl(client)
    made = Article.objects.get()
    made.headline = made.teaser = f"{SECRET} im Titel"
    made.body, made.kicker, made.section = f"<p>{SECRET}</p>", SECRET, section(SECRET)
    made.save()
    made.quotes.create(text=f"{SECRET} gesagt", speaker=person(f"Pia {SECRET}"))
    assert crawl(client) == before


def test_a_page_of_the_house_says_nothing_before_it_is_published(client: Client) -> None:
    live("Eine sichtbare Geschichte vom Hafen")
    house_page(title=SECRET, body=f"<p>{SECRET}</p>")
    withdraw_page(
        live_house_page("about", title=SECRET, body=f"<p>{SECRET}</p>").page, by=user("ada"), at=timezone.now()
    )
    for address, text in crawl(client).items():
        assert SECRET.lower() not in text.lower(), address


def test_a_dossier_says_nothing_before_it_is_published_nor_when_it_is_withdrawn(client: Client) -> None:
    story = live("Eine sichtbare Geschichte vom Hafen").article
    secret = {"introduction": SECRET, "sources": [{"title": SECRET, "url": f"https://{SECRET}.example/"}]}
    dossier((story, SECRET), title=f"{SECRET} im Titel", slug="der-hafen", **secret)
    taken_back = live_dossier((story, SECRET), title=f"{SECRET} zurück", slug="zurueck", **secret)
    withdraw_dossier(taken_back.dossier, by=user("armin"), at=timezone.now())
    pages = crawl(client)
    assert pages.keys() >= {"/dossiers/", "/dossiers/der-hafen/"}
    for address, text in [*pages.items(), ("/dossiers/zurueck/", client.get("/dossiers/zurueck/").text)]:
        assert SECRET.lower() not in text.lower(), address


@pytest.mark.parametrize("hide", KINDS, ids=lambda hide: hide.__name__)
def test_a_dossier_says_nothing_of_an_article_that_readers_cannot_read(
    hide: Callable[[], Article], client: Client
) -> None:
    story = live("Eine sichtbare Geschichte vom Hafen").article
    live_dossier((story, "Sichtbar."), (hide(), f"{SECRET} gehört hierher."))
    pages = crawl(client)
    assert "Sichtbar." in pages["/dossiers/der-hafen/"]
    for address, text in pages.items():
        assert SECRET.lower() not in text.lower(), address
