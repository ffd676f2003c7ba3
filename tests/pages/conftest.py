"""What the tests of Review, Reports and downloads share: a collection for each, and a watch on every host."""

import re

import pytest

from extract import Document
from tests.serving import App, asking, new_tab, settled
from tests.store.reports import claims_of
from views.store import Store, open_store

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


class Desk:
    """A collection of its own for one test, with one report of four figures, in a store that the app shows."""

    def __init__(self, app: str, store: Store, name: str):
        self.app, self.store, self.name = app, store, name
        document = Document("briefing", BRIEFING, title="Briefing", language="en")
        store.create_collection(name)
        store.add(name, document, claims_of(document, *(figure(*one) for one in FIGURES)))

    def address(self, page: str) -> str:
        """The address of a page of the app that shows this collection."""
        return f"{self.app}/{page}?collection={self.name}"

    def claims(self):
        """The claims by the number as written."""
        return self.store.claims(self.name).set_index("value_text")

    def statuses(self) -> dict[str, str]:
        """What was decided, by the number as written."""
        return {number: status for number, status in self.claims()["review_status"].items() if status}


@pytest.fixture(scope="session")
def shared(served_app, database):
    """The app that all tests share, and its store."""
    store = open_store(database)
    yield served_app, store
    store.close()


@pytest.fixture
def desk(shared, request):
    """A desk in the shared app."""
    return Desk(*shared, f"desk-{abs(hash(request.node.nodeid))}")


@pytest.fixture
def own_app(tmp_path):
    """An app that the test may kill."""
    app = App(f"sqlite:///{tmp_path / 'app.sqlite'}", tmp_path / "streamlit.log").start()
    yield app
    app.kill()


@pytest.fixture
def visit(window, chromium):
    """Open a page of the app as a new visitor, the second one of a test in a browser of their own.

    At the end no visitor may have asked another host for anything.
    """
    asked, contexts, tabs = [], [], []

    def opened(address):
        if tabs:
            contexts.append(chromium.new_context(viewport={"width": 1280, "height": 1000}, accept_downloads=True))
        page = new_tab(contexts[-1] if tabs else window)
        tabs.append(page)
        page.on("request", lambda request: asked.append(request.url))
        page.goto(address)
        page.wait_for_selector("h1", timeout=60_000)
        settled(page)
        return page

    yield opened
    for tab in tabs:
        tab.close()
    for context in contexts:
        context.close()
    elsewhere = [url for url in asked if not url.startswith(("http://127.0.0.1:", "ws://127.0.0.1:", "data:", "blob:"))]
    assert elsewhere == []


def press(page, name):
    """Press the button whose name holds these words, and wait until the app has done what it asks for."""
    with asking(page):
        _button(page, name).click()


def unfold(page, name):
    """Press a button that only unfolds what is in the page already."""
    _button(page, name).click()
    settled(page)


def _button(page, name):
    return page.get_by_role("button", name=re.compile(name)).locator("visible=true").first
