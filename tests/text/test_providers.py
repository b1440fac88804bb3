"""Addresses of other houses are recognised, and nothing else is taken for one."""

import pytest

from articles.text.providers import ORIGINS, find, origin, provider_name

KNOWN = {
    "https://www.youtube.com/watch?v=aB3_-dE6gH9&t=42s": "https://www.youtube-nocookie.com/embed/aB3_-dE6gH9?autoplay=1",
    "https://m.youtube.com/watch?app=desktop&v=aB3_-dE6gH9": (
        "https://www.youtube-nocookie.com/embed/aB3_-dE6gH9?autoplay=1"
    ),
    "https://youtu.be/aB3_-dE6gH9?si=x": "https://www.youtube-nocookie.com/embed/aB3_-dE6gH9?autoplay=1",
    "https://www.youtube.com/shorts/aB3_-dE6gH9": "https://www.youtube-nocookie.com/embed/aB3_-dE6gH9?autoplay=1",
    "https://vimeo.com/123456789": "https://player.vimeo.com/video/123456789?dnt=1&autoplay=1",
    "https://vimeo.com/123456789/0a1b2c3d4e": "https://player.vimeo.com/video/123456789?h=0a1b2c3d4e&dnt=1&autoplay=1",
    "https://www.dailymotion.com/video/x8abcde": "https://geo.dailymotion.com/player.html?video=x8abcde",
    "https://dai.ly/x8abcde": "https://geo.dailymotion.com/player.html?video=x8abcde",
    "https://www.ardmediathek.de/video/reihe/folge-3/swr/Y3JpZDovL3N3ci5kZS9hZXgvbzE5": (
        "https://www.ardmediathek.de/embed/Y3JpZDovL3N3ci5kZS9hZXgvbzE5"
    ),
    "https://www.arte.tv/de/videos/098765-004-A/am-fluss/": "https://www.arte.tv/embeds/de/098765-004-A",
    "https://www.tiktok.com/@ahl.bote/video/7012345678901234567": "https://www.tiktok.com/player/v1/7012345678901234567",
}
LINKED = {
    "https://www.zdf.de/video/reportagen/fluss-100": "ZDF",
    "https://www.twitch.tv/videos/123": "Twitch",
    "https://fb.watch/abc/": "Facebook",
    "https://www.instagram.com/p/Cabc_1-x/": "Instagram",
    "https://x.com/ahlbote/status/1234567890123456789?s=20": "X",
    "https://twitter.com/ahlbote/status/1234567890123456789": "X",
    "https://truthsocial.com/@someone/posts/112233445566778899": "Truth Social",
    "https://truthsocial.com/@someone/112233445566778899": "Truth Social",
    "https://bsky.app/profile/ahlbote.example/post/3kabcdefg": "Bluesky",
    "https://www.threads.net/@ahlbote/post/C1_a-b": "Threads",
    "https://t.me/s/ahlbote/77": "Telegram",
    "https://social.example/@ahlbote/112233445566778899": "Mastodon",
}
STRANGE = [
    "https://youtube.com.evil.example/watch?v=aB3_-dE6gH9",
    "https://evil.example/youtube.com/watch?v=aB3_-dE6gH9",
    "https://www.youtube.com/watch?v=zu-kurz",
    "https://www.youtube.com/watch?v=aB3_-dE6gH9extra",
    "https://www.youtube.com/@kanal",
    'https://vimeo.com/123456789"onload=x',
    "https://vimeo.com/abc",
    "javascript:alert(1)//vimeo.com/123456789",
    "//vimeo.com/123456789",
    "",
    "https://",
    "https://vimeo.com/" + "1" * 3000,
]


@pytest.mark.parametrize("address", KNOWN)
def test_a_video_is_recognised_however_its_address_is_written(address: str) -> None:
    found = find(address)

    assert found is not None
    assert found.frame == KNOWN[address]
    assert origin(found.frame) in ORIGINS


@pytest.mark.parametrize("address", LINKED)
def test_what_has_no_frame_is_named_and_only_linked(address: str) -> None:
    found = find(address)

    assert found is not None
    assert (found.provider, found.frame) == (LINKED[address], "")


@pytest.mark.parametrize("address", STRANGE)
def test_nothing_else_is_taken_for_a_video(address: str) -> None:
    assert find(address) is None


def test_a_house_without_a_row_is_called_by_its_host() -> None:
    assert provider_name("https://www.rathaus.example/film/3") == "rathaus.example"
    assert provider_name("kein Ort") == ""


@pytest.mark.parametrize("frame", ["https://evil.example/x", "http://player.vimeo.com/video/1", "data:,", ""])
def test_a_page_may_only_load_frames_of_the_table(frame: str) -> None:
    assert origin(frame) == ""
