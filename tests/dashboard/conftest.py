"""The app on the samples and a hostile report, in this process and in a browser."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import streamlit as st
from playwright.sync_api import BrowserContext, Page

from extract import Document, extract, read
from extract.schema import NAMES
from tests.dashboard.frames import claims
from tests.serving import ROOT, new_tab
from views.store import DATABASE_VARIABLE, open_store

SAMPLES, BRIEFING = "Samples", "Syria 2017"
ALLOWED = ("http://127.0.0.1:", "http://localhost:", "data:", "blob:", "about:")

HOSTILE = Document(
    "hostile",
    "The <style>body{display:none}</style> flood <img src=http://evil.example/a.png onerror=alert(1)> killed "
    "4,321 people in <b>Beira</b>, Mozambique, [read more](javascript:alert(1)) $\\alpha$ :red[alert] :smile: said "
    "<script>alert(1)</script>.",
    title="<img src=http://evil.example/title.png> $x^2$ :red[Report] [link](javascript:alert(1))",
    publisher="<b>Evil</b> [org](http://evil.example)",
    url="javascript:alert(1)",
    language="en",
)

SAID = Document(
    "briefing",
    "Syria\n\nMark Lowcock said that in July and August the UN reached only 280,500 of the 1.23 million people it "
    "sought to assist.\n\nThe fighting killed 412 people in Aleppo, the ministry said.",
    title="Briefing",
)


def said(number: str, **fields: object) -> dict[str, object]:
    """A claim on ``number`` in the briefing."""
    start = SAID.text.index(number)
    end = start + len(number)
    sentence = next(line for line in SAID.text.split("\n\n") if number in line)
    return {
        "document_id": SAID.id,
        "title": SAID.title,
        "start": start,
        "end": end,
        "value_text": number,
        "sentence": sentence,
        **fields,
    }


FIGURES = claims(
    said(
        "280,500",
        value=280_500,
        source="Mark Lowcock",
        whole_id=f"briefing:{SAID.text.index('1.23')}",
        period_text="July and August",
    ),
    said("1.23 million", value=1_230_000, indicator="targeted", status="planned", source="Mark Lowcock"),
    said("412", value=412, indicator="deaths", place="Aleppo", source="the ministry"),
)[list(NAMES)]

ARABIC = Document("arabic", "قتل 35 شخصا في الغارات على المدينة يوم الاثنين.", title="تقرير", language="ar")
IN_ARABIC = claims(
    {
        "document_id": ARABIC.id,
        "title": ARABIC.title,
        "indicator": "deaths",
        "value": 35,
        "start": ARABIC.text.index("35"),
        "sentence": ARABIC.text,
    }
)[list(NAMES)]


@pytest.fixture(scope="session")
def filled(database: str) -> str:
    """The URL of the shared database, once it holds the samples, the hostile report and the briefing."""
    store = open_store(database)
    store.create_collection(SAMPLES)
    seeds = sorted(path for path in (ROOT / "seeds").iterdir() if path.suffix in (".txt", ".html"))
    documents = [*read(seeds), HOSTILE]
    store.add_all(SAMPLES, documents, extract(documents))
    store.create_collection(BRIEFING)
    store.add(BRIEFING, SAID, FIGURES)
    store.add(BRIEFING, ARABIC, IN_ARABIC)
    store.close()
    return database


@pytest.fixture
def in_app(filled: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The app, when run in this process, looks into that database."""
    monkeypatch.setenv(DATABASE_VARIABLE, filled)
    st.cache_resource.clear()


@pytest.fixture(scope="session")
def address(filled: str, served_app: str) -> str:
    """Where the app is served, with the samples in it."""
    return served_app


@pytest.fixture
def strangers() -> list[str]:
    """The requests to any other host that the browsers of a test made; looked at when the test ends."""
    return []


@pytest.fixture
def page(window: BrowserContext, strangers: list[str]) -> Iterator[Page]:
    """A tab of its own; fails the test when it asked another host for anything."""
    opened = new_tab(window)
    opened.on("request", lambda request: _note(request.url, strangers))
    yield opened
    opened.close()
    assert strangers == []


def _note(url: str, strangers: list[str]) -> None:
    if not url.startswith(ALLOWED):
        strangers.append(url)
