"""The system's Chromium, driven by Playwright."""

import os
import shutil
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Route, sync_playwright

__all__ = ["Browser", "Page", "open_browser", "open_page"]

NAMES = ("chromium", "chromium-browser", "google-chrome")
QUIET = ["--disable-background-networking", "--disable-component-update", "--no-first-run", "--disable-sync"]
PATIENCE = 15_000  # milliseconds that a step may take


def chromium() -> str:
    """Where the browser is: CHROMIUM, or the first of the usual names. Without one the tests fail, and say why."""
    place = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if not place:
        pytest.fail("These tests need Chromium: install it (on Debian, apt install chromium) or set CHROMIUM=/path.")
    return place


def open_browser() -> Iterator[Browser]:
    # Playwright keeps an event loop running in this thread, which Django takes for asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=[*QUIET, *sandbox])
        yield browser
        browser.close()


def open_page(browser: Browser, address: str, **context_options: object) -> Iterator[Page]:
    """A page in a context of its own (no cookies, no cache) whose `base_url` is `address`.

    Fails the test at its end when a script failed, the CSP was broken or something asked a host other than ours.
    `context_options` are Playwright's: viewport, color_scheme, locale, java_script_enabled …
    """
    options = {"base_url": address, "locale": "de-DE", "viewport": {"width": 1280, "height": 900}} | context_options
    context = browser.new_context(**options)  # type: ignore[arg-type]
    context.set_default_timeout(PATIENCE)
    ours = urlsplit(address).netloc
    faults: list[str] = []

    def refuse_strangers(route: Route) -> None:
        url = urlsplit(route.request.url)
        if url.scheme in {"http", "https"} and url.netloc != ours:
            faults.append(f"asked a stranger: {route.request.url}")
            route.abort()
        else:
            route.continue_()

    def listen(message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text:
            faults.append(message.text)

    context.route("**/*", refuse_strangers)
    page = context.new_page()
    page.on("console", listen)
    page.on("pageerror", lambda error: faults.append(f"script error: {error}"))
    try:
        yield page
    finally:
        context.close()
    assert not faults, faults
