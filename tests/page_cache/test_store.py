"""What both stores promise, asked of each directly."""

import threading
import time
from collections.abc import Callable
from contextlib import suppress

import pytest

from articles.page_cache.page import Page
from articles.page_cache.store import Store, StoreFault, opened

pytestmark = pytest.mark.usefixtures("page_cache")

KEYS = frozenset(["article-a", "everything"])


@pytest.fixture
def store() -> Store:
    return opened()


def page(words: str = "Moin", lasts: float = 3600) -> Page:
    until = time.time() + lasts
    headers = [("Content-Type", "text/plain"), ("X-Words", "Grüße")]
    return Page("200 OK", headers, 'W/"1"', 1.5, until, until, words.encode(), b"zip" + words.encode())


def kept(store: Store, address: str, keys: frozenset[str] = KEYS, *, invented: bool = False) -> bool:
    ticket = store.begin(address, 5)
    assert ticket is not None
    return store.keep(ticket, page(), keys, invented=invented)


def test_it_gives_back_what_it_was_given(store: Store) -> None:
    given = page()
    ticket = store.begin("/a/", 5)
    assert ticket is not None and store.keep(ticket, given, KEYS, invented=False)

    for gzipped in (False, True):
        found = store.find("/a/", gzipped=gzipped)
        assert found is not None
        assert (found.status, found.headers, found.etag, found.modified) == ("200 OK", given.headers, 'W/"1"', 1.5)
        assert (found.body, found.gzipped) == ((b"", given.gzipped) if gzipped else (given.body, b""))
    assert store.find("/b/", gzipped=False) is None


def test_a_page_that_was_not_worth_packing_is_found_by_everybody(store: Store) -> None:
    ticket = store.begin("/a/", 5)
    assert ticket is not None
    store.keep(ticket, Page("301 Moved", [], "", 0, 9e9, 9e9, b"kurz"), KEYS, invented=False)

    found = store.find("/a/", gzipped=True)

    assert found is not None and (found.body, found.gzipped) == (b"kurz", b"")


def test_forgetting_drops_what_shows_it_and_nothing_else(store: Store) -> None:
    kept(store, "/a/", KEYS)
    kept(store, "/b/", frozenset(["article-b", "everything"]))

    store.forget(frozenset(["article-a"]))

    assert store.find("/a/", gzipped=False) is None
    assert store.find("/b/", gzipped=False) is not None


def test_forgetting_everything_drops_all(store: Store) -> None:
    for address in ("/a/", "/b/"):
        kept(store, address)

    store.forget(frozenset(["everything"]))

    assert store.find("/a/", gzipped=False) is None is store.find("/b/", gzipped=False)


def test_what_was_begun_before_it_was_forgotten_is_not_kept(store: Store) -> None:
    kept(store, "/x/")  # so that the store exists and knows the keys
    ticket, other = store.begin("/a/", 5), store.begin("/b/", 5)
    assert ticket is not None and other is not None

    store.forget(frozenset(["article-a"]))

    assert not store.keep(ticket, page(), KEYS, invented=False)
    assert store.keep(other, page(), frozenset(["article-b", "everything"]), invented=False)
    assert kept(store, "/a/")


def test_a_lease_lets_nothing_be_kept_until_it_ends(store: Store) -> None:
    kept(store, "/a/")
    first, second = store.block(KEYS, 60), store.block(KEYS, 60)

    assert store.find("/a/", gzipped=False) is None
    assert not kept(store, "/a/")
    store.release(KEYS, first)
    assert not kept(store, "/a/")
    store.release(KEYS, second)
    assert kept(store, "/a/")


def test_a_lease_that_nobody_releases_runs_out(store: Store) -> None:
    kept(store, "/x/", frozenset(["article-x", "everything"]))
    store.block(frozenset(["article-a"]), 1)
    during = store.begin("/a/", 0.01)
    assert during is not None
    time.sleep(2.2)

    assert not store.keep(during, page(), KEYS, invented=False)  # it was begun before the lease had run out
    assert kept(store, "/a/")


def test_one_renders_at_a_time(store: Store) -> None:
    first = store.begin("/a/", 5)
    assert first is not None and store.begin("/a/", 5) is None and store.begin("/b/", 5) is not None

    store.give_up(first)
    assert store.begin("/a/", 0.05) is not None
    time.sleep(0.1)

    assert store.begin("/a/", 5) is not None


def test_threads_share_it(store: Store) -> None:
    found: list[object] = []

    def keep_one(number: int) -> None:
        found.append(patiently(lambda: kept(store, f"/{number}/")))
        found.append(patiently(lambda: store.find(f"/{number}/", gzipped=True)))

    def patiently(act: Callable[[], object]) -> object:
        """A store that others hold for a quarter of a second is not waited for; the site then does without it."""
        for _ in range(200):
            with suppress(StoreFault):
                return act()
            time.sleep(0.02)
        return None

    threads = [threading.Thread(target=keep_one, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(found) == 16 and all(found)
