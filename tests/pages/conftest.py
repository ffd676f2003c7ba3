"""The app in a real browser: Debian's Chromium, on a store of its own, and a watch on every host it asks."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from extract import Document
from tests.store.reports import claims_of
from views.store import Store, open_store

ROOT = Path(__file__).parents[2]
BRIEFING = (
    "In July and August the UN reached only 280,500 of the 1.23 million people it sought to assist in Syria. "
    "The fighting killed 412 people in Aleppo. It may displace 90,000 people in Idlib."
)
FIGURES = (
    ("280,500", 280500.0, {"indicator": "reached", "place": "Syria"}),
    ("1.23 million", 1230000.0, {"indicator": "targeted", "status": "planned", "place": "Syria"}),
    ("412", 412.0, {"indicator": "deaths", "place": "Aleppo"}),
    ("90,000", 90000.0, {"indicator": "displaced", "status": "projected", "place": "Idlib"}),
)


def figure(number, value, fields):
    """One figure of the briefing as a claim's columns."""
    start = BRIEFING.index(number)
    sentence = next(one for one in re.findall(r"[A-Z].*?[.](?: |$)", BRIEFING) if number in one).strip()
    return {
        "start": start, "end": start + len(number), "value_text": number, "value": value, "sentence": sentence,
        "unit": "people", "qualifier": "exact", "status": "reported", "location_code": "SYR", **fields,
    }  # fmt: skip


class App:
    """A running app: its address, its database, and ways to end it."""

    def __init__(self, database: str):
        self.database = database
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> "App":
        """Start it and wait until it answers."""
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.url = f"http://localhost:{port}"
        command = [sys.executable, "-m", "streamlit", "run", "dashboard.py", "--server.port", str(port)]
        self.process = subprocess.Popen(
            [*command, "--server.headless", "true", "--server.fileWatcherType", "none"],
            cwd=ROOT,
            env={**os.environ, "RELIEF_FIGURES_DATABASE": self.database},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for _ in range(300):
            try:
                urllib.request.urlopen(f"{self.url}/_stcore/health", timeout=1)
            except (urllib.error.URLError, TimeoutError):
                time.sleep(0.1)
            else:
                return self
        raise TimeoutError("the app did not start within 30 seconds")

    def kill(self) -> None:
        """End it as a power cut would."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()


class Desk:
    """A collection of its own for one test, with one report of four figures, in a store that the app shows."""

    def __init__(self, app: App, store: Store, name: str):
        self.app, self.store, self.name = app, store, name
        document = Document("briefing", BRIEFING, title="Briefing", language="en")
        store.create_collection(name)
        store.add(name, document, claims_of(document, *(figure(*one) for one in FIGURES)))

    def address(self, page: str) -> str:
        """The address of a page of the app that shows this collection."""
        return f"{self.app.url}/{page}?collection={self.name}"

    def claims(self):
        """The claims by the number as written."""
        return self.store.claims(self.name).set_index("value_text")

    def statuses(self) -> dict[str, str]:
        """What was decided, by the number as written."""
        return {number: status for number, status in self.claims()["review_status"].items() if status}


@pytest.fixture(scope="session")
def shared(tmp_path_factory):
    """One app and its store, for all tests that leave them running."""
    database = f"sqlite:///{tmp_path_factory.mktemp('app') / 'app.sqlite'}"
    store = open_store(database)
    store.create_collection("Empty")
    app = App(database).start()
    yield app, store
    app.kill()
    store.close()


@pytest.fixture
def desk(shared, request):
    """A desk in the shared app."""
    return Desk(*shared, f"desk-{abs(hash(request.node.nodeid))}")


@pytest.fixture
def own_desk(tmp_path):
    """A desk in an app that the test may kill."""
    store = open_store(f"sqlite:///{tmp_path / 'app.sqlite'}")
    desk = Desk(App(f"sqlite:///{tmp_path / 'app.sqlite'}"), store, "own")
    desk.app.start()
    yield desk
    desk.app.kill()
    store.close()


@pytest.fixture(scope="session")
def chromium():
    """Debian's Chromium without a window."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        pytest.skip("Chromium is not installed (Debian: apt-get install chromium)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium):
    """Open a page of the app as a new visitor; at the end no visitor may have asked another host for anything."""
    asked = []
    contexts = []

    def opened(address):
        context = chromium.new_context(viewport={"width": 1280, "height": 1000}, accept_downloads=True)
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.goto(address)
        page.wait_for_selector("h1", timeout=30_000)
        settled(page)
        return page

    yield opened
    for context in contexts:
        context.close()
    elsewhere = [url for url in asked if not url.startswith(("http://localhost:", "ws://localhost:", "data:", "blob:"))]
    assert elsewhere == []


def settled(page):
    """Wait until the app has drawn all it has to draw, and has been still for a moment."""
    still = 0
    while still < 3:
        page.wait_for_timeout(100)
        state = page.get_by_test_id("stApp").get_attribute("data-test-script-state")
        still = still + 1 if state == "notRunning" else 0


def press(page, name):
    """Press the button whose name holds these words."""
    page.get_by_role("button", name=re.compile(name)).locator("visible=true").first.click()
    settled(page)
