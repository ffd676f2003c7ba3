"""One running app and one browser for all tests that look at pages; each starts when a test first asks for it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, expect, sync_playwright

from tests.serving import launched, served

PATIENCE = 30_000
"""Milliseconds that a test waits for something to come on the screen of a busy machine."""


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The URL of the database of the running app; tests put collections of their own into it."""
    return f"sqlite:///{tmp_path_factory.mktemp('app') / 'figures.sqlite'}"


@pytest.fixture(scope="session")
def served_app(database: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the app is served, as a user would start it."""
    with served(database, tmp_path_factory.mktemp("log") / "streamlit.log") as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium, driven by Playwright."""
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = launched(playwright)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def window(chromium: Browser) -> Iterator[BrowserContext]:
    """One browser for all tests, so that it loads the app's own files once; each test opens tabs of its own in it."""
    opened = chromium.new_context(viewport={"width": 1280, "height": 1000}, accept_downloads=True)
    yield opened
    opened.close()
