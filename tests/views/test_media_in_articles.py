"""Pictures, videos and posts on the page of an article: shown as they may be shown now, from our own house alone."""

import json
import re
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.utils import timezone

from articles.models import ArticleVideo, Edition, Fragment, Image, Post, Video
from articles.workflow.add_image import refocus
from articles.workflow.publish import publish
from tests.world import NOON, article, image, live, user

pytestmark = pytest.mark.django_db

YOUTUBE = "https://www.youtube.com/watch?v=aB3_-dE6gH9"
TOOT = "https://social.example/@hafenamt/112233445566778899"
GONE = "Hier stand ein Bild, das nicht mehr gezeigt werden darf."


def figure(kind: str, key: str = "", url: str = "") -> str:
    return (
        f'<figure data-block="{kind}"'
        + f' data-id="{key}"' * bool(key)
        + f' data-url="{url}"' * bool(url)
        + "></figure>"
    )


def with_blocks(*blocks: str, **fields: Any) -> Edition:
    body = "<p>Die Arbeiten beginnen im Herbst.</p>" + "".join(blocks) + "<p>Sie dauern zwei Jahre.</p>"
    return live(body=body, **fields)


def video(**fields: Any) -> Video:
    given = {
        "title": "Eine Nacht am Kai",
        "slug": "nacht-am-kai",
        "url": YOUTUBE,
        "provider": "YouTube",
        "text": "Man sieht Kräne. Eine Stimme zählt Kisten.",
        "published_on": date(2026, 6, 30),
        "duration": timedelta(seconds=75),
        **fields,
    }
    return Video.objects.create(**given)


def page(client: Client, edition: Edition) -> str:
    answer = client.get(edition.path)
    assert answer.status_code == 200
    return answer.content.decode()


def linked_data(html: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    assert found
    return dict(json.loads(found[1])[0])


def test_a_picture_in_the_text_is_shown_with_the_words_it_was_published_with(client: Client) -> None:
    picture = image(caption="Der Kai am Morgen")
    edition = with_blocks(figure("image", picture.code))
    picture.alt, picture.caption = "Andere Worte", "Eine andere Zeile"
    picture.save()

    html = page(client, edition)

    assert f"/media/{picture.code}/{picture.mark}/wide-480.avif 480w" in html
    assert 'alt="Eine Fläche in teal"' in html
    assert "Der Kai am Morgen" in html
    assert "Andere Worte" not in html


def test_a_picture_whose_rights_end_becomes_a_sentence_and_the_edition_stays_what_it_was(client: Client) -> None:
    picture = image(caption="Der Kai am Morgen")
    edition = with_blocks(figure("image", picture.code))
    assert GONE not in page(client, edition)

    picture.rights_expire_at = timezone.now() - timedelta(seconds=1)
    picture.save()

    html = page(client, edition)
    assert picture.code not in html
    assert GONE in html
    edition.refresh_from_db()
    assert edition.computed_digest() == edition.digest

    picture.rights_expire_at = None
    picture.save()
    assert GONE not in page(client, edition)


@pytest.mark.parametrize("how", ["rights", "trash"])
def test_no_page_shows_or_names_a_picture_that_may_not_be_shown(client: Client, how: str) -> None:
    picture = image()
    film = video(poster=picture)
    edition = with_blocks(figure("image", picture.code), figure("video", film.slug), lead_image=picture)
    ended = {"rights": {"rights_expire_at": NOON}, "trash": {"trashed_at": NOON}}[how]
    for name, value in ended.items():
        setattr(picture, name, value)
    picture.save()

    for path in (
        edition.path,
        f"{edition.path}text/",
        "/",
        edition.section.get_absolute_url(),
        "/feed.xml",
        "/feed.atom",
    ):
        answer = client.get(path)
        assert answer.status_code == 200, path
        assert picture.code not in answer.content.decode(), path
    assert '<figure class="lead">' not in page(client, edition)


def test_rights_that_end_by_the_clock_end_on_pages_too(client: Client) -> None:
    picture = image()
    Image.objects.update(rights_expire_at=timezone.now() + timedelta(hours=1))
    edition = with_blocks(figure("image", picture.code), lead_image=Image.objects.get())
    assert picture.code in page(client, edition)

    # The hour passes: no signal tells anybody.
    Image.objects.update(rights_expire_at=timezone.now() - timedelta(hours=1))
    Fragment.objects.update(valid_until=timezone.now() - timedelta(hours=1))

    assert picture.code not in page(client, edition)


def test_a_page_is_valid_until_the_first_rights_end() -> None:
    first, second = image(), image("red")
    now = timezone.now()
    Image.objects.filter(pk=first.pk).update(rights_expire_at=now + timedelta(days=2))
    Image.objects.filter(pk=second.pk).update(rights_expire_at=now + timedelta(days=1))

    shown = Image.objects.filter(published_in__edition=with_blocks(figure("image", first.code), lead_image=second))

    assert shown.first_expiry(now) == now + timedelta(days=1)
    assert shown.first_expiry(now + timedelta(days=3)) is None


def test_a_new_focal_point_reaches_the_page_without_a_new_edition(client: Client) -> None:
    picture = image()
    edition = with_blocks(figure("image", picture.code))
    before = page(client, edition)

    changed = refocus(picture, (0.1, 0.9), by=user("emil"), at=NOON)

    assert picture.mark in before
    html = page(client, edition)
    assert f"/{changed.mark}/" in html
    assert picture.mark not in html


def test_a_new_focal_point_asked_for_and_undone_changes_nothing(client: Client) -> None:
    picture = image()
    edition = with_blocks(figure("image", picture.code))
    with transaction.atomic():
        refocus(picture, (0.1, 0.9), by=user("emil"), at=NOON)
        transaction.set_rollback(True)

    assert f"/{picture.mark}/" in page(client, edition)


def test_a_video_says_what_it_is_and_loads_nothing(client: Client) -> None:
    film = video(poster=image())
    html = page(client, with_blocks(figure("video", film.slug)))

    assert f'<a href="{YOUTUBE}" rel="noopener noreferrer external">Eine Nacht am Kai</a>' in html
    assert "1:15" in html
    assert "Eine Stimme zählt Kisten." in html
    assert "Erschienen am 30. Juni 2026." in html
    assert "<iframe" not in html
    assert 'src="https://www.youtube' not in html


def test_a_video_in_the_text_needs_no_second_place_and_gets_none(client: Client) -> None:
    film = video()
    made = article(body=f"<p>Ein Satz.</p>{figure('video', film.slug)}")
    ArticleVideo.objects.create(article=made, video=film)
    other = video(slug="anderer", title="Ein anderer Film")
    ArticleVideo.objects.create(article=made, video=other)

    html = page(client, publish(made, by=user("paula"), at=NOON))

    assert html.count(">Eine Nacht am Kai</a>") == 1
    assert html.index('id="videos"') < html.index(">Ein anderer Film</a>")


def test_only_the_providers_of_a_page_may_be_loaded_there(client: Client) -> None:
    with_video = with_blocks(figure("video", video().slug))
    without = live("Ein anderer Artikel ohne Film")

    policy = client.get(with_video.path).headers["Content-Security-Policy"]
    assert "frame-src 'self' https://www.youtube-nocookie.com;" in f"{policy};"
    assert "frame-src" not in client.get(without.path).headers["Content-Security-Policy"]
    assert "js/video" in page(client, with_video)
    assert "js/video" not in page(client, without)


def test_an_address_of_nobody_we_know_is_a_link_and_no_more(client: Client) -> None:
    film = video(url="https://rathaus.example/film/3", provider="")
    edition = with_blocks(figure("video", film.slug))

    html = page(client, edition)

    assert "data-frame" not in html
    assert "Öffnet sich bei rathaus.example" in html
    assert "frame-src" not in client.get(edition.path).headers["Content-Security-Policy"]


def test_machines_are_told_of_a_video_what_readers_see(client: Client) -> None:
    poster = image()
    told = linked_data(page(client, with_blocks(figure("video", video(poster=poster).slug))))["video"][0]

    assert (told["@type"], told["name"], told["uploadDate"]) == (
        "VideoObject",
        "Eine Nacht am Kai",
        "2026-06-30T00:00:00+02:00",
    )
    assert (told["duration"], told["url"]) == ("PT75S", YOUTUBE)
    assert poster.code in told["thumbnailUrl"][0]


@pytest.mark.parametrize("lacking", [{"published_on": None}, {"poster": None}])
def test_machines_are_told_nothing_of_a_video_that_lacks_a_day_or_a_picture(client: Client, lacking: Any) -> None:
    film = video(**{"poster": image(), **lacking})

    assert "video" not in linked_data(page(client, with_blocks(figure("video", film.slug))))


def test_machines_get_three_crops_of_the_picture(client: Client) -> None:
    found = linked_data(page(client, with_blocks(lead_image=image())))["image"]

    assert [re.sub(r".*/(\w+)-\d+\.jpeg", r"\1", address) for address in found] == ["wide", "classic", "square"]


def test_a_post_is_quoted_from_our_own_house(client: Client) -> None:
    Post.objects.create(
        url=TOOT,
        author="Hafenamt",
        text="Der Kai ist wieder offen.\n\n<b>Danke</b> & gute Fahrt!",
        posted_at=datetime(2026, 7, 2, 8, 15, tzinfo=UTC),
        language="en",
    )
    edition = with_blocks(figure("embed", url=TOOT))
    Post.objects.update(text="Später geändert.")

    html = page(client, edition)

    assert f'<blockquote cite="{TOOT}" lang="en">' in html
    assert "<p>Der Kai ist wieder offen.</p>" in html
    assert "&lt;b&gt;Danke&lt;/b&gt; &amp; gute Fahrt!" in html
    assert "<cite>Hafenamt</cite>, " in html and "2. Juli 2026 10:15" in html
    assert f'<a href="{TOOT}" rel="noopener noreferrer external">Beitrag bei Mastodon</a>' in html
    assert "Später" not in html


def test_a_post_can_be_linked_to_where_it_first_stands(client: Client) -> None:
    Post.objects.create(url=TOOT, author="Hafenamt", text="Der Kai ist wieder offen.")
    edition = with_blocks(figure("embed", url=TOOT), figure("embed", url=TOOT))

    html = page(client, edition)

    assert html.count("<blockquote cite=") == 2 and html.count('<figure class="post" id="beitrag-1">') == 1


def test_a_post_without_a_record_stays_a_link(client: Client) -> None:
    html = page(client, with_blocks(figure("embed", url="https://x.com/ahlbote/status/1234567890?a=1&amp;b=2")))

    assert 'href="https://x.com/ahlbote/status/1234567890?a=1&amp;b=2"' in html
    assert "Beitrag bei X" in html


def test_a_feed_has_the_video_as_a_link_without_buttons(client: Client) -> None:
    with_blocks(figure("video", video(poster=image()).slug))

    feed = client.get("/feed.xml").content.decode()

    assert "Eine Nacht am Kai" in feed
    assert "data-frame" not in feed
    assert "button" not in feed


def test_the_text_version_tells_what_a_video_shows_and_a_post_says(client: Client) -> None:
    Post.objects.create(url=TOOT, author="Hafenamt", text="Der Kai ist wieder offen.")
    picture = image(caption="Der Kai am Morgen")
    blocks = [figure("image", picture.code), figure("video", video(poster=picture).slug), figure("embed", url=TOOT)]
    edition = with_blocks(*blocks, lead_image=picture)

    text = client.get(f"{edition.path}text/").content.decode().partition("<body")[2]

    assert "Eine Stimme zählt Kisten." in text
    assert "Der Kai ist wieder offen." in text
    assert not re.search("<(img|picture|button|iframe|script)", text)
    assert picture.code not in text
