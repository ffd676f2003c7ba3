from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from extract.document import Document
from extract.readers.reliefweb import Pace, Query, fetch

from .server import APPROVED, Server

QUICK = Pace(pause=0, connect=2, read=0.2, whole=2, tries=2, backoff=0.001, longest_wait=1)

ABOUT_SYRIA = Query(countries=("SYR",))

Fetch = Callable[..., list[Document]]


@pytest.fixture
def reliefweb(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """ReliefWeb, as far as the tests are concerned."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    server = Server()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def fetched(reliefweb: Server, tmp_path: Path) -> Fetch:
    """Fetches everything from the server, with a cache of the test's own."""

    def run(query: Query = ABOUT_SYRIA, **options: Any) -> list[Document]:
        settings: dict[str, Any] = {
            "appname": APPROVED,
            "base_url": reliefweb.url,
            "cache": tmp_path / "cache",
            "pace": QUICK,
        }
        return list(fetch(query, **(settings | options)))

    return run
