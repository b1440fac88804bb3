"""The whole way once, in a browser on the site as it is served: from raw copy to a page that a reader can trust."""

import re
import subprocess
import sys
import time
from pathlib import Path

from articles.archive import verify_ledger
from tests.browser.chromium import Page
from tests.browser.newsroom import Newsroom
from tests.browser.test_desk import sign_in
from tests.world import copy

COPY = copy("grauhafen.de")
HEADLINE = "Grauhafen: Gespräche ohne Waffenruhe"
CHANGED = "Fähren nach Grauhafen fahren wieder nachts"
TICK = 15  # seconds within which a withdrawal has to be everywhere


def take_in(page: Page) -> str:
    """Paste, give the headline that the copy lacks, make the draft; returns the path of its change form."""
    page.goto("/admin/articles/article/from-copy/")
    page.fill("[name=text]", COPY)
    page.click(".copy-paste button[type=submit]")
    assert page.input_value(".copy-review [name=headline]") == ""
    assert page.locator(".copy-text mark", has_text="solange noch eine Fähre fährt").count() == 1
    page.fill(".copy-review [name=headline]", HEADLINE)
    page.select_option(".copy-review [name=section]", label="Politik")
    page.click(".copy-review button.primary")
    page.wait_for_url("**/change/")
    return page.url.removesuffix("change/")


def confirm(page: Page, address: str, **fields: str) -> None:
    page.goto(address)
    for name, value in fields.items():
        if name == "kind":
            page.check(f"[name=kind][value={value}]")
        else:
            page.fill(f"[name={name}]", value)
    page.click(".confirm-form button.primary")
    page.wait_for_load_state()
    assert page.locator(".errornote").count() == 0, page.inner_text("main")


def file_under(page: Page, newsroom: Newsroom, pk: str, slug: str) -> None:
    """Armin's act, by the verb: the picker has tests of its own."""
    newsroom.manage("shell", "-c", f"""
from django.utils import timezone
from articles.archive.file import file
from articles.models import Article, Concept, User
article, concept = Article.objects.get(pk={pk}), Concept.objects.get(slug="{slug}")
file(article, [concept], by=User.objects.get(username="armin"), at=timezone.now())
""")  # fmt: skip


def test_the_whole_way_once(page: Page, newsroom: Newsroom) -> None:
    sign_in(page, newsroom, "maren")
    article = take_in(page)
    pk = article.rstrip("/").rsplit("/", 1)[-1]
    concept = newsroom.manage(
        "shell", "-c", "from articles.models import Concept; print(Concept.objects.order_by('pk').first().slug)"
    ).split()[-1]
    file_under(page, newsroom, pk, concept)
    confirm(page, f"{article}publish/")

    assert page.context.browser is not None
    reader = page.context.browser.new_context(base_url=newsroom.address).new_page()
    public = published_address(reader)
    shows_it_everywhere(reader, public, concept)
    a_draft_change_stays_inside(page, reader, article, public)
    confirm(page, f"{article}publish/", kind="correction", note="Die Fähren fahren auch nachts.")
    edition_2_tells_what_changed(reader, public)
    confirm(page, f"{article}withdraw/", note="Die Gespräche fanden nicht statt.")
    withdrawn_everywhere(reader, public, concept)
    reader.context.close()
    assert "unaltered" in newsroom.manage("verify_ledger")


def published_address(reader: Page) -> str:
    reader.goto("/")
    return str(reader.get_by_role("link", name=HEADLINE).first.get_attribute("href"))


def shows_it_everywhere(reader: Page, public: str, concept: str) -> None:
    reader.goto(public)
    assert reader.inner_text("h1") == HEADLINE
    assert reader.inner_text("q.quote") == "Wir reden weiter, solange noch eine Fähre fährt"
    assert reader.context.cookies() == []
    for address in ("/people/henrike-vossberg/", f"/topics/{concept}/", "/sources/dpa/", "/politik/"):
        reader.goto(address)
        assert reader.locator(f'a[href^="{public}"]').count(), address
    reader.goto("/people/henrike-vossberg/")
    statement = reader.locator(f'a[href^="{public}#zitat-"]').first
    statement.click()
    reader.wait_for_url(f"**{public}#zitat-*")
    for words in ("Feindseligkeit", "Waffenlieferung", "Lieferung", "Vossberg Fähre"):
        reader.goto(f"/search/?q={words}")
        assert reader.locator(f'a[href^="{public}"]').count(), words
    for feed in ("/feed.xml", "/feed.atom", "/politik/feed.xml", "/sitemap.xml"):
        assert public in everything_at(reader, feed), feed


def everything_at(reader: Page, address: str) -> str:
    """A feed, or a sitemap index with all its parts."""
    text = reader.request.get(address).text()
    parts = re.findall(r"<loc>https?://[^/]+(/[^<]*\.xml)</loc>", text)
    return text + "".join(reader.request.get(part).text() for part in parts)


def a_draft_change_stays_inside(page: Page, reader: Page, article: str, public: str) -> None:
    before = reader.request.get(public).text(), reader.request.get("/feed.xml").text()
    page.goto(f"{article}change/")
    page.fill("[name=headline]", CHANGED)
    page.locator("[name=headline]").press("Control+s")
    save = page.locator("main form button[type=submit], main form input[type=submit]").first
    if page.url.endswith("change/"):
        save.click()
    page.wait_for_load_state()
    page.goto(f"{article}change/")
    assert page.input_value("[name=headline]") == CHANGED
    assert (reader.request.get(public).text(), reader.request.get("/feed.xml").text()) == before


def edition_2_tells_what_changed(reader: Page, public: str) -> None:
    reader.goto(public)
    assert reader.inner_text("h1") == CHANGED
    assert "Die Fähren fahren auch nachts." in reader.inner_text("#korrektur")
    reader.goto("/corrections/")
    assert "Die Fähren fahren auch nachts." in reader.inner_text("main")
    reader.goto(public)
    reader.get_by_role("link", name="Unterschiede").first.click()
    reader.wait_for_load_state()
    assert "Gespräche" in " ".join(reader.locator("del").all_inner_texts())
    assert "Fähren" in " ".join(reader.locator("ins").all_inner_texts())


def withdrawn_everywhere(reader: Page, public: str, concept: str) -> None:
    end = time.monotonic() + TICK
    lists = (
        "/",
        "/politik/",
        "/feed.xml",
        "/sitemap.xml",
        f"/topics/{concept}/",
        "/search/?q=Feindseligkeit",
        "/corrections/",
    )
    while time.monotonic() < end and any(public in everything_at(reader, address) for address in lists):
        time.sleep(1)
    for address in lists:
        assert public not in everything_at(reader, address), address
    gone = reader.request.get(public)
    assert gone.status == 410 and CHANGED not in gone.text() and "Die Gespräche fanden nicht statt." in gone.text()
    assert reader.request.get(f"{public}text/").status == 410
    assert reader.request.get("/people/henrike-vossberg/").status == 404


def test_one_changed_byte_is_named_by_the_ledger(newsroom: Newsroom, tmp_path: Path) -> None:
    """On a copy of what was published: nothing is put back afterwards that a later test could miss."""
    ledger = tmp_path / "ledger.jsonl"
    ledger.write_text(newsroom.manage("export_ledger").replace("ä", "a", 1), encoding="utf-8")
    done = subprocess.run([sys.executable, "-I", verify_ledger.__file__, str(ledger)], capture_output=True, text=True)
    assert done.returncode == 1 and "is not what was published" in done.stdout
